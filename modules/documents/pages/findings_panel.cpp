// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/findings_panel.h"

#include "documents/pages/finding_words.h"
#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/tag.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace chancery::documents {

namespace {

/// More rows than anybody reads; the others come up as these are mended.
constexpr qsizetype mostRows = 60;

ui::Tone toneOf(Strength strength)
{
    return strength == Strength::Rule    ? ui::Tone::RedSoft
           : strength == Strength::Usual ? ui::Tone::Amber
                                         : ui::Tone::Blue;
}

} // namespace

void faceFix(ui::Kit& kit, ui::Button& button, const Fix& fix, int room)
{
    const QString name = fixName(fix);
    const QFontMetrics metrics(kit.theme.font(ui::Type::Body, QFont::Medium));
    button.setFace(metrics.elidedText(name, Qt::ElideRight, room));
    button.setToolTip(name);
    button.setAccessibleName(name);
}

FindingsPanel::FindingsPanel(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_summary(new ui::Label(kit, ui::Type::Body, ui::Token::Text2, this)),
      m_fixAll(new ui::Button(kit, ui::ButtonKind::Secondary, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    auto* top = new QHBoxLayout;
    m_summary->setWordWrap(true);
    top->addWidget(m_summary, 1);
    top->addWidget(m_fixAll);
    m_fixAll->setDense(true);
    m_column->addLayout(top);
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsPanel::allFixesChosen);
    connect(&kit.language, &ui::Language::changed, this, &FindingsPanel::rebuild);
    rebuild();
}

void FindingsPanel::setFindings(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.strength < b.strength; });
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    rebuild();
}

QWidget* FindingsPanel::rowOf(const Finding& finding)
{
    auto* row = new QWidget(m_rows);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, ui::space::xs, 0, ui::space::s);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    auto* tag =
        new ui::TagWidget(m_kit, strengthName(finding.strength), toneOf(finding.strength), row);
    auto* article = new ui::Label(m_kit, ui::Type::Secondary, ui::Token::Text3, row);
    article->setText(finding.article);
    article->setElided(true);
    head->addWidget(tag);
    head->addWidget(article, 1);
    auto* show = new ui::Button(m_kit, ui::ButtonKind::Ghost, row);
    show->setDense(true);
    show->setFace(Tr::tr("Show"));
    connect(show, &QPushButton::clicked, this,
            [this, place = finding.place] { Q_EMIT placeChosen(place); });
    head->addWidget(show);
    if (finding.fix) {
        auto* mend = new ui::Button(m_kit, ui::ButtonKind::Secondary, row);
        mend->setDense(true);
        faceFix(m_kit, *mend, *finding.fix, m_kit.px(130));
        connect(mend, &QPushButton::clicked, this,
                [this, fix = *finding.fix] { Q_EMIT fixChosen(fix); });
        head->addWidget(mend);
    }
    column->addLayout(head);
    auto* sentence = new ui::Label(m_kit, ui::Type::Body, ui::Token::Text, row);
    sentence->setWordWrap(true);
    sentence->setText(sentenceOf(finding));
    sentence->setToolTip(finding.article); // has no room above at large type
    column->addWidget(sentence);
    return row;
}

void FindingsPanel::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may be what was just pressed
    }
    m_summary->setText(summaryOf(m_findings, Tr::tr("Nothing was found.")));
    m_summary->setToken(blockSigning(m_findings) ? ui::Token::Accent : ui::Token::Text2);
    m_fixAll->setFace(Tr::tr("Mend all"));
    m_fixAll->setVisible(std::any_of(m_findings.begin(), m_findings.end(),
                                     [](const Finding& each) { return each.fix.has_value(); }));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows = scroll;
    auto* sheet = new QWidget(scroll);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, ui::space::s, 0);
    column->setSpacing(0);
    for (qsizetype i = 0; i < std::min(m_findings.size(), mostRows); ++i)
        column->addWidget(rowOf(m_findings.at(i)));
    column->addStretch(1);
    scroll->setWidget(sheet);
    m_column->addWidget(scroll, 1);
    scroll->show();
}

} // namespace chancery::documents
