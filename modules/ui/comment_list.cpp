// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/comment_list.h"

#include "ui/label.h"
#include "ui/tr.h"

#include <QPainter>
#include <QVBoxLayout>

namespace chancery::ui {
namespace {

/// Name, act and time in one line; the name gives way first, so that a narrow column never scrolls
/// sideways.
class CommentHead : public QWidget {
public:
    CommentHead(Kit& kit, Comment comment, QWidget* parent)
        : QWidget(parent), m_kit(kit), m_comment(std::move(comment))
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        connect(&kit.theme, &Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
    }

    QSize sizeHint() const override { return {m_kit.px(160), m_kit.px(22)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_kit.px(needed() > width ? 42 : 22); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        QPainter painter(this);
        const QString when = m_comment.pending ? Tr::tr("to be sent") : m_comment.when;
        painter.setFont(theme.font(Type::Secondary));
        const int whenWidth = painter.fontMetrics().horizontalAdvance(when);
        painter.setPen(theme.color(m_comment.pending ? Token::Blue : Token::Text3));
        const bool two = needed() > width();
        const int line = two ? m_kit.px(21) : height();
        if (two)
            painter.drawText(QRect(0, line, width(), line), Qt::AlignVCenter | Qt::AlignLeft, when);
        else
            painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, when);
        const int tag = m_comment.act.isEmpty() ? 0 : tagWidth(m_comment.act, theme) + m_kit.px(5);
        const int room = width() - (two ? 0 : whenWidth + m_kit.px(8)) - tag;
        painter.setFont(theme.font(Type::Body, QFont::Medium));
        const QString name =
            painter.fontMetrics().elidedText(m_comment.author, Qt::ElideRight, room);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRect(0, 0, room, line), Qt::AlignVCenter | Qt::AlignLeft, name);
        if (tag > 0)
            paintTag(painter, painter.fontMetrics().horizontalAdvance(name) + m_kit.px(5), line / 2,
                     m_comment.act, m_comment.tone, theme);
    }

private:
    /// The width at which all of it stands in one line.
    int needed() const
    {
        const QFontMetrics name(m_kit.theme.font(Type::Body, QFont::Medium));
        const QFontMetrics small(m_kit.theme.font(Type::Secondary));
        return name.horizontalAdvance(m_comment.author) + tagWidth(m_comment.act, m_kit.theme) +
               small.horizontalAdvance(m_comment.when) + m_kit.px(16);
    }

    Kit& m_kit;
    Comment m_comment;
};

} // namespace

CommentList::CommentList(Kit& kit, QWidget* parent)
    : QScrollArea(parent), m_kit(kit), m_sheet(new QWidget), m_column(new QVBoxLayout(m_sheet))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    m_column->addStretch(1);
    setWidget(m_sheet);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sheet->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
}

void CommentList::setComments(const QList<Comment>& comments)
{
    while (m_column->count() > 1) {
        QLayoutItem* item = m_column->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const Comment& comment : comments)
        m_column->insertWidget(m_column->count() - 1, makeItem(comment));
}

QWidget* CommentList::makeItem(const Comment& comment)
{
    auto* item = new QWidget(m_sheet);
    auto* column = new QVBoxLayout(item);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);

    column->addWidget(new CommentHead(m_kit, comment, item));

    auto* text = new Label(m_kit, comment.leader ? Type::Comment : Type::Body,
                           comment.leader ? Token::Accent : Token::Text, item);
    text->setText(comment.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);

    auto* line = new QFrame(item);
    line->setFixedHeight(1);
    const auto restyle = [this, line] {
        line->setStyleSheet(QStringLiteral("background:%1").arg(m_kit.color(Token::Border).name()));
    };
    restyle();
    connect(&m_kit.theme, &Theme::changed, line, restyle);
    column->addSpacing(space::xs);
    column->addWidget(line);

    item->setAccessibleName(
        QStringLiteral("%1 %2 %3").arg(comment.author, comment.act, comment.when));
    item->setAccessibleDescription(comment.text);
    return item;
}

} // namespace chancery::ui
