// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_calendar.h"

#include "base/clock.h"
#include "ui/lamp.h"
#include "ui/tr.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int calendarWeeks = 6;
constexpr int entriesRead = 8; ///< Of each day; no field has room for more.

} // namespace

LedgerCalendar::LedgerCalendar(Kit& kit, LedgerModel& model, const QString& day,
                               const QString& title, const QString& lamp, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_model(model), m_day(day),
      m_title(ledger::columnAt(model.source().columns(), title)),
      m_lamp(ledger::columnAt(model.source().columns(), lamp)),
      m_current(officeDate(model.source().now()))
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&model, &LedgerModel::loaded, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&kit.language, &Language::changed, this, qOverload<>(&QWidget::update));
}

/// The Monday of the week in which the month begins.
QDate LedgerCalendar::firstDay() const
{
    const QDate first(m_current.year(), m_current.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

int LedgerCalendar::headHeight() const
{
    return m_kit.px(64);
}

int LedgerCalendar::lineHeight() const
{
    return m_kit.px(20);
}

QRect LedgerCalendar::dayRect(const QDate& day) const
{
    const qint64 at = firstDay().daysTo(day);
    if (at < 0 || at >= calendarWeeks * 7)
        return {};
    const int column = int(at % 7);
    const int row = int(at / 7);
    const int tall = height() - headHeight();
    const int left = column * width() / 7;
    const int top = headHeight() + row * tall / calendarWeeks;
    return {left, top, (column + 1) * width() / 7 - left,
            headHeight() + (row + 1) * tall / calendarWeeks - top};
}

QDate LedgerCalendar::dayAt(const QPoint& point) const
{
    for (int i = 0; i < calendarWeeks * 7; ++i) {
        if (dayRect(firstDay().addDays(i)).contains(point))
            return firstDay().addDays(i);
    }
    return {};
}

const LedgerCalendar::Entry* LedgerCalendar::entryAt(const QPoint& point) const
{
    const QDate day = dayAt(point);
    const auto found = m_days.constFind(day);
    if (found == m_days.constEnd())
        return nullptr;
    const int line = (point.y() - dayRect(day).top()) / lineHeight() - 1;
    return line >= 0 && line < found->entries.size() ? &found->entries.at(line) : nullptr;
}

void LedgerCalendar::read()
{
    m_stale = false;
    ledger::Query query = m_model.query();
    query.group.clear();
    query.sort = {{m_day, false}};
    const QDate first = firstDay();
    query.conditions.append({m_day,
                             ledger::Condition::Test::Between,
                             {first.toString(Qt::ISODate),
                              first.addDays(calendarWeeks * 7 - 1).toString(Qt::ISODate)}});
    const int dayColumn = ledger::columnAt(m_model.source().columns(), m_day);
    const auto face = m_model.sharedFace();
    const QDateTime now = m_model.source().now();
    const QPointer<LedgerCalendar> self(this);
    const auto [title, lamp, name] = std::tuple(m_title, m_lamp, m_day);
    m_model.ask([=](ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
        const auto counts = reader.crossTable(query, {name}, {}, now, stop);
        const auto order = reader.order(query, now, stop);
        if (!counts.ok() || !order.ok())
            return [] {};
        Days days;
        std::vector<ledger::Key> keys;
        std::size_t from = 0;
        for (qsizetype i = 0; i < counts->rows.size(); ++i) {
            const auto count = std::size_t(counts->counts.at(i).value(0));
            days[ledger::dayOf(counts->rows.at(i))].count = qint64(count);
            for (std::size_t k = 0; k < std::min<std::size_t>(count, entriesRead); ++k) {
                if (from + k < order->keys.size())
                    keys.push_back(order->keys[from + k]);
            }
            from += count;
        }
        const auto rows = reader.rows(keys.data(), keys.size(), now);
        if (!rows.ok())
            return [] {};
        for (const auto& row : *rows)
            days[ledger::dayOf(row.cells.value(dayColumn).toString())].entries.append(
                {row.id, row.cells.value(title).toString().simplified(),
                 face->lamp(row.cells.value(lamp).toInt())});
        return [self, days] {
            if (!self)
                return;
            self->m_days = days;
            self->describe();
            self->update();
        };
    });
}

void LedgerCalendar::goToDay(const QDate& day)
{
    const bool isOther = day.year() != m_current.year() || day.month() != m_current.month();
    m_current = day;
    if (isOther)
        read();
    describe();
    update();
}

void LedgerCalendar::describe()
{
    const auto day = m_days.value(m_current);
    QStringList parts{m_kit.format().longDate(m_current), m_model.face().countText(day.count)};
    for (const auto& entry : day.entries)
        parts.append(lampName(entry.lamp) + u' ' + entry.title);
    setAccessibleDescription(parts.join(u"，"_s));
}

void LedgerCalendar::paintDay(QPainter& painter, const QDate& day) const
{
    const QRect box = dayRect(day);
    const bool isHere = day.month() == m_current.month();
    const bool isToday = day == officeDate(m_model.source().now());
    const bool isOff = day.dayOfWeek() >= Qt::Saturday;
    painter.fillRect(box, m_kit.color(day == m_current   ? Token::Selected
                                      : isOff || !isHere ? Token::Page
                                                         : Token::Card));
    painter.setPen(m_kit.color(Token::Line));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    const int line = lineHeight();
    QRect row(box.left() + space::s, box.top() + 2, box.width() - 2 * space::s, line);
    painter.setFont(m_kit.theme.font(Type::Body, isToday ? QFont::Medium : QFont::Normal));
    painter.setPen(m_kit.color(isToday ? Token::Accent : isHere ? Token::Text : Token::Text3));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QString::number(day.day()));
    const auto found = m_days.constFind(day);
    if (found == m_days.constEnd())
        return;
    painter.setFont(m_kit.theme.font(Type::Secondary));
    painter.setPen(m_kit.color(Token::Text2));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                     m_model.face().countText(found->count));
    const int room = std::max(0, (box.height() - line - 4) / line);
    const bool allFit = found->count <= room;
    const int shown = int(std::min<qint64>(found->entries.size(), allFit ? room : room - 1));
    const int lampSize = m_kit.px(12);
    for (int i = 0; i < shown; ++i) {
        const auto& entry = found->entries.at(i);
        row.translate(0, line);
        paintLamp(painter, QRectF(row.left(), row.top(), lampSize, line), entry.lamp, m_kit.theme);
        const QRect words = row.adjusted(lampSize + space::xs, 0, 0, 0);
        painter.setPen(m_kit.color(entry.lamp == Lamp::Red ? Token::Accent : Token::Text));
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(entry.title, Qt::ElideRight, words.width()));
    }
    if (!allFit && room > 0) {
        row.translate(0, line);
        painter.setPen(m_kit.color(Token::Text3));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         Tr::tr("%n more", nullptr, int(found->count - shown)));
    }
}

void LedgerCalendar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Card));
    const Format format = m_kit.format();
    painter.setFont(m_kit.theme.font(Type::CardTitle, QFont::Medium));
    painter.setPen(m_kit.color(Token::Text));
    const QString month = format.lang == Lang::Zh
                              ? u"%1年%2月"_s.arg(m_current.year()).arg(m_current.month())
                              : format.fullDate(m_current).section(u' ', 1);
    painter.drawText(QRect(space::m, 0, width() - 2 * space::m, headHeight() - lineHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, month);
    painter.setFont(m_kit.theme.font(Type::Secondary));
    painter.setPen(m_kit.color(Token::Text2));
    for (int i = 0; i < 7; ++i) {
        const QRect box = dayRect(firstDay().addDays(i));
        painter.drawText(
            QRect(box.left() + space::s, headHeight() - lineHeight(), box.width(), lineHeight()),
            Qt::AlignLeft | Qt::AlignVCenter, format.weekday(firstDay().addDays(i), true));
    }
    for (int i = 0; i < calendarWeeks * 7; ++i)
        paintDay(painter, firstDay().addDays(i));
    if (hasFocus()) {
        painter.setPen(QPen(m_kit.color(Token::Blue), 2));
        painter.drawRect(dayRect(m_current).adjusted(1, 1, -2, -2));
    }
}

bool LedgerCalendar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_T) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void LedgerCalendar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return goToDay(m_current.addDays(-1));
    case Qt::Key_Right:
        return goToDay(m_current.addDays(1));
    case Qt::Key_Up:
        return goToDay(m_current.addDays(-7));
    case Qt::Key_Down:
        return goToDay(m_current.addDays(7));
    case Qt::Key_PageUp:
        return goToDay(m_current.addMonths(-1));
    case Qt::Key_PageDown:
        return goToDay(m_current.addMonths(1));
    case Qt::Key_T:
        return goToDay(officeDate(m_model.source().now()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT dayRequested(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LedgerCalendar::mousePressEvent(QMouseEvent* event)
{
    if (const QDate day = dayAt(event->pos()); day.isValid())
        goToDay(day);
}

void LedgerCalendar::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto* entry = entryAt(event->pos()))
        Q_EMIT opened(QString(entry->id));
    else if (const QDate day = dayAt(event->pos()); day.isValid())
        Q_EMIT dayRequested(day);
}

void LedgerCalendar::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        goToDay(m_current.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

void LedgerCalendar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace chancery::ui
