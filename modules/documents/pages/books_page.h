// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/books_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class ChoiceBox;
class EmptyState;
class FilterField;
class Label;
class PillBar;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

class BookFoot;
class IssueCurve;

/// The office's books (台账): numbers, missing receipts, packages that were sent and that arrived
/// (公文传输), gazettes, confidential exchange, and what departments may issue (精简发文). Enter
/// opens the document of a line, or a department's documents.
class BooksPage : public QWidget {
    Q_OBJECT

public:
    explicit BooksPage(const PageContext& context, QWidget* parent = nullptr);

    /// "numbers", "receipts", "transmissions", "arrivals", "gazettes", "exchange" or "quotas".
    void open(const QString& book);
    BooksModel& model() { return m_model; }
    /// The line of the confidential exchange that is chosen; nothing in other books.
    std::optional<Exchange> chosenExchange() const;

Q_SIGNALS:
    void openRequested(const QString& documentId);
    /// The list that goes with a bag (交接清单) is to be printed.
    void printRequested();
    /// What a department has issued from one day to another.
    void issuedRequested(const QString& unitName, const QDate& from, const QDate& to);

private:
    QWidget* makeHead();
    QWidget* makeGazetteFoot();
    QWidget* makeExchangeFoot();
    void retranslate();
    void refresh();
    void fillChoices();
    void noteGazette(const QString& state);
    void noteExchange();
    void tell(const Error& error);
    void makeExchangeFeet(QVBoxLayout* column);
    void retranslateFeet();
    void refreshFeet();
    void actOnTransmission(const QString& act);
    void actOnArrival(const QString& act);
    void takePackage();
    void trustSender();
    void setQuota();
    QWidget* makeCurve();
    void refreshCurve();
    void openIssued(const QString& span);
    template <typename T>
    bool told(const Result<T>& result)
    {
        if (!result.ok())
            tell(result.error());
        return !result.ok();
    }

    PageContext m_context;
    BooksModel m_model;
    ui::PillBar* m_books;
    ui::ChoiceBox* m_years;
    ui::FilterField* m_filter;
    ui::Label* m_summary;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    ui::Label* m_error;
    QWidget* m_gazetteFoot;
    QLineEdit* m_issue;
    QLineEdit* m_remark;
    ui::Button* m_sent;
    ui::Button* m_published;
    ui::Button* m_dropped;
    QWidget* m_exchangeFoot;
    ui::ChoiceBox* m_direction;
    QLineEdit* m_listNumber;
    QLineEdit* m_unit;
    QLineEdit* m_items;
    ui::ChoiceBox* m_seal;
    QLineEdit* m_signedBy;
    QLineEdit* m_exchangeRemark;
    ui::Button* m_note;
    ui::Button* m_printList;
    BookFoot* m_sentFoot = nullptr;
    BookFoot* m_arrivedFoot = nullptr;
    BookFoot* m_quotaFoot = nullptr;
    QWidget* m_curvePart = nullptr;
    ui::PillBar* m_curveNumber = nullptr;
    IssueCurve* m_curve = nullptr;
};

} // namespace chancery::documents
