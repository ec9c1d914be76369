// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/rail.h"

#include "ui/button.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace chancery::ui {

class Rail::Item : public QAbstractButton {
public:
    Item(Kit& kit, QString id, QString iconName, std::function<QString()> label, QWidget* parent)
        : QAbstractButton(parent), m_kit(kit), m_id(std::move(id)), m_iconName(std::move(iconName)),
          m_label(std::move(label))
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    const QString& id() const { return m_id; }

    void setBadge(int count)
    {
        m_badge = count;
        describe();
        update();
    }

    void setKey(const QString& key)
    {
        m_key = key;
        describe();
    }

    void describe()
    {
        const QString label = m_label();
        setText(label);
        setAccessibleName(m_badge > 0 ? QStringLiteral("%1 %2").arg(label).arg(m_badge) : label);
        setToolTip(m_key.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, m_key));
        update();
    }

    QSize sizeHint() const override { return {m_kit.px(76), m_kit.px(56)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect box = rect().adjusted(m_kit.px(8), 0, -m_kit.px(8), 0);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(isChecked() ? Token::Card : Token::Border));
            painter.setOpacity(isChecked() ? 1.0 : 0.5);
            painter.drawRoundedRect(box, radius::control, radius::control);
            painter.setOpacity(1.0);
        }
        if (isChecked()) {
            const QRectF bar(m_kit.px(4), m_kit.px(16), 3, height() - m_kit.px(32));
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Accent));
            painter.drawRoundedRect(bar, 1.5, 1.5);
        }
        const QColor ink = theme.color(isChecked() ? Token::Accent : Token::Text2);
        const int side = m_kit.px(20);
        const QRect icon((width() - side) / 2, m_kit.px(8), side, side);
        m_kit.icons.paint(painter, icon, m_iconName, ink, isChecked());
        painter.setFont(theme.font(Type::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        painter.drawText(QRect(0, m_kit.px(31), width(), m_kit.px(20)), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
        const int badgeRight = icon.right() + m_kit.px(m_badge > 9 ? 16 : 12);
        paintBadge(painter, QPoint(badgeRight, m_kit.px(2)), m_badge, theme,
                   isChecked() ? Token::Card : Token::Rail);
        if (hasFocus())
            paintFocusRing(painter, box, radius::control, theme);
    }

private:
    Kit& m_kit;
    QString m_id;
    QString m_iconName;
    std::function<QString()> m_label;
    QString m_key;
    int m_badge = 0;
};

Rail::Rail(Kit& kit, QWidget* parent) : QFrame(parent), m_kit(kit), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::m, 1, space::m);
    m_column->setSpacing(space::s);
    m_column->addStretch(1);
    const auto restyle = [this] {
        setFixedWidth(m_kit.px(76));
        update();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
}

void Rail::add(const QString& id, const QString& iconName, std::function<QString()> label,
               bool atBottom)
{
    auto* item = new Item(m_kit, id, iconName, std::move(label), this);
    if (atBottom) {
        m_column->addWidget(item);
        m_items.append(item);
    } else {
        m_column->insertWidget(m_upper, item);
        m_items.insert(m_upper, item);
        ++m_upper;
        if (m_upper <= 9)
            item->setKey(QStringLiteral("Ctrl+%1").arg(m_upper));
    }
    item->describe();
    connect(item, &QAbstractButton::clicked, this, [this, item] { Q_EMIT chosen(item->id()); });
}

void Rail::setBadge(const QString& id, int count)
{
    for (Item* item : m_items) {
        if (item->id() == id)
            item->setBadge(count);
    }
}

void Rail::setShown(const QString& id, bool shown)
{
    for (Item* item : m_items) {
        if (item->id() == id)
            item->setVisible(shown);
    }
}

void Rail::setCurrent(const QString& id)
{
    for (Item* item : m_items)
        item->setChecked(item->id() == id);
}

QStringList Rail::ids() const
{
    QStringList out;
    for (const Item* item : m_items)
        out += item->id();
    return out;
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_kit.color(Token::Border));
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (Item* item : m_items)
            item->describe();
    }
    QFrame::changeEvent(event);
}

} // namespace chancery::ui
