// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/import_model.h"

#include "base/clock.h"
#include "base/id.h"
#include "sheets/csv_reader.h"
#include "supervision/data/commands.h"
#include "supervision/data/responsible.h"
#include "supervision/pages/import_giver.h"
#include "supervision/pages/tr.h"

#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// Rows that are judged in one go: a tenth of a second at most, so that whoever gives up does not
/// wait.
constexpr int judgedAtOnce = 100;

/// What a hundred thousand rows have taken is given back away from the window too.
template <typename T>
void letGo(sync::DeskPort& desk, T& thing)
{
    auto old = std::make_shared<T>(std::exchange(thing, {}));
    desk.read(sync::DeskPort::Pace::Long, [old](store::Database&) -> sync::DeskPort::Answer {
        *old = {};
        return {};
    });
}

} // namespace

ImportModel::ImportModel(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
}

ImportModel::~ImportModel() = default;

QString ImportModel::ledgerName() const
{
    return (m_paper ? m_paper->title : QFileInfo(m_path).completeBaseName()).left(200);
}

/// By which times without a year are read.
QDate ImportModel::day() const
{
    return m_paper && m_paper->day.isValid() ? m_paper->day : officeDate(m_context.desk.now());
}

QStringList ImportModel::sheetNames() const
{
    QStringList names;
    for (const auto& sheet : m_book ? m_book->sheets : QList<sheets::Sheet>())
        names.append(sheet.name);
    return names;
}

QString ImportModel::unitName(const QString& participant) const
{
    return m_unitNames.value(participant);
}

void ImportModel::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

struct ImportModel::Opened {
    Result<sheets::Workbook> book;
    Result<UnitNames> units;
    QHash<QString, QString> names;
};

void ImportModel::open(const QString& path)
{
    if (m_state == State::Giving)
        return;
    m_path = path;
    m_paper.reset();
    m_choice = {};
    load([path] { return sheets::readTable(path); });
}

void ImportModel::openTasks(const TaskPaper& paper)
{
    if (m_state == State::Giving)
        return;
    m_path.clear();
    m_paper = paper;
    m_choice = {};
    // Papers of other houses name units of theirs.
    m_choice.unknown = UnknownUnits::KeepAsWords;
    m_choice.sourceTable = paper.table;
    m_choice.sourceRecord = paper.record;
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor || !isSupervisor(**actor))
        m_choice.upTo = u"propose"_s;
    load([paper] {
        sheets::Sheet tasks;
        tasks.name = paper.title;
        tasks.rows = taskTable(paper);
        return Result<sheets::Workbook>(sheets::Workbook{{tasks}});
    });
}

void ImportModel::load(const std::function<Result<sheets::Workbook>()>& source)
{
    m_leaveOut = false;
    m_notTaken.clear();
    m_imported = 0;
    letGo(m_context.desk, m_book);
    setRows({});
    const int asked = ++m_reading;
    setState(State::Reading);
    m_context.desk.read(
        sync::DeskPort::Pace::Long,
        [guard = QPointer(this), source, asked,
         day = officeDate(m_context.desk.now())](store::Database& db) -> sync::DeskPort::Answer {
            auto opened = std::make_shared<Opened>(Opened{source(), UnitNames::read(db, day), {}});
            auto q = db.query("SELECT id, name FROM people_unit");
            while (q.next())
                opened->names.insert(u"unit:"_s + q.text(0), q.text(1));
            (void)q.done();
            return [guard, opened, asked] {
                if (guard)
                    guard->takeOpened(*opened, asked);
            };
        });
}

void ImportModel::takeOpened(Opened& opened, int asked)
{
    if (m_reading != asked) {
        if (opened.book.ok())
            letGo(m_context.desk, *opened.book);
        return;
    }
    const auto trouble = !opened.book.ok()    ? std::optional(opened.book.error())
                         : !opened.units.ok() ? std::optional(opened.units.error())
                                              : std::nullopt;
    if (trouble) {
        setState(State::Empty);
        Q_EMIT failed(*trouble);
        return;
    }
    m_book = std::make_shared<const sheets::Workbook>(std::move(opened.book).value());
    m_units = std::make_shared<const UnitNames>(std::move(opened.units).value());
    m_unitNames = opened.names;
    read();
}

void ImportModel::read()
{
    if (!m_book || m_state == State::Giving)
        return;
    const int asked = ++m_reading;
    setState(State::Reading);
    m_context.desk.read(
        sync::DeskPort::Pace::Long,
        [guard = QPointer(this), asked, day = day(), book = m_book, units = m_units,
         choice = m_choice, name = ledgerName(),
         proposes = isPaper()](store::Database& db) -> sync::DeskPort::Answer {
            auto made =
                std::make_shared<Result<ImportSheet>>(readImport(*book, choice, *units, name, day));
            // A paper seldom says who; somebody's ledger that names no lead means it so.
            if (proposes && made->ok())
                if (const auto done = proposeLeads(db, day, choice.upTo, (*made)->rows); !done.ok())
                    *made = done.error();
            return [guard, made, asked] {
                if (!guard)
                    return;
                if (guard->m_reading != asked) {
                    if (made->ok())
                        letGo(guard->m_context.desk, **made);
                    return;
                }
                if (!made->ok()) {
                    guard->setRows({});
                    Q_EMIT guard->failed(made->error());
                    guard->setState(State::Empty);
                    return;
                }
                guard->setRows(std::move(*made).value());
                guard->m_judged = 0;
                guard->setState(State::Judging);
                guard->judgeMore(0);
            };
        });
}

void ImportModel::judgeMore(int from)
{
    const auto actor = m_context.desk.actor();
    const int end = std::min(from + judgedAtOnce, int(m_sheet.rows.size()));
    if (from >= end || !actor.ok() || !*actor)
        return setState(State::Ready);
    QList<Fields> items;
    QList<int> at;
    for (int i = from; i < end; ++i) {
        if (!m_sheet.rows.at(i).errors.isEmpty())
            continue; // it is known already that it cannot be opened
        items.append(m_sheet.rows.at(i).item);
        at.append(i);
    }
    m_context.desk.read(
        sync::DeskPort::Pace::Long,
        [guard = QPointer(this), asked = m_reading, items, at, end, actor = **actor,
         now = m_context.desk.now(),
         settings = m_context.installation](store::Database& db) -> sync::DeskPort::Answer {
            return [guard, asked, at, end, verdicts = judgeRows(db, actor, settings, now, items)] {
                if (!guard || guard->m_reading != asked || guard->m_state != State::Judging)
                    return;
                guard->setVerdicts(at, verdicts);
                Q_EMIT guard->judged(std::exchange(guard->m_judged, end), end);
                Q_EMIT guard->changed();
                guard->judgeMore(end);
            };
        });
}

void ImportModel::setVerdicts(const QList<int>& at, const QList<RowVerdict>& verdicts)
{
    for (qsizetype i = 0; i < at.size(); ++i) {
        auto& row = m_sheet.rows[at.at(i)];
        const auto& verdict = verdicts.at(i);
        count(row, -1);
        row.present = verdict.refusal && verdict.refusal->code == "supervision.exists"_L1;
        if (verdict.refusal && !row.present)
            row.errors.append(*verdict.refusal);
        row.warnings += verdict.warnings;
        count(row, 1);
    }
}

void ImportModel::setRows(ImportSheet sheet)
{
    letGo(m_context.desk, m_sheet);
    m_sheet = std::move(sheet);
    m_counts = {};
    for (const auto& row : std::as_const(m_sheet.rows))
        count(row, 1);
    Q_EMIT rowsChanged();
}

void ImportModel::count(const ImportRow& row, int more)
{
    int& kind = !isTaken(row.row)       ? m_counts.untaken
                : row.present           ? m_counts.present
                : !row.errors.isEmpty() ? m_counts.bad
                                        : m_counts.good;
    kind += more;
    if (isTaken(row.row) && row.errors.isEmpty() && !row.warnings.isEmpty())
        m_counts.odd += more;
}

void ImportModel::setSheet(int sheet)
{
    m_choice.sheet = sheet;
    m_choice.fields.clear();
    read();
}

void ImportModel::setField(int column, const QString& field)
{
    QStringList fields = m_sheet.fields;
    for (auto& each : fields) {
        if (each == field)
            each.clear(); // one column for each
    }
    if (column >= 0 && column < fields.size())
        fields[column] = field;
    m_choice.sheet = m_sheet.sheet;
    m_choice.fields = fields;
    read();
}

bool ImportModel::setCell(int row, const QString& field, const QString& text)
{
    const auto column = m_sheet.fields.indexOf(field);
    if (!m_book || column < 0 || m_state == State::Giving)
        return false;
    auto book = std::make_shared<sheets::Workbook>(*m_book);
    if (m_sheet.sheet >= book->sheets.size() || row < 1 ||
        row > book->sheets.at(m_sheet.sheet).rows.size())
        return false;
    auto& cells = book->sheets[m_sheet.sheet].rows[row - 1];
    if (cells.size() <= column)
        cells.resize(column + 1);
    cells[column] = text;
    m_book = book;
    read();
    return true;
}

void ImportModel::setTaken(int row, bool taken)
{
    const auto& rows = m_sheet.rows;
    const auto it =
        std::lower_bound(rows.cbegin(), rows.cend(), row,
                         [](const ImportRow& each, int number) { return each.row < number; });
    if (it == rows.cend() || it->row != row)
        return;
    count(*it, -1);
    if (taken)
        m_notTaken.remove(row);
    else
        m_notTaken.insert(row);
    count(*it, 1);
    Q_EMIT changed();
}

void ImportModel::setUnknown(UnknownUnits unknown)
{
    m_choice.unknown = unknown;
    read();
}

void ImportModel::setUpTo(const QString& upTo)
{
    m_choice.upTo = upTo;
    read();
}

void ImportModel::setLeaveOut(bool leave)
{
    m_leaveOut = leave;
    Q_EMIT changed();
}

int ImportModel::percent() const
{
    if (m_state == State::Giving && m_giver)
        return m_giver->percent();
    if (m_state == State::Judging && !m_sheet.rows.isEmpty())
        return m_judged * 100 / int(m_sheet.rows.size());
    return -1;
}

bool ImportModel::mayImport() const
{
    return m_state == State::Ready && m_counts.good > 0 && (m_counts.bad == 0 || m_leaveOut);
}

void ImportModel::import()
{
    if (!mayImport())
        return;
    QList<Fields> items;
    m_planned.clear();
    for (int i = 0; i < m_sheet.rows.size(); ++i) {
        const auto& row = m_sheet.rows.at(i);
        if (row.present || !row.errors.isEmpty() || !isTaken(row.row))
            continue;
        items.append(row.item);
        m_planned.append(i);
    }
    // Only supervisors lay down parts; what others propose of a paper is one command.
    const auto actor = m_context.desk.actor();
    const bool supervises = actor.ok() && *actor && isSupervisor(**actor);
    const ImportPlan plan(newUuidText(), ledgerName(), items,
                          supervises ? ImportPlan::partRows : ImportPlan::openAtOnce);
    give(new ImportGiver(m_context.desk, plan, this), Tr::tr("Importing %1").arg(ledgerName()));
}

void ImportModel::goOn(const OpenImport& left)
{
    if (m_state == State::Giving)
        return;
    m_planned.clear();
    give(new ImportGiver(m_context.desk, left, this), Tr::tr("Importing %1").arg(left.name));
}

void ImportModel::drop(const OpenImport& left)
{
    if (m_state == State::Giving)
        return;
    m_planned.clear();
    auto* giver = new ImportGiver(m_context.desk, left, this);
    giver->takeAway();
    give(giver, Tr::tr("Taking away %1").arg(left.name));
}

void ImportModel::give(ImportGiver* giver, const QString& title)
{
    m_giver = giver;
    m_job = m_context.startJob ? m_context.startJob(title) : nullptr;
    connect(giver, &ImportGiver::progressed, this, [this] {
        if (m_job)
            m_job->setProgress(m_giver->percent());
        Q_EMIT changed();
    });
    connect(giver, &ImportGiver::finished, this, &ImportModel::ended);
    if (m_job)
        connect(m_job, &ui::Job::cancelled, giver, &ImportGiver::cancel);
    setState(State::Giving);
    giver->start();
}

void ImportModel::ended(const Result<int>& rows)
{
    std::exchange(m_giver, nullptr)->deleteLater();
    if (!rows.ok()) {
        delete m_job;
        Error why = rows.error();
        // The plan's row is some row of the sheet.
        if (const int index = why.args.value("index"_L1).toInt(-1);
            index >= 0 && index < m_planned.size()) {
            const int at = m_planned.at(index);
            auto& row = m_sheet.rows[at];
            count(row, -1);
            row.errors.append(why);
            count(row, 1);
            why.args.insert(u"row"_s, row.row);
            Q_EMIT judged(at, at + 1);
        }
        setState(m_book ? State::Ready : State::Empty);
        Q_EMIT failed(why);
        return;
    }
    m_imported = m_planned.isEmpty() ? *rows : int(m_planned.size());
    if (m_job)
        m_job->finish(Tr::tr("%n item(s) imported", nullptr, m_imported));
    setState(State::Done);
}

bool ImportModel::isDropping() const
{
    return m_state == State::Giving && m_giver && m_giver->isDropping();
}

bool ImportModel::mayCancel() const
{
    return m_state == State::Reading || m_state == State::Judging ||
           (m_state == State::Giving && m_giver && m_giver->mayCancel());
}

void ImportModel::cancel()
{
    if (m_state == State::Giving && m_giver)
        return m_giver->cancel();
    if (m_state == State::Reading || m_state == State::Judging)
        close();
}

void ImportModel::close()
{
    if (m_state == State::Giving)
        return;
    ++m_reading;
    m_path.clear();
    m_paper.reset();
    letGo(m_context.desk, m_book);
    setRows({});
    setState(State::Empty);
}

QList<QStringList> ImportModel::report(const std::function<QString(const ImportRow&)>& says,
                                       int from, int to) const
{
    QList<QStringList> lines;
    if (from == 0)
        lines.append(
            {Tr::tr("Row"), Tr::tr("State"), Tr::tr("Matter"), Tr::tr("What is to be said of it")});
    const int end = std::min(to, int(m_sheet.rows.size()));
    for (int i = from; i < end; ++i) {
        const auto& row = m_sheet.rows.at(i);
        const bool taken = std::binary_search(m_planned.cbegin(), m_planned.cend(), i);
        const QString state = m_state == State::Done && taken
                                  ? Tr::tr("imported", "a row of an import")
                              : row.present ? Tr::tr("there already", "a row of an import")
                                            : Tr::tr("left out", "a row of an import");
        lines.append(
            {QString::number(row.row), state, row.item.value("title"_L1).toString(), says(row)});
    }
    const bool isLast = to >= m_sheet.rows.size();
    for (qsizetype i = 0; isLast && i < m_sheet.headings.size(); ++i) {
        if (m_sheet.fields.value(i).isEmpty())
            lines.append({QString(), Tr::tr("column not imported"), m_sheet.headings.at(i), {}});
    }
    return lines;
}

} // namespace chancery::supervision
