// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/check_panel.h"

#include "base/clock.h"
#include "supervision/pages/check_list.h"
#include "supervision/pages/house.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button_row.h"
#include "ui/paper/page_layout.h"
#include "ui/section_sheet.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype mostObjectsShown = 200;

QString namedObject(const CheckObjectRow& object)
{
    return object.name.isEmpty() ? object.unitName : joined({object.name, object.unitName});
}

ui::Token tokenOfState(ObjectState state)
{
    switch (state) {
    case ObjectState::Late:
    case ObjectState::Bad:
        return ui::Token::Accent;
    case ObjectState::Good:
    case ObjectState::Returned:
        return ui::Token::Green;
    case ObjectState::NotDrawn:
        return ui::Token::Text3;
    case ObjectState::Awaited:
    case ObjectState::ToCheck:
        break;
    }
    return ui::Token::Text2;
}

} // namespace

CheckPanel::CheckPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_sheet(new ui::SectionSheet(context.kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->addWidget(m_sheet);
}

void CheckPanel::show(const QString& checkId)
{
    m_view.reset();
    const auto actor = m_context.desk.actor();
    if (!checkId.isEmpty() && actor.ok() && *actor) {
        auto read = checkView(m_context.desk.db(), **actor, checkId, m_context.desk.now());
        if (read.ok())
            m_view = std::move(*read);
        else
            m_context.toast(m_context.kit.words.sentence(read.error()));
    }
    rebuild();
}

void CheckPanel::rebuild()
{
    if (!m_view)
        return m_sheet->showNothing(Tr::tr("Choose a check from the list."),
                                    u"clipboard_checkmark"_s);
    m_sheet->write([this] {
        addHead();
        addActs();
        addFindings();
        addObjects();
    });
}

/// How it was drawn, in sentences: share, seed, and whether drawing again gives the same.
QStringList CheckPanel::drawLines() const
{
    const auto& row = m_view->row;
    QStringList lines;
    if (row.form == "draw"_L1)
        lines.append(Tr::tr("Least share %1%").arg(m_view->leastPercent));
    if (m_view->drawnAt.isValid()) {
        const double share = row.objects > 0 ? 100.0 * row.drawn / row.objects : 0;
        lines.append(Tr::tr("Drawn %1 of %2 (%3%) on %4 by %5")
                         .arg(row.drawn)
                         .arg(row.objects)
                         .arg(share, 0, 'f', 1)
                         .arg(m_context.kit.format().fullDate(officeDate(m_view->drawnAt)),
                              m_view->drawnName));
        lines.append(Tr::tr("Seed %1").arg(m_view->seed));
    }
    if (m_view->drawHolds)
        lines.append(*m_view->drawHolds
                         ? Tr::tr("Drawn again with this seed: the same objects.")
                         : Tr::tr("Drawn again with this seed: other objects. What is recorded "
                                  "was changed."));
    if (row.form == "cycle"_L1)
        lines.append(Tr::tr("Every %1 years; covered %2 of %3 (%4%), next due on %5")
                         .arg(m_view->cycleYears)
                         .arg(m_view->cycle.covered)
                         .arg(m_view->cycle.all)
                         .arg(m_view->cycle.percent)
                         .arg(m_context.kit.format().fullDate(m_view->cycle.nextDue)));
    return lines;
}

void CheckPanel::addHead()
{
    const auto& row = m_view->row;
    const auto format = m_context.kit.format();
    m_sheet->text(row.title, ui::Type::ListTitle, ui::Token::Text);
    m_sheet->text(
        joined({checkKindName(row.kind), checkFormName(row.form),
                row.due.isValid() ? Tr::tr("due on %1").arg(format.fullDate(row.due)) : QString(),
                Tr::tr("opened by %1 on %2")
                    .arg(m_view->createdName, format.shortDate(row.createdOn))}),
        ui::Type::Secondary, ui::Token::Text2);
    m_sheet->text(checkProgress(row), ui::Type::Body,
                  row.late > 0 ? ui::Token::Accent : ui::Token::Text2);
    m_sheet->text(m_view->requirement, ui::Type::Body, ui::Token::Text);
    const bool isFalse = m_view->drawHolds && !*m_view->drawHolds;
    for (const auto& line : drawLines())
        m_sheet->text(line, ui::Type::Body, isFalse ? ui::Token::Accent : ui::Token::Text2);
    if (row.isClosed)
        m_sheet->text(Tr::tr("Closed by %1: %2").arg(m_view->closedName, m_view->conclusion),
                      ui::Type::Body, ui::Token::Text);
}

void CheckPanel::addActs()
{
    auto* row = new ui::ButtonRow(m_context.kit, m_sheet->page());
    bool first = true;
    for (const QString& act : m_view->actions) {
        auto* button = new ui::Button(
            m_context.kit, first ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary, row);
        first = false;
        button->setDense(true);
        button->setFace(checkActName(act));
        button->setObjectName(u"checks.act."_s + act);
        connect(button, &QPushButton::clicked, this,
                [this, act] { Q_EMIT actRequested(act, QString()); });
        row->add(button, false);
    }
    QList<ui::ButtonRow::Extra> extras;
    extras.append(
        {u"checks.again"_s, Tr::tr("A new check of the same objects…"), {}, {}, false, [this] {
             Q_EMIT againRequested();
         }});
    if (!m_view->series.isEmpty())
        extras.append({u"checks.series"_s, Tr::tr("The recurring task…"), {}, {}, false, [this] {
                           Q_EMIT seriesRequested(m_view->series);
                       }});
    extras.append(
        {u"checks.circular"_s, Tr::tr("Circular of its findings…"), {}, {}, false, [this] {
             QStringList items;
             for (const auto& finding : m_view->findings)
                 items.append(finding.itemId);
             if (items.isEmpty())
                 return m_context.toast(Tr::tr("This check has no findings."));
             Q_EMIT circularRequested(items, m_view->row.title);
         }});
    extras.append({u"checks.print"_s, Tr::tr("Print the sheet…"), u"print"_s, {}, false, [this] {
                       Q_EMIT printRequested(matter());
                   }});
    row->setExtras(extras);
    m_sheet->add(row);
}

void CheckPanel::addObjects()
{
    m_sheet->heading(Tr::tr("Objects"));
    QHash<QString, QDate> next;
    for (const auto& row : m_view->cycle.rows)
        next.insert(row.unit, row.nextDue);
    const auto format = m_context.kit.format();
    qsizetype shown = 0;
    for (const auto& object : m_view->objects) {
        if (++shown > mostObjectsShown)
            break;
        const QDate due = next.value(object.name.isEmpty() ? object.unitName : object.name);
        m_sheet->text(
            joined(
                {objectStateName(object.state), namedObject(object),
                 object.inspectorName.isEmpty() ? QString()
                                                : Tr::tr("checked by %1").arg(object.inspectorName),
                 object.checks > 1 ? Tr::tr("checked %n time(s)", nullptr, object.checks)
                                   : QString(),
                 due.isValid() ? Tr::tr("next due on %1").arg(format.fullDate(due)) : QString()}),
            ui::Type::Body, tokenOfState(object.state));
        m_sheet->text(object.text, ui::Type::Secondary, ui::Token::Text2);
        const QString act = object.mayReturn && !object.returnedOn.isValid() ? u"return"_s
                            : object.mayCheck                                ? u"result"_s
                                                                             : QString();
        if (act.isEmpty() || m_view->row.isClosed || object.state == ObjectState::Good)
            continue;
        auto* button = m_sheet->button(ui::ButtonKind::Ghost, checkActName(act));
        connect(button, &QPushButton::clicked, this,
                [this, act, id = object.id] { Q_EMIT actRequested(act, id); });
    }
}

void CheckPanel::addFindings()
{
    if (m_view->findings.isEmpty())
        return;
    m_sheet->heading(Tr::tr("Findings, and the items that put them right"));
    for (const auto& finding : m_view->findings) {
        m_sheet->text(joined({finding.objectName, finding.text}), ui::Type::Body, ui::Token::Text);
        auto* open = m_sheet->button(
            ui::ButtonKind::Ghost,
            joined({finding.itemNumber.isEmpty() ? Tr::tr("to be numbered") : finding.itemNumber,
                    stageName(finding.itemStage),
                    finding.itemDue.isValid()
                        ? Tr::tr("due on %1").arg(m_context.kit.format().shortDate(finding.itemDue))
                        : QString()}),
            u"link"_s);
        open->setObjectName(u"checks.item"_s);
        connect(open, &QPushButton::clicked, this,
                [this, id = finding.itemId] { Q_EMIT itemRequested(id); });
    }
}

ui::PrintMatter CheckPanel::matter() const
{
    paper::PaperDocument document;
    document.title = m_view->row.title + u"结果表"_s;
    for (const auto& line : drawLines())
        document.body.append(paper::Block::paragraph(line));
    QList<QStringList> table{
        {u"序号"_s, u"检查对象"_s, u"所属单位"_s, u"检查人"_s, u"结果"_s, u"情况"_s}};
    int number = 0;
    for (const auto& object : m_view->objects) {
        if (object.state == ObjectState::NotDrawn)
            continue;
        table.append({QString::number(++number),
                      object.name.isEmpty() ? object.unitName : object.name, object.unitName,
                      object.inspectorName, objectStateName(object.state),
                      object.text.simplified()});
    }
    document.body.append(paper::Block::table(table));
    document.sealing = paper::Sealing::Unsealed;
    ui::PrintMatter matter;
    matter.title = document.title;
    matter.author = ministryName(m_context.desk);
    matter.pages = paper::layoutPages(document, paper::Faces::installed());
    return matter;
}

} // namespace chancery::supervision
