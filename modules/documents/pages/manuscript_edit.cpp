// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/manuscript_edit.h"

#include "base/text/normalise.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextTable>

namespace chancery::documents {

namespace {

/// The document's own blocks and tables from top to bottom.
struct Piece {
    QTextBlock block; ///< Of a paragraph or heading,
    QTextTable* table = nullptr;
};

QList<Piece> piecesOf(const QTextDocument& document)
{
    QList<Piece> pieces;
    const QTextFrame* root = document.rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (auto* table = qobject_cast<QTextTable*>(it.currentFrame()))
            pieces.append(Piece{{}, table});
        else if (it.currentBlock().isValid() && !it.currentBlock().text().trimmed().isEmpty())
            pieces.append(Piece{it.currentBlock(), nullptr});
    }
    return pieces;
}

QString cellText(const QTextTable& table, int row, int column)
{
    const auto cell = table.cellAt(row, column);
    QStringList lines;
    for (auto it = cell.begin(); !it.atEnd(); ++it)
        lines.append(it.currentBlock().text());
    return lines.join(u' ').simplified();
}

Block blockOfPiece(const Piece& piece)
{
    if (piece.table) {
        Block block{Block::Kind::Table, 0, {}, {}};
        for (int row = 0; row < piece.table->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < piece.table->columns(); ++column)
                cells.append(cellText(*piece.table, row, column));
            block.rows.append(cells);
        }
        return block;
    }
    const QString text = cleanText(piece.block.text()).trimmed();
    const int level = piece.block.blockFormat().headingLevel();
    return level > 0 ? Block::heading(level, text) : Block::paragraph(text);
}

} // namespace

/// The strip at the left in which the headings' numbers stand.
class ManuscriptEdit::Margin : public QWidget {
public:
    explicit Margin(ManuscriptEdit* edit) : QWidget(edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent*) override { m_edit->paintNumbers(*this); }

private:
    ManuscriptEdit* m_edit;
};

/// Headings stand out up to their first full stop; behind it runs text.
class ManuscriptEdit::Headings : public QSyntaxHighlighter {
public:
    explicit Headings(QTextDocument* document) : QSyntaxHighlighter(document) {}

protected:
    void highlightBlock(const QString& text) override
    {
        const int level = currentBlock().blockFormat().headingLevel();
        if (level != 1 && level != 2)
            return;
        QTextCharFormat format;
        format.setFontWeight(level == 1 ? QFont::DemiBold : QFont::Medium);
        setFormat(0, int(Block::heading(level, text).standsOut()), format);
    }
};

ManuscriptEdit::ManuscriptEdit(ui::Kit& kit, QWidget* parent)
    : QTextEdit(parent), m_kit(kit), m_margin(new Margin(this)),
      m_headings(new Headings(document()))
{
    setAcceptRichText(false);
    setTabChangesFocus(false);
    connect(this, &QTextEdit::textChanged, this, [this] {
        m_margin->update();
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this,
            [this] { Q_EMIT levelChanged(level()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_margin,
            qOverload<>(&QWidget::update));
    connect(&kit.theme, &ui::Theme::changed, this, &ManuscriptEdit::restyle);
    restyle();
}

ManuscriptEdit::~ManuscriptEdit() = default;

int ManuscriptEdit::marginWidth() const
{
    return m_kit.px(56);
}

void ManuscriptEdit::restyle()
{
    QFont font = m_kit.theme.font(ui::Type::ListTitle);
    setFont(font);
    document()->setDefaultFont(font);
    document()->setDocumentMargin(m_kit.px(8));
    setViewportMargins(marginWidth(), 0, 0, 0);
    const bool wasFilling = std::exchange(m_filling, true);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        styleBlock(cursor, block.blockFormat().headingLevel());
    }
    cursor.endEditBlock();
    m_filling = wasFilling;
}

void ManuscriptEdit::styleBlock(QTextCursor& cursor, int level) const
{
    const bool inTable = cursor.currentTable() != nullptr;
    QTextBlockFormat block;
    block.setHeadingLevel(level);
    block.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    block.setTopMargin(level == 1 ? m_kit.px(6) : 0);
    const QFont font = m_kit.theme.font(ui::Type::ListTitle);
    block.setTextIndent(
        level == 0 && !inTable ? QFontMetricsF(font).horizontalAdvance(QStringLiteral("　　")) : 0);
    cursor.setBlockFormat(block);
    QTextCharFormat text;
    text.setFont(font);
    text.setForeground(m_kit.theme.color(ui::Token::Text));
    cursor.setBlockCharFormat(text);
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(text);
    cursor.clearSelection();
}

void ManuscriptEdit::setBlocks(const QList<Block>& blocks)
{
    m_filling = true;
    clear();
    document()->setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    // Laid out once, not for each cell anew: that takes minutes with a large table.
    cursor.beginEditBlock();
    insertBlocks(cursor, blocks);
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(true);
    moveCursor(QTextCursor::Start);
    m_headings->rehighlight();
    m_filling = false;
    m_margin->update();
}

QList<Block> ManuscriptEdit::blocks() const
{
    QList<Block> blocks;
    for (const auto& piece : piecesOf(*document()))
        blocks.append(blockOfPiece(piece));
    return blocks;
}

QTextTable* ManuscriptEdit::insertRows(QTextCursor& cursor, const QList<QStringList>& rows)
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(m_kit.theme.color(ui::Token::InputBorder));
    format.setCellPadding(m_kit.px(4));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    auto* table = cursor.insertTable(int(rows.size()), int(rows.first().size()), format);
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < table->columns(); ++column) {
            QTextCursor cell = table->cellAt(row, column).firstCursorPosition();
            styleBlock(cell, 0);
            cell.insertText(rows.at(row).value(column));
        }
    }
    cursor.setPosition(table->lastPosition() + 1);
    return table;
}

void ManuscriptEdit::insertBlocks(QTextCursor& cursor, const QList<Block>& blocks)
{
    bool first = true;
    for (const auto& block : blocks) {
        if (block.kind == Block::Kind::Table) {
            insertRows(cursor, block.rows);
            first = true; // the line behind a table is there already
            continue;
        }
        if (!first)
            cursor.insertBlock();
        first = false;
        styleBlock(cursor, block.level);
        cursor.insertText(block.text);
    }
    if (blocks.isEmpty() || blocks.last().kind == Block::Kind::Table)
        styleBlock(cursor, 0);
}

int ManuscriptEdit::level() const
{
    return textCursor().blockFormat().headingLevel();
}

void ManuscriptEdit::setLevel(int level)
{
    QTextCursor chosen = textCursor();
    if (chosen.currentTable())
        return;
    const int from = chosen.selectionStart();
    const int to = chosen.selectionEnd();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        cursor.setPosition(block.position());
        if (!cursor.currentTable())
            styleBlock(cursor, level);
    }
    cursor.endEditBlock();
    m_headings->rehighlight();
    m_margin->update();
    Q_EMIT levelChanged(level);
    Q_EMIT edited();
}

void ManuscriptEdit::insertTable(int rows, int columns)
{
    QTextCursor cursor = textCursor();
    if (cursor.currentTable())
        return;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    auto* table = insertRows(cursor, QList<QStringList>(rows, QStringList(columns, QString())));
    cursor.endEditBlock();
    setTextCursor(table->cellAt(0, 0).firstCursorPosition());
}

void ManuscriptEdit::showPlace(qsizetype at, qsizetype from, qsizetype length)
{
    const auto pieces = piecesOf(*document());
    if (at < 0 || at >= pieces.size())
        return;
    const auto& piece = pieces.at(at);
    QTextCursor cursor(document());
    if (piece.table) {
        cursor = piece.table->cellAt(0, 0).firstCursorPosition();
    } else {
        const int last = piece.block.length() - 1;
        cursor.setPosition(piece.block.position() + std::min(int(from), last));
        const int end = length > 0 ? std::min(int(from + length), last) : last;
        cursor.setPosition(piece.block.position() + end, QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

/// Words go into the line; whatever has more lines comes in as blocks of its own.
void ManuscriptEdit::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText())
        return;
    QTextCursor cursor = textCursor();
    const auto pasted = blocksOf(source->text());
    const bool isLine = pasted.size() <= 1 && !source->text().contains(u'\n') &&
                        (pasted.isEmpty() || pasted.first().kind != Block::Kind::Table);
    if (isLine || cursor.currentTable()) {
        cursor.insertText(cleanText(source->text()).simplified());
        return;
    }
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (!cursor.block().text().isEmpty()) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock();
    }
    insertBlocks(cursor, pasted);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void ManuscriptEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool atEnd = textCursor().atBlockEnd();
    const int before = level();
    QTextEdit::keyPressEvent(event);
    // Behind a heading comes text.
    if (isReturn && atEnd && before > 0 && event->modifiers() == Qt::NoModifier)
        setLevel(0);
}

void ManuscriptEdit::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

void ManuscriptEdit::paintNumbers(QWidget& margin)
{
    QPainter painter(&margin);
    painter.setPen(m_kit.theme.color(ui::Token::Text3));
    const auto pieces = piecesOf(*document());
    QList<Block> outline;
    for (const auto& piece : pieces)
        outline.append(piece.table ? Block{Block::Kind::Table, 0, {}, {}}
                                   : Block{Block::Kind::Paragraph, 0, {}, {}});
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const int level = pieces.at(i).table ? 0 : pieces.at(i).block.blockFormat().headingLevel();
        if (level > 0)
            outline[i] = Block::heading(level, {});
    }
    const QStringList numbers = headingNumbers(outline);
    const int top = verticalScrollBar()->value();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (numbers.at(i).isEmpty())
            continue;
        const auto& block = pieces.at(i).block;
        const QRectF place = document()->documentLayout()->blockBoundingRect(block);
        const auto line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).rect()
                                                          : QRectF(0, 0, 0, place.height());
        const QRectF row(0, place.top() + line.top() - top, margin.width() - m_kit.px(2),
                         line.height());
        if (row.bottom() < 0 || row.top() > margin.height())
            continue;
        const int level = block.blockFormat().headingLevel();
        painter.setFont(
            m_kit.theme.font(ui::Type::ListTitle, level == 1 ? QFont::DemiBold : QFont::Normal));
        painter.drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), numbers.at(i));
    }
}

} // namespace chancery::documents
