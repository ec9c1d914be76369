// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/score_panel.h"

#include "base/clock.h"
#include "base/id.h"
#include "supervision/data/ledger.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/section_sheet.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int mostScoreRows = 200;
constexpr int reasonHeight = 64;

} // namespace

ScorePanel::ScorePanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_panel(new ui::SectionSheet(context.kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->addWidget(m_panel);
}

bool ScorePanel::supervises() const
{
    const auto actor = m_context.desk.actor();
    return actor.ok() && *actor && isSupervisor(**actor);
}

bool ScorePanel::isWriting() const
{
    return m_formOpen && m_reason && !m_reason->toPlainText().trimmed().isEmpty();
}

void ScorePanel::show(const UnitScore* score, const ScoreLine* line, int year,
                      const std::optional<ScoreSheet>& sheet)
{
    const UnitScore next = score ? *score : UnitScore();
    if (next.unit != m_score.unit || year != m_year) {
        m_formOpen = false;
        m_withdrawn.clear();
    }
    m_score = next;
    m_line = line ? *line : ScoreLine();
    m_year = year;
    m_sheet = sheet;
    m_trouble.clear();
    rebuild();
}

void ScorePanel::rebuild()
{
    m_points = nullptr;
    m_part = nullptr;
    m_reason = nullptr;
    m_panel->write([this] {
        if (m_score.unit.isEmpty()) {
            m_panel->text(Tr::tr("Nobody led anything in this year."), ui::Type::Body,
                          ui::Token::Text3);
        } else {
            m_panel->text(m_score.name, ui::Type::ListTitle, ui::Token::Text);
            m_panel->text(Tr::tr("Rank %1, %2 points")
                              .arg(m_score.rank)
                              .arg(pointsText(m_score.score.hundredths)),
                          ui::Type::Body, ui::Token::Text2);
            if (m_line.code.isEmpty())
                addLines();
            else
                addRows();
            addAdjustments();
            if (supervises())
                addForm();
        }
    });
}

/// The sum, line by line, so that everybody can add it up again.
void ScorePanel::addLines()
{
    m_panel->gap();
    for (const auto& line : m_score.score.lines)
        m_panel->text(joined({scoreLineName(line.code, m_sheet), scoreLineText(line),
                              u"= "_s + pointsText(line.hundredths)}),
                      ui::Type::Body, ui::Token::Text2);
}

void ScorePanel::addRows()
{
    m_panel->heading(joined({scoreLineName(m_line.code, m_sheet), scoreLineText(m_line),
                             u"= "_s + pointsText(m_line.hundredths)}));
    if (m_line.code.startsWith("adjusted"_L1))
        return; // stand below in any case
    if (m_line.rows.isEmpty())
        return m_panel->text(Tr::tr("No item takes anything from it."), ui::Type::Body,
                             ui::Token::Text3);
    auto& db = m_context.desk.db();
    for (const QString& id : m_line.rows.mid(0, mostScoreRows)) {
        const auto key = ledgerKeyOf(db, id);
        if (!key.ok() || !*key)
            continue;
        const auto rows = ledgerRows(db, &**key, 1, m_context.desk.now());
        if (!rows.ok() || rows->isEmpty())
            continue;
        const auto& row = rows->first();
        auto* button = m_panel->rowButton(joined({row.number, row.title}), row.title);
        button->setObjectName(u"scores.item"_s);
        connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT itemRequested(id); });
    }
}

void ScorePanel::addAdjustments()
{
    const auto rows = adjustmentsOf(m_context.desk.db(), m_score.unit, m_year,
                                    m_sheet ? m_sheet->sheet : QString());
    if (!rows.ok() || rows->isEmpty())
        return;
    m_panel->heading(Tr::tr("Changed by hand"));
    for (const auto& row : *rows) {
        const bool counts = row.withdrawnName.isEmpty();
        const auto* part = m_sheet ? m_sheet->find(row.part) : nullptr;
        m_panel->text(
            joined({pointsText(row.points * 100, true), part ? part->name : QString(), row.reason}),
            ui::Type::Body, counts ? ui::Token::Text : ui::Token::Text3);
        m_panel->text(joined({row.byName, m_context.kit.format().shortDate(officeDate(row.at)),
                              counts ? QString()
                                     : Tr::tr("taken back by %1: %2")
                                           .arg(row.withdrawnName, row.withdrawnReason)}),
                      ui::Type::Secondary, ui::Token::Text3);
        if (!counts || !supervises())
            continue;
        auto* back =
            m_panel->button(ui::ButtonKind::Ghost, Tr::tr("Take it back"), u"arrow_undo"_s);
        connect(back, &QPushButton::clicked, this, [this, id = row.id] {
            m_withdrawn = id;
            adjust();
        });
    }
}

void ScorePanel::adjust()
{
    m_formOpen = true;
    rebuild();
    if (m_reason)
        m_reason->setFocus();
}

void ScorePanel::addForm()
{
    auto& kit = m_context.kit;
    m_panel->gap();
    if (!m_formOpen) {
        auto* open =
            m_panel->button(ui::ButtonKind::Secondary, Tr::tr("Change by hand"), u"edit"_s);
        open->setObjectName(u"scores.adjust"_s);
        connect(open, &QPushButton::clicked, this, [this] {
            m_withdrawn.clear();
            adjust();
        });
        return;
    }
    const bool takesBack = !m_withdrawn.isEmpty();
    if (!takesBack) {
        m_panel->text(Tr::tr("Points"), ui::Type::Secondary, ui::Token::Text2);
        m_points = new QSpinBox(m_panel->page());
        m_points->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_points->setRange(-100, 100);
        m_points->setAccessibleName(Tr::tr("Points"));
        m_panel->add(m_points);
        if (m_sheet) {
            m_part = new ui::ChoiceBox(kit, m_panel->page());
            for (const auto& part : m_sheet->parts)
                m_part->addItem(part.name, part.part);
            m_part->setAccessibleName(Tr::tr("Part"));
            m_panel->add(m_part);
        }
    }
    m_panel->text(Tr::tr("Reason"), ui::Type::Secondary, ui::Token::Text2);
    m_reason = new QPlainTextEdit(m_panel->page());
    m_reason->setFixedHeight(kit.px(reasonHeight));
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(Tr::tr("Reason"));
    m_panel->add(m_reason);
    if (!m_trouble.isEmpty())
        m_panel->text(m_trouble, ui::Type::Body, ui::Token::Accent);
    auto* buttons = new QHBoxLayout;
    auto* leave = new ui::Button(kit, ui::ButtonKind::Ghost, m_panel->page());
    leave->setFace(Tr::tr("Cancel"));
    auto* done = new ui::Button(kit, ui::ButtonKind::Primary, m_panel->page());
    done->setFace(takesBack ? Tr::tr("Take it back") : Tr::tr("Change by hand"));
    buttons->addWidget(leave);
    buttons->addStretch(1);
    buttons->addWidget(done);
    m_panel->column().addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_formOpen = false;
        m_withdrawn.clear();
        rebuild();
    });
    connect(done, &QPushButton::clicked, this, [this, takesBack] {
        if (takesBack)
            withdraw(m_withdrawn, m_reason->toPlainText().trimmed());
        else
            give(m_points->value(), m_reason->toPlainText().trimmed(),
                 m_part ? m_part->currentData().toString() : QString());
    });
}

QString ScorePanel::give(int points, const QString& reason, const QString& part)
{
    QJsonObject params{{u"id"_s, newUuidText()},
                       {u"unit"_s, m_score.unit},
                       {u"year"_s, m_year},
                       {u"points"_s, points},
                       {u"reason"_s, reason}};
    if (m_sheet) {
        params.insert(u"sheet"_s, m_sheet->sheet);
        params.insert(u"part"_s, part);
    }
    m_formOpen = false; // or the rows that change would be waited for
    const auto done = m_context.desk.submit(u"supervision.adjust-score"_s, params);
    m_trouble = done.ok() ? QString() : m_context.kit.words.sentence(done.error());
    if (done.ok()) {
        Q_EMIT changed();
        return {};
    }
    m_context.toast(m_trouble);
    m_formOpen = true;
    return m_trouble;
}

QString ScorePanel::withdraw(const QString& adjustment, const QString& reason)
{
    m_formOpen = false;
    const auto done = m_context.desk.submit(u"supervision.withdraw-adjustment"_s,
                                            {{u"adjustment"_s, adjustment}, {u"reason"_s, reason}});
    m_trouble = done.ok() ? QString() : m_context.kit.words.sentence(done.error());
    if (done.ok()) {
        m_withdrawn.clear();
        Q_EMIT changed();
        return {};
    }
    m_context.toast(m_trouble);
    m_formOpen = true;
    return m_trouble;
}

} // namespace chancery::supervision
