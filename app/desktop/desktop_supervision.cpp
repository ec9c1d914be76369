// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Supervision's section of the window, its keys and its place in the palette.
#include "base/clock.h"
#include "base/id.h"
#include "desktop.h"
#include "documents/data/document_view.h"
#include "documents/data/instructions.h"
#include "documents/data/manuscripts.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/reading_model.h"
#include "office/composed_draft.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/spoken_order.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"
#include "supervision/pages/wording.h"
#include "sync/file_facts.h"
#include "tr.h"
#include "ui/ledger/ledger_exporter.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/shell/main_frame.h"
#include "ui/shell/popover.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::desktop {

supervision::PageContext Desktop::supervisionContext()
{
    return {m_parts.kit,
            m_actions,
            m_parts.settings,
            m_parts.pdf,
            m_parts.desk,
            m_parts.supervision,
            [this](const QString& sentence) { m_frame->toast(sentence, {}); },
            m_context.startJob,
            [this](const QString& id) { return threadOf(u"sup_item"_s, id); },
            [this](const ui::ThreadNode& node) { walkTo(node); },
            [this](const supervision::ComposedText& text) { return draftPaper(text); }};
}

void Desktop::addSupervision()
{
    m_frame->addSection(
        {u"supervision"_s, u"task_list_square_ltr"_s, [] { return Tr::tr("Tasks"); },
         [this](QWidget* parent) {
             using supervision::SupervisionSection;
             auto* page = new SupervisionSection(supervisionContext(), parent);
             connect(page, &SupervisionSection::documentRequested, this,
                     [this](const QString& id) { documents().openDocument(id); });
             connect(&page->ledger(), &supervision::SupervisionPage::recordRequested, this,
                     [this](const QString& table, const QString& record) {
                         openSourceOf(table, record);
                     });
             return page;
         },
         false});
}

/// An instruction is shown on the document that it was given on.
void Desktop::openSourceOf(const QString& table, const QString& record)
{
    if (table != "doc_instruction"_L1)
        return;
    const auto document = documents::documentOfInstruction(m_parts.desk.db(), record);
    if (document.ok())
        documents().openDocument(*document);
}

Result<QString> Desktop::draftPaper(const supervision::ComposedText& text)
{
    const QString id = newUuidText();
    TRY(m_parts.desk.submit(u"documents.draft"_s,
                            office::draftOf(text, id, m_participants.ministryName())));
    if (!text.readers.isEmpty())
        TRY(m_parts.desk.submit(
            u"documents.circulate"_s,
            {{u"document"_s, id}, {u"readers"_s, QJsonArray::fromStringList(text.readers)}}));
    return id;
}

supervision::SupervisionSection& Desktop::supervision()
{
    m_frame->showSection(u"supervision"_s);
    return *qobject_cast<supervision::SupervisionSection*>(m_frame->page(u"supervision"_s));
}

/// The first instruction on the open document that still waits for somebody, or else the document
/// itself, becomes an item (督办事项); one walks from either to the other.
void Desktop::supervise()
{
    const auto& view = documents().reading().view();
    const auto open = std::find_if(view.instructions.begin(), view.instructions.end(),
                                   [](const auto& each) { return each.isOpen(); });
    if (open == view.instructions.end())
        return superviseDocument();
    superviseInstruction(*open);
}

/// A paper is proposed under its own title; whoever may establishes it at once, with its day.
void Desktop::superviseDocument()
{
    const auto& view = documents().reading().view();
    const QString id = newUuidText();
    const QString number = view.text("doc_number_canonical");
    const auto opened = m_parts.desk.submit(
        u"supervision.open"_s,
        {{u"id"_s, id},
         {u"title"_s, view.text("title").simplified().left(200)},
         {u"secrecy"_s, view.fields.value("secrecy"_L1)},
         {u"source"_s, QJsonObject{{u"kind"_s, u"document"_s},
                                   {u"table"_s, u"doc_document"_s},
                                   {u"record"_s, view.id},
                                   {u"number"_s, number},
                                   {u"title"_s, view.text("title").left(500)}}}});
    if (!opened.ok())
        return m_frame->toast(m_parts.kit.words.sentence(opened.error()), {});
    supervised().openItem(id);
    if (supervised().may(u"establish"_s))
        supervised().act(u"establish"_s);
}

/// What the house wrote itself, or what its reader found in the first file.
QString Desktop::textOfOpenDocument()
{
    constexpr qsizetype longest = 400'000;
    const auto& model = documents().reading();
    const auto& view = model.view();
    if (!view.versions.isEmpty()) {
        const auto text =
            documents::manuscriptAt(m_parts.desk.db(), view.id, view.versions.last().position);
        if (text.ok())
            return text->plainText();
    }
    if (const auto text = documents::documentText(m_parts.desk.db(), view.id);
        text.ok() && !text->isEmpty())
        return *text;
    const auto* file = model.mainFile();
    const auto text = file ? sync::fileText(m_parts.desk.db(), file->sha256, longest)
                           : Result<QString>(QString());
    return text.ok() ? *text : QString();
}

void Desktop::divideIntoTasks()
{
    const auto& view = documents().reading().view();
    supervision::TaskPaper paper;
    paper.title = view.text("title").simplified();
    paper.number = view.text("doc_number_canonical");
    paper.text = textOfOpenDocument();
    paper.table = u"doc_document"_s;
    paper.record = view.id;
    paper.day = QDate::fromString(view.text("signed_on"), Qt::ISODate);
    if (!paper.day.isValid())
        paper.day = officeDate(m_parts.desk.now());
    if (paper.text.trimmed().isEmpty())
        return m_frame->toast(Tr::tr("The text of this document is not known yet: its file has "
                                     "not been read, or is a picture."),
                              {});
    supervision().ledger().startTasks(paper);
}

void Desktop::superviseInstruction(const documents::InstructionView& instruction)
{
    const auto& view = documents().reading().view();
    const auto* open = &instruction;
    constexpr qsizetype longestTitle = 200;
    const QString id = newUuidText();
    QJsonObject params{
        {u"id"_s, id},
        {u"title"_s, open->words.simplified().left(longestTitle)},
        {u"secrecy"_s, view.fields.value("secrecy"_L1)},
        {u"source"_s, QJsonObject{{u"kind"_s, u"instruction"_s},
                                  {u"table"_s, u"doc_instruction"_s},
                                  {u"record"_s, open->id},
                                  {u"number"_s, view.text("doc_number_canonical")},
                                  {u"title"_s, view.text("title")},
                                  {u"words"_s, open->words},
                                  {u"by"_s, open->leaderName},
                                  {u"person"_s, u"person:"_s + open->leader},
                                  {u"on"_s, officeDate(open->at).toString(Qt::ISODate)}}}};
    if (!open->demand.isEmpty())
        params.insert(u"requirement"_s, open->demand);
    const auto opened = m_parts.desk.submit(u"supervision.open"_s, params);
    if (!opened.ok())
        return m_frame->toast(m_parts.kit.words.sentence(opened.error()), {});
    supervised().openItem(id);
}

supervision::SupervisionPage& Desktop::supervised()
{
    return supervision().ledger();
}

/// A small strip at the upper edge of the window: what is below it stays as it is.
void Desktop::takeSpokenOrder()
{
    delete m_spoken;
    auto* order = new supervision::SpokenOrder(supervisionContext());
    m_spoken = new ui::Popover(m_parts.kit, order, m_frame.get());
    m_spoken->adjustSize();
    m_spoken->move(std::max(0, (m_frame->width() - m_spoken->width()) / 2), m_parts.kit.px(56));
    connect(order, &supervision::SpokenOrder::given, m_spoken, &QWidget::close);
    connect(order, &supervision::SpokenOrder::left, m_spoken, &QWidget::close);
    m_spoken->show();
    order->setFocus();
}

void Desktop::addSupervisionActions()
{
    const auto section = [] { return Tr::tr("Supervision"); };
    const auto here = [this] { return m_frame->currentSection() == "supervision"_L1; };
    addLedgerActions(u"supervision"_s, section, here,
                     [this]() -> ui::LedgerPane& { return supervised().pane(); });
    m_actions.add({u"supervision.spoken"_s,
                   [] { return Tr::tr("Give a spoken order"); },
                   section,
                   u"add"_s,
                   QKeySequence(u"Ctrl+Shift+N"_s),
                   {},
                   [this] { takeSpokenOrder(); }});
    m_actions.add({u"supervision.new"_s, [] { return Tr::tr("Supervise a new item"); }, section,
                   u"add"_s, QKeySequence(u"N"_s),
                   [this, here] { return here() && supervised().mayImport(); },
                   [this] { supervised().startNew(); }});
    m_actions.add({u"supervision.import"_s, [] { return Tr::tr("Import a ledger"); }, section,
                   u"arrow_upload"_s, QKeySequence(u"Ctrl+Shift+O"_s),
                   [this, here] { return here() && supervised().mayImport(); },
                   [this] { supervised().startImport().choose(); }});
    m_actions.add({u"supervision.export"_s, [] { return Tr::tr("Export the rows"); }, section,
                   u"arrow_download"_s, QKeySequence(u"Ctrl+Shift+S"_s), here,
                   [this] { supervised().exporter().ask(ui::LedgerFormat::Xlsx, false); }});
    m_actions.add({u"supervision.print"_s, [] { return Tr::tr("Print the rows"); }, section,
                   u"print"_s, QKeySequence(u"Ctrl+P"_s), here,
                   [this] { supervised().exporter().print(false); }});
    const auto add = [&](const char* verb, const char* icon, const char* key) {
        const QString name = QLatin1String(verb);
        m_actions.add({u"supervision."_s + name, [name] { return supervision::verbName(name); },
                       section, QLatin1String(icon), QKeySequence(QLatin1String(key)),
                       [this, name, here] { return here() && supervised().may(name); },
                       [this, name] { supervised().act(name); }});
    };
    add("feedback", "comment", "F");
    add("urge", "megaphone", "C");
    add("finish", "checkmark_circle", "E");
    add("reassign", "people_team", "");
}

} // namespace chancery::desktop
