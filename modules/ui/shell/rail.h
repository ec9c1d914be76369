// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QFrame>

#include <functional>

class QVBoxLayout;

namespace chancery::ui {

/// The column at the left edge: one button a section, icon above a short word, with a badge.
class Rail : public QFrame {
    Q_OBJECT

public:
    explicit Rail(Kit& kit, QWidget* parent = nullptr);

    /// `label` is asked again on a change of language.
    void add(const QString& id, const QString& iconName, std::function<QString()> label,
             bool atBottom);
    void setBadge(const QString& id, int count);
    void setCurrent(const QString& id);
    void setShown(const QString& id, bool shown);
    /// The sections from top to bottom, for Ctrl+1…5.
    QStringList ids() const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Item;

    Kit& m_kit;
    QVBoxLayout* m_column;
    QList<Item*> m_items;
    int m_upper = 0;
};

} // namespace chancery::ui
