// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/distribution_box.h"

#include "base/clock.h"
#include "documents/data/practice.h"
#include "documents/pages/tr.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostForOne = 100'000;

} // namespace

DistributionBox::DistributionBox(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)),
      m_total(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    m_total->setObjectName(u"slip.copies"_s);
    m_total->setWordWrap(true);
    m_column->addWidget(m_total);
    m_distribution.kept = deliveredPractice(officeDate(context.desk.now())).copiesKept;
    rebuild();
}

Reach DistributionBox::reach(const QString& recipient) const
{
    const auto practice = deliveredPractice(officeDate(m_context.desk.now()));
    return reachOf(recipient, practice.collectives, m_context.participants.departments());
}

int DistributionBox::usual(const QString& recipient) const
{
    return reach(recipient).organs;
}

/// A collective name of which nobody knows how many it is: the number of copies is then the
/// drafter's to say, and the reach of the document is told as one.
void DistributionBox::addGuess(const QString& name)
{
    auto* hint = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Amber, m_rows);
    hint->setObjectName(u"slip.guess"_s);
    hint->setWordWrap(true);
    hint->setText(
        Tr::tr("How many organs “%1” stands for is not known; it counts as one.").arg(name));
    m_rows->layout()->addWidget(hint);
}

bool DistributionBox::follow(const Slip& slip, const QStringList& recipients)
{
    const auto byName = [this](const QString& recipient) { return usual(recipient); };
    const bool isOther = slip.copies != m_shown.copies || slip.shares != m_shown.shares;
    if (!isOther && recipients == m_recipients)
        return false;
    const int kept = m_distribution.kept;
    const int before = m_distribution.total();
    m_recipients = recipients;
    const auto practice = deliveredPractice(officeDate(m_context.desk.now()));
    m_distribution = Distribution::of(slip, recipients, byName, practice.copiesKept);
    m_shown = slip;
    if (!isOther) // Another recipient is no fewer copies for the house.
        m_distribution.kept = kept;
    rebuild();
    return !isOther && m_distribution.total() != before;
}

void DistributionBox::putOn(Slip& slip) const
{
    m_distribution.putOn(slip, [this](const QString& recipient) { return usual(recipient); });
}

QSpinBox* DistributionBox::addLine(const QString& name, int copies)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::s);
    auto* label = new ui::Label(m_context.kit, ui::Type::Body, ui::Token::Text, m_rows);
    label->setText(name);
    label->setElided(true);
    label->setToolTip(name);
    auto* number = new QSpinBox(m_rows);
    number->setAccessibleName(name);
    number->setRange(0, mostForOne);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number->setAlignment(Qt::AlignRight);
    number->setFixedWidth(m_context.kit.px(72));
    number->setValue(copies);
    row->addWidget(label, 1);
    row->addWidget(number);
    static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(row);
    return number;
}

void DistributionBox::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* lines = new QVBoxLayout(m_rows);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(ui::space::xs);
    const auto edited = [this] {
        count();
        putOn(m_shown);
        Q_EMIT changed();
    };
    for (qsizetype i = 0; i < m_distribution.lines.size(); ++i) {
        const Share& line = m_distribution.lines.at(i);
        auto* number = addLine(line.organ, line.copies);
        connect(number, &QSpinBox::valueChanged, this, [this, i, edited](int copies) {
            m_distribution.lines[i].copies = copies;
            edited();
        });
        if (reach(line.organ).isGuess)
            addGuess(line.organ);
    }
    auto* kept = addLine(Tr::tr("Kept by the house (留存)"), m_distribution.kept);
    kept->setObjectName(u"slip.kept"_s);
    connect(kept, &QSpinBox::valueChanged, this, [this, edited](int copies) {
        m_distribution.kept = copies;
        edited();
    });
    m_column->insertWidget(0, m_rows);
    m_rows->show();
    count();
}

void DistributionBox::count()
{
    int organs = 0; // 发文范围
    for (const Share& line : std::as_const(m_distribution.lines))
        organs += reach(line.organ).organs;
    m_total->setText(
        Tr::tr("Printed: %1 copies for %2 organs").arg(m_distribution.total()).arg(organs));
}

} // namespace chancery::documents
