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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostFound = 8;

} // namespace

SimilarPanel::SimilarPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_ministry(context.desk),
      m_sums(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_now(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_then(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_told(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_hidden(new ui::Label(context.kit, ui::Type::Body, ui::Token::Amber, this)),
      m_reach(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text3, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    m_sums->setWordWrap(true);
    for (auto* label : {m_told, m_hidden, m_reach})
        label->setWordWrap(true);
    m_hidden->setObjectName(u"similar.hidden"_s);
    m_reach->setObjectName(u"similar.reach"_s);
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
    m_column->addWidget(m_hidden);
    m_column->addWidget(m_reach);
    m_column->addStretch(1);
    connect(&context.memory, &HouseMemory::changed, this, &SimilarPanel::find);
    connect(&m_ministry, &MinistryMemory::changed, this, &SimilarPanel::find);
    connect(&context.kit.language, &ui::Language::changed, this, &SimilarPanel::rebuild);
}

void SimilarPanel::look(const QString& title, const QString& documentId, bool mayLeaveTheDesk)
{
    m_mayAsk = mayLeaveTheDesk;
    m_ministry.look(mayLeaveTheDesk ? title : QString(), documentId);
    if (title == m_title && documentId == m_documentId && m_rows)
        return;
    m_title = title;
    m_documentId = documentId;
    m_context.memory.learn();
    find();
}

/// What stands on this desk and what the centre knows beside it, each once.
void SimilarPanel::find()
{
    m_found.clear();
    for (const auto& each : m_context.memory.writtenLike(m_title, m_documentId, mostFound))
        m_found.append({each.document, each.score});
    if (const auto& answer = m_ministry.answer()) {
        for (const auto& each : answer->found) {
            const bool known = std::any_of(m_found.begin(), m_found.end(), [&](const auto& other) {
                return other.document.id == each.document.id;
            });
            if (!known)
                m_found.append(each);
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto& a, const auto& b) { return a.score > b.score; });
        m_found.resize(std::min(m_found.size(), qsizetype(mostFound)));
    }
    rebuild();
    Q_EMIT counted(count());
}

namespace {

QString sumsText(const QString& unit, const IssueSums& now, const IssueSums& then)
{
    return Tr::tr("%1 has issued this year: %2 documents to %3 recipients in %4 copies; last year "
                  "by this day %5, %6 and %7.")
        .arg(unit)
        .arg(now.documents)
        .arg(now.recipients)
        .arg(now.copies)
        .arg(then.documents)
        .arg(then.recipients)
        .arg(then.copies);
}

} // namespace

/// Of the drafter's own department up to today, and of the same days of last year: by the centre
/// where it has told, else by what this desk holds of it.
QString SimilarPanel::sums() const
{
    if (const auto& told = m_ministry.answer(); told && !told->unit.isEmpty())
        return sumsText(told->unit, told->now, told->then);
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
    return sumsText(unit, *now, *then);
}

void SimilarPanel::openIssued(int yearsBack)
{
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor)
        return;
    const QDate today = officeDate(m_context.desk.now()).addYears(-yearsBack);
    Q_EMIT issuedRequested((*actor)->unitName, QDate(today.year(), 1, 1), today);
}

QWidget* SimilarPanel::rowOf(const AlikeDocument& found)
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
    facts->setWordWrap(true); // at large type they are wider than the pane
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

/// Titles that are not open to the drafter are counted where they are written, so that one knows
/// whom to ask; and it is said how far the looking went.
void SimilarPanel::showTold()
{
    m_told->setText(!m_context.memory.isLearned() ? Tr::tr("Looking through earlier documents…")
                    : m_found.isEmpty()
                        ? Tr::tr("Nothing like it was written in the last twelve months.")
                        : Tr::tr("%n document(s) of the last twelve months are alike. Can one of "
                                 "them serve, or can this be joined to another?",
                                 nullptr, count()));
    QStringList others;
    int hidden = 0;
    const auto& answer = m_ministry.answer();
    for (const auto& each : answer ? answer->hidden : QList<HiddenAlike>()) {
        others.append(Tr::tr("%1: %2").arg(each.unit).arg(each.count));
        hidden += each.count;
    }
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(Tr::tr("%n more in the house are alike and not open to you. Ask there (%1).",
                             nullptr, hidden)
                          .arg(others.join(Tr::tr(", "))));
    m_reach->setVisible(!m_title.trimmed().isEmpty());
    if (answer)
        m_reach->setText(
            Tr::tr("Looked through %n title(s) of the whole house.", nullptr, answer->looked));
    else if (!m_mayAsk)
        m_reach->setText(Tr::tr("What this network may not carry is compared on this computer "
                                "alone."));
    else if (m_ministry.isAsking())
        m_reach->setText(Tr::tr("Asking the server about the whole house…"));
    else
        m_reach->setText(Tr::tr("Only what is on this computer was looked through: the server "
                                "cannot be asked now."));
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
    showTold();
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    for (const auto& found : std::as_const(m_found))
        column->addWidget(rowOf(found));
    m_column->insertWidget(m_column->indexOf(m_reach) + 1, m_rows);
    m_rows->show();
}

} // namespace chancery::documents
