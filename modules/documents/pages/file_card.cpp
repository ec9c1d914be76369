// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_card.h"

#include "documents/pages/file_draft_box.h"
#include "documents/pages/file_facts.h"
#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int widestText = 640;
constexpr int iconSide = 40;

} // namespace

FileCard::FileCard(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_icon(new ui::Label(kit, ui::Type::Body, ui::Token::Text3, this)),
      m_name(new ui::Label(kit, ui::Type::ListTitle, ui::Token::Text, this, QFont::Medium)),
      m_facts(new ui::Label(kit, ui::Type::Body, ui::Token::Text2, this)),
      m_why(new ui::Label(kit, ui::Type::Body, ui::Token::Amber, this)),
      m_open(new ui::Button(kit, ui::ButtonKind::Secondary, this)),
      m_draft(new FileDraftBox(kit, this)),
      m_textTitle(new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_text(new QPlainTextEdit(this))
{
    auto* row = new QHBoxLayout(this);
    auto* column = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 8);
    row->addStretch(1);
    column->setContentsMargins(ui::space::m, 2 * ui::space::m, ui::space::m, ui::space::m);
    column->setSpacing(ui::space::s);
    for (auto* label : {m_name, m_facts, m_why}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setReadOnly(true);
    m_text->setMaximumWidth(kit.px(widestText) * 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    column->addWidget(m_icon);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_why);
    column->addLayout(buttons);
    column->addWidget(m_draft);
    m_draft->hide();
    column->addWidget(m_textTitle);
    column->addWidget(m_text, 1);
    column->addStretch(0);
    connect(m_open, &QPushButton::clicked, this, &FileCard::openRequested);
}

void FileCard::setFile(const AttachmentView& file, const std::optional<files::FileReport>& report,
                       const QString& text)
{
    m_icon->setPixmap(m_kit.icons.pixmap(u"document"_s, false, m_kit.px(iconSide),
                                         m_kit.color(ui::Token::Text3), devicePixelRatioF()));
    m_name->setText(file.name);
    m_facts->setText(report ? fileFacts(file, *report, m_kit.format()).join(u"　"_s)
                            : Tr::tr("The file is being looked at …"));
    const bool isMissing = report && !report->why.isEmpty();
    m_why->setVisible(isMissing);
    m_why->setText(isMissing ? m_kit.words.sentence(Error{report->why, {}}) : QString());
    m_open->setFace(Tr::tr("Open with another program"), u"folder_open"_s);
    m_textTitle->setText(Tr::tr("The beginning of its text"));
    m_textTitle->setVisible(!text.trimmed().isEmpty());
    m_text->setVisible(!text.trimmed().isEmpty());
    m_text->setAccessibleName(m_textTitle->text());
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

} // namespace chancery::documents
