// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/change_writer.h"

#include "documents/pages/change_view.h"
#include "documents/pages/tr.h"

#include <QFontMetricsF>
#include <QTextTable>

#include <algorithm>

namespace chancery::documents {

ChangeWriter::ChangeWriter(const ui::Kit& kit, QTextDocument& document)
    : m_kit(kit), m_cursor(&document)
{
}

QTextCharFormat ChangeWriter::plain() const
{
    QTextCharFormat format;
    format.setFont(
        m_kit.theme.font(ui::Type::ListTitle, m_isStrong ? QFont::DemiBold : QFont::Normal));
    format.setForeground(m_kit.color(ui::Token::Text));
    return format;
}

QTextCharFormat ChangeWriter::added() const
{
    QTextCharFormat format = plain();
    format.setForeground(m_kit.color(ui::Token::Blue));
    format.setBackground(m_kit.color(ui::Token::BlueSoft));
    format.setFontUnderline(true);
    return format;
}

QTextCharFormat ChangeWriter::removed() const
{
    QTextCharFormat format = plain();
    format.setForeground(m_kit.color(ui::Token::Text3));
    format.setFontStrikeOut(true);
    return format;
}

QTextCharFormat ChangeWriter::by(const Stretch& stretch, const QList<int>& authorOfVersion) const
{
    QTextCharFormat format = plain();
    const int author = authorOfVersion.value(stretch.addedBy);
    if (stretch.addedBy > 0)
        format.merge(ChangeView::authorFormat(m_kit.theme, author));
    if (stretch.removedBy >= 0) {
        const auto striker =
            ChangeView::authorFormat(m_kit.theme, authorOfVersion.value(stretch.removedBy));
        format.setFontStrikeOut(true);
        if (stretch.addedBy == 0)
            format.setForeground(striker.foreground());
    }
    return format;
}

void ChangeWriter::startParagraph(int level, bool isIndented)
{
    m_isStrong = false;
    QTextBlockFormat format;
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(m_kit.px(level == 1 ? 8 : 2));
    if (isIndented) {
        const QFontMetricsF metrics(m_kit.theme.font(ui::Type::ListTitle));
        format.setTextIndent(metrics.horizontalAdvance(QStringLiteral("　　")));
    }
    if (std::exchange(m_fresh, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, plain());
    m_cursor.setCharFormat(plain());
}

void ChangeWriter::startCentred()
{
    startParagraph(1, false);
    m_isStrong = true;
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setAlignment(Qt::AlignHCenter);
    m_cursor.setBlockFormat(format);
}

void ChangeWriter::put(const QString& text, const QTextCharFormat& format)
{
    m_cursor.insertText(text, format);
}

void ChangeWriter::note()
{
    m_changes.append(m_cursor.position());
}

/// A change and what stands in its place are one place to go to.
void ChangeWriter::put(const QList<Run>& runs)
{
    bool changing = false;
    for (const Run& run : runs) {
        const bool changes = run.kind != Run::Kind::Same;
        if (changes && !changing)
            note();
        changing = changes;
        put(run.text, run.kind == Run::Kind::Same    ? plain()
                      : run.kind == Run::Kind::Added ? added()
                                                     : removed());
    }
}

void ChangeWriter::put(const QList<Stretch>& stretches, const QList<int>& authorOfVersion)
{
    bool changing = false;
    for (const Stretch& stretch : stretches) {
        const bool changes = stretch.addedBy > 0 || stretch.removedBy >= 0;
        if (changes && !changing)
            note();
        changing = changes;
        put(stretch.text, by(stretch, authorOfVersion));
    }
}

void ChangeWriter::tag(const QString& text)
{
    QTextCharFormat format;
    format.setFont(m_kit.theme.font(ui::Type::Tag));
    format.setForeground(m_kit.color(ui::Token::Amber));
    format.setBackground(m_kit.color(ui::Token::AmberSoft));
    put(QStringLiteral(" %1 ").arg(text), format);
    put(QStringLiteral(" "), plain());
}

void ChangeWriter::section(const QString& title)
{
    startParagraph(0, false);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setTopMargin(m_kit.px(16));
    m_cursor.setBlockFormat(format);
    QTextCharFormat look;
    look.setFont(m_kit.theme.font(ui::Type::CardTitle, QFont::Medium));
    look.setForeground(m_kit.color(ui::Token::Text2));
    put(title, look);
}

void ChangeWriter::remark(const QString& text)
{
    startParagraph(0, false);
    QTextCharFormat look;
    look.setFont(m_kit.theme.font(ui::Type::Secondary));
    look.setForeground(m_kit.color(ui::Token::Text3));
    put(text, look);
}

void ChangeWriter::element(const QString& name, const QList<Run>& runs)
{
    startParagraph(0, false);
    QTextCharFormat look;
    look.setFont(m_kit.theme.font(ui::Type::Body));
    look.setForeground(m_kit.color(ui::Token::Text2));
    put(name + QStringLiteral("　"), look);
    put(runs);
}

QTextTable* ChangeWriter::startTable(qsizetype rows, qsizetype columns)
{
    startParagraph(0, false);
    QTextTableFormat format;
    format.setBorderBrush(m_kit.color(ui::Token::Border));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(m_kit.px(4));
    format.setHeaderRowCount(1);
    return m_cursor.insertTable(int(std::max<qsizetype>(rows, 1)),
                                int(std::max<qsizetype>(columns, 1)), format);
}

namespace {

/// A heading without text behind it; one that runs on into text is read as text.
bool standsOut(int level, const QString& text)
{
    const bool high = level == 1 || level == 2;
    return high && Block::heading(level, text).standsOut() == text.size();
}

template <typename Rows>
qsizetype widest(const Rows& rows)
{
    qsizetype most = 0;
    for (const auto& row : rows)
        most = std::max(most, row.cells.size());
    return most;
}

} // namespace

void ChangeWriter::block(const BlockChange& change, const QString& number)
{
    using What = BlockChange::Kind;
    if (change.kind == What::MovedAway) {
        startParagraph(0, true);
        note();
        tag(Tr::tr("A paragraph went elsewhere from here"));
        return;
    }
    if (change.block == Block::Kind::Table) {
        const QTextCursor whole = m_cursor;
        QTextTable* table = startTable(change.rows.size(), widest(change.rows));
        for (qsizetype row = 0; row < change.rows.size(); ++row) {
            const auto& cells = change.rows.at(row).cells;
            for (qsizetype column = 0; column < cells.size(); ++column) {
                m_cursor = table->cellAt(int(row), int(column)).firstCursorPosition();
                put(cells.at(column));
            }
        }
        m_cursor = whole;
        m_cursor.movePosition(QTextCursor::End);
        return;
    }
    startParagraph(change.block == Block::Kind::Heading ? change.level : 0, true);
    m_isStrong = standsOut(change.level, textAfter(change.runs));
    m_cursor.setCharFormat(plain());
    if (change.isMoved) {
        note();
        tag(Tr::tr("moved here"));
    }
    const bool whole = change.kind == What::Added || change.kind == What::Removed;
    put(number, change.kind == What::Added     ? added()
                : change.kind == What::Removed ? removed()
                                               : plain());
    if (whole && change.runs.isEmpty())
        note();
    put(change.runs);
}

void ChangeWriter::block(const RedlineBlock& block, const QString& number,
                         const QList<int>& authorOfVersion)
{
    if (block.kind == Block::Kind::Table) {
        const QTextCursor whole = m_cursor;
        QTextTable* table = startTable(block.rows.size(), widest(block.rows));
        for (qsizetype row = 0; row < block.rows.size(); ++row) {
            const auto& cells = block.rows.at(row).cells;
            for (qsizetype column = 0; column < cells.size(); ++column) {
                m_cursor = table->cellAt(int(row), int(column)).firstCursorPosition();
                put(cells.at(column), authorOfVersion);
            }
        }
        m_cursor = whole;
        m_cursor.movePosition(QTextCursor::End);
        return;
    }
    startParagraph(block.kind == Block::Kind::Heading ? block.level : 0, true);
    QString text;
    for (const Stretch& stretch : block.text) {
        if (stretch.removedBy < 0)
            text += stretch.text;
    }
    m_isStrong = standsOut(block.level, text);
    m_cursor.setCharFormat(plain());
    if (block.movedBy > 0) {
        note();
        tag(Tr::tr("moved here"));
    }
    put(number, by({number, block.addedBy, block.removedBy}, authorOfVersion));
    put(block.text, authorOfVersion);
}

void ChangeWriter::centred(const RedlineBlock& block, const QList<int>& authorOfVersion)
{
    startCentred();
    put(block.text, authorOfVersion);
}

} // namespace chancery::documents
