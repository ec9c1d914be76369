// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_paste.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr qsizetype mostPreviewed = 10;
constexpr qsizetype mostPreviewedText = 40;

QString shortened(const QString& text)
{
    const QString plain = text.simplified();
    if (plain.isEmpty())
        return Tr::tr("(empty)");
    return plain.size() > mostPreviewedText ? plain.left(mostPreviewedText) + u'…' : plain;
}

QString changeText(const LedgerCellEdit& edit, const LedgerModel& model)
{
    return u"%1：%2 → %3"_s.arg(model.face().title(edit.column), shortened(edit.before),
                                shortened(edit.after));
}

} // namespace

LedgerPaste LedgerPaste::of(const LedgerModel& model, const ledger::TextTable& table,
                            const QModelIndex& at)
{
    LedgerPaste paste;
    int line = at.row();
    for (const auto& row : table) {
        while (line < model.rowCount() && model.isGroup(line))
            ++line;
        const auto before = paste.edits.size() + paste.troubles.size();
        for (int i = 0; i < row.size(); ++i) {
            const QModelIndex cell = model.index(line, at.column() + i);
            if (line >= model.rowCount() || !cell.isValid()) {
                ++paste.outside;
                continue;
            }
            if (!(cell.flags() & Qt::ItemIsEditable)) {
                ++paste.passed;
                continue;
            }
            const LedgerCellEdit edit{model.idAt(line), model.column(cell.column()).id,
                                      cell.data(Qt::EditRole).toString(), row[i]};
            if (edit.before == edit.after)
                continue;
            if (const auto good = model.source().checkCell(edit.column, edit.after); good.ok())
                paste.edits.append(edit);
            else
                paste.troubles.append({edit, good.error()});
        }
        paste.rows += paste.edits.size() + paste.troubles.size() > before ? 1 : 0;
        ++line;
    }
    return paste;
}

std::optional<Error> LedgerPaste::objection(const LedgerModel& model) const
{
    if (!troubles.isEmpty())
        return troubles.first().second;
    const int most = model.source().mostEdited();
    return rows > most ? std::optional(fail("ledger.too-many-rows", {{u"most"_s, most}}))
                       : std::nullopt;
}

LedgerPastePreview::LedgerPastePreview(Kit& kit, const LedgerModel& model, const LedgerPaste& paste,
                                       QWidget* parent)
    : QWidget(parent)
{
    const auto objection = paste.objection(model);
    m_possible = !objection && !paste.edits.isEmpty();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    const auto say = [&](const QString& text, Token token) {
        auto* label = new Label(kit, Type::Body, token, this);
        label->setText(text);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    say(Tr::tr("%n cell(s) change", nullptr, int(paste.edits.size())) + u"　"_s +
            Tr::tr("in %n row(s)", nullptr, paste.rows),
        Token::Text);
    if (paste.passed > 0)
        say(Tr::tr("%n cell(s) of columns that cannot be edited stay as they are", nullptr,
                   paste.passed),
            Token::Text2);
    if (paste.outside > 0)
        say(Tr::tr("%n cell(s) lie beyond the table and are left out", nullptr, paste.outside),
            Token::Text2);
    for (const auto& [edit, error] : paste.troubles.mid(0, mostPreviewed))
        say(changeText(edit, model) + u"　"_s + kit.words.sentence(error), Token::Accent);
    if (paste.troubles.isEmpty() && objection)
        say(kit.words.sentence(*objection), Token::Accent);
    for (const auto& edit : paste.edits.mid(0, mostPreviewed))
        say(changeText(edit, model), Token::Text2);
    if (paste.edits.size() > mostPreviewed)
        say(Tr::tr("and %n more", nullptr, int(paste.edits.size() - mostPreviewed)), Token::Text3);
    auto* buttons = new QHBoxLayout;
    auto* leave = new Button(kit, ButtonKind::Ghost, this);
    leave->setFace(Tr::tr("Cancel"), {}, u"Esc"_s);
    auto* paint = new Button(kit, ButtonKind::Primary, this);
    paint->setFace(Tr::tr("Paste"), {}, u"Enter"_s);
    paint->setEnabled(m_possible);
    paint->setObjectName(u"ledger.paste"_s);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    buttons->addWidget(paint);
    column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &LedgerPastePreview::left);
    connect(paint, &QPushButton::clicked, this, &LedgerPastePreview::accepted);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(kit.px(420));
}

void LedgerPastePreview::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_possible)
        return Q_EMIT accepted();
    QWidget::keyPressEvent(event);
}

} // namespace chancery::ui
