// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/button_row.h"

#include "ui/button.h"
#include "ui/tr.h"

#include <QEvent>
#include <QMenu>

namespace chancery::ui {

ButtonRow::ButtonRow(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_more(new IconButton(kit, QStringLiteral("more_horizontal"), this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_more->setName(Tr::tr("More actions"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &ButtonRow::openMenu);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void ButtonRow::add(Button* button, bool atRight)
{
    button->setParent(this);
    (atRight ? m_right : m_left).append(button);
    button->installEventFilter(this);
    updateGeometry();
    arrange();
}

void ButtonRow::setExtras(QList<Extra> extras)
{
    m_extras = std::move(extras);
    updateGeometry();
    arrange();
}

QSize ButtonRow::sizeHint() const
{
    int width = 0;
    for (const Button* button : m_left + m_right)
        width += button->sizeHint().width() + space::s;
    return {width, m_kit.px(32)};
}

QSize ButtonRow::minimumSizeHint() const
{
    return {m_kit.px(80), m_kit.px(32)};
}

void ButtonRow::arrange()
{
    m_arranging = true;
    const int gap = space::s;
    int right = width();
    for (Button* button : m_right) {
        // What the page itself has hidden stays hidden; only buttons without room are ours to hide.
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        button->setGeometry(right - size.width(), (height() - size.height()) / 2, size.width(),
                            size.height());
        right -= size.width() + gap;
    }
    QList<Button*> wanted;
    int needed = 0;
    for (Button* button : m_left) {
        if (button->isHidden() && !m_hidden.contains(button))
            continue;
        wanted.append(button);
        needed += button->sizeHint().width() + gap;
    }
    const bool tight = needed - gap > right;
    const bool more = tight || !m_extras.isEmpty();
    const int end = more ? right - m_more->sizeHint().width() - gap : right;
    m_hidden.clear();
    int x = 0;
    for (Button* button : wanted) {
        const QSize size = button->sizeHint();
        if (!m_hidden.isEmpty() || x + size.width() > end) {
            m_hidden.append(button);
            button->hide();
            continue;
        }
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        button->show();
        x += size.width() + gap;
    }
    m_more->setGeometry(x, (height() - m_more->sizeHint().height()) / 2, m_more->sizeHint().width(),
                        m_more->sizeHint().height());
    m_more->setVisible(more);
    m_arranging = false;
}

void ButtonRow::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Button* button : std::as_const(m_hidden)) {
        QAction* action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, [button] { Q_EMIT button->clicked(); });
    }
    if (!menu->isEmpty() && !m_extras.isEmpty())
        menu->addSeparator();
    for (const Extra& extra : std::as_const(m_extras)) {
        if (extra.apart)
            menu->addSeparator();
        const QString shown = extra.key.isEmpty() ? extra.text : extra.text + u'\t' + extra.key;
        QAction* action = menu->addAction(m_kit.icons.icon(extra.iconName), shown, this, extra.run);
        action->setObjectName(extra.id);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ButtonRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ButtonRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_more->setName(Tr::tr("More actions"));
    QWidget::changeEvent(event);
}

bool ButtonRow::eventFilter(QObject* watched, QEvent* event)
{
    const bool shown =
        event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (!m_arranging && shown) {
        m_hidden.removeAll(static_cast<Button*>(watched));
        arrange();
    } else if (!m_arranging && event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::ui
