// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/merge_panel.h"

#include "documents/pages/element_words.h"
#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/tag.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTextCursor>
#include <QTextEdit>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr qsizetype mostShown = 150; ///< More places than anybody goes through one by one.
constexpr int mostLines = 12;

/// Ids become words.
QList<Block> inWords(Place::Part part, QList<Block> blocks)
{
    for (Block& block : blocks) {
        if (part == Place::Part::Form)
            block.text = formWord(block.text);
        else if (part == Place::Part::Direction)
            block.text = directionWord(block.text);
    }
    return blocks;
}

QString linesOf(const QList<Block>& blocks)
{
    QStringList lines;
    for (const Block& block : blocks) {
        if (block.kind != Block::Kind::Table) {
            lines.append(block.text);
            continue;
        }
        for (const QStringList& row : block.rows)
            lines.append(row.join(u"　|　"_s));
    }
    return lines.join(u'\n');
}

/// As high as its text, up to some lines; then it scrolls.
class SideText : public QTextEdit {
public:
    SideText(ui::Kit& kit, QWidget* parent) : QTextEdit(parent), m_kit(kit)
    {
        setReadOnly(true);
        setFrameShape(QFrame::NoFrame);
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFont(kit.theme.font(ui::Type::Body));
        document()->setDocumentMargin(2);
    }

    void write(const QList<Run>& runs)
    {
        QTextCursor cursor(document());
        for (const Run& run : runs) {
            QTextCharFormat format;
            format.setForeground(m_kit.color(ui::Token::Text));
            if (run.kind == Run::Kind::Added) {
                format.setFontUnderline(true);
                format.setBackground(m_kit.color(ui::Token::GreenSoft));
            } else if (run.kind == Run::Kind::Removed) {
                format.setFontStrikeOut(true);
                format.setForeground(m_kit.color(ui::Token::Text3));
            }
            cursor.insertText(run.text, format);
        }
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTextEdit::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const int around = height() - viewport()->height();
        const int line = fontMetrics().lineSpacing();
        const int whole = int(std::ceil(document()->size().height())) + around;
        setFixedHeight(std::clamp(whole, line + around, mostLines * line + around));
    }

    ui::Kit& m_kit;
};

QString placeName(const MergePiece& piece)
{
    const QString part = partName(piece.part);
    return piece.annex < 0 ? part : Tr::tr("%1 (annex %2)").arg(part).arg(piece.annex + 1);
}

bool isBody(const MergePiece& piece)
{
    return piece.part == Place::Part::Body ||
           (piece.part == Place::Part::AnnexBody && piece.annex >= 0);
}

QString takenId(Taken taken)
{
    return taken == Taken::Mine ? u"mine"_s : taken == Taken::Theirs ? u"theirs"_s : u"both"_s;
}

Taken takenOf(const QString& id)
{
    return id == "theirs"_L1 ? Taken::Theirs : id == "both"_L1 ? Taken::Both : Taken::Mine;
}

} // namespace

MergePanel::MergePanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_told(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_take(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::s);
    m_told->setWordWrap(true);
    m_take->setObjectName(u"merge.take"_s);
    m_column->addWidget(m_told);
    m_column->addWidget(m_take, 0, Qt::AlignRight);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_merge)
            Q_EMIT taken(m_merge->merged());
    });
    connect(&context.kit.language, &ui::Language::changed, this, &MergePanel::rebuild);
    connect(&context.kit.theme, &ui::Theme::changed, this, &MergePanel::rebuild);
}

void MergePanel::show(const MergedManuscript& merge, const QString& theirs)
{
    const auto before = std::exchange(m_merge, merge);
    const auto chosen = std::exchange(m_chosen, {});
    m_theirs = theirs;
    // One writes on beside it: what was chosen of a place that is still the same stays chosen.
    for (qsizetype i = 0; before && i < m_merge->pieces().size(); ++i) {
        for (const qsizetype each : chosen) {
            const Taken taken = before->pieces().at(each).taken;
            MergePiece same = m_merge->pieces().at(i);
            same.taken = taken;
            if (same == before->pieces().at(each)) {
                m_merge->take(i, taken);
                m_chosen.insert(i);
            }
        }
    }
    rebuild();
}

void MergePanel::clear()
{
    m_merge.reset();
    m_chosen.clear();
    rebuild();
}

int MergePanel::openQuestions() const
{
    int open = 0;
    for (qsizetype i = 0; m_merge && i < m_merge->pieces().size(); ++i)
        open += m_merge->pieces().at(i).isConflict && !m_chosen.contains(i) ? 1 : 0;
    return open;
}

void MergePanel::choose(qsizetype place, Taken taken)
{
    m_merge->take(place, taken);
    m_chosen.insert(place);
    count();
}

void MergePanel::count()
{
    const int open = openQuestions();
    m_told->setText(!m_merge ? QString()
                    : open > 0
                        ? Tr::tr("%1 saved a version meanwhile. %n place(s) were changed by both: "
                                 "choose what stands there. The rest is taken from whoever "
                                 "changed it.",
                                 nullptr, open)
                              .arg(m_theirs)
                        : Tr::tr("%1 saved a version meanwhile. Nothing is left to be chosen; look "
                                 "it through and go on.")
                              .arg(m_theirs));
    m_take->setFace(Tr::tr("Go on with this"), u"checkmark"_s);
    m_take->setEnabled(m_merge && open == 0);
}

void MergePanel::addSide(ui::Card* card, const QString& whose, const QList<Block>& base,
                         const QList<Block>& side)
{
    auto& kit = m_context.kit;
    auto* name = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, card);
    name->setText(whose);
    card->body()->addWidget(name);
    const QString text = linesOf(side);
    if (text.isEmpty()) {
        auto* nothing = new ui::Label(kit, ui::Type::Body, ui::Token::Text3, card);
        nothing->setText(Tr::tr("(nothing)"));
        card->body()->addWidget(nothing);
        return;
    }
    auto* shown = new SideText(kit, card);
    shown->setAccessibleName(whose);
    shown->write(side == base ? QList<Run>{{Run::Kind::Same, text}}
                              : compareTexts(linesOf(base), text));
    card->body()->addWidget(shown);
}

QWidget* MergePanel::cardOf(qsizetype place)
{
    auto& kit = m_context.kit;
    MergePiece piece = m_merge->pieces().at(place);
    for (auto* side : {&piece.base, &piece.mine, &piece.theirs})
        *side = inWords(piece.part, *side);
    auto* card = new ui::Card(kit, m_rows);
    auto* head = new QHBoxLayout;
    auto* name = new ui::Label(kit, ui::Type::CardTitle, ui::Token::Text, card, QFont::Medium);
    name->setText(placeName(piece));
    head->addWidget(name);
    const bool isMine = piece.theirs == piece.base;
    head->addWidget(new ui::TagWidget(kit,
                                      piece.isConflict             ? Tr::tr("changed by both")
                                      : piece.mine == piece.theirs ? Tr::tr("both alike")
                                      : isMine                     ? Tr::tr("changed by me")
                                                                   : Tr::tr("changed by the other"),
                                      piece.isConflict ? ui::Tone::Amber : ui::Tone::Blue, card));
    head->addStretch(1);
    card->body()->addLayout(head);
    addSide(card, Tr::tr("Before"), piece.base, piece.base);
    if (piece.mine != piece.base)
        addSide(card, Tr::tr("Mine"), piece.base, piece.mine);
    if (piece.theirs != piece.base && piece.theirs != piece.mine)
        addSide(card, m_theirs, piece.base, piece.theirs);
    if (piece.mine == piece.theirs)
        return card;
    // A list, not pills: it finds room beside the text with large type too.
    auto* choices = new ui::ChoiceBox(kit, card);
    choices->setObjectName(u"merge.piece.%1"_s.arg(place));
    choices->setAccessibleName(placeName(piece));
    const bool asks = piece.isConflict && !m_chosen.contains(place);
    if (asks)
        choices->addItem(Tr::tr("To be chosen"), u"open"_s);
    choices->addItem(isMine || piece.isConflict ? Tr::tr("Take mine") : Tr::tr("As before"),
                     u"mine"_s);
    choices->addItem(isMine ? Tr::tr("As before") : Tr::tr("Take the other's"), u"theirs"_s);
    if (piece.isConflict && isBody(piece))
        choices->addItem(Tr::tr("Both, mine first"), u"both"_s);
    if (!asks)
        choices->setCurrentIndex(std::max(0, choices->findData(takenId(piece.taken))));
    card->body()->addWidget(choices);
    connect(choices, &QComboBox::currentIndexChanged, this, [this, place, choices] {
        const QString id = choices->currentData().toString();
        if (id != "open"_L1)
            return choose(place, takenOf(id));
        m_chosen.remove(place);
        count();
    });
    return card;
}

void MergePanel::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its pills may be what was just pressed
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows = scroll;
    auto* sheet = new QWidget(scroll);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, ui::space::s, 0);
    column->setSpacing(ui::space::s);
    const qsizetype pieces = m_merge ? m_merge->pieces().size() : 0;
    // What has to be chosen stands before what is taken already.
    for (const bool conflicts : {true, false}) {
        qsizetype shown = 0;
        for (qsizetype i = 0; i < pieces && shown < mostShown; ++i) {
            if (m_merge->pieces().at(i).isConflict != conflicts)
                continue;
            column->addWidget(cardOf(i));
            ++shown;
        }
    }
    column->addStretch(1);
    scroll->setWidget(sheet);
    m_column->addWidget(scroll, 1);
    scroll->show();
    count();
}

} // namespace chancery::documents
