// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/checks.h"
#include "supervision/pages/page_context.h"
#include "ui/print/print_matter.h"

#include <QWidget>

namespace chancery::ui {
class SectionSheet;
}

namespace chancery::supervision {

/// One check: what it looks at, its draw with the seed by which it can be drawn again, its objects
/// with what was found, and the items that put it right.
class CheckPanel : public QWidget {
    Q_OBJECT

public:
    explicit CheckPanel(const PageContext& context, QWidget* parent = nullptr);

    void show(const QString& checkId);
    const std::optional<CheckView>& view() const { return m_view; }
    /// The sheet of the check (抽查结果表) for print.
    ui::PrintMatter matter() const;

Q_SIGNALS:
    /// draw, return, result, finding, close; `object` is the one it is about, if any.
    void actRequested(const QString& act, const QString& object);
    void againRequested();
    void itemRequested(const QString& itemId);
    void circularRequested(const QStringList& items, const QString& name);
    void seriesRequested(const QString& seriesId);
    void printRequested(const chancery::ui::PrintMatter& matter);

private:
    void rebuild();
    void addHead();
    void addActs();
    void addObjects();
    void addFindings();
    QStringList drawLines() const;

    PageContext m_context;
    std::optional<CheckView> m_view;
    ui::SectionSheet* m_sheet;
};

} // namespace chancery::supervision
