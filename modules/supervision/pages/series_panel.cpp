// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/series_panel.h"

#include "supervision/data/commands.h"
#include "supervision/pages/goal_tree.h"
#include "supervision/pages/series_list.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button_row.h"
#include "ui/lamp.h"
#include "ui/section_sheet.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int mostTurnsShown = 60;

} // namespace

SeriesPanel::SeriesPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_sheet(new ui::SectionSheet(context.kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->addWidget(m_sheet);
}

void SeriesPanel::show(const SeriesRow* row)
{
    if (!row)
        return m_sheet->showNothing(Tr::tr("Choose a recurring task from the list."),
                                    u"calendar_clock"_s);
    m_sheet->write([this, row] {
        addHead(*row);
        addActs(*row);
        addTurns(*row);
    });
}

void SeriesPanel::addHead(const SeriesRow& row)
{
    const ui::Format format = m_context.kit.format();
    m_sheet->text(row.title, ui::Type::ListTitle, ui::Token::Text);
    m_sheet->text(
        joined({seriesPeriodName(row.period), Tr::tr("%n day(s) for each turn", nullptr, row.days),
                Tr::tr("planned by %1").arg(row.createdName)}),
        ui::Type::Secondary, ui::Token::Text2);
    m_sheet->text(row.work.value("requirement"_L1).toString(), ui::Type::Body, ui::Token::Text);
    if (const auto objects = row.work.value("objects"_L1).toArray(); !objects.isEmpty())
        m_sheet->text(Tr::tr("%n object(s)", nullptr, int(objects.size())));
    if (row.isBehind)
        m_sheet->text(Tr::tr("A turn should have begun on %1 and has not. Begin it here; what "
                             "keeps it from beginning is told then.")
                          .arg(format.fullDate(row.nextOn)),
                      ui::Type::Body, ui::Token::Accent);
    else if (row.nextOn.isValid())
        m_sheet->text(Tr::tr("The next turn begins by itself on %1, or on the next working day.")
                          .arg(format.fullDate(row.nextOn)));
    if (row.missed > 0)
        m_sheet->text(Tr::tr("%n turn(s) passed while none could begin; they are not made up for.",
                             nullptr, row.missed),
                      ui::Type::Body, ui::Token::Amber);
    if (row.isEnded)
        m_sheet->text(Tr::tr("Ended by %1: %2").arg(row.endedName, row.endedReason), ui::Type::Body,
                      ui::Token::Text);
}

void SeriesPanel::addActs(const SeriesRow& row)
{
    const auto actor = m_context.desk.actor();
    if (row.isEnded || !actor.ok() || !*actor || !isSupervisor(**actor))
        return;
    auto* acts = new ui::ButtonRow(m_context.kit, m_sheet->page());
    const auto add = [&](const QString& verb, ui::ButtonKind kind) {
        auto* button = new ui::Button(m_context.kit, kind, acts);
        button->setDense(true);
        button->setFace(verbName(verb));
        button->setObjectName(u"supervision."_s + verb);
        connect(button, &QPushButton::clicked, this, [this, verb] { Q_EMIT actRequested(verb); });
        acts->add(button, false);
    };
    if (row.isBehind)
        add(u"series-next"_s, ui::ButtonKind::Primary);
    add(u"series-end"_s, ui::ButtonKind::Secondary);
    m_sheet->add(acts);
}

void SeriesPanel::addTurns(const SeriesRow& row)
{
    const auto turns = turnsOfSeries(m_context.desk.db(), row.id, m_context.desk.now());
    m_sheet->heading(Tr::tr("Turns so far"));
    if (!turns.ok())
        return m_sheet->text(m_context.kit.words.sentence(turns.error()));
    if (turns->isEmpty())
        return m_sheet->text(Tr::tr("None so far."), ui::Type::Body, ui::Token::Text3);
    const ui::Format format = m_context.kit.format();
    qsizetype shown = 0;
    for (const auto& turn : *turns) {
        if (++shown > mostTurnsShown)
            break;
        const QString words = joined(
            {turn.title, turn.isClosed        ? Tr::tr("done", "a turn")
                         : turn.due.isValid() ? Tr::tr("due on %1").arg(format.shortDate(turn.due))
                                              : QString()});
        auto* line = new QWidget(m_sheet->page());
        auto* cells = new QHBoxLayout(line);
        cells->setContentsMargins(0, 0, 0, 0);
        cells->setSpacing(ui::space::s);
        auto* lamp = new ui::LampWidget(m_context.kit, kitLampOf(turn.lamp), 16, line);
        lamp->setLamp(kitLampOf(turn.lamp), words);
        cells->addWidget(lamp);
        auto* open = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, line);
        open->setDense(true);
        open->setFace(words);
        open->setObjectName(u"supervision.turn"_s);
        connect(open, &QPushButton::clicked, this,
                [this, table = turn.table, id = turn.id] { Q_EMIT turnRequested(table, id); });
        cells->addWidget(open);
        cells->addStretch(1);
        m_sheet->add(line);
    }
}

} // namespace chancery::supervision
