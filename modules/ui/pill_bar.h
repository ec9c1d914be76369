// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace chancery::ui {

/// A row of pills of which one is chosen: 全部 23 | 公文 15 | 督办 5. ←/→ move between them.
class PillBar : public QWidget {
    Q_OBJECT

public:
    explicit PillBar(Kit& kit, QWidget* parent = nullptr);

    void add(const QString& id, const QString& text);
    void setText(const QString& id, const QString& text);
    /// A negative count shows no number.
    void setCount(const QString& id, int count);
    /// A hidden pill cannot be chosen; the chosen one stays even if it is hidden.
    void setShown(const QString& id, bool shown);
    QString currentId() const;
    void setCurrentId(const QString& id);

Q_SIGNALS:
    void currentIdChanged(const QString& id);

private:
    class Pill;
    Pill* find(const QString& id) const;

    Kit& m_kit;
    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

} // namespace chancery::ui
