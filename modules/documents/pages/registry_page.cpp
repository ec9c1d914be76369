// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/registry_page.h"

#include "documents/pages/registry_face.h"
#include "documents/pages/registry_source.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/ledger/ledger_exporter.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/pill_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// More are not done at one stroke: each is a command, to be answered for by name.
constexpr int mostAtOnce = 500;

} // namespace

RegistryPage::RegistryPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_books(new ui::PillBar(context.kit, this)),
      m_stack(new QStackedWidget(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(ui::space::xl, ui::space::m, ui::space::xl, 0);
    top->addWidget(m_books);
    top->addStretch(1);
    rows->addLayout(top);
    rows->addWidget(m_stack, 1);
    for (const RegistryBook book : registryBooks) {
        m_stack->addWidget(new QWidget); // its place
        m_books->add(registryBookId(book), registryBookName(book));
    }
    connect(m_books, &ui::PillBar::currentIdChanged, this, [this](const QString& id) {
        for (const RegistryBook book : registryBooks) {
            if (id == registryBookId(book))
                showBook(book);
        }
    });
    connect(&context.kit.language, &ui::Language::changed, this, &RegistryPage::retranslate);
    showBook(RegistryBook::Incoming);
    retranslate();
}

RegistryPage::~RegistryPage() = default;

ui::LedgerPane& RegistryPage::pane()
{
    return *shelf().pane;
}

ui::LedgerExporter& RegistryPage::exporter()
{
    return *shelf().exporter;
}

void RegistryPage::make(RegistryBook book)
{
    Shelf& made = m_shelves[int(book)];
    if (made.pane)
        return;
    made.source = new RegistrySource(book, m_context.desk, m_context.kit.language, this);
    made.pane =
        new ui::LedgerPane(m_context.kit, m_context.settings, m_context.actions, *made.source);
    made.remind = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, this);
    made.star = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, this);
    made.give = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, this);
    made.pane->addAct(made.remind);
    made.pane->addAct(made.star);
    made.pane->addAct(made.give);
    made.exporter = new ui::LedgerExporter(
        m_context.kit, *made.pane,
        {m_context.startJob,
         [this] {
             const auto actor = m_context.desk.actor();
             return actor.ok() && *actor ? (*actor)->name : QString();
         },
         [this](const Error& error) { m_context.toast(m_context.kit.words.sentence(error), {}); }});
    connect(made.give, &QPushButton::clicked, made.exporter,
            [&made] { made.exporter->openMenu(made.give); });
    delete m_stack->widget(int(book));
    m_stack->insertWidget(int(book), made.pane);
    connect(made.remind, &QPushButton::clicked, this, &RegistryPage::remindChosen);
    connect(made.star, &QPushButton::clicked, this, &RegistryPage::starChosen);
    connect(made.pane, &ui::LedgerPane::opened, this, &RegistryPage::openRequested);
    connect(made.pane, &ui::LedgerPane::told, this,
            [this](const QString& sentence) { m_context.toast(sentence, {}); });
    connect(made.pane, &ui::LedgerPane::refused, this, [this](const Error& error) {
        m_context.toast(m_context.kit.words.sentence(error), {});
    });
    connect(made.pane, &ui::LedgerPane::chosenChanged, this,
            [this, book](qint64 chosen) { retitleActs(m_shelves[int(book)], chosen); });
    retitle(made, book);
}

void RegistryPage::showBook(RegistryBook book)
{
    m_book = book;
    make(book);
    m_stack->setCurrentIndex(int(book));
    m_books->setCurrentId(registryBookId(book));
    setFocusProxy(m_shelves[int(book)].pane);
    pane().grid().setFocus();
}

void RegistryPage::retranslate()
{
    for (const RegistryBook book : registryBooks) {
        m_books->setText(registryBookId(book), registryBookName(book));
        if (Shelf& made = m_shelves[int(book)]; made.pane)
            retitle(made, book);
    }
}

void RegistryPage::retitle(Shelf& made, RegistryBook book)
{
    made.pane->setTitle(registryBookName(book));
    made.pane->setEmptyWords(Tr::tr("Nothing has been registered yet."));
    retitleActs(made, made.pane->grid().chosenCount());
}

/// With how many rows an act would be done stands on its button.
void RegistryPage::retitleActs(Shelf& made, qint64 chosen)
{
    const auto counted = [chosen](const QString& act) {
        return chosen > 1 ? u"%1（%2）"_s.arg(act).arg(chosen) : act;
    };
    made.remind->setFace(counted(verbName(u"remind"_s)), u"megaphone"_s);
    made.star->setFace(counted(Tr::tr("Star")), u"star"_s);
    made.give->setFace(Tr::tr("Export"), u"arrow_download"_s, u"Ctrl+Shift+S"_s);
    made.remind->setEnabled(chosen > 0 && chosen <= mostAtOnce);
    made.star->setEnabled(chosen > 0 && chosen <= mostAtOnce);
}

void RegistryPage::showIssued(const QString& unitName, const QDate& from, const QDate& to)
{
    using Test = ledger::Condition::Test;
    showBook(RegistryBook::Outgoing);
    ledger::Query query = pane().query();
    query.conditions = {
        {u"issued_on"_s, Test::Between, {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}},
        {u"stage"_s, Test::NoneOf, {u"voided"_s}}};
    if (!unitName.isEmpty()) // else the whole house
        query.conditions.prepend({u"drafting_unit"_s, Test::Contains, {unitName}});
    pane().setQuery(query);
}

void RegistryPage::focusFilter()
{
    pane().focusFilter();
}

void RegistryPage::submitChosen(const QString& command, const QJsonObject& params,
                                const QString& done)
{
    int good = 0;
    QStringList refused;
    std::optional<Error> why;
    for (const auto& id : pane().grid().chosenIds(mostAtOnce)) {
        QJsonObject one = params;
        one.insert(u"document"_s, id);
        const auto submitted = m_context.desk.submit(command, one);
        if (submitted.ok()) {
            ++good;
            continue;
        }
        refused.append(id);
        if (!why)
            why = submitted.error();
    }
    QString sentence = Tr::tr("%1: %n document(s)", nullptr, good).arg(done);
    if (why)
        sentence += u"　"_s + Tr::tr("%n not done: %1", nullptr, int(refused.size()))
                                  .arg(m_context.kit.words.sentence(withFieldNames(*why)));
    m_context.toast(sentence, {});
}

void RegistryPage::remindChosen()
{
    submitChosen(u"documents.remind"_s, {{u"level"_s, 1}}, verbName(u"remind"_s));
}

void RegistryPage::starChosen()
{
    submitChosen(u"documents.mark"_s, {{u"starred"_s, true}}, Tr::tr("Starred"));
}

} // namespace chancery::documents
