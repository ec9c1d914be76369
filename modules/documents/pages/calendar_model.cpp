// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/calendar_model.h"

#include "base/clock.h"
#include "documents/data/paper_dates.h"
#include "documents/pages/row_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostDates = 2'000;

} // namespace

CalendarModel::CalendarModel(sync::DeskPort& desk, const ui::Language& language,
                             const OtherModules& others, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language), m_others(others)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this] {
        if (std::exchange(m_stale, true) || !m_watched)
            return;
        QTimer::singleShot(0, this, [this] {
            if (m_stale && m_watched)
                read();
        });
    });
    connect(&language, &ui::Language::changed, this, &CalendarModel::read);
}

QDate CalendarModel::today() const
{
    return officeDate(m_desk.now());
}

void CalendarModel::setSpan(const QDate& from, const QDate& to)
{
    m_from = from;
    m_to = to;
    read();
}

void CalendarModel::setDay(const QDate& day)
{
    beginResetModel();
    m_day = day;
    endResetModel();
}

void CalendarModel::setMineOnly(bool mineOnly)
{
    m_mineOnly = mineOnly;
    read();
}

void CalendarModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        read();
}

void CalendarModel::readPapers()
{
    const auto actor = m_desk.actor();
    if (!actor.ok() || !*actor)
        return;
    const auto dates = paperDates(m_desk.db(), **actor, m_from, m_to, mostDates);
    if (!dates.ok())
        return;
    const QDateTime now = m_desk.now();
    for (const PaperDate& each : *dates) {
        if (m_mineOnly && !each.isMine)
            continue;
        const bool isInstruction = each.what == PaperDate::What::Instruction;
        const QString stage = isInstruction ? u"handle"_s : each.stage;
        m_lines[each.at.toTimeZone(officeZone()).date()].append(
            {each.documentId,
             {},
             each.title.simplified(),
             isInstruction ? Tr::tr("Leader's instruction") : stageName(each.stage),
             dueText(each.at, stage, now, m_language.format()),
             lampFor(each.at, stage, now),
             each.isMine});
    }
}

void CalendarModel::readOthers()
{
    if (!m_others.dates)
        return;
    const QDate day = today();
    for (const OtherDate& each : m_others.dates(m_from, m_to))
        m_lines[each.on].append(
            {{}, each.id, each.title.simplified(), each.kind, {}, each.lamp, each.on <= day});
}

void CalendarModel::read()
{
    m_stale = false;
    beginResetModel();
    m_lines.clear();
    m_entries.clear();
    readPapers();
    readOthers();
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        for (const Line& line : it.value())
            m_entries[it.key()].append({line.title, line.lamp, line.isMine});
    }
    endResetModel();
    Q_EMIT changed();
}

QHash<QDate, ui::DayMark> CalendarModel::marks() const
{
    QHash<QDate, ui::DayMark> marks;
    for (QDate day = m_from; m_others.markOf && day <= m_to; day = day.addDays(1)) {
        if (const auto mark = m_others.markOf(day); !mark.word.isEmpty())
            marks.insert(day, mark);
    }
    return marks;
}

int CalendarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.value(m_day).size());
}

QVariant CalendarModel::data(const QModelIndex& index, int role) const
{
    const auto lines = m_lines.constFind(m_day);
    if (!index.isValid() || lines == m_lines.constEnd() || index.row() >= lines->size())
        return {};
    const Line& line = lines->at(index.row());
    switch (role) {
    case DocumentRole:
        return line.documentId;
    case OtherRole:
        return line.otherId;
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return line.title;
    case ui::RowSubtitleRole:
        return line.kind;
    case ui::RowLampRole:
        return int(line.lamp);
    case ui::RowDueRole:
        return line.due;
    case ui::RowUnreadRole:
        return line.isMine;
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
