// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/facts_line.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

const QString dot = u" · "_s;

} // namespace

FactsLine::FactsLine(ui::Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&kit.theme, &ui::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactsLine::setFacts(const QStringList& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setAccessibleName(facts.join(dot));
    setToolTip(facts.join(u'\n'));
    updateGeometry();
    update();
}

QList<QStringList> FactsLine::lines(int width) const
{
    const QFontMetrics metrics(m_kit.theme.font(ui::Type::Secondary));
    QList<QStringList> lines;
    for (const QString& fact : m_facts) {
        const bool fits =
            !lines.isEmpty() &&
            metrics.horizontalAdvance((lines.last() + QStringList{fact}).join(dot)) <= width;
        if (fits)
            lines.last().append(fact);
        else
            lines.append(QStringList{fact});
    }
    return lines;
}

int FactsLine::heightForWidth(int width) const
{
    return lineHeight() * std::max(1, int(lines(width).size()));
}

QSize FactsLine::sizeHint() const
{
    return {m_kit.px(300), heightForWidth(std::max(width(), m_kit.px(200)))};
}

QSize FactsLine::minimumSizeHint() const
{
    return {m_kit.px(80), lineHeight()};
}

void FactsLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_kit.theme.font(ui::Type::Secondary));
    painter.setPen(m_kit.color(ui::Token::Text2));
    QRect line(0, 0, width(), lineHeight());
    for (const QStringList& facts : lines(width())) {
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(facts.join(dot), Qt::ElideRight, width()));
        line.translate(0, lineHeight());
    }
}

} // namespace chancery::documents
