// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/change_view.h"

#include "documents/pages/change_writer.h"
#include "documents/pages/element_words.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <algorithm>
#include <array>

namespace chancery::documents {

namespace {

using Part = Place::Part;

/// Numbers of the blocks that are gone come from the text before, all others from the one after.
class Numbers {
public:
    Numbers(const QList<Block>& before, const QList<Block>& after)
        : m_before(headingNumbers(before)), m_after(headingNumbers(after))
    {
    }
    QString of(const BlockChange& change) const
    {
        return change.after >= 0 ? m_after.value(change.after) : m_before.value(change.before);
    }

private:
    QStringList m_before;
    QStringList m_after;
};

bool differs(const BlockChange& change)
{
    return change.kind != BlockChange::Kind::Same || change.isMoved;
}

void writeBlocks(ChangeWriter& writer, const Comparison& comparison, const Numbers& numbers,
                 bool onlyChanges)
{
    int skipped = 0;
    const auto tellSkipped = [&] {
        if (skipped > 0)
            writer.remark(Tr::tr("… %n paragraph(s) unchanged …", nullptr, skipped));
        skipped = 0;
    };
    for (const BlockChange& change : comparison.changes) {
        if (onlyChanges && !differs(change)) {
            ++skipped;
            continue;
        }
        tellSkipped();
        writer.block(change, numbers.of(change));
    }
    tellSkipped();
}

/// Headings that are struck out have no number of their own any more.
QStringList redlineNumbers(const QList<RedlineBlock>& blocks)
{
    QList<Block> standing;
    for (const RedlineBlock& block : blocks) {
        if (block.removedBy < 0)
            standing.append({block.kind, block.level, {}, {}});
    }
    const QStringList numbers = headingNumbers(standing);
    QStringList all;
    qsizetype next = 0;
    for (const RedlineBlock& block : blocks)
        all.append(block.removedBy < 0 ? numbers.value(next++) : QString());
    return all;
}

QString annexName(int place, const QString& title)
{
    return joined({Tr::tr("Annex %1").arg(place + 1), title});
}

} // namespace

ChangeView::ChangeView(ui::Kit& kit, QWidget* parent) : QTextEdit(parent), m_kit(kit)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(kit.px(20));
}

QTextCharFormat ChangeView::authorFormat(const ui::Theme& theme, int author)
{
    constexpr std::array tokens{ui::Token::Blue, ui::Token::Green, ui::Token::Amber};
    constexpr std::array lines{QTextCharFormat::SingleUnderline, QTextCharFormat::DashUnderline,
                               QTextCharFormat::DotLine, QTextCharFormat::WaveUnderline};
    QTextCharFormat format;
    const auto turn = std::size_t(std::max(author, 0));
    format.setForeground(theme.color(tokens.at(turn % tokens.size())));
    format.setUnderlineStyle(lines.at(turn / tokens.size() % lines.size()));
    return format;
}

void ChangeView::begin()
{
    clear();
    m_changes.clear();
    m_current = -1;
}

void ChangeView::end()
{
    moveCursor(QTextCursor::Start);
    Q_EMIT stepped();
}

void ChangeView::showComparison(const ManuscriptComparison& comparison, const Manuscript& before,
                                const Manuscript& after, bool onlyChanges)
{
    begin();
    ChangeWriter writer(m_kit, *document());
    for (const ElementChange& element : comparison.elements)
        writer.element(partName(element.part), runsInWords(element));
    if (onlyChanges && !comparison.elements.isEmpty() && !comparison.body.isEmpty())
        writer.section(Tr::tr("Body"));
    writeBlocks(writer, comparison.body, Numbers(before.body, after.body), onlyChanges);
    for (const AnnexChange& annex : comparison.annexes) {
        if (onlyChanges && annex.isEmpty())
            continue;
        const int place = std::max(annex.after, annex.before);
        writer.section(Tr::tr("Annex %1").arg(place + 1));
        writer.element({}, annex.title);
        const auto bodyOf = [](const Manuscript& text, int at) {
            return at < 0 ? QList<Block>() : text.annexes.at(at).body;
        };
        writeBlocks(writer, annex.body,
                    Numbers(bodyOf(before, annex.before), bodyOf(after, annex.after)), onlyChanges);
    }
    if (comparison.isEmpty() && onlyChanges)
        writer.remark(Tr::tr("The two versions are the same."));
    m_changes = writer.changes();
    end();
}

void ChangeView::showRedline(const QList<RedlineSection>& sections,
                             const QList<int>& authorOfVersion)
{
    begin();
    ChangeWriter writer(m_kit, *document());
    int annexes = 0;
    for (const RedlineSection& section : sections) {
        if (section.part == Part::AnnexBody)
            writer.section(annexName(annexes++, section.annexTitle));
        else if (section.part == Part::CopiesTo || section.part == Part::Note)
            writer.section(partName(section.part));
        const QStringList numbers = redlineNumbers(section.blocks);
        for (qsizetype i = 0; i < section.blocks.size(); ++i) {
            if (section.part == Part::Title)
                writer.centred(section.blocks.at(i), authorOfVersion);
            else
                writer.block(section.blocks.at(i), numbers.at(i), authorOfVersion);
        }
    }
    m_changes = writer.changes();
    end();
}

void ChangeView::step(int direction)
{
    const int count = changeCount();
    if (count == 0)
        return;
    const int from = m_current < 0 && direction < 0 ? 0 : m_current;
    m_current = (from + direction + count) % count;
    QTextCursor cursor(document());
    cursor.setPosition(m_changes.at(m_current));
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    ensureCursorVisible(); // all of the paragraph, then the place itself
    cursor.setPosition(m_changes.at(m_current));
    setTextCursor(cursor);
    ensureCursorVisible();
    Q_EMIT stepped();
}

ChangeSums sumsOf(const ManuscriptComparison& comparison)
{
    ChangeSums sums;
    const auto add = [&sums](const Comparison& part) {
        sums.added += part.charactersAdded;
        sums.removed += part.charactersRemoved;
        sums.moved += int(std::count_if(part.changes.begin(), part.changes.end(),
                                        [](const BlockChange& change) { return change.isMoved; }));
    };
    add(comparison.body);
    for (const AnnexChange& annex : comparison.annexes)
        add(annex.body);
    sums.elements = int(comparison.elements.size());
    return sums;
}

} // namespace chancery::documents
