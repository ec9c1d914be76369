// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/examination_box.h"

#include "base/clock.h"
#include "documents/data/manuscripts.h"
#include "documents/data/practice.h"
#include "documents/pages/finding_words.h"
#include "documents/pages/findings_panel.h"
#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/tag.h"

#include <QHBoxLayout>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr qsizetype mostFindings = 6; ///< On the sheet; the editor shows them all.

/// The words beside a box belong to it: pressing them ticks it.
class PointWords : public ui::Label {
public:
    PointWords(ui::Kit& kit, QCheckBox& box, QWidget* parent)
        : ui::Label(kit, ui::Type::Body, ui::Token::Text, parent), m_box(box)
    {
        setWordWrap(true);
    }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_box.toggle();
    }

private:
    QCheckBox& m_box;
};

/// What the steps so far tell the checks, as the one who signs will meet them.
DraftFacts factsOf(const DocumentView& view, const QDate& today, NetworkGrade network)
{
    DraftFacts facts;
    facts.stage = DraftFacts::Stage::Signing;
    facts.today = today;
    facts.network = network;
    facts.isTextInFile = !view.text("main_sha256").isEmpty();
    facts.drafter = u"person:"_s + view.text("created_by");
    QHash<QString, int> last;
    for (const TaskView& task : view.tasks)
        last[task.step] = std::max(last.value(task.step), task.round);
    for (const TaskView& task : view.tasks) {
        const bool decides = task.link.isEmpty() || task.link == "peer"_L1;
        if (!decides || task.round != last.value(task.step))
            continue;
        const bool isDone = task.state == "done"_L1;
        if (task.step == "cosign"_L1)
            facts.opinions.append({task.participant, task.participantName, isDone,
                                   isDone && task.outcome == "disagree"_L1});
        if (task.step == "disclosure"_L1 && isDone)
            facts.publicityReviewer = u"person:"_s + task.decidedBy;
        if (task.step == "legality"_L1 && isDone)
            facts.isLegalityReviewed = task.outcome == "agree"_L1;
    }
    return facts;
}

} // namespace

ExaminationBox::ExaminationBox(const PageContext& context, const DocumentView& view,
                               const QStringList& ticked, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)),
      m_count(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_back(new ui::Button(context.kit, ui::ButtonKind::Ghost, this))
{
    const QDate today = officeDate(context.desk.now());
    m_points = deliveredPractice(today).examination;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    addFindings(view);
    m_column->addWidget(m_count);
    for (const ExaminationPoint& point : std::as_const(m_points))
        addPoint(point, ticked.contains(point.key));
    m_back->setObjectName(u"examination.back"_s);
    m_back->setFace(Tr::tr("Return the draft…"), u"arrow_undo"_s);
    m_back->setVisible(view.may.contains(u"return"_s));
    m_column->addWidget(m_back, 0, Qt::AlignLeft);
    connect(m_back, &QPushButton::clicked, this,
            [this] { Q_EMIT returnRequested(reasonToReturn()); });
    count();
}

/// What the machine sees stands before what only a person can judge.
void ExaminationBox::addFindings(const DocumentView& view)
{
    auto& kit = m_context.kit;
    const auto text =
        manuscriptAt(m_context.desk.db(), view.id, view.fields.value("text_position"_L1).toInt());
    const auto slip = Slip::parse(view.fields.value("slip"_L1).toObject());
    if (text.ok() && slip.ok())
        m_findings =
            checkDraft(*text, *slip,
                       factsOf(view, officeDate(m_context.desk.now()), m_context.intake.network));
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding& a, const Finding& b) { return a.strength < b.strength; });
    auto* summary =
        new ui::Label(kit, ui::Type::Secondary,
                      blockSigning(m_findings) ? ui::Token::Accent : ui::Token::Text2, this);
    summary->setWordWrap(true);
    summary->setText(summaryOf(m_findings, Tr::tr("The checks found nothing.")));
    m_column->addWidget(summary);
    const bool mayWrite = view.may.contains(u"write"_s);
    for (qsizetype i = 0; i < std::min(m_findings.size(), mostFindings); ++i)
        addFinding(m_findings.at(i), mayWrite);
    if (m_findings.size() > mostFindings) {
        auto* more = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, this);
        more->setWordWrap(true);
        more->setText(Tr::tr("%n more; the editor shows them all with their places.", nullptr,
                             int(m_findings.size() - mostFindings)));
        m_column->addWidget(more);
    }
}

void ExaminationBox::addFinding(const Finding& finding, bool mayWrite)
{
    auto& kit = m_context.kit;
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xs);
    const ui::Tone tone = finding.strength == Strength::Rule    ? ui::Tone::RedSoft
                          : finding.strength == Strength::Usual ? ui::Tone::Amber
                                                                : ui::Tone::Blue;
    row->addWidget(new ui::TagWidget(kit, strengthName(finding.strength), tone, this), 0,
                   Qt::AlignTop);
    auto* sentence = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text, this);
    sentence->setWordWrap(true);
    sentence->setText(sentenceOf(finding));
    sentence->setToolTip(finding.article);
    row->addWidget(sentence, 1);
    m_column->addLayout(row);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(ui::space::xs);
    auto* show = new ui::Button(kit, ui::ButtonKind::Ghost, this);
    show->setObjectName(u"finding.show"_s);
    show->setDense(true);
    show->setFace(Tr::tr("Show"));
    show->setAccessibleDescription(sentence->text());
    connect(show, &QPushButton::clicked, this,
            [this, place = finding.place] { Q_EMIT placeChosen(place); });
    keys->addWidget(show);
    if (finding.fix && mayWrite) {
        auto* mend = new ui::Button(kit, ui::ButtonKind::Ghost, this);
        mend->setObjectName(u"finding.mend"_s);
        mend->setDense(true);
        faceFix(kit, *mend, *finding.fix, kit.px(120));
        connect(mend, &QPushButton::clicked, this,
                [this, fix = *finding.fix] { Q_EMIT fixChosen(fix); });
        keys->addWidget(mend);
    }
    keys->addStretch(1);
    m_column->addLayout(keys);
}

void ExaminationBox::addPoint(const ExaminationPoint& point, bool isTicked)
{
    auto& kit = m_context.kit;
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xs);
    auto* box = new ui::CheckBox(kit, {}, this);
    box->setObjectName(u"point."_s + point.key);
    box->setAccessibleName(point.text);
    box->setAccessibleDescription(point.article);
    box->setChecked(isTicked);
    row->addWidget(box, 0, Qt::AlignTop);
    auto* words = new PointWords(kit, *box, this);
    words->setText(point.text);
    words->setToolTip(point.article);
    row->addWidget(words, 1);
    m_column->addLayout(row);
    m_boxes.append(box);
    connect(box, &QCheckBox::toggled, this, [this] {
        count();
        Q_EMIT changed();
    });
}

void ExaminationBox::count()
{
    const auto done = ticked().size();
    m_count->setText(
        Tr::tr("Points of the examination: %1 of %2 ticked").arg(done).arg(m_points.size()));
    m_count->setWordWrap(true);
    m_back->setEnabled(done < m_points.size() || blockSigning(m_findings));
}

QStringList ExaminationBox::ticked() const
{
    QStringList keys;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (m_boxes.value(i) && m_boxes.at(i)->isChecked())
            keys.append(m_points.at(i).key);
    }
    return keys;
}

QString ExaminationBox::reasonToReturn() const
{
    // The reason goes on the record in the words of the regulation, whatever the screen speaks.
    QStringList lines;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (!m_boxes.at(i)->isChecked())
            lines.append(u"%1（%2）"_s.arg(m_points.at(i).text.chopped(1), m_points.at(i).article));
    }
    QStringList findings;
    for (const Finding& finding : m_findings) {
        if (finding.strength == Strength::Rule && findings.size() < mostFindings)
            findings.append(sentenceOf(finding));
    }
    const QString open =
        lines.isEmpty() ? QString() : u"以下要点尚未达到："_s + lines.join(u'；') + u"。"_s;
    return (QStringList(open) + findings).join(u'\n').trimmed().left(500);
}

} // namespace chancery::documents
