// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/month_view.h"

#include "ui/tr.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int daysOfAWeek = 7;
constexpr int weeksShown = 6;
constexpr int lampSize = 12;

} // namespace

MonthView::MonthView(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit), m_chosen(2000, 1, 1)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    const auto restyle = [this] {
        updateGeometry();
        update();
    };
    connect(&kit.theme, &Theme::changed, this, restyle);
    connect(&kit.language, &Language::changed, this, restyle);
}

void MonthView::setToday(const QDate& today)
{
    m_today = today;
    update();
}

void MonthView::setEntries(const QHash<QDate, QList<MonthEntry>>& entries)
{
    m_entries = entries;
    setAccessibleDescription(told(m_chosen));
    update();
}

void MonthView::setMarks(const QHash<QDate, DayMark>& marks)
{
    m_marks = marks;
    update();
}

void MonthView::choose(const QDate& day)
{
    if (!day.isValid() || day == m_chosen)
        return;
    const bool isOther = day.month() != m_chosen.month() || day.year() != m_chosen.year();
    m_chosen = day;
    if (isOther)
        Q_EMIT monthShown();
    setAccessibleDescription(told(day));
    update();
    Q_EMIT dayChosen(day);
}

QDate MonthView::firstShown() const
{
    const QDate first(m_chosen.year(), m_chosen.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

QSize MonthView::sizeHint() const
{
    return {m_kit.px(760), m_kit.px(600)};
}

QSize MonthView::minimumSizeHint() const
{
    return {m_kit.px(420), m_kit.px(300)};
}

int MonthView::headHeight() const
{
    return QFontMetrics(m_kit.theme.font(Type::Secondary)).height() + m_kit.px(10);
}

QRectF MonthView::cellOf(int place) const
{
    const qreal wide = qreal(width()) / daysOfAWeek;
    const qreal high = qreal(height() - headHeight()) / weeksShown;
    return {wide * (place % daysOfAWeek), headHeight() + high * (place / daysOfAWeek), wide, high};
}

QDate MonthView::dayAt(const QPointF& point) const
{
    for (int place = 0; place < daysOfAWeek * weeksShown; ++place) {
        if (cellOf(place).contains(point))
            return firstShown().addDays(place);
    }
    return {};
}

/// A day in words.
QString MonthView::told(const QDate& day) const
{
    QStringList lines{m_kit.format().longDate(day)};
    if (const DayMark mark = m_marks.value(day); !mark.word.isEmpty())
        lines.append(mark.name.isEmpty() ? mark.word : mark.word + u' ' + mark.name);
    for (const MonthEntry& entry : m_entries.value(day))
        lines.append(entry.lamp == Lamp::None ? entry.title
                                              : lampName(entry.lamp) + u' ' + entry.title);
    return lines.join(u'\n');
}

void MonthView::paintEntries(QPainter& painter, const QDate& day, const QRectF& room) const
{
    const QList<MonthEntry> entries = m_entries.value(day);
    if (entries.isEmpty())
        return;
    QFont plain = m_kit.theme.font(Type::Secondary);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(plain);
    const qreal line = metrics.height() + m_kit.px(2);
    const int fit = std::max(1, int(room.height() / line));
    const qsizetype shown = entries.size() <= fit ? entries.size() : std::max(0, fit - 1);
    const qreal lamp = m_kit.px(lampSize);
    qreal y = room.top();
    for (qsizetype i = 0; i < shown; ++i) {
        const MonthEntry& entry = entries.at(i);
        qreal x = room.left();
        if (entry.lamp != Lamp::None) {
            paintLamp(painter, {x, y + (line - lamp) / 2, lamp, lamp}, entry.lamp, m_kit.theme);
            x += lamp + m_kit.px(4);
        }
        painter.setFont(entry.isStrong ? strong : plain);
        painter.setPen(m_kit.color(entry.isStrong ? Token::Text : Token::Text2));
        const QRectF words(x, y, room.right() - x, line);
        painter.drawText(
            words, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(painter.font()).elidedText(entry.title, Qt::ElideRight, words.width()));
        y += line;
    }
    if (shown == entries.size())
        return;
    painter.setFont(plain);
    painter.setPen(m_kit.color(Token::Text3));
    painter.drawText(QRectF(room.left(), y, room.width(), line),
                     Qt::AlignVCenter | Qt::TextSingleLine,
                     Tr::tr("%n more", nullptr, int(entries.size() - shown)));
}

void MonthView::paintDay(QPainter& painter, const QDate& day, const QRectF& cell) const
{
    const bool isHere = day.month() == m_chosen.month();
    const bool isChosen = day == m_chosen;
    const DayMark mark = m_marks.value(day);
    const bool isOff = mark.word.isEmpty() ? day.dayOfWeek() >= 6 : mark.isOff;
    if (isChosen)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), m_kit.color(Token::Selected));
    else if (isOff)
        painter.fillRect(cell.adjusted(1, 1, -1, -1), m_kit.color(Token::Page));
    painter.setPen(m_kit.color(Token::Line));
    painter.drawLine(cell.topLeft(), cell.topRight());
    if (cell.left() > 0)
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
    const qreal gap = m_kit.px(6);
    QFont number = m_kit.theme.font(Type::Body);
    if (day == m_today)
        number.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(number);
    const qreal line = metrics.height();
    painter.setFont(number);
    const QString words = QString::number(day.day());
    const QRectF place(cell.left() + gap, cell.top() + m_kit.px(4),
                       metrics.horizontalAdvance(words), line);
    if (day == m_today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_kit.color(Token::Primary));
        painter.drawRoundedRect(place.adjusted(-m_kit.px(4), 0, m_kit.px(4), 0), m_kit.px(4),
                                m_kit.px(4));
        painter.setPen(m_kit.color(Token::OnPrimary));
    } else {
        painter.setPen(m_kit.color(isHere ? Token::Text : Token::Text3));
    }
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, words);
    if (!mark.word.isEmpty()) {
        painter.setFont(m_kit.theme.font(Type::Secondary));
        painter.setPen(m_kit.color(mark.isOff ? Token::Green : Token::Text3));
        const qreal from = place.right() + m_kit.px(10);
        const QRectF rest(from, place.top(), cell.right() - gap - from, line);
        const QString told = mark.name.isEmpty() ? mark.word : mark.word + u' ' + mark.name;
        painter.drawText(
            rest, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(painter.font()).elidedText(told, Qt::ElideRight, rest.width()));
    }
    const qreal top = place.bottom() + m_kit.px(3);
    paintEntries(
        painter, day,
        {cell.left() + gap, top, cell.width() - 2 * gap, cell.bottom() - m_kit.px(3) - top});
    if (isChosen && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_kit.color(Token::Accent), m_kit.px(2)));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
}

void MonthView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_kit.theme.font(Type::Secondary));
    painter.setPen(m_kit.color(Token::Text2));
    const QStringList days{Tr::tr("Mon"), Tr::tr("Tue"), Tr::tr("Wed"), Tr::tr("Thu"),
                           Tr::tr("Fri"), Tr::tr("Sat"), Tr::tr("Sun")};
    for (int i = 0; i < daysOfAWeek; ++i) {
        const QRectF cell = cellOf(i);
        painter.drawText(QRectF(cell.left() + m_kit.px(6), 0, cell.width(), headHeight()),
                         Qt::AlignVCenter, days.at(i));
    }
    for (int place = 0; place < daysOfAWeek * weeksShown; ++place)
        paintDay(painter, firstShown().addDays(place), cellOf(place));
}

void MonthView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(dayAt(event->position()));
}

void MonthView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && dayAt(event->position()).isValid())
        Q_EMIT dayOpened(m_chosen);
}

void MonthView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen.addDays(-1));
    case Qt::Key_Right:
        return choose(m_chosen.addDays(1));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-daysOfAWeek));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(daysOfAWeek));
    case Qt::Key_PageUp:
        return choose(m_chosen.addMonths(-1));
    case Qt::Key_PageDown:
        return choose(m_chosen.addMonths(1));
    case Qt::Key_Home:
        return choose(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayOpened(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MonthView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day.isValid() ? told(day) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace chancery::ui
