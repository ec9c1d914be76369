// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The documents page's printing: what is printed follows from what is looked at.
#include "documents/pages/documents_page.h"

#include "documents/pages/books_page.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/print_page.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/write_page.h"
#include "ui/row_list.h"

#include <QStackedWidget>

namespace chancery::documents {

bool DocumentsPage::mayPrint() const
{
    return (m_stack->currentIndex() == 0 && !m_list->showsDrafts()) ||
           m_stack->currentWidget() == m_write ||
           (m_books && m_stack->currentWidget() == m_books && m_books->chosenExchange());
}

/// Made when it is first wanted: most people seldom print, and everybody starts the program.
PrintPage& DocumentsPage::printing()
{
    if (m_print)
        return *m_print;
    m_print = new PrintPage(m_context);
    m_stack->addWidget(m_print);
    connect(m_print, &PrintPage::left, this, [this] {
        if (m_printsFrom)
            return m_stack->setCurrentWidget(m_printsFrom);
        m_stack->setCurrentIndex(0);
        m_list->list().setFocus();
    });
    return *m_print;
}

void DocumentsPage::print()
{
    if (!mayPrint())
        return;
    PrintSubject subject;
    const bool isDraft = m_stack->currentWidget() == m_write;
    const bool isBook = m_books && m_stack->currentWidget() == m_books;
    m_printsFrom = isDraft || isBook ? m_stack->currentWidget() : nullptr;
    if (isDraft)
        subject.draft = m_write->asPaper();
    else if (isBook)
        subject.exchange = m_books->chosenExchange();
    if (m_printsFrom) {
        m_stack->setCurrentWidget(&printing());
        return m_print->begin(subject);
    }
    if (m_reading.isOpen()) {
        subject.view = m_reading.view();
        subject.showsText = m_pane->files().showsText();
        subject.pdf = m_pane->files().shownPdf();
        subject.marks = m_pane->files().marker().layer().marks();
    }
    subject.selected = m_list->chosenIds();
    m_stack->setCurrentWidget(&printing());
    m_print->begin(subject);
}

} // namespace chancery::documents
