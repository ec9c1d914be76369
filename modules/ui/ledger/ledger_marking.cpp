// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_marking.h"

namespace chancery::ui {

LedgerMarked markedBy(const QList<ledger::Mark>& marks, const QList<ledger::Column>& columns,
                      const QList<int>& shown, const LedgerFace& face, const ledger::Row& row,
                      const QDate& today)
{
    LedgerMarked marked;
    if (marks.isEmpty())
        return marked;
    const bool isOver = face.isOver(row);
    for (const auto& mark : marks) {
        const int at = ledger::columnAt(columns, mark.column);
        if (at < 0 || (isOver && mark.isOfTime()) || !mark.holds(row.cells.value(at), today))
            continue;
        const int place = int(shown.indexOf(at));
        if (mark.wholeRow)
            marked.row = marked.row ? marked.row : &mark;
        else if (place >= 0 && !marked.cells.contains(place))
            marked.cells.insert(place, &mark);
    }
    return marked;
}

MarkTokens markTokens(ledger::Mark::Tone tone)
{
    switch (tone) {
    case ledger::Mark::Tone::Red:
        return {Token::AccentSoft, Token::Accent};
    case ledger::Mark::Tone::Green:
        return {Token::GreenSoft, Token::GreenFill};
    case ledger::Mark::Tone::Blue:
        return {Token::BlueSoft, Token::BlueFill};
    case ledger::Mark::Tone::Amber:
        break;
    }
    return {Token::AmberSoft, Token::AmberFill};
}

QList<MarkColors> markColors(const LedgerMarked& marked, int shown)
{
    QList<MarkColors> colors;
    if (marked.isEmpty())
        return colors;
    for (int i = 0; i < shown; ++i) {
        const ledger::Mark* mark = marked.at(i);
        if (!mark) {
            colors.append(MarkColors());
            continue;
        }
        const auto tokens = markTokens(mark->tone);
        const bool first = marked.cells.contains(i) || i == 0;
        colors.append(
            {tokenColor(tokens.ground, false), first ? tokenColor(tokens.bar, false) : QColor()});
    }
    return colors;
}

} // namespace chancery::ui
