// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/toast.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace chancery::ui {

Toast::Toast(Kit& kit, QWidget* window)
    : QFrame(window), m_kit(kit), m_text(new Label(kit, Type::RowTitle, Token::Text, this)),
      m_button(new Button(kit, ButtonKind::Secondary, this)),
      m_close(new IconButton(kit, QStringLiteral("dismiss"), this)), m_timer(new QTimer(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_text);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(milliseconds);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, &Toast::undo);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    // Neither button takes the focus away from the list in which the person works.
    m_button->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    window->installEventFilter(this);
    connect(&kit.theme, &Theme::changed, this, [this] {
        if (isVisible())
            place();
    });
    hide();
}

void Toast::tell(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_text->setText(sentence);
    m_button->setFace(Tr::tr("Undo"), {}, QStringLiteral("Z"));
    m_button->setVisible(static_cast<bool>(m_undo));
    m_close->setName(Tr::tr("Close"));
    setAccessibleName(sentence);
    show();
    place();
    raise();
    m_timer->start();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

bool Toast::undo()
{
    if (!hasUndo())
        return false;
    const auto undo = std::move(m_undo);
    m_undo = nullptr;
    hide();
    undo();
    return true;
}

void Toast::place()
{
    layout()->activate();
    const QSize size = sizeHint().boundedTo(parentWidget()->size() - QSize(2 * space::l, 0));
    const int bottom = parentWidget()->height() - m_kit.px(32) - space::l;
    setGeometry((parentWidget()->width() - size.width()) / 2, bottom - size.height(), size.width(),
                size.height());
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_kit.theme);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_timer->stop();
}

void Toast::leaveEvent(QEvent*)
{
    m_timer->start();
}

} // namespace chancery::ui
