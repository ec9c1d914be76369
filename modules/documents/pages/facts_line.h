// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

namespace chancery::documents {

/// Facts one after another with a dot between them, in as many lines as they need; no fact is
/// broken in the middle.
class FactsLine : public QWidget {
    Q_OBJECT

public:
    explicit FactsLine(ui::Kit& kit, QWidget* parent = nullptr);

    void setFacts(const QStringList& facts);
    /// The facts of each line at a width.
    QList<QStringList> lines(int width) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const { return m_kit.px(18); }

    ui::Kit& m_kit;
    QStringList m_facts;
};

} // namespace chancery::documents
