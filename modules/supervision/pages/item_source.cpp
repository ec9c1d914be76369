// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/item_source.h"

#include "base/clock.h"
#include "store/ledger_reader.h"
#include "supervision/data/commands.h"
#include "supervision/data/shared_views.h"
#include "supervision/pages/item_editing.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/indicator.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/urging.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using Test = ledger::Condition::Test;

struct HeadWord {
    const char* column;
    const char* title;
};

constexpr HeadWord heads[] = {
    {"number", QT_TRANSLATE_NOOP("chancery::supervision", "Number")},
    {"lamp", QT_TRANSLATE_NOOP("chancery::supervision", "Lamp")},
    {"title", QT_TRANSLATE_NOOP("chancery::supervision", "Matter")},
    {"source", QT_TRANSLATE_NOOP("chancery::supervision", "Source")},
    {"source_by", QT_TRANSLATE_NOOP("chancery::supervision", "Instructed by")},
    {"source_number", QT_TRANSLATE_NOOP("chancery::supervision", "Source number")},
    {"lead", QT_TRANSLATE_NOOP("chancery::supervision", "Lead")},
    {"co", QT_TRANSLATE_NOOP("chancery::supervision", "Joint")},
    {"handler", QT_TRANSLATE_NOOP("chancery::supervision", "Handler")},
    {"assigned", QT_TRANSLATE_NOOP("chancery::supervision", "Assigned on")},
    {"due", QT_TRANSLATE_NOOP("chancery::supervision", "Due on")},
    {"foreseen", QT_TRANSLATE_NOOP("chancery::supervision", "Foreseen")},
    {"progress", QT_TRANSLATE_NOOP("chancery::supervision", "Progress")},
    {"feedback", QT_TRANSLATE_NOOP("chancery::supervision", "Latest progress")},
    {"feedback_on", QT_TRANSLATE_NOOP("chancery::supervision", "Reported on")},
    {"feedback_due", QT_TRANSLATE_NOOP("chancery::supervision", "Next report")},
    {"problem", QT_TRANSLATE_NOOP("chancery::supervision", "Problem")},
    {"stage", QT_TRANSLATE_NOOP("chancery::supervision", "State")},
    {"holders", QT_TRANSLATE_NOOP("chancery::supervision", "In hand of")},
    {"urged", QT_TRANSLATE_NOOP("chancery::supervision", "Urged")},
    {"urges", QT_TRANSLATE_NOOP("chancery::supervision", "Times urged")},
    {"to_urge", QT_TRANSLATE_NOOP("chancery::supervision", "To be urged")},
    {"extensions", QT_TRANSLATE_NOOP("chancery::supervision", "Extensions")},
    {"parts", QT_TRANSLATE_NOOP("chancery::supervision", "Parts")},
    {"quality", QT_TRANSLATE_NOOP("chancery::supervision", "Quality")},
    {"circulars", QT_TRANSLATE_NOOP("chancery::supervision", "Circulars")},
    {"importance", QT_TRANSLATE_NOOP("chancery::supervision", "Importance")},
    {"category", QT_TRANSLATE_NOOP("chancery::supervision", "Category")},
    {"secrecy", QT_TRANSLATE_NOOP("chancery::supervision", "Secrecy")},
    {"phone", QT_TRANSLATE_NOOP("chancery::supervision", "Telephone")},
    {"first_due", QT_TRANSLATE_NOOP("chancery::supervision", "First due on")},
    {"struck", QT_TRANSLATE_NOOP("chancery::supervision", "Struck off on")},
    {"result", QT_TRANSLATE_NOOP("chancery::supervision", "Result")},
    {"due_text", QT_TRANSLATE_NOOP("chancery::supervision", "Limit as written")},
    {"feedback_way", QT_TRANSLATE_NOOP("chancery::supervision", "Way")},
    {"struck_by", QT_TRANSLATE_NOOP("chancery::supervision", "Struck off by")},
    {"state_council", QT_TRANSLATE_NOOP("chancery::supervision", "To the State Council")},
    {"report", QT_TRANSLATE_NOOP("chancery::supervision", "Report due on")},
    {"paused", QT_TRANSLATE_NOOP("chancery::supervision", "Paused")},
    {"year", QT_TRANSLATE_NOOP("chancery::supervision", "Year")},
    {"whole", QT_TRANSLATE_NOOP("chancery::supervision", "Part of")},
    {"nature", QT_TRANSLATE_NOOP("chancery::supervision", "Nature")},
    {"value", QT_TRANSLATE_NOOP("chancery::supervision", "Value")},
};

const QStringList& stagesOver()
{
    static const QStringList over{u"struck"_s, u"declined"_s, u"voided"_s};
    return over;
}

/// A report to the State Council is near (条件格式 of its view).
constexpr int reportSoonDays = 8;

/// The longest that a timer is left alone: clocks are set, machines sleep.
constexpr qint64 longestWaitMs = 3'600'000;

} // namespace

ItemFace::ItemFace(const QList<ledger::Column>& columns, const ui::Format& format)
    : m_columns(columns), m_format(format), m_lamp(ledger::columnAt(columns, itemLamp)),
      m_due(ledger::columnAt(columns, u"due"_s)), m_nature(ledger::columnAt(columns, u"nature"_s))
{
}

QString ItemFace::title(const QString& column) const
{
    for (const auto& head : heads) {
        if (column == QLatin1String(head.column))
            return Tr::tr(head.title);
    }
    return column;
}

QString ItemFace::valueText(const QString& column, const QString& value) const
{
    if (value.isEmpty())
        return {};
    if (column == "stage"_L1)
        return stageName(value);
    if (column == "source"_L1)
        return sourceName(value);
    if (column == "urged"_L1)
        return gradeName(value);
    if (column == "importance"_L1)
        return importanceName(value.toInt());
    if (column == "foreseen"_L1)
        return Tr::tr("late");
    if (column == "nature"_L1)
        return indicatorKindName(value == "binding"_L1 ? Indicator::Kind::Binding
                                                       : Indicator::Kind::Expected);
    if (column == "feedback_way"_L1)
        return feedbackWayName(value);
    if (column == "state_council"_L1 || column == "paused"_L1 || column == "to_urge"_L1)
        return Tr::tr("yes");
    if (column == "secrecy"_L1)
        return secrecyName(value.toInt());
    return column == itemLamp ? gridLampName(value.toInt()) : value;
}

QString ItemFace::lampWords(int value) const
{
    return gridLampName(value);
}

QString ItemFace::sumText(const QString& column, double sum) const
{
    return column == "progress"_L1 ? QString::number(qRound64(sum)) + u'%'
                                   : QString::number(qRound64(sum));
}

QString ItemFace::countText(qint64 count) const
{
    return Tr::tr("%n item(s)", nullptr, int(count));
}

bool ItemFace::isOver(const ledger::Row& row) const
{
    const auto lamp = static_cast<ui::Lamp>(row.cells.value(m_lamp).toInt());
    return lamp == ui::Lamp::Done || lamp == ui::Lamp::None;
}

ui::LedgerCell ItemFace::lampCell(const ledger::Row& row, const QDateTime& now) const
{
    ui::LedgerCell cell;
    const int value = row.cells.value(m_lamp).toInt();
    cell.lamp = static_cast<ui::Lamp>(value);
    cell.strong = cell.lamp == ui::Lamp::Red || cell.lamp == ui::Lamp::Yellow;
    cell.token = cell.lamp == ui::Lamp::Red      ? ui::Token::Accent
                 : cell.lamp == ui::Lamp::Yellow ? ui::Token::Amber
                                                 : ui::Token::Text2;
    cell.text = gridLampName(value);
    const QDate due = ledger::dayOf(row.cells.value(m_due).toString());
    const bool running = cell.strong || cell.lamp == ui::Lamp::Green;
    if (!running || !due.isValid())
        return cell;
    const qint64 days = officeDate(now).daysTo(due);
    if (days < 0)
        cell.text = Tr::tr("%n day(s) over", nullptr, int(-days));
    else if (cell.lamp == ui::Lamp::Red) // its own day is yet to come
        cell.text = row.cells.value(m_nature).toString().isEmpty()
                        ? Tr::tr("part overdue")
                        : Tr::tr("behind", "a measure's path");
    else
        cell.text = days == 0 ? Tr::tr("today", "an item's limit")
                              : Tr::tr("%n day(s) left", nullptr, int(days));
    return cell;
}

ui::LedgerCell ItemFace::cell(const ledger::Row& row, int at, const QDateTime& now) const
{
    if (at == m_lamp)
        return lampCell(row, now);
    ui::LedgerCell cell;
    const QString column = m_columns[at].id;
    const QString value = row.cells[at].toString();
    cell.token = ui::Token::Text2;
    cell.text = valueText(column, value);
    if (column == "title"_L1) {
        cell.text = value.simplified();
        cell.token = ui::Token::Text;
        cell.strong = true;
    } else if (column == "number"_L1 && value.isEmpty()) {
        cell.text = Tr::tr("to be numbered");
        cell.token = ui::Token::Text3;
    } else if (column == "progress"_L1 && !value.isEmpty()) {
        cell.share = value.toInt();
        cell.text = value + u'%';
    } else if (column == "foreseen"_L1 || column == "problem"_L1) {
        cell.token = ui::Token::Amber;
        cell.text = cell.text.simplified();
    } else if (column == "lead"_L1) {
        cell.token = ui::Token::Text;
    } else if (m_columns[at].values == ledger::Values::Many) {
        cell.text = cell.text.simplified();
    }
    return cell;
}

ItemSource::ItemSource(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : ui::LedgerSource(parent), m_desk(desk), m_language(language)
{
    for (const auto& column : ledgerBook().columns)
        m_columns.append(column.column);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        waitForLamps();
        Q_EMIT turned();
    });
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"sup_view"_s))
            Q_EMIT sharedChanged();
        if (!tables.contains(u"sup_item"_s))
            return;
        waitForLamps();
        touch();
    });
    waitForLamps();
}

/// The moments at which lamps change stand in the rows; nothing has to be reckoned when they come.
/// A look at two hundred thousand of them is not the window's affair.
void ItemSource::waitForLamps()
{
    if (std::exchange(m_looks, true))
        return;
    m_desk.read(sync::DeskPort::Pace::Long,
                [guard = QPointer(this),
                 now = m_desk.now()](store::Database& db) -> sync::DeskPort::Answer {
                    const auto next = nextTurn(db, momentToText(now));
                    return [guard, next] {
                        if (!guard)
                            return;
                        guard->m_looks = false;
                        const QDateTime at = next.ok() ? momentFromText(*next) : QDateTime();
                        const QDateTime then = guard->m_desk.now();
                        const qint64 wait = at.isValid() ? then.msecsTo(at) + 1'000 : longestWaitMs;
                        guard->m_turn.start(int(std::clamp<qint64>(wait, 1'000, longestWaitMs)));
                    };
                });
}

std::shared_ptr<const ui::LedgerFace> ItemSource::face() const
{
    return std::make_shared<ItemFace>(m_columns, m_language.format());
}

std::unique_ptr<ledger::Reader> ItemSource::reader() const
{
    auto book = ledgerBook();
    book.changes = changes();
    return store::LedgerReader::over(m_desk.db(), m_desk.databasePath(), std::move(book));
}

/// Those by which people sort, filter and group; what is typed there besides is asked for by its
/// own.
QStringList ItemSource::warmed() const
{
    QStringList ids;
    for (const auto& column : m_columns) {
        if (column.shown && (column.values == ledger::Values::Few || column.id == "number"_L1))
            ids.append(column.id);
    }
    return ids;
}

QSet<QString> ItemSource::pendingIds() const
{
    auto pending = m_desk.pendingIds(u"sup_item"_s);
    return pending.ok() ? std::move(*pending) : QSet<QString>();
}

QList<ledger::View> ItemSource::shared() const
{
    QList<ledger::View> views;
    const auto rows = sharedViews(m_desk.db());
    if (!rows.ok())
        return views;
    for (const auto& row : *rows) {
        ledger::View view = ledger::View::fromJson(row.view);
        view.id = row.id;
        view.name = row.name;
        views.append(std::move(view));
    }
    return views;
}

bool ItemSource::mayShare() const
{
    const auto actor = m_desk.actor();
    return actor.ok() && *actor && isSupervisor(**actor);
}

Result<void> ItemSource::share(const ledger::View& view)
{
    TRY(m_desk.submit(u"supervision.share-view"_s,
                      {{u"id"_s, view.id}, {u"name"_s, view.name}, {u"view"_s, view.toJson()}}));
    return {};
}

Result<void> ItemSource::unshare(const QString& id)
{
    TRY(m_desk.submit(u"supervision.unshare-view"_s, {{u"view"_s, id}}));
    return {};
}

QString ItemSource::editText(const ledger::Row& row, int column) const
{
    return editedText(m_columns.at(column).id, row.cells.value(column).toString());
}

Result<void> ItemSource::setCells(const QList<ui::LedgerCellEdit>& edits)
{
    TRY_ASSIGN(const auto command, editCommand(edits));
    TRY(m_desk.submit(command.name, command.params));
    return {};
}

Result<void> ItemSource::checkCell(const QString& column, const QString& text) const
{
    TRY(editedValue(column, text));
    return {};
}

QList<ledger::View> ItemSource::presets() const
{
    auto reporting = preset(
        "state-council", Tr::tr("To the State Council"),
        {{u"state_council"_s, Test::NotEmpty, {}}, {u"stage"_s, Test::NoneOf, stagesOver()}});
    reporting.arrangement.columns.insert(4, {u"report"_s, 0});
    reporting.marks = {{u"report"_s, ledger::Mark::Test::DaysLeft, QString::number(reportSoonDays),
                        ledger::Mark::Tone::Amber, false}};
    return {preset("under-way", Tr::tr("Under way"), {{u"stage"_s, Test::NoneOf, stagesOver()}}),
            preset("overdue", Tr::tr("Overdue"), {{itemLamp, Test::OneOf, {u"1"_s}}}),
            preset("foreseen", Tr::tr("At risk"), {{u"foreseen"_s, Test::NotEmpty, {}}}),
            preset("silent", Tr::tr("Silent"),
                   {{u"stage"_s, Test::OneOf, {u"handle"_s}}, {u"feedback"_s, Test::Empty, {}}}),
            preset("to-urge", Tr::tr("To be urged"), {{u"to_urge"_s, Test::NotEmpty, {}}}),
            reporting,
            preset("struck", Tr::tr("Struck off"), {{u"stage"_s, Test::OneOf, {u"struck"_s}}}),
            preset("all", Tr::tr("All", "every item of the ledger"), {})};
}

} // namespace chancery::supervision
