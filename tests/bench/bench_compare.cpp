// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Two versions of a draft of a hundred pages: the time until it is known what differs, against a
// plain pass over both texts.

#include "bench.h"
#include "generated_register.h"

#include "documents/rules/checks.h"
#include "documents/rules/compare.h"
#include "documents/rules/redline.h"

#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::bench;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

namespace {

/// Real paragraphs until there are so many characters.
QList<Block> draftOf(int characters)
{
    QList<Block> blocks;
    qsizetype size = 0;
    for (int rows = 64; size < characters; rows *= 2) {
        blocks.clear();
        size = 0;
        for (const auto& row : generatedRegister(rows, 7)) {
            for (const auto& block : blocksOf(row.value("body"_L1).toString())) {
                if (size < characters)
                    blocks.append(block);
                size += block.text.size();
            }
        }
    }
    return blocks;
}

/// What a colleague does to it: words and sentences in every fifth paragraph, some paragraphs
/// gone, some new, some elsewhere.
QList<Block> revised(const QList<Block>& draft, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<Block> blocks;
    for (const auto& each : draft) {
        Block block = each;
        if (random.bounded(5) == 0 && block.text.size() > 20) {
            block.text.insert(random.bounded(block.text.size()), u"切实"_s);
            block.text.remove(random.bounded(block.text.size() - 4), 4);
        }
        if (random.bounded(25) == 0)
            blocks.append(
                Block::paragraph(u"补充第%1项有关要求，请一并落实。"_s.arg(blocks.size())));
        if (random.bounded(25) != 0)
            blocks.append(block);
    }
    for (int moves = int(blocks.size()) / 25; moves > 0; --moves)
        blocks.move(random.bounded(blocks.size()), random.bounded(blocks.size()));
    return blocks;
}

QString textOf(const QList<Block>& blocks)
{
    Manuscript text;
    text.body = blocks;
    return text.plainText();
}

/// Milliseconds for reading every character of both once.
double plainPass(const QString& before, const QString& after)
{
    const double start = nowMs();
    quint64 sum = 0;
    for (const auto* text : {&before, &after}) {
        for (const QChar c : *text)
            sum = sum * 31 + c.unicode();
    }
    const double elapsed = nowMs() - start;
    return sum == 0 ? 0 : elapsed; // The sum is used, so the pass is made.
}

Figure milliseconds(const QString& name, double value, double floor, const QString& goal = {})
{
    return {name, value, u"ms"_s, floor, value / floor, goal};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("compare", 70'000);
        const auto before = draftOf(bench.size());
        const auto after = revised(before, 1);
        const QString textBefore = textOf(before);
        const QString textAfter = textOf(after);
        QList<Version> versions{{u"0"_s, before}};
        for (quint32 i = 1; i < 6; ++i)
            versions.append({QString::number(i), revised(versions.last().blocks, i)});
        Manuscript checked;
        checked.body = before;
        return bench.run([&](int) -> Result<QList<Figure>> {
            const double floor = plainPass(textBefore, textAfter);
            double start = nowMs();
            const auto comparison = compareBlocks(before, after);
            const double draft = nowMs() - start;
            TRY_ASSIGN(const auto applied, applyComparison(before, comparison));
            if (applied != after)
                return fail("bench.rows-lost");
            start = nowMs();
            const auto marked = redline(versions);
            const double six = nowMs() - start;
            start = nowMs();
            const auto findings = checkDraft(checked, {}, {});
            const double checks = nowMs() - start;
            if (marked.isEmpty() || findings.isEmpty())
                return fail("bench.rows-lost");
            return QList<Figure>{milliseconds(u"draft"_s, draft, floor, u"<= 200"_s),
                                 milliseconds(u"redline_of_six"_s, six, floor),
                                 milliseconds(u"checks"_s, checks, floor, u"<= 100"_s)};
        });
    });
}
