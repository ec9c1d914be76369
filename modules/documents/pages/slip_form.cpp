// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/slip_form.h"

#include "documents/pages/distribution_box.h"
#include "documents/pages/outside_box.h"
#include "documents/pages/participant_field.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

SlipForm::SlipForm(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    build();
    connect(&context.kit.language, &ui::Language::changed, this, [this] {
        const Slip now = slip();
        build();
        setSlip(now, m_recipients);
    });
}

QWidget* SlipForm::addRow(const QString& label, QWidget* editor)
{
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    if (!label.isEmpty()) {
        auto* name = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, row);
        name->setText(label);
        column->addWidget(name);
    }
    editor->setParent(row);
    column->addWidget(editor);
    m_column->addWidget(row);
    return row;
}

void SlipForm::addText(const QString& label, QString Slip::*member, Asked asked, int lines)
{
    if (lines == 1) {
        auto* edit = new QLineEdit;
        edit->setAccessibleName(label);
        QWidget* row = addRow(label, edit);
        connect(edit, &QLineEdit::textEdited, this, &SlipForm::edited);
        m_fields.append({row, [edit, member](const Slip& slip) { edit->setText(slip.*member); },
                         [edit, member](Slip& slip) { slip.*member = edit->text().trimmed(); },
                         std::move(asked)});
        return;
    }
    auto* edit = new QPlainTextEdit;
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(m_context.kit.px(lines * 20 + 12));
    QWidget* row = addRow(label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &SlipForm::edited);
    m_fields.append({row, [edit, member](const Slip& slip) { edit->setPlainText(slip.*member); },
                     [edit, member](Slip& slip) { slip.*member = edit->toPlainText().trimmed(); },
                     std::move(asked)});
}

void SlipForm::addCheck(const QString& label, bool Slip::*member)
{
    auto* box = new ui::CheckBox(m_context.kit, label);
    QWidget* row = addRow({}, box);
    connect(box, &QCheckBox::toggled, this, &SlipForm::edited);
    m_fields.append({row,
                     [box, member](const Slip& slip) { box->setChecked(slip.*member); },
                     [box, member](Slip& slip) { slip.*member = box->isChecked(); },
                     {}});
}

void SlipForm::addPublicity()
{
    const QString label = Tr::tr("Openness (公开属性)");
    auto* box = new ui::ChoiceBox(m_context.kit);
    box->setAccessibleName(label);
    box->setObjectName(u"slip.publicity"_s);
    box->addItem(Tr::tr("Not decided yet"), QString());
    for (const auto each : {Publicity::Open, Publicity::OnRequest, Publicity::Closed})
        box->addItem(publicityName(publicityId(each)), publicityId(each));
    QWidget* row = addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &SlipForm::edited);
    m_fields.append(
        {row,
         [box](const Slip& slip) {
             box->setCurrentIndex(box->findData(publicityId(slip.publicity)));
         },
         [box](Slip& slip) {
             slip.publicity =
                 publicityFromId(box->currentData().toString()).value_or(Publicity::Undecided);
         },
         {}});
}

void SlipForm::addConcerned()
{
    auto* field = new ParticipantField(m_context.kit, m_context.participants,
                                       Participants::Among::Units, true);
    const QString label = Tr::tr("Departments that it concerns");
    field->setName(label);
    QWidget* row = addRow(label, field);
    connect(field, &ParticipantField::changed, this, &SlipForm::edited);
    m_fields.append({row,
                     [field](const Slip& slip) { field->setChosen(slip.concerned); },
                     [field](Slip& slip) { slip.concerned = field->chosen(); },
                     {}});
}

void SlipForm::addOutside()
{
    auto* box = new OutsideBox(m_context.kit);
    QWidget* row = addRow(Tr::tr("Organs outside that are asked (会签)"), box);
    connect(box, &OutsideBox::changed, this, &SlipForm::edited);
    m_fields.append({row,
                     [box](const Slip& slip) { box->setOpinions(slip.outside); },
                     [box](Slip& slip) { slip.outside = box->opinions(); },
                     {}});
}

void SlipForm::addDistribution()
{
    m_distribution = new DistributionBox(m_context);
    QWidget* row = addRow(Tr::tr("Distribution and copies"), m_distribution);
    connect(m_distribution, &DistributionBox::changed, this, &SlipForm::edited);
    m_fields.append({row,
                     [](const Slip&) {}, // follows the recipients too: setSlip()
                     [box = m_distribution](Slip& slip) { box->putOn(slip); },
                     {}});
}

void SlipForm::build()
{
    for (const Field& field : std::as_const(m_fields))
        delete field.row;
    m_fields.clear();
    m_isShown = false;
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    const auto isOpen = [](const Slip& slip) { return slip.publicity == Publicity::Open; };
    addPublicity();
    addText(
        Tr::tr("Why it is not open at once"), &Slip::publicityReason,
        [](const Slip& slip) {
            return slip.publicity == Publicity::OnRequest || slip.publicity == Publicity::Closed;
        },
        2);
    addText(Tr::tr("Its wording is fit for the public"), &Slip::openWording, isOpen, 2);
    addText(Tr::tr("When it is opened"), &Slip::openTime, isOpen);
    addText(Tr::tr("How it is opened"), &Slip::openWay, isOpen);
    addConcerned();
    addOutside();
    addCheck(Tr::tr("Normative document: its legality is reviewed"), &Slip::isNormative);
    addCheck(Tr::tr("Policy: it is explained to the public"), &Slip::isPolicy);
    const auto isPolicy = [](const Slip& slip) { return slip.isPolicy; };
    addText(Tr::tr("Explained by (department)"), &Slip::explainedBy, isPolicy);
    addText(Tr::tr("Explained by (person)"), &Slip::explainer, isPolicy);
    addText(Tr::tr("How it is explained"), &Slip::explainedHow, isPolicy);
    addText(Tr::tr("Explanation"), &Slip::explanation, isPolicy, 3);
    addText(Tr::tr("Or why it is not explained"), &Slip::notExplained, isPolicy, 2);
    addCheck(Tr::tr("Major decision: the public is heard"), &Slip::isMajor);
    const auto isMajor = [](const Slip& slip) { return slip.isMajor; };
    addText(Tr::tr("Record of the hearing"), &Slip::consultation, isMajor, 2);
    addText(Tr::tr("Or why it was not heard"), &Slip::notConsulted, isMajor, 2);
    addCheck(Tr::tr("Important: copied to the superior, signed by the head"), &Slip::isImportant);
    addCheck(Tr::tr("Asked for by a leader of the superior organ in person"), &Slip::isAssigned);
    addCheck(Tr::tr("Bears a seal"), &Slip::isSealed);
    addDistribution();
    addText(Tr::tr("Contact"), &Slip::contact);
    addText(Tr::tr("Telephone"), &Slip::phone);
    m_column->addStretch(1);
    refreshRows();
}

bool SlipForm::setSlip(const Slip& slip, const QStringList& recipients)
{
    m_recipients = recipients;
    const bool isSame = m_isShown && slip == m_slip;
    m_isShown = true;
    m_filling = true;
    const bool isFollowed = m_distribution->follow(slip, recipients);
    m_slip = slip;
    for (const Field& field : std::as_const(m_fields)) {
        if (!isSame)
            field.show(slip);
    }
    m_filling = false;
    refreshRows();
    return isFollowed;
}

Slip SlipForm::slip() const
{
    Slip slip = m_slip;
    for (const Field& field : m_fields)
        field.read(slip);
    return slip;
}

void SlipForm::refreshRows()
{
    const Slip now = slip();
    for (const Field& field : std::as_const(m_fields)) {
        if (field.asked)
            field.row->setVisible(field.asked(now));
    }
}

void SlipForm::edited()
{
    if (m_filling)
        return;
    m_slip = slip();
    refreshRows();
    Q_EMIT changed();
}

} // namespace chancery::documents
