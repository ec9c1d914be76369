// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_card.h"

#include "documents/pages/file_draft_box.h"
#include "documents/pages/file_facts.h"
#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/pdf/file_thumb.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int widestText = 640;

/// What may bring a picture of itself along, or can be drawn from afar.
bool mayBeSeen(const std::optional<files::FileReport>& report)
{
    using files::FileKind;
    static const QList<FileKind> kinds{FileKind::Ofd, FileKind::Docx, FileKind::Xlsx,
                                       FileKind::Pptx};
    return report && kinds.contains(report->kind);
}

} // namespace

FileCard::FileCard(ui::Kit& kit, ui::PdfService& reader, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_thumb(new ui::FileThumb(kit, reader, this)),
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
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::m);
    auto* said = new QVBoxLayout;
    said->setSpacing(ui::space::s);
    said->addWidget(m_name);
    said->addWidget(m_facts);
    said->addWidget(m_why);
    said->addLayout(buttons);
    said->addStretch(1);
    head->addWidget(m_thumb, 0, Qt::AlignTop);
    head->addLayout(said, 1);
    column->addLayout(head);
    column->addWidget(m_draft);
    m_draft->hide();
    column->addWidget(m_textTitle);
    column->addWidget(m_text, 1);
    column->addStretch(0);
    connect(m_open, &QPushButton::clicked, this, &FileCard::openRequested);
}

void FileCard::setFile(const AttachmentView& file, const std::optional<files::FileReport>& report,
                       const QString& text, const QString& path)
{
    // Of each kind only once it is known: a file that is not read yet is asked for its facts first.
    m_thumb->setFile(report ? file.sha256 : QString(), mayBeSeen(report) ? path : QString());
    m_thumb->setAccessibleName(Tr::tr("A small picture of the file"));
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
