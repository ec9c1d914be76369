// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/data/office_books.h"
#include "documents/pages/page_context.h"
#include "ui/paper/form_library.h"
#include "ui/paper/paper_document.h"
#include "ui/print/print_matter.h"

#include <QWidget>

namespace chancery::ui {
class ChoiceBox;
class DayField;
class Label;
class PrintPanel;
} // namespace chancery::ui

namespace chancery::documents {

/// What Ctrl+P was pressed on.
struct PrintSubject {
    std::optional<DocumentView> view; ///< The open document; none: only a list can be printed.
    bool showsText = false;           ///< The text of the house is what is looked at,
    QString pdf;                      ///< else this PDF; empty where there is none.
    QList<ui::DrawnMark> marks;       ///< On its pages.
    QStringList selected;             ///< The documents chosen in the list.
    std::optional<Exchange> exchange; ///< A line of the confidential exchange; else none.
    std::optional<paper::PaperDocument> draft; ///< What is being written, saved or not; else none.
};

/// Printing (打印): the paper that is looked at, a form (表单) filled from the document, or a list
/// of several (交接清单).
class PrintPage : public QWidget {
    Q_OBJECT

public:
    explicit PrintPage(const PageContext& context, QWidget* parent = nullptr);

    /// Most documents on one list.
    static constexpr int mostListed = 500;

    void begin(const PrintSubject& subject);
    /// "text", "file", "form:<id>", "selected:<form>", "day:<form>" or "exchange:<form>"; false
    /// when it is not offered for this subject.
    bool choose(const QString& what);
    QString chosen() const;
    QStringList offered() const;
    void setDay(const QDate& day);
    ui::PrintPanel& panel() { return *m_panel; }

Q_SIGNALS:
    void left();

private:
    void fillChoices();
    void retranslate();
    void refresh();
    ui::PrintMatter formMatter(const QString& id) const;
    ui::PrintMatter exchangeMatter(const QString& id) const;
    ui::PrintMatter listMatter(const QString& id, bool isOfDay) const;

    PageContext m_context;
    paper::FormLibrary m_library;
    PrintSubject m_subject;
    ui::PrintPanel* m_panel;
    ui::Label* m_whatLabel;
    ui::ChoiceBox* m_what;
    ui::Label* m_dayLabel;
    ui::DayField* m_day;
};

} // namespace chancery::documents
