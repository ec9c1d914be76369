// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_sheet.h"

#include "base/clock.h"
#include "documents/data/practice.h"
#include "documents/pages/action_targets.h"
#include "documents/pages/examination_box.h"
#include "documents/pages/participant_field.h"
#include "documents/pages/suggestion_box.h"
#include "documents/pages/tr.h"
#include "documents/pages/verdict_bar.h"
#include "documents/pages/wording.h"
#include "documents/rules/flow.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

const QTime endOfOffice{17, 0};

} // namespace

ActionSheet::ActionSheet(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_frame(new ui::FormFrame(context.kit, ui::Type::CardTitle, 0, this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->column().setSpacing(ui::space::xs);
    connect(m_frame, &ui::FormFrame::given, this, [this] {
        m_frame->clearError();
        Q_EMIT given(form());
    });
    connect(m_frame, &ui::FormFrame::left, this, &ActionSheet::cancelled);
}

void ActionSheet::clear()
{
    m_readers.clear();
    m_first = nullptr;
    m_frame->clearError();
    while (QLayoutItem* item = m_frame->column().takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QWidget* ActionSheet::addLabel(const QString& text)
{
    auto* label =
        new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, m_frame->sheet());
    label->setText(text);
    label->setContentsMargins(0, ui::space::xs, 0, 0);
    m_frame->column().addWidget(label);
    return label;
}

void ActionSheet::addText(const QString& label, const QString& value, int lines,
                          QString ActionForm::*to)
{
    addLabel(label);
    auto* edit = new QPlainTextEdit(value, m_frame->sheet());
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFont(m_context.kit.theme.font(ui::Type::RowTitle));
    edit->setFixedHeight(m_context.kit.px(lines * 22 + 14));
    if (lines == 1) // a bar would take half of it
        edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->moveCursor(QTextCursor::End);
    m_frame->watch({edit});
    m_frame->column().addWidget(edit);
    m_readers.append([edit, to](ActionForm& form) { form.*to = edit->toPlainText(); });
    connect(edit, &QPlainTextEdit::textChanged, this, &ActionSheet::changed);
    if (!m_first)
        m_first = edit;
}

ParticipantField* ActionSheet::addPeople(const QString& label, Participants::Among among, bool many,
                                         const QStringList& value,
                                         std::function<void(ActionForm&, QStringList)> put)
{
    addLabel(label);
    auto* field =
        new ParticipantField(m_context.kit, m_context.participants, among, many, m_frame->sheet());
    field->setName(label);
    field->setChosen(value);
    m_frame->watch({field->field()});
    m_frame->column().addWidget(field);
    m_readers.append([field, put](ActionForm& form) { put(form, field->chosen()); });
    connect(field, &ParticipantField::changed, this, &ActionSheet::changed);
    if (!m_first)
        m_first = field;
    return field;
}

void ActionSheet::addChoice(const QString& label, const QList<std::pair<QString, QString>>& choices,
                            const QString& value, std::function<void(ActionForm&, QString)> put)
{
    addLabel(label);
    auto* box = new ui::ChoiceBox(m_context.kit, m_frame->sheet());
    box->setAccessibleName(label);
    for (const auto& [key, text] : choices)
        box->addItem(text, key);
    box->setCurrentIndex(std::max(0, box->findData(value)));
    m_frame->watch({box});
    m_frame->column().addWidget(box);
    m_readers.append([box, put](ActionForm& form) { put(form, box->currentData().toString()); });
    connect(box, &QComboBox::currentIndexChanged, this, &ActionSheet::changed);
    if (!m_first)
        m_first = box;
}

void ActionSheet::addCheck(const QString& text, bool value, bool ActionForm::*to)
{
    auto* box = new ui::CheckBox(m_context.kit, text, m_frame->sheet());
    box->setChecked(value);
    m_frame->watch({box});
    m_frame->column().addWidget(box);
    m_readers.append([box, to](ActionForm& form) { form.*to = box->isChecked(); });
    connect(box, &QCheckBox::toggled, this, &ActionSheet::changed);
}

void ActionSheet::addDue(const QDateTime& due)
{
    auto* asked = new ui::CheckBox(m_context.kit, Tr::tr("Set a time limit"), m_frame->sheet());
    auto* day = new ui::DayField(m_context.kit, m_frame->sheet());
    day->setAccessibleName(Tr::tr("Time limit"));
    const QDate today = officeDate(m_context.desk.now());
    day->setMinimumDate(today);
    day->setDate(due.isValid() ? due.toTimeZone(officeZone()).date() : today.addDays(7));
    asked->setChecked(due.isValid());
    day->setVisible(due.isValid());
    connect(asked, &QCheckBox::toggled, day, &QWidget::setVisible);
    connect(asked, &QCheckBox::toggled, this, &ActionSheet::changed);
    connect(day, &QDateEdit::dateChanged, this, &ActionSheet::changed);
    m_frame->column().addWidget(asked);
    m_frame->watch({day});
    m_frame->column().addWidget(day);
    m_readers.append([asked, day](ActionForm& form) {
        form.due = asked->isChecked() ? QDateTime(day->date(), endOfOffice, officeZone()).toUTC()
                                      : QDateTime();
    });
}

/// Leaders and units; those in charge of the leading unit are offered first.
void ActionSheet::addUnits(const ActionSpec& spec, const DocumentView& view)
{
    using Among = Participants::Among;
    ParticipantField* leaders = nullptr;
    if (spec.leaders)
        leaders = addPeople(Tr::tr("For instructions to"), Among::Leaders, true, m_start.leaders,
                            [](ActionForm& form, const QStringList& list) { form.leaders = list; });
    if (!spec.lead)
        return;
    auto* lead =
        addPeople(Tr::tr("Leading unit"), Among::Units, false, {m_start.lead},
                  [](ActionForm& form, const QStringList& list) { form.lead = list.value(0); });
    auto* suggested = new SuggestionBox(m_context, view.text("title"), m_frame->sheet());
    m_frame->column().addWidget(suggested);
    auto* co = addPeople(Tr::tr("Joint units"), Among::Units, true, m_start.co,
                         [](ActionForm& form, const QStringList& list) { form.co = list; });
    connect(suggested, &SuggestionBox::taken, this,
            [this, lead, co](const QString& leading, const QStringList& joint) {
                lead->setChosen({leading});
                co->setChosen(joint);
                Q_EMIT changed();
            });
    if (!leaders)
        return;
    const auto follow = [leaders, lead] { leaders->setLeadUnit(lead->chosen().value(0)); };
    follow();
    connect(lead, &ParticipantField::changed, leaders, follow);
}

void ActionSheet::addReaders()
{
    addPeople(Tr::tr("Readers"), Participants::Among::Everybody, true, m_start.readers,
              [](ActionForm& form, const QStringList& list) { form.readers = list; });
    QList<std::pair<QString, QString>> purposes;
    for (const QString& purpose : circulationPurposes())
        purposes.append({purpose, purposeName(purpose)});
    addChoice(Tr::tr("Purpose"), purposes, m_start.purpose,
              [](ActionForm& form, const QString& key) { form.purpose = key; });
    addCheck(Tr::tr("One after another"), m_start.ordered, &ActionForm::ordered);
}

/// To whom or to what the act goes.
void ActionSheet::addWhither(const ActionSpec& spec, const DocumentView& view)
{
    using Among = Participants::Among;
    if (spec.to)
        addPeople(m_start.verb == "delegate"_L1 ? Tr::tr("Delegate to") : Tr::tr("Hand over to"),
                  Among::Everybody, false, {m_start.to},
                  [](ActionForm& form, const QStringList& list) { form.to = list.value(0); });
    if (spec.signers) {
        addPeople(Tr::tr("Add signers"), Among::Everybody, true, m_start.signers,
                  [](ActionForm& form, const QStringList& list) { form.signers = list; });
        addChoice(Tr::tr("They sign"),
                  {{u"parallel"_s, Tr::tr("beside me")},
                   {u"before"_s, Tr::tr("before me")},
                   {u"after"_s, Tr::tr("after me")}},
                  m_start.place, [](ActionForm& form, const QString& key) { form.place = key; });
    }
    if (spec.step) {
        QList<std::pair<QString, QString>> steps;
        for (const QString& step : view.returnTargets)
            steps.append({step, stepName(step)});
        addChoice(Tr::tr("Back to"), steps, m_start.step,
                  [](ActionForm& form, const QString& key) { form.step = key; });
        addCheck(Tr::tr("Comes straight back"), m_start.comeBack, &ActionForm::comeBack);
    }
    if (spec.target)
        addChoice(targetLabel(m_start.verb), targetsOf(m_start.verb, view), m_start.target,
                  [](ActionForm& form, const QString& key) { form.target = key; });
}

void ActionSheet::addUrging()
{
    addChoice(Tr::tr("Level"),
              {{u"1"_s, Tr::tr("First reminder")},
               {u"2"_s, Tr::tr("Second reminder")},
               {u"3"_s, Tr::tr("Reported to the leader")}},
              QString::number(m_start.level),
              [](ActionForm& form, const QString& key) { form.level = key.toInt(); });
    addText(Tr::tr("Words"), m_start.opinion, 3, &ActionForm::opinion);
}

/// Who signs by the division of duties (分工): whoever is in charge of the matter, or else of the
/// department that drafted it. One press takes them; nobody is filled in by itself.
void ActionSheet::offerSigner(const DocumentView& view, ParticipantField* signers)
{
    const auto& participants = m_context.participants;
    const auto duty = participants.dutiesFor(view.text("title")).value(0);
    const bool byMatter = !duty.leader.isEmpty();
    const QString leader =
        byMatter ? duty.leader : participants.leaderInChargeOf(view.text("drafting_unit"));
    signers->setLeadUnit(byMatter ? duty.lead : view.text("drafting_unit"));
    if (leader.isEmpty())
        return;
    auto* button = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, m_frame->sheet());
    button->setDense(true);
    button->setObjectName(u"signer.offered"_s);
    button->setFace(joined({participants.nameOf(leader),
                            byMatter ? duty.field : Tr::tr("in charge of the drafting unit")}));
    button->setToolTip(
        byMatter
            ? joined({Tr::tr("Named in the title: %1").arg(duty.words.join(u'、')), duty.basis})
            : QString());
    m_frame->column().addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, signers, leader] {
        QStringList chosen = signers->chosen();
        if (!chosen.contains(leader))
            chosen.append(leader);
        signers->setChosen(chosen);
        Q_EMIT changed();
    });
}

/// Who examines, cosigns and signs; who reviews it as the slip asks.
void ActionSheet::addPlan(const DocumentView& view)
{
    using Among = Participants::Among;
    const auto add = [this](const QString& label, Among among, QStringList ActionForm::*to) {
        return addPeople(label, among, true, m_start.*to,
                         [to](ActionForm& form, const QStringList& list) { form.*to = list; });
    };
    const auto slip = Slip::parse(view.fields.value("slip"_L1).toObject());
    offerSigner(view, add(Tr::tr("To be signed by"), Among::Leaders, &ActionForm::planned));
    add(Tr::tr("To be examined by (one after another)"), Among::Everybody, &ActionForm::examiners);
    add(Tr::tr("To be cosigned by (together)"), Among::Units, &ActionForm::cosigners);
    if (slip.ok() && slip->isNormative)
        add(Tr::tr("Legality reviewed by"), Among::Everybody, &ActionForm::lawyers);
    if (slip.ok() && slip->publicity == Publicity::Open)
        add(Tr::tr("Reviewed for secrets by"), Among::Everybody, &ActionForm::disclosers);
}

/// The book that the number comes from: an organ's code, or a briefing's series.
void ActionSheet::addCodes(const DocumentView& view)
{
    QList<std::pair<QString, QString>> codes;
    if (view.text("form") == "briefing"_L1) {
        for (const QString& series :
             deliveredPractice(officeDate(m_context.desk.now())).briefingSeries)
            codes.append({series, series});
    } else {
        for (const auto& [code, unit] : m_context.participants.organCodes())
            codes.append({code, joined({code, unit})});
    }
    addChoice(fieldName(u"code"_s), codes, m_start.code,
              [](ActionForm& form, const QString& key) { form.code = key; });
}

void ActionSheet::addPoints(const DocumentView& view)
{
    auto* box = new ExaminationBox(m_context, view, m_start.ticked, m_frame->sheet());
    m_frame->column().addWidget(box);
    for (QCheckBox* each : box->boxes())
        m_frame->watch({each});
    m_readers.append([box](ActionForm& form) { form.ticked = box->ticked(); });
    connect(box, &ExaminationBox::changed, this, &ActionSheet::changed);
    connect(box, &ExaminationBox::returnRequested, this,
            [this](const QString& reason) { Q_EMIT otherChosen(u"return"_s, reason); });
    connect(box, &ExaminationBox::placeChosen, this, &ActionSheet::placeChosen);
    connect(box, &ExaminationBox::fixChosen, this, &ActionSheet::fixChosen);
    m_first = box->boxes().value(0);
}

void ActionSheet::addIssuing(const ActionSpec& spec, const DocumentView& view)
{
    if (spec.code)
        addCodes(view);
    if (spec.copies) {
        addLabel(Tr::tr("Copies printed"));
        auto* copies = new QSpinBox(m_frame->sheet());
        copies->setAccessibleName(Tr::tr("Copies printed"));
        copies->setRange(1, 100'000);
        copies->setButtonSymbols(QAbstractSpinBox::NoButtons);
        copies->setValue(std::max(1, m_start.copies));
        m_frame->watch({copies});
        m_frame->column().addWidget(copies);
        m_readers.append([copies](ActionForm& form) { form.copies = copies->value(); });
        connect(copies, &QSpinBox::valueChanged, this, &ActionSheet::changed);
        m_first = copies;
    }
    if (spec.receipt) {
        addChoice(Tr::tr("Answer"),
                  {{u"received"_s, Tr::tr("Received")}, {u"returned"_s, Tr::tr("Sent back")}},
                  m_start.receipt,
                  [](ActionForm& form, const QString& key) { form.receipt = key; });
        addText(Tr::tr("Signed for by"), m_start.signedBy, 1, &ActionForm::signedBy);
    }
}

void ActionSheet::addFields(const ActionSpec& spec, const DocumentView& view)
{
    if (spec.points && view.text("way") == "outgoing"_L1)
        addPoints(view);
    if (spec.opinion)
        addText(Tr::tr("Opinion"), m_start.opinion, 5, &ActionForm::opinion);
    if (spec.verdict) {
        QList<std::pair<QString, QString>> verdicts{{QString(), Tr::tr("None")}};
        for (const QString& verdict : VerdictBar::verdicts())
            verdicts.append({verdict, verdictName(verdict)});
        addChoice(Tr::tr("Verdict"), verdicts, m_start.verdict,
                  [](ActionForm& form, const QString& key) { form.verdict = key; });
    }
    addUnits(spec, view);
    // What is to be read goes to its readers; what is to be acted on, to leaders and units.
    if (spec.readers || (spec.leaders && view.text("kind") == "read"_L1))
        addReaders();
    addWhither(spec, view);
    if (spec.plan)
        addPlan(view);
    addIssuing(spec, view);
    if (spec.level)
        addUrging();
    if (spec.retention)
        addChoice(Tr::tr("Retention period"),
                  {{u"10"_s, retentionName(u"10"_s)},
                   {u"30"_s, retentionName(u"30"_s)},
                   {u"permanent"_s, retentionName(u"permanent"_s)}},
                  m_start.retention,
                  [](ActionForm& form, const QString& key) { form.retention = key; });
    if (m_start.asksReason())
        addText(spec.reasonNeeded || m_start.early ? fieldName(u"reason"_s)
                                                   : Tr::tr("Reason (may be left empty)"),
                m_start.reason, 3, &ActionForm::reason);
    if (spec.answer)
        addCheck(Tr::tr("Answer the sender"), m_start.needsAnswer, &ActionForm::needsAnswer);
    if (spec.due)
        addDue(m_start.due);
}

void ActionSheet::start(const ActionForm& form, const DocumentView& view)
{
    clear();
    m_start = form;
    m_frame->setTitle(verbName(form.verb));
    m_frame->setWords(verbName(form.verb), {}, Tr::tr("Cancel"));
    if (const ActionSpec* spec = actionSpec(form.verb))
        addFields(*spec, view);
    m_frame->column().addStretch(1);
    if (m_first)
        m_first->setFocus();
}

ActionForm ActionSheet::form() const
{
    ActionForm form = m_start;
    for (const Reader& read : m_readers)
        read(form);
    return form;
}

void ActionSheet::tell(const Error& error)
{
    m_frame->tell(m_context.kit.words.sentence(withFieldNames(error)));
}

} // namespace chancery::documents
