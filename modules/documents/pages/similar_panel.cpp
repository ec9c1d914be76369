// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/similar_panel.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostFound = 8;

} // namespace

SimilarPanel::SimilarPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_sums(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_now(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_then(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_told(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    m_sums->setWordWrap(true);
    m_told->setWordWrap(true);
    m_column->addWidget(m_sums);
    auto* spans = new QHBoxLayout;
    for (auto* button : {m_now, m_then}) {
        button->setDense(true);
        spans->addWidget(button);
    }
    spans->addStretch(1);
    m_column->addLayout(spans);
    connect(m_now, &QPushButton::clicked, this, [this] { openIssued(0); });
    connect(m_then, &QPushButton::clicked, this, [this] { openIssued(1); });
    m_column->addWidget(m_told);
    m_column->addStretch(1);
    connect(&context.memory, &HouseMemory::changed, this, &SimilarPanel::find);
    connect(&context.kit.language, &ui::Language::changed, this, &SimilarPanel::rebuild);
}

void SimilarPanel::look(const QString& title, const QString& documentId)
{
    if (title == m_title && documentId == m_documentId && m_rows)
        return;
    m_title = title;
    m_documentId = documentId;
    m_context.memory.learn();
    find();
}

void SimilarPanel::find()
{
    m_found = m_context.memory.writtenLike(m_title, m_documentId, mostFound);
    rebuild();
    Q_EMIT counted(count());
}

/// Of the drafter's own department up to today, and of the same days of last year.
QString SimilarPanel::sums() const
{
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor)
        return {};
    const QString unit = (*actor)->unitName;
    const QDate today = officeDate(m_context.desk.now());
    const QDate start(today.year(), 1, 1);
    const auto now = issuedBetween(m_context.desk.db(), unit, start, today);
    const auto then =
        issuedBetween(m_context.desk.db(), unit, start.addYears(-1), today.addYears(-1));
    if (!now.ok() || !then.ok())
        return {};
    return Tr::tr("%1 has issued this year: %2 documents to %3 recipients in %4 copies; last year "
                  "by this day %5, %6 and %7.")
        .arg(unit)
        .arg(now->documents)
        .arg(now->recipients)
        .arg(now->copies)
        .arg(then->documents)
        .arg(then->recipients)
        .arg(then->copies);
}

void SimilarPanel::openIssued(int yearsBack)
{
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor)
        return;
    const QDate today = officeDate(m_context.desk.now()).addYears(-yearsBack);
    Q_EMIT issuedRequested((*actor)->unitName, QDate(today.year(), 1, 1), today);
}

QWidget* SimilarPanel::rowOf(const HouseMemory::Precedent& found)
{
    auto& kit = m_context.kit;
    auto* card = new ui::Card(kit, m_rows);
    auto* row = new QHBoxLayout;
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* title = new ui::Label(kit, ui::Type::RowTitle, ui::Token::Text, card);
    title->setText(found.document.title);
    title->setWordWrap(true);
    auto* facts = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, card);
    facts->setText(joined({Tr::tr("%1% alike").arg(int(found.score * 100)), found.document.number,
                           found.document.unitName, kit.format().fullDate(found.document.on),
                           stageName(found.document.stage)}));
    texts->addWidget(title);
    texts->addWidget(facts);
    row->addLayout(texts, 1);
    auto* open = new ui::Button(kit, ui::ButtonKind::Ghost, card);
    open->setDense(true);
    open->setFace(verbName(u"open"_s));
    connect(open, &QPushButton::clicked, this,
            [this, id = found.document.id] { Q_EMIT openRequested(id); });
    row->addWidget(open, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    return card;
}

void SimilarPanel::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may be what was just pressed
    }
    m_sums->setText(sums());
    m_now->setFace(Tr::tr("This year's"));
    m_then->setFace(Tr::tr("Last year's to date"));
    m_told->setText(!m_context.memory.isLearned() ? Tr::tr("Looking through earlier documents…")
                    : m_found.isEmpty()
                        ? Tr::tr("Nothing like it was written in the last twelve months.")
                        : Tr::tr("%n document(s) of the last twelve months are alike. Can one of "
                                 "them serve, or can this be joined to another?",
                                 nullptr, count()));
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    for (const auto& found : std::as_const(m_found))
        column->addWidget(rowOf(found));
    m_column->insertWidget(3, m_rows);
    m_rows->show();
}

} // namespace chancery::documents
