// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_timeline.h"

#include "base/clock.h"
#include "ui/lamp.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int timelineYears = 5; ///< How far back and ahead it can be scrolled.
constexpr int daysBeforeToday = 14;
constexpr int leastBar = 6;

} // namespace

std::pair<Token, Token> barTokens(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Red:
        return {Token::Accent, Token::AccentSoft};
    case Lamp::Yellow:
        return {Token::AmberFill, Token::AmberSoft};
    case Lamp::Green:
        return {Token::GreenFill, Token::GreenSoft};
    case Lamp::Done:
        return {Token::BlueFill, Token::BlueSoft};
    case Lamp::NotStarted:
    case Lamp::None:
        break;
    }
    return {Token::Text3, Token::Neutral};
}

LedgerTimeline::LedgerTimeline(Kit& kit, LedgerModel& model, LedgerSpan span, QWidget* parent)
    : QAbstractScrollArea(parent), m_kit(kit), m_model(model), m_span(std::move(span)),
      m_title(ledger::columnAt(model.source().columns(), m_span.title)),
      m_from(ledger::columnAt(model.source().columns(), m_span.from)),
      m_to(ledger::columnAt(model.source().columns(), m_span.to)),
      m_lamp(ledger::columnAt(model.source().columns(), m_span.lamp)),
      m_progress(ledger::columnAt(model.source().columns(), m_span.progress)),
      m_origin(officeDate(model.source().now()).addYears(-timelineYears))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    const auto again = [this] {
        place();
        viewport()->update();
        describe();
    };
    connect(&model, &QAbstractItemModel::modelReset, this, [this, again] {
        follow();
        again();
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, again);
    connect(&model, &LedgerModel::loaded, this, again);
    connect(&kit.theme, &Theme::changed, this, again);
    connect(&kit.language, &Language::changed, this, again);
}

int LedgerTimeline::rowHeight() const
{
    return m_kit.px(32);
}

int LedgerTimeline::headHeight() const
{
    return m_kit.px(44);
}

int LedgerTimeline::titleWidth() const
{
    return std::min(m_kit.px(300), viewport()->width() / 3);
}

double LedgerTimeline::dayWidth() const
{
    const int base = m_scale == Scale::Days ? 28 : m_scale == Scale::Weeks ? 10 : 3;
    return m_kit.px(base);
}

int LedgerTimeline::lineCount() const
{
    return int(m_model.lines().count());
}

int LedgerTimeline::linesThatFit() const
{
    return std::max(1, (viewport()->height() - headHeight()) / rowHeight());
}

double LedgerTimeline::xOf(const QDate& day) const
{
    return titleWidth() + double(m_origin.daysTo(day)) * dayWidth() -
           horizontalScrollBar()->value();
}

QDate LedgerTimeline::dayAt(int x) const
{
    const double days = (x - titleWidth() + horizontalScrollBar()->value()) / dayWidth();
    return m_origin.addDays(qint64(std::floor(days)));
}

QDate LedgerTimeline::firstDayInSight() const
{
    return dayAt(titleWidth());
}

int LedgerTimeline::lineAt(int y) const
{
    if (y < headHeight())
        return -1;
    const int line = verticalScrollBar()->value() + (y - headHeight()) / rowHeight();
    return line < lineCount() ? line : -1;
}

QDate LedgerTimeline::dayIn(const ledger::Row& row, int column) const
{
    return column < 0 ? QDate() : ledger::dayOf(row.cells.value(column).toString());
}

void LedgerTimeline::place()
{
    const int fit = linesThatFit();
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - fit));
    verticalScrollBar()->setPageStep(fit);
    const int width =
        int(double(m_origin.daysTo(m_origin.addYears(2 * timelineYears))) * dayWidth());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width() + titleWidth()));
    horizontalScrollBar()->setPageStep(viewport()->width() - titleWidth());
    horizontalScrollBar()->setSingleStep(int(7 * dayWidth()));
    m_current = std::clamp(m_current, 0, std::max(0, lineCount() - 1));
}

void LedgerTimeline::setScale(Scale scale)
{
    const QDate first = firstDayInSight();
    m_scale = scale;
    place();
    horizontalScrollBar()->setValue(int(double(m_origin.daysTo(first)) * dayWidth()));
    viewport()->update();
}

void LedgerTimeline::stepScale(int direction)
{
    setScale(Scale(std::clamp(int(m_scale) - direction, 0, 2)));
}

void LedgerTimeline::goToDay(const QDate& day)
{
    place();
    horizontalScrollBar()->setValue(
        int(double(m_origin.daysTo(day) - daysBeforeToday) * dayWidth()));
    viewport()->update();
}

/// What was chosen stays so in another order, and when it comes after the first rows.
void LedgerTimeline::follow()
{
    const int line = m_currentKey == 0 ? -1 : m_model.lineOf(m_currentKey);
    if (line >= 0 && !m_model.isGroup(line))
        m_current = line;
}

void LedgerTimeline::chooseLine(int line)
{
    if (lineCount() == 0)
        return;
    m_current = std::clamp(line, 0, lineCount() - 1);
    m_currentKey = m_model.keyAt(m_current);
    auto* bar = verticalScrollBar();
    if (m_current < bar->value())
        bar->setValue(m_current);
    else if (m_current >= bar->value() + linesThatFit())
        bar->setValue(m_current - linesThatFit() + 1);
    viewport()->update();
    describe();
    if (const QString id = currentId(); !id.isEmpty())
        Q_EMIT previewed(id);
}

QString LedgerTimeline::currentId() const
{
    return m_current < lineCount() ? m_model.idAt(m_current) : QString();
}

/// A painted row says nothing by itself.
void LedgerTimeline::describe()
{
    if (m_current >= lineCount())
        return setAccessibleDescription({});
    const auto* row = m_model.rowAt(m_current);
    if (!row)
        return setAccessibleDescription(m_model.groupTitle(m_current));
    const Format format = m_kit.format();
    setAccessibleDescription(
        QStringList{lampName(m_model.face().lamp(row->cells.value(m_lamp).toInt())),
                    row->cells.value(m_title).toString(), format.fullDate(dayIn(*row, m_from)),
                    format.fullDate(dayIn(*row, m_to))}
            .join(u"，"_s));
}

QRect LedgerTimeline::barRect(int line) const
{
    const auto* row = line >= 0 && line < lineCount() ? m_model.rowAt(line) : nullptr;
    if (!row)
        return {};
    const QDate from = dayIn(*row, m_from);
    const QDate to = dayIn(*row, m_to);
    if (!from.isValid() && !to.isValid())
        return {};
    const QDate today = officeDate(m_model.source().now());
    const QDate begins = from.isValid() ? std::min(from, to.isValid() ? to : from) : to;
    const QDate ends = to.isValid() ? to : std::max(begins, today);
    const double left = xOf(begins);
    const double right = std::max(xOf(ends.addDays(1)), left + leastBar);
    const int y = headHeight() + (line - verticalScrollBar()->value()) * rowHeight();
    const int height = m_kit.px(16);
    return {int(left), y + (rowHeight() - height) / 2, int(right - left), height};
}

void LedgerTimeline::paintHead(QPainter& painter) const
{
    const int width = viewport()->width();
    const int height = headHeight();
    painter.fillRect(0, 0, width, height, m_kit.color(Token::Page));
    painter.setClipRect(titleWidth(), 0, width - titleWidth(), height);
    painter.setFont(m_kit.theme.font(Type::Secondary));
    const Format format = m_kit.format();
    const QDate last = dayAt(width);
    for (QDate month = QDate(firstDayInSight().year(), firstDayInSight().month(), 1); month <= last;
         month = month.addMonths(1)) {
        const double x = std::max(xOf(month), double(titleWidth()));
        painter.setPen(m_kit.color(Token::Text2));
        const QString name = format.lang == Lang::Zh
                                 ? u"%1年%2月"_s.arg(month.year()).arg(month.month())
                                 : format.fullDate(month).section(u' ', 1);
        const QRectF room(x + 4, 0, xOf(month.addMonths(1)) - x - 6, height / 2.0);
        if (painter.fontMetrics().horizontalAdvance(name) <= room.width())
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
        painter.setPen(m_kit.color(Token::Line));
        painter.drawLine(QPointF(xOf(month), 0), QPointF(xOf(month), height));
    }
    if (m_scale != Scale::Months) {
        painter.setFont(m_kit.theme.font(Type::Tag));
        for (QDate day = firstDayInSight(); day <= last; day = day.addDays(1)) {
            if (m_scale == Scale::Weeks && day.dayOfWeek() != Qt::Monday)
                continue;
            const double room = dayWidth() * (m_scale == Scale::Weeks ? 7 : 1);
            painter.setPen(
                m_kit.color(day.dayOfWeek() >= Qt::Saturday ? Token::Text3 : Token::Text2));
            painter.drawText(QRectF(xOf(day), height / 2.0, room, height / 2.0),
                             m_scale == Scale::Days ? Qt::AlignCenter
                                                    : Qt::AlignVCenter | Qt::AlignLeft,
                             QString::number(day.day()));
        }
    }
    painter.setClipping(false);
    painter.setPen(m_kit.color(Token::Text2));
    painter.setFont(m_kit.theme.font(Type::Secondary));
    painter.drawText(QRect(space::m, 0, titleWidth() - space::m, height), Qt::AlignVCenter,
                     m_model.face().title(m_span.title));
    painter.setPen(m_kit.color(Token::Border));
    painter.drawLine(0, height - 1, width, height - 1);
}

void LedgerTimeline::paintDays(QPainter& painter) const
{
    const int width = viewport()->width();
    const int top = headHeight();
    const int height = viewport()->height() - top;
    const QDate last = dayAt(width);
    for (QDate day = firstDayInSight(); day <= last; day = day.addDays(1)) {
        const bool isOff = day.dayOfWeek() >= Qt::Saturday && m_scale != Scale::Months;
        if (isOff)
            painter.fillRect(QRectF(xOf(day), top, dayWidth(), height), m_kit.color(Token::Page));
        if (day.day() == 1) {
            painter.setPen(m_kit.color(Token::Line));
            painter.drawLine(QPointF(xOf(day), top), QPointF(xOf(day), top + height));
        }
    }
    const double today = xOf(officeDate(m_model.source().now())) + dayWidth() / 2;
    if (today >= titleWidth())
        painter.fillRect(QRectF(today - 1, top, 2, height), m_kit.color(Token::Accent));
}

void LedgerTimeline::paintBar(QPainter& painter, const ledger::Row& row, int line, int y) const
{
    QRectF bar = barRect(line);
    if (bar.isEmpty())
        return;
    bar.moveTop(y + (rowHeight() - bar.height()) / 2);
    const auto [fill, soft] = barTokens(m_model.face().lamp(row.cells.value(m_lamp).toInt()));
    const double corner = m_kit.px(3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_kit.color(soft));
    painter.drawRoundedRect(bar, corner, corner);
    const int share = m_progress < 0 ? 0 : std::clamp(row.cells.value(m_progress).toInt(), 0, 100);
    if (share > 0) {
        QRectF done = bar;
        done.setWidth(bar.width() * share / 100);
        painter.setBrush(m_kit.color(fill));
        painter.drawRoundedRect(done, corner, corner);
    }
    painter.setBrush(Qt::NoBrush);
    QPen outline(m_kit.color(fill));
    // Without an end the bar is open: dashed.
    if (!dayIn(row, m_to).isValid())
        outline.setStyle(Qt::DashLine);
    painter.setPen(outline);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LedgerTimeline::paintLine(QPainter& painter, int line, int y) const
{
    const int width = viewport()->width();
    const int height = rowHeight();
    const bool isCurrent = line == m_current;
    const auto* row = m_model.rowAt(line);
    if (!row) {
        painter.fillRect(0, y, width, height, m_kit.color(Token::Page));
        painter.setPen(m_kit.color(Token::Text));
        painter.setFont(m_kit.theme.font(Type::Body, QFont::Medium));
        painter.drawText(QRect(space::m, y, width - space::m, height), Qt::AlignVCenter,
                         m_model.groupTitle(line) + u"　"_s + m_model.groupRemark(line));
        return;
    }
    painter.save();
    painter.setClipRect(titleWidth(), headHeight(), width - titleWidth(), viewport()->height());
    paintBar(painter, *row, line, y);
    painter.restore();
    if (isCurrent)
        painter.fillRect(0, y, titleWidth(), height, m_kit.color(Token::Selected));
    const int lampSize = m_kit.px(14);
    paintLamp(painter, QRectF(space::m, y, lampSize, height),
              m_model.face().lamp(row->cells.value(m_lamp).toInt()), m_kit.theme);
    painter.setPen(m_kit.color(Token::Text));
    painter.setFont(m_kit.theme.font(Type::Body, isCurrent ? QFont::Medium : QFont::Normal));
    const QRect box(space::m + lampSize + space::s, y,
                    titleWidth() - 2 * space::m - lampSize - space::s, height);
    painter.drawText(
        box, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(row->cells.value(m_title).toString().simplified(),
                                         Qt::ElideRight, box.width()));
    painter.setPen(m_kit.color(Token::Line));
    painter.drawLine(0, y + height - 1, width, y + height - 1);
    painter.setPen(m_kit.color(Token::Border));
    painter.drawLine(titleWidth(), y, titleWidth(), y + height);
}

void LedgerTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_kit.color(Token::Card));
    paintDays(painter);
    const int first = verticalScrollBar()->value();
    const int last = std::min(lineCount(), first + linesThatFit() + 1);
    for (int line = first; line < last; ++line)
        paintLine(painter, line, headHeight() + (line - first) * rowHeight());
    paintHead(painter);
    if (hasFocus() && lineCount() > 0) {
        painter.setPen(QPen(m_kit.color(Token::Blue), 2));
        painter.drawRect(1, headHeight() + (m_current - first) * rowHeight() + 1, titleWidth() - 2,
                         rowHeight() - 3);
    }
}

bool LedgerTimeline::event(QEvent* event)
{
    // Letters that it uses itself are not for the window's actions.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_T || key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LedgerTimeline::keyPressEvent(QKeyEvent* event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const auto shift = [&](int days) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(days * dayWidth()));
    };
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_K:
        return chooseLine(m_current - 1);
    case Qt::Key_Down:
    case Qt::Key_J:
        return chooseLine(m_current + 1);
    case Qt::Key_PageUp:
        return chooseLine(m_current - linesThatFit());
    case Qt::Key_PageDown:
        return chooseLine(m_current + linesThatFit());
    case Qt::Key_Home:
        return chooseLine(0);
    case Qt::Key_End:
        return chooseLine(lineCount() - 1);
    case Qt::Key_Left:
        return shift(isControl ? -30 : -7);
    case Qt::Key_Right:
        return shift(isControl ? 30 : 7);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return stepScale(1);
    case Qt::Key_Minus:
        return stepScale(-1);
    case Qt::Key_T:
        return goToDay(officeDate(m_model.source().now()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString id = currentId(); !id.isEmpty())
            Q_EMIT opened(id);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LedgerTimeline::mousePressEvent(QMouseEvent* event)
{
    if (const int line = lineAt(event->pos().y()); line >= 0)
        chooseLine(line);
}

void LedgerTimeline::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (lineAt(event->pos().y()) < 0)
        return;
    if (const QString id = currentId(); !id.isEmpty())
        Q_EMIT opened(id);
}

void LedgerTimeline::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier) && delta != 0) {
        stepScale(delta > 0 ? 1 : -1);
        return event->accept();
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
        return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
}

void LedgerTimeline::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    place();
}

void LedgerTimeline::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    if (!std::exchange(m_placed, true))
        goToDay(officeDate(m_model.source().now()));
}

} // namespace chancery::ui
