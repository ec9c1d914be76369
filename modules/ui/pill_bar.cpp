// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pill_bar.h"

#include "ui/button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace chancery::ui {

class PillBar::Pill : public QAbstractButton {
public:
    Pill(Kit& kit, QString id, QWidget* parent)
        : QAbstractButton(parent), m_id(std::move(id)), m_kit(kit)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    const QString& id() const { return m_id; }

    void setCount(int count)
    {
        m_count = count;
        updateGeometry();
        update();
    }

    QString shown() const
    {
        return m_count < 0 ? text() : QStringLiteral("%1 %2").arg(text()).arg(m_count);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_kit.theme.font(Type::Body, QFont::Medium));
        return {metrics.horizontalAdvance(shown()) + m_kit.px(26), m_kit.px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Token edge = isChecked() ? Token::Accent : Token::Border;
        const Token fill =
            isChecked() ? Token::AccentSoft : (underMouse() ? Token::Hover : Token::Card);
        painter.setPen(QPen(theme.color(edge), 1));
        painter.setBrush(theme.color(fill));
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setFont(theme.font(Type::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(theme.color(isChecked() ? Token::Accent : Token::Text));
        painter.drawText(rect(), Qt::AlignCenter, shown());
        if (hasFocus())
            paintFocusRing(painter, rect(), height() / 2, theme);
    }

private:
    QString m_id;
    Kit& m_kit;
    int m_count = -1;
};

PillBar::PillBar(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on)
            Q_EMIT currentIdChanged(static_cast<Pill*>(button)->id());
    });
    connect(&kit.theme, &Theme::changed, this, [this] {
        for (QAbstractButton* button : m_group->buttons()) {
            button->updateGeometry();
            button->update();
        }
    });
}

void PillBar::add(const QString& id, const QString& text)
{
    auto* pill = new Pill(m_kit, id, this);
    pill->setText(text);
    m_row->addWidget(pill);
    m_group->addButton(pill);
    if (m_group->buttons().size() == 1)
        pill->setChecked(true);
}

void PillBar::setText(const QString& id, const QString& text)
{
    if (Pill* pill = find(id)) {
        pill->setText(text);
        pill->updateGeometry();
    }
}

void PillBar::setCount(const QString& id, int count)
{
    if (Pill* pill = find(id))
        pill->setCount(count);
}

void PillBar::setShown(const QString& id, bool shown)
{
    if (Pill* pill = find(id))
        pill->setVisible(shown);
}

QString PillBar::currentId() const
{
    const QAbstractButton* button = m_group->checkedButton();
    return button ? static_cast<const Pill*>(button)->id() : QString();
}

void PillBar::setCurrentId(const QString& id)
{
    if (Pill* pill = find(id))
        pill->setChecked(true);
}

PillBar::Pill* PillBar::find(const QString& id) const
{
    for (QAbstractButton* button : m_group->buttons()) {
        auto* pill = static_cast<Pill*>(button);
        if (pill->id() == id)
            return pill;
    }
    return nullptr;
}

} // namespace chancery::ui
