// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What the forms of acts ask of the duty table, and what they have from it.
#include "base/clock.h"
#include "base/id.h"
#include "people/rules/directory.h"
#include "supervision/data/responsible.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/house.h"
#include "supervision/pages/tr.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QJsonArray>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString bare(const QString& participant)
{
    return participant.section(u':', 1);
}

} // namespace

/// 职责分工: a field with the words of its matters, who holds it from when on, and whose it ceases
/// to be.
void ActForm::addDuty(const QString& verb)
{
    const QDate today = officeDate(m_context.desk.now());
    if (verb == "duty-end"_L1) {
        addDay(Tr::tr("Last day"), "lastDay", today);
        return;
    }
    addText(Tr::tr("Field"), "field", 1);
    addText(Tr::tr("Words by which its matters are known, with 、 between"), "words", 3);
    addChoice(Tr::tr("Department"), "unit", units(false));
    addSeveral(Tr::tr("Helping"), "coUnits", units(false));
    Choices posts{{QString(), Tr::tr("Whoever is in charge of the department")}};
    addChoice(Tr::tr("Leader"), "leader", posts + leadersOfHouse(m_context.desk));
    addText(Tr::tr("Basis"), "basis", 1);
    addDay(Tr::tr("From"), "firstDay", today);
    m_readers.append([](QJsonObject& params) {
        static const QRegularExpression between(u"[、，,；;\\s]+"_s);
        const QStringList words =
            params.take(u"words"_s).toString().split(between, Qt::SkipEmptyParts);
        params.insert(u"words"_s, QJsonArray::fromStringList(words));
        params.insert(u"id"_s, newUuidText());
        params.insert(u"unit"_s, bare(params.value("unit"_L1).toString()));
        QJsonArray co;
        const auto chosen = params.value("coUnits"_L1).toArray();
        for (const auto& unit : chosen)
            co.append(bare(unit.toString()));
        params.insert(u"coUnits"_s, co);
        if (params.contains("leader"_L1))
            params.insert(u"leader"_s, bare(params.value("leader"_L1).toString()));
    });
}

void ActForm::fillDuty(const people::Duty* duty)
{
    if (!duty)
        return;
    if (m_verb == "duty-end"_L1)
        return setFixed({{u"id"_s, duty->id.text()}});
    const auto text = [this](const char* name, const QString& words) {
        findChild<QPlainTextEdit*>(u"supervision."_s + QLatin1String(name))->setPlainText(words);
    };
    text("field", duty->field);
    text("words", duty->words.join(u'、'));
    text("basis", duty->basis);
    auto* unit = findChild<ui::ChoiceBox*>(u"supervision.unit"_s);
    unit->setCurrentIndex(std::max(0, unit->findData(u"unit:"_s + duty->unit.text())));
    auto* leader = findChild<ui::ChoiceBox*>(u"supervision.leader"_s);
    if (duty->leader)
        leader->setCurrentIndex(std::max(0, leader->findData(u"post:"_s + duty->leader->text())));
    auto* helping = findChild<QListWidget*>(u"supervision.coUnits"_s);
    for (int i = 0; i < helping->count(); ++i) {
        const auto id = UnitId::parse(bare(helping->item(i)->data(Qt::UserRole).toString()));
        if (id.ok() && duty->coUnits.contains(*id))
            helping->item(i)->setCheckState(Qt::Checked);
    }
    m_frame->setTitle(Tr::tr("Give it to another"));
    m_frame->setWords(Tr::tr("Give it to another"), {}, Tr::tr("Cancel"));
    setFixed({{u"position"_s, duty->position}});
}

/// As long as nobody has chosen a lead it is the one that the duty table names for the matter, and
/// below it stands why.
void ActForm::proposeLead(const QString& matter)
{
    auto* lead = findChild<ui::ChoiceBox*>(u"supervision.lead"_s);
    if (!lead)
        return;
    auto* why = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, sheet());
    why->setWordWrap(true);
    why->setObjectName(u"supervision.why"_s);
    why->hide();
    m_frame->column().insertWidget(m_frame->column().indexOf(lead) + 1, why);
    const auto propose = [this, lead, why](const QString& words) {
        const auto found =
            responsibleFor(m_context.desk.db(), words, officeDate(m_context.desk.now()));
        const bool known = found.ok() && *found && lead->findData((**found).lead) >= 0;
        why->setVisible(known);
        lead->setCurrentIndex(known ? lead->findData((**found).lead) : 0);
        if (known)
            why->setText(Tr::tr("By the duty table: %1 (%2)")
                             .arg((**found).field, (**found).words.join(u'、')));
    };
    connect(lead, &QComboBox::activated, why, [why] { why->setProperty("chosen", true); });
    if (auto* title = findChild<QPlainTextEdit*>(u"supervision.title"_s))
        connect(title, &QPlainTextEdit::textChanged, why, [propose, title, why] {
            if (!why->property("chosen").toBool())
                propose(title->toPlainText());
        });
    else if (lead->currentIndex() == 0)
        propose(matter);
}

/// 调整隶属: the item under which it stands from now on, or none.
void ActForm::addMove(const ItemView& item)
{
    constexpr int mostOffered = 300;
    Choices wholes{{QString(), Tr::tr("None: it stands by itself")}};
    auto q = m_context.desk.db().query(
        "SELECT id, COALESCE(number_text, ''), title, COALESCE(lead_name, '') FROM sup_item"
        " WHERE id <> ?1 AND COALESCE(parent_id, '') <> ?1"
        " AND stage NOT IN ('struck', 'declined', 'voided')"
        " ORDER BY (source_id = ?2) DESC, (lead = ?3) DESC, number_key DESC, id LIMIT ?4");
    q.bind(item.id).bind(item.text("source_id")).bind(item.text("lead")).bind(mostOffered);
    while (q.next())
        wholes.append(
            {q.text(0), QStringList{q.text(1), q.text(2), q.text(3)}.join(u' ').trimmed()});
    (void)q.done();
    auto* box = addChoice(Tr::tr("Under which item"), "parent", wholes);
    box->setCurrentIndex(std::max(0, box->findData(item.text("parent_id"))));
    addLabel(Tr::tr("Its lead, its number and its history stay as they are. Work that moves to "
                    "another department is assigned to it instead."));
}

} // namespace chancery::supervision
