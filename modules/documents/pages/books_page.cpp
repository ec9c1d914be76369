// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/books_page.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/fields.h"
#include "ui/filter_field.h"
#include "ui/label.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Book = BooksModel::Book;

const QStringList& bookIds()
{
    static const QStringList ids{u"numbers"_s,  u"receipts"_s, u"transmissions"_s, u"arrivals"_s,
                                 u"gazettes"_s, u"exchange"_s, u"quotas"_s};
    return ids;
}

constexpr int yearsShown = 6;

} // namespace

BooksPage::BooksPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk, context.kit.language)
{
    auto& kit = context.kit;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    m_list = new ui::RowList(kit, ui::Density::Comfortable, this);
    column->addWidget(makeHead());
    m_summary = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, this);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_empty = new ui::EmptyState(kit);
    m_list->setEmptyState(m_empty);
    m_list->setModel(&m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    column->addWidget(m_list, 1);
    m_error = new ui::Label(kit, ui::Type::Body, ui::Token::Accent, this);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    m_gazetteFoot = makeGazetteFoot();
    m_exchangeFoot = makeExchangeFoot();
    column->addWidget(m_gazetteFoot);
    column->addWidget(m_exchangeFoot);
    makeExchangeFeet(column);
    connect(m_list, &ui::RowList::opened, this, [this](const QModelIndex& index) {
        const QString document = m_model.documentAt(index.row());
        if (m_model.departmentAt(index.row()))
            openIssued(u"this-year"_s);
        else if (!document.isEmpty())
            Q_EMIT openRequested(document);
    });
    connect(m_list, &ui::RowList::currentRowChanged, this, [this] { refresh(); });
    connect(&m_model, &BooksModel::changed, this, &BooksPage::refresh);
    connect(&kit.language, &ui::Language::changed, this, &BooksPage::retranslate);
    retranslate();
}

QWidget* BooksPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_books = new ui::PillBar(kit, head);
    for (const QString& id : bookIds())
        m_books->add(id, {});
    m_years = new ui::ChoiceBox(kit, head);
    const int year = officeDate(m_context.desk.now()).year();
    for (int back = 0; back < yearsShown; ++back)
        m_years->addItem(QString::number(year - back), year - back);
    m_filter = new ui::FilterField(kit, head);
    m_filter->setList(m_list);
    row->addWidget(m_books);
    row->addWidget(m_years);
    row->addStretch(1);
    row->addWidget(m_filter, 1);
    connect(m_books, &ui::PillBar::currentIdChanged, this, [this](const QString& id) {
        m_error->hide();
        m_model.show(Book(std::max<qsizetype>(0, bookIds().indexOf(id))));
    });
    connect(m_years, &QComboBox::activated, this,
            [this] { m_model.setYear(m_years->currentData().toInt()); });
    connect(m_filter, &ui::FilterField::filterChanged, &m_model, &BooksModel::setFilter);
    return head;
}

QWidget* BooksPage::makeGazetteFoot()
{
    auto& kit = m_context.kit;
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_issue = new QLineEdit(foot);
    m_remark = new QLineEdit(foot);
    m_dropped = new ui::Button(kit, ui::ButtonKind::Ghost, foot);
    m_published = new ui::Button(kit, ui::ButtonKind::Secondary, foot);
    m_sent = new ui::Button(kit, ui::ButtonKind::Primary, foot);
    for (QWidget* each : {static_cast<QWidget*>(m_issue), static_cast<QWidget*>(m_remark)})
        row->addWidget(each, 1);
    for (QWidget* each : {static_cast<QWidget*>(m_dropped), static_cast<QWidget*>(m_published),
                          static_cast<QWidget*>(m_sent)})
        row->addWidget(each);
    connect(m_sent, &QPushButton::clicked, this, [this] { noteGazette(u"sent"_s); });
    connect(m_published, &QPushButton::clicked, this, [this] { noteGazette(u"published"_s); });
    connect(m_dropped, &QPushButton::clicked, this, [this] { noteGazette(u"dropped"_s); });
    return foot;
}

QWidget* BooksPage::makeExchangeFoot()
{
    auto& kit = m_context.kit;
    auto* foot = new QWidget(this);
    auto* grid = new QGridLayout(foot);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(ui::space::s);
    m_direction = new ui::ChoiceBox(kit, foot);
    m_listNumber = new QLineEdit(foot);
    m_unit = new QLineEdit(foot);
    m_items = new QLineEdit(foot);
    m_items->setObjectName(u"books.items"_s);
    m_seal = new ui::ChoiceBox(kit, foot);
    m_signedBy = new QLineEdit(foot);
    m_exchangeRemark = new QLineEdit(foot);
    m_note = new ui::Button(kit, ui::ButtonKind::Primary, foot);
    grid->addWidget(m_direction, 0, 0);
    grid->addWidget(m_unit, 0, 1);
    grid->addWidget(m_listNumber, 0, 2);
    grid->addWidget(m_seal, 0, 3);
    grid->addWidget(m_items, 1, 0, 1, 2);
    grid->addWidget(m_signedBy, 1, 2);
    grid->addWidget(m_exchangeRemark, 1, 3);
    grid->addWidget(m_note, 1, 4);
    m_printList = new ui::Button(kit, ui::ButtonKind::Secondary, foot);
    m_printList->setObjectName(u"books.print"_s);
    grid->addWidget(m_printList, 0, 4);
    connect(m_printList, &QPushButton::clicked, this, &BooksPage::printRequested);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    connect(m_note, &QPushButton::clicked, this, &BooksPage::noteExchange);
    return foot;
}

void BooksPage::fillChoices()
{
    const auto refill = [](ui::ChoiceBox* box, const QList<std::pair<QString, QString>>& list) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const auto& [key, text] : list)
            box->addItem(text, key);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    refill(m_direction, {{u"in"_s, Tr::tr("Came in")}, {u"out"_s, Tr::tr("Went out")}});
    refill(m_seal, {{u"intact"_s, Tr::tr("seal intact")},
                    {u"broken"_s, Tr::tr("seal broken")},
                    {u"none"_s, Tr::tr("no seal")}});
}

void BooksPage::retranslate()
{
    m_books->setText(u"numbers"_s, Tr::tr("Numbers given"));
    m_books->setText(u"receipts"_s, Tr::tr("Missing receipts"));
    m_books->setText(u"transmissions"_s, Tr::tr("Packages sent"));
    m_books->setText(u"arrivals"_s, Tr::tr("Packages arrived"));
    m_books->setText(u"quotas"_s, Tr::tr("Quotas"));
    const QStringList mine = BooksModel::idsFor(m_context.desk);
    for (const QString& id : bookIds())
        m_books->setShown(id, mine.contains(id));
    retranslateFeet();
    m_books->setText(u"gazettes"_s, Tr::tr("Gazettes"));
    m_books->setText(u"exchange"_s, Tr::tr("Confidential exchange"));
    m_years->setAccessibleName(Tr::tr("Year"));
    m_list->setAccessibleName(Tr::tr("Lines of the book"));
    m_filter->setPlaceholderText(Tr::tr("Filter the book"));
    m_dropped->setFace(Tr::tr("Does not go there"));
    m_published->setFace(Tr::tr("Published"));
    m_sent->setFace(Tr::tr("Sent on"), u"send"_s);
    m_note->setFace(Tr::tr("Enter"), u"add"_s);
    m_printList->setFace(Tr::tr("Print the list"), u"print"_s, u"Ctrl+P"_s);
    fillChoices();
    const QList<std::pair<QLineEdit*, QString>> fields{
        {m_issue, Tr::tr("Issue in which it was published")},
        {m_remark, Tr::tr("Remark, or why it does not go there")},
        {m_unit, Tr::tr("Unit")},
        {m_listNumber, Tr::tr("Number of the bag or list")},
        {m_items, Tr::tr("Numbers of the items, separated by 、; no titles")},
        {m_signedBy, Tr::tr("Signed for by")},
        {m_exchangeRemark, Tr::tr("Remark")}};
    for (const auto& [edit, words] : fields) {
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
    }
    refresh();
}

void BooksPage::open(const QString& wanted)
{
    const QStringList mine = BooksModel::idsFor(m_context.desk);
    for (const QString& id : bookIds())
        m_books->setShown(id, mine.contains(id));
    const QString book = mine.contains(wanted) ? wanted : mine.value(0, wanted);
    m_filter->clear();
    m_books->setCurrentId(book);
    m_model.show(Book(std::max<qsizetype>(0, bookIds().indexOf(book))));
    m_list->setFocus();
}

void BooksPage::refresh()
{
    const Book book = m_model.book();
    m_years->setVisible(book == Book::Numbers || book == Book::Quotas);
    m_summary->setText(m_model.summary());
    m_gazetteFoot->setVisible(book == Book::Gazettes && m_model.rowCount() > 0);
    m_exchangeFoot->setVisible(book == Book::Exchange);
    m_printList->setEnabled(chosenExchange().has_value());
    refreshFeet();
    const bool chosen = !m_model.itemAt(m_list->currentIndex().row()).isEmpty();
    for (QWidget* each : {static_cast<QWidget*>(m_sent), static_cast<QWidget*>(m_published),
                          static_cast<QWidget*>(m_dropped)})
        each->setEnabled(chosen);
    m_empty->setWords(book == Book::Numbers         ? Tr::tr("No number was given in this year.")
                      : book == Book::Receipts      ? Tr::tr("Every recipient has confirmed.")
                      : book == Book::Gazettes      ? Tr::tr("Nothing is to be sent to a gazette.")
                      : book == Book::Transmissions ? Tr::tr("No package was sent yet.")
                      : book == Book::Arrivals      ? Tr::tr("No package has arrived yet.")
                      : book == Book::Quotas        ? Tr::tr("Nothing was issued in this year.")
                                                    : Tr::tr("Nothing was exchanged yet."),
                      {}, u"checkmark_circle"_s);
}

void BooksPage::noteGazette(const QString& state)
{
    m_error->hide();
    const auto noted =
        m_model.noteGazette(m_list->currentIndex().row(), state, m_issue->text(), m_remark->text());
    if (!noted.ok())
        return tell(noted.error());
    m_issue->clear();
    m_remark->clear();
}

std::optional<Exchange> BooksPage::chosenExchange() const
{
    if (m_model.book() != Book::Exchange)
        return std::nullopt;
    return m_model.exchangeAt(m_list->currentIndex().row());
}

void BooksPage::noteExchange()
{
    static const QRegularExpression separators(u"[、,，;；]"_s);
    m_error->hide();
    BooksModel::NewExchange exchange;
    exchange.direction = m_direction->currentData().toString();
    exchange.listNumber = m_listNumber->text();
    exchange.unit = m_unit->text();
    exchange.items = m_items->text().split(separators, Qt::SkipEmptyParts);
    exchange.seal = m_seal->currentData().toString();
    exchange.signedBy = m_signedBy->text();
    exchange.remark = m_exchangeRemark->text();
    const auto noted = m_model.noteExchange(exchange);
    if (!noted.ok())
        return tell(noted.error());
    for (QLineEdit* each : {m_listNumber, m_items, m_exchangeRemark})
        each->clear();
}

void BooksPage::tell(const Error& error)
{
    m_error->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_error->show();
}

} // namespace chancery::documents
