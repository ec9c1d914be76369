// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/verdict_bar.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"

#include <QAbstractButton>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery::documents {

class VerdictBar::Pill : public QAbstractButton {
public:
    Pill(ui::Kit& kit, QWidget* parent) : QAbstractButton(parent), m_kit(kit)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_kit.theme.font(ui::Type::Body, QFont::Medium));
        return {metrics.horizontalAdvance(text()) + m_kit.px(18), m_kit.px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const ui::Theme& theme = m_kit.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(isChecked() ? ui::Token::Accent : ui::Token::InputBorder)));
        painter.setBrush(theme.color(isChecked()    ? ui::Token::AccentSoft
                                     : underMouse() ? ui::Token::Hover
                                                    : ui::Token::Card));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), ui::radius::control,
                                ui::radius::control);
        painter.setFont(theme.font(ui::Type::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(theme.color(isChecked() ? ui::Token::Accent : ui::Token::Text));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus())
            ui::paintFocusRing(painter, rect(), ui::radius::control, theme);
    }

private:
    ui::Kit& m_kit;
};

const QStringList& VerdictBar::verdicts()
{
    static const QStringList list{u"agree"_s, u"noted"_s, u"disagree"_s, u"comment"_s};
    return list;
}

VerdictBar::VerdictBar(ui::Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const QString& verdict : verdicts()) {
        auto* pill = new Pill(kit, this);
        pill->setObjectName(u"verdict."_s + verdict);
        connect(pill, &QAbstractButton::clicked, this, [this, verdict] { toggle(verdict); });
        m_pills.append(pill);
    }
    connect(&kit.language, &ui::Language::changed, this, &VerdictBar::retranslate);
    connect(&kit.theme, &ui::Theme::changed, this, &VerdictBar::retranslate);
    retranslate();
}

void VerdictBar::retranslate()
{
    for (int i = 0; i < m_pills.size(); ++i) {
        m_pills[i]->setText(verdictName(verdicts().at(i)));
        m_pills[i]->setToolTip(u"Alt+%1"_s.arg(i + 1));
    }
    setAccessibleName(Tr::tr("Verdict"));
    updateGeometry();
    arrange(width(), true);
}

void VerdictBar::setVerdict(const QString& verdict)
{
    m_verdict = verdict;
    for (int i = 0; i < m_pills.size(); ++i)
        m_pills[i]->setChecked(verdicts().at(i) == verdict);
}

void VerdictBar::toggle(const QString& verdict)
{
    setVerdict(m_verdict == verdict ? QString() : verdict);
    Q_EMIT chosen(m_verdict);
}

int VerdictBar::arrange(int width, bool move) const
{
    const int gap = ui::space::xs;
    int x = 0;
    int y = 0;
    int height = 0;
    for (Pill* pill : m_pills) {
        const QSize size = pill->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height() + gap;
        }
        if (move)
            pill->setGeometry(x, y, std::min(size.width(), std::max(width, 1)), size.height());
        x += size.width() + gap;
        height = y + size.height();
    }
    return height;
}

int VerdictBar::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize VerdictBar::sizeHint() const
{
    return {m_kit.px(220), arrange(std::max(width(), m_kit.px(120)), false)};
}

QSize VerdictBar::minimumSizeHint() const
{
    return {m_kit.px(80), m_kit.px(26)};
}

void VerdictBar::resizeEvent(QResizeEvent*)
{
    arrange(width(), true);
}

} // namespace chancery::documents
