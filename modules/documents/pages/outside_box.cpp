// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/outside_box.h"

#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int besideVerdict = 16; ///< What the style's own hint leaves out of the kit's frame.

} // namespace

OutsideBox::OutsideBox(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_column(new QVBoxLayout(this)),
      m_more(new ui::Button(kit, ui::ButtonKind::Ghost, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    m_more->setObjectName(u"outside.more"_s);
    m_more->setDense(true);
    m_more->setFace(Tr::tr("Ask an organ outside"), u"add"_s);
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.last().organ->setFocus();
    });
}

void OutsideBox::addLine(const OutsideOpinion& opinion)
{
    Line line{};
    line.row = new QWidget(this);
    auto* column = new QVBoxLayout(line.row);
    column->setContentsMargins(0, 0, 0, ui::space::xs);
    column->setSpacing(ui::space::xs);
    auto* top = new QHBoxLayout;
    line.organ = new QLineEdit(opinion.organ, line.row);
    line.organ->setPlaceholderText(Tr::tr("Organ"));
    line.organ->setAccessibleName(Tr::tr("Organ"));
    line.verdict = new ui::ChoiceBox(m_kit, line.row);
    line.verdict->setAccessibleName(Tr::tr("What it says"));
    line.verdict->addItem(Tr::tr("Not answered yet"), QString());
    line.verdict->addItem(Tr::tr("Agrees"), u"agree"_s);
    line.verdict->addItem(Tr::tr("Does not agree"), u"disagree"_s);
    line.verdict->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    line.verdict->setMinimumWidth(line.verdict->sizeHint().width() + m_kit.px(besideVerdict));
    line.verdict->setCurrentIndex(std::max(0, line.verdict->findData(opinion.verdict)));
    top->addWidget(line.organ, 1);
    top->addWidget(line.verdict);
    column->addLayout(top);
    line.note = new QLineEdit(opinion.note, line.row);
    line.note->setPlaceholderText(Tr::tr("Who signed there, when, with which words"));
    line.note->setAccessibleName(line.note->placeholderText());
    column->addWidget(line.note);
    m_column->insertWidget(int(m_lines.size()), line.row);
    line.row->show();
    connect(line.organ, &QLineEdit::textEdited, this, &OutsideBox::changed);
    connect(line.note, &QLineEdit::textEdited, this, &OutsideBox::changed);
    connect(line.verdict, &QComboBox::activated, this, &OutsideBox::changed);
    m_lines.append(line);
}

void OutsideBox::setOpinions(const QList<OutsideOpinion>& wanted)
{
    if (wanted == opinions())
        return; // a line that somebody has just begun stays
    for (const Line& line : std::as_const(m_lines)) {
        line.row->hide();
        line.row->deleteLater();
    }
    m_lines.clear();
    for (const OutsideOpinion& opinion : wanted)
        addLine(opinion);
}

QList<OutsideOpinion> OutsideBox::opinions() const
{
    QList<OutsideOpinion> list;
    for (const Line& line : m_lines) {
        const QString organ = line.organ->text().trimmed();
        if (!organ.isEmpty())
            list.append(
                {organ, line.verdict->currentData().toString(), line.note->text().trimmed()});
    }
    return list;
}

} // namespace chancery::documents
