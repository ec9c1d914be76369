// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/item_panel.h"

#include "base/clock.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/item_record.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/urge_list.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/urging.h"
#include "ui/button_row.h"
#include "ui/section_sheet.h"
#include "ui/thread_strip.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype mostReports = 40;
constexpr qsizetype mostDays = 400;

/// The acts in the order of their buttons: what moves the item on first, what cannot be taken back
/// last, behind the dots.
const QStringList& weightyFirst()
{
    static const QStringList order{u"receipt"_s,
                                   u"resubmit"_s,
                                   u"establish"_s,
                                   u"assign"_s,
                                   u"decide-extension"_s,
                                   u"pass"_s,
                                   u"strike"_s,
                                   u"feedback"_s,
                                   u"finish"_s,
                                   u"finish-part"_s,
                                   u"accept"_s,
                                   u"urge"_s,
                                   u"split"_s,
                                   u"reach"_s,
                                   u"settle-problem"_s,
                                   u"add-milestones"_s,
                                   u"hand-over"_s,
                                   u"extend"_s,
                                   u"redo"_s,
                                   u"ask-extension"_s,
                                   u"pause"_s,
                                   u"resume"_s,
                                   u"refuse"_s,
                                   u"release"_s,
                                   u"send-back"_s,
                                   u"decline"_s,
                                   u"set-indicator"_s,
                                   u"reassign"_s,
                                   u"reopen"_s,
                                   u"void"_s};
    return order;
}

QString reasonText(const ForecastReason& reason, const ui::Format& format)
{
    const auto number = [&](const char* name) {
        return reason.args.value(QLatin1String(name)).toInt();
    };
    const auto day = [&](const char* name) {
        return format.shortDate(
            QDate::fromString(reason.args.value(QLatin1String(name)).toString(), Qt::ISODate));
    };
    if (reason.code == "record"_L1)
        return Tr::tr("the department finished %1 of %2 earlier items late")
            .arg(number("late"))
            .arg(number("all"));
    if (reason.code == "feedback-late"_L1)
        return Tr::tr("%1 of %2 reports came late").arg(number("late")).arg(number("all"));
    if (reason.code == "feedback-overdue"_L1)
        return Tr::tr("the report due on %1 is missing for %n day(s)", nullptr, number("days"))
            .arg(day("due"));
    if (reason.code == "pace"_L1)
        return Tr::tr("at this pace, %1% on %2, it ends on %3")
            .arg(number("progress"))
            .arg(day("on"), format.fullDate(QDate::fromString(
                                reason.args.value("end"_L1).toString(), Qt::ISODate)));
    if (reason.code == "milestone"_L1)
        return Tr::tr("%n milestone(s) passed unreached", nullptr, number("count"));
    if (reason.code == "extended"_L1)
        return Tr::tr("extended %n time(s) already", nullptr, number("count"));
    if (reason.code == "problem"_L1)
        return Tr::tr("%n problem(s) open", nullptr, number("count"));
    if (reason.code == "urged"_L1)
        return Tr::tr("urged up to %1").arg(gradeName(reason.args.value("grade"_L1).toString()));
    return reason.code;
}

} // namespace

ItemPanel::ItemPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_thread(new ui::ThreadStrip(context.kit, this)),
      m_sheet(new ui::SectionSheet(context.kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, ui::space::m, ui::space::m, 0);
    column->addWidget(m_thread);
    column->addWidget(m_sheet, 1);
    if (context.walkTo)
        connect(m_thread, &ui::ThreadStrip::walked, this, context.walkTo);
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        const bool ours = std::any_of(tables.begin(), tables.end(), [](const QString& table) {
            return table.startsWith("sup_"_L1);
        });
        if (ours && !m_form)
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &ItemPanel::refresh);
    refresh();
}

void ItemPanel::show(const QString& itemId)
{
    if (itemId == m_id)
        return;
    m_id = itemId;
    m_showsDays = false;
    m_form = nullptr;
    refresh();
}

void ItemPanel::refresh()
{
    const auto actor = m_context.desk.actor();
    m_actions.clear();
    std::optional<ItemView> view;
    if (!m_id.isEmpty() && actor.ok() && *actor) {
        auto read = itemView(m_context.desk.db(), **actor, m_context.installation, m_id,
                             m_context.desk.now());
        if (read.ok())
            view = std::move(*read);
    }
    m_form = nullptr;
    m_thread->setThread(
        view && m_context.threadOf ? m_context.threadOf(m_id) : QList<ui::ThreadNode>(), m_id);
    if (!view)
        return m_sheet->showNothing(Tr::tr("Choose an item from the ledger."),
                                    u"task_list_square_ltr"_s);
    m_actions = view->actions;
    rebuild(*view);
}

void ItemPanel::rebuild(const ItemView& view)
{
    m_sheet->write([&] {
        addHead(view);
        addActions(view);
        addForecast(view);
        addParts(view);
        auto* record = new ItemRecord(m_context, view, m_sheet->page());
        connect(record, &ItemRecord::reportRequested, this, &ItemPanel::reportRequested);
        m_sheet->add(record);
        addReports(view);
        addDeadline(view);
    });
}

void ItemPanel::addHead(const ItemView& view)
{
    const ui::Format format = m_context.kit.format();
    m_sheet->text(view.text("title"), ui::Type::ListTitle, ui::Token::Text);
    m_sheet->text(joined({view.text("number_text"), stageName(view.text("stage")),
                          importanceName(view.fields.value("importance"_L1).toInt())}),
                  ui::Type::Secondary, ui::Token::Text2);
    m_sheet->text(joined({sourceName(view.text("source_kind")), view.text("source_by"),
                          view.text("source_number"), view.text("source_title")}),
                  ui::Type::Secondary, ui::Token::Text2);
    if (const QString words = view.text("source_words"); !words.isEmpty())
        m_sheet->text(u"「%1」"_s.arg(words), ui::Type::Body, ui::Token::Text);
    m_sheet->text(joined({view.text("lead_name"), view.text("co_names"), view.text("handler_name"),
                          view.text("phone")}),
                  ui::Type::Body, ui::Token::Text);
    const QDate due = QDate::fromString(view.text("due_on"), Qt::ISODate);
    const QDate first = QDate::fromString(view.text("first_due_on"), Qt::ISODate);
    QStringList dates;
    if (due.isValid())
        dates.append(Tr::tr("due on %1").arg(format.fullDate(due)));
    if (first.isValid() && first != due)
        dates.append(Tr::tr("first %1").arg(format.fullDate(first)));
    dates.append(view.text("due_basis"));
    m_sheet->text(joined(dates), ui::Type::Body,
                  view.lamp == Lamp::Overdue ? ui::Token::Accent : ui::Token::Text2);
    if (const QString table = view.text("source_table"); !table.isEmpty()) {
        auto* source = m_sheet->button(ui::ButtonKind::Ghost, Tr::tr("Open the source"), u"link"_s);
        connect(source, &QPushButton::clicked, this,
                [this, table, record = view.text("source_id")] {
                    Q_EMIT sourceRequested(table, record);
                });
    }
}

void ItemPanel::addActions(const ItemView& view)
{
    QStringList known;
    for (const QString& verb : weightyFirst()) {
        if (view.actions.contains(verb) && ActForm::knows(verb))
            known.append(verb);
    }
    if (known.isEmpty())
        return;
    constexpr qsizetype mostButtons = 3;
    auto* row = new ui::ButtonRow(m_context.kit, m_sheet->page());
    for (qsizetype i = 0; i < std::min(known.size(), mostButtons); ++i) {
        auto* button = new ui::Button(
            m_context.kit, i == 0 ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary, row);
        button->setDense(true);
        button->setFace(verbName(known.at(i)));
        button->setObjectName(u"supervision.act."_s + known.at(i));
        connect(button, &QPushButton::clicked, this, [this, verb = known.at(i)] { act(verb); });
        row->add(button, false);
    }
    QList<ui::ButtonRow::Extra> extras;
    for (qsizetype i = mostButtons; i < known.size(); ++i) {
        const QString verb = known.at(i);
        extras.append({u"supervision.act."_s + verb,
                       verbName(verb) + u"…"_s,
                       {},
                       {},
                       verb == "void"_L1,
                       [this, verb] { act(verb); }});
    }
    row->setExtras(extras);
    m_sheet->add(row);
}

void ItemPanel::act(const QString& verb, const QJsonObject& fixed)
{
    const auto actor = m_context.desk.actor();
    if (!ActForm::knows(verb) || !actor.ok() || !*actor)
        return;
    std::optional<ItemView> view;
    if (verb != "open"_L1) {
        auto read = itemView(m_context.desk.db(), **actor, m_context.installation, m_id,
                             m_context.desk.now());
        if (!read.ok() || !*read)
            return;
        view = std::move(*read);
    }
    if (!view)
        m_thread->hide(); // of another item
    auto* form = new ActForm(m_context, verb, view ? &*view : nullptr, m_sheet);
    form->setFixed(fixed);
    m_form = form;
    m_sheet->showInstead(form);
    connect(form, &ActForm::left, this, [this] {
        m_form = nullptr;
        refresh();
    });
    connect(form, &ActForm::given, this, [this, verb](const QString& item) {
        m_form = nullptr;
        m_id = item;
        refresh();
        m_context.toast(Tr::tr("Done: %1").arg(verbName(verb)));
        if (verb == "open"_L1)
            Q_EMIT openRequested(item);
    });
}

/// The forecast is never a black box: each reason with its points.
void ItemPanel::addForecast(const ItemView& view)
{
    if (view.forecast.reasons.isEmpty())
        return;
    m_sheet->heading(view.foreseenLate ? Tr::tr("Foreseen to be late (%1 of %2 points)")
                                             .arg(view.forecast.points)
                                             .arg(view.forecast.threshold)
                                       : Tr::tr("Signs of being late (%1 of %2 points)")
                                             .arg(view.forecast.points)
                                             .arg(view.forecast.threshold));
    for (const ForecastReason& reason : view.forecast.reasons)
        m_sheet->text(
            u"%1　+%2"_s.arg(reasonText(reason, m_context.kit.format())).arg(reason.points),
            ui::Type::Body, view.foreseenLate ? ui::Token::Amber : ui::Token::Text2);
}

void ItemPanel::addParts(const ItemView& view)
{
    const auto add = [&](const QList<LedgerRow>& rows, const QString& title) {
        if (rows.isEmpty())
            return;
        m_sheet->heading(title);
        for (const LedgerRow& row : rows) {
            auto* button = m_sheet->rowButton(
                joined({row.title, row.leadName, stageName(row.stage)}), row.title);
            connect(button, &QPushButton::clicked, this,
                    [this, id = row.id] { Q_EMIT openRequested(id); });
        }
    };
    add(view.above, Tr::tr("Part of"));
    add(view.parts, Tr::tr("Parts"));
    if (view.parts.isEmpty())
        return;
    auto* summary = m_sheet->button(ui::ButtonKind::Secondary, Tr::tr("Summary of the parts"),
                                    u"document_text"_s);
    summary->setObjectName(u"supervision.summary"_s);
    connect(summary, &QPushButton::clicked, this, [this] { Q_EMIT summaryRequested(m_id); });
}

void ItemPanel::addUrges(const ItemView& view)
{
    if (view.urges.isEmpty() && view.circulars.isEmpty())
        return;
    m_sheet->heading(view.circulars.isEmpty() ? Tr::tr("Urged") : Tr::tr("Urged and circulated"));
    auto* list = new UrgeList(m_context, view, m_sheet->page());
    connect(list, &UrgeList::letterRequested, this, &ItemPanel::letterRequested);
    connect(list, &UrgeList::documentRequested, this, &ItemPanel::documentRequested);
    connect(list, &UrgeList::receiptRequested, this, [this](const QString& urge) {
        act(u"receipt"_s, {{u"urge"_s, urge}});
    });
    m_sheet->add(list);
}

void ItemPanel::addReports(const ItemView& view)
{
    const ui::Format format = m_context.kit.format();
    const QDate today = officeDate(m_context.desk.now());
    const auto when = [&](const store::Row& row) {
        return format.moment(
            momentFromText(row.fields.value("at"_L1).toString()).toTimeZone(officeZone()), today);
    };
    addUrges(view);
    m_sheet->heading(Tr::tr("Progress"));
    if (view.feedbacks.isEmpty())
        m_sheet->text(Tr::tr("Nothing was reported yet."), ui::Type::Body, ui::Token::Text3);
    qsizetype shown = 0;
    for (auto it = view.feedbacks.rbegin(); it != view.feedbacks.rend() && shown < mostReports;
         ++it, ++shown) {
        const auto progress = it->fields.value("progress"_L1);
        m_sheet->text(joined({when(*it), feedbackWayName(it->fields.value("way"_L1).toString()),
                              progress.isNull() || progress.isUndefined()
                                  ? QString()
                                  : QString::number(progress.toInt()) + u'%'}),
                      ui::Type::Secondary, ui::Token::Text3);
        m_sheet->text(it->fields.value("text"_L1).toString(), ui::Type::Body, ui::Token::Text);
    }
    if (const QString result = view.text("result"); !result.isEmpty()) {
        m_sheet->heading(Tr::tr("Result"));
        m_sheet->text(result, ui::Type::Body, ui::Token::Text);
    }
}

/// 倒排说明: every day of the count with its reason.
void ItemPanel::addDeadline(const ItemView& view)
{
    if (view.deadline.lines.isEmpty())
        return;
    m_sheet->gap();
    auto* turn = m_sheet->button(ui::ButtonKind::Ghost,
                                 m_showsDays ? Tr::tr("Hide the days") : Tr::tr("Why this day"),
                                 u"calendar"_s);
    connect(turn, &QPushButton::clicked, this, [this] {
        m_showsDays = !m_showsDays;
        refresh();
    });
    for (const Error& warning : view.deadline.warnings)
        m_sheet->text(m_context.kit.words.sentence(warning), ui::Type::Body, ui::Token::Amber);
    if (!m_showsDays)
        return;
    const ui::Format format = m_context.kit.format();
    qsizetype shown = 0;
    for (const auto& day : view.deadline.lines) {
        if (++shown > mostDays)
            break;
        m_sheet->text(joined({format.shortDate(day.day), format.weekday(day.day, true),
                              countedDay(day), day.ends ? Tr::tr("← due") : QString()}),
                      ui::Type::Secondary,
                      day.ends                                      ? ui::Token::Accent
                      : day.why == workflow::DeadlineLine::Why::Off ? ui::Token::Text3
                                                                    : ui::Token::Text2);
    }
}

} // namespace chancery::supervision
