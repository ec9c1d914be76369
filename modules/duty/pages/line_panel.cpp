// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/line_panel.h"

#include "base/clock.h"
#include "duty/data/commands.h"
#include "duty/pages/tr.h"
#include "duty/pages/wording.h"
#include "ui/button_row.h"
#include "ui/form_frame.h"
#include "ui/section_sheet.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::duty {

namespace {

constexpr qsizetype shownOfHash = 16;
constexpr int correctionHeight = 140;

} // namespace

LinePanel::LinePanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_sheet(new ui::SectionSheet(context.kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::m, 0, 0, 0);
    column->addWidget(m_sheet);
}

QString LinePanel::when(const QDateTime& at) const
{
    const QDateTime here = at.toTimeZone(officeZone());
    const auto format = m_context.kit.format();
    return besideEachOther({format.fullDate(here.date()), format.time(here.time())});
}

void LinePanel::show(const LogEntry* entry)
{
    m_form = nullptr;
    m_words = nullptr;
    m_entry = entry ? std::optional(*entry) : std::nullopt;
    if (!entry)
        return m_sheet->showNothing(Tr::tr("Choose a line of the log."), u"clipboard_task"_s);
    m_sheet->write([this] {
        addHead(*m_entry);
        addActs(*m_entry);
        addHistory(*m_entry);
    });
}

void LinePanel::addHead(const LogEntry& entry)
{
    const auto& line = entry.line;
    m_sheet->text(lineKindName(line.kind), ui::Type::CardTitle,
                  line.kind == "major"_L1 ? ui::Token::Accent : ui::Token::Text);
    m_sheet->text(besideEachOther({when(line.at), line.source, line.authorName}),
                  ui::Type::Secondary, ui::Token::Text2);
    m_sheet->text(entry.text(), ui::Type::Body, ui::Token::Text);
    if (line.linkId.isEmpty())
        return;
    const QString name =
        m_context.nameOf ? m_context.nameOf(line.linkTable, line.linkId) : QString();
    if (name.isEmpty())
        return m_sheet->text(Tr::tr("What it is about is not on this desk."), ui::Type::Secondary,
                             ui::Token::Text3);
    auto* open = m_sheet->rowButton(name, name);
    open->setObjectName(u"duty.link"_s);
    connect(open, &QPushButton::clicked, this,
            [this, table = line.linkTable, id = line.linkId] { Q_EMIT linkRequested(table, id); });
}

void LinePanel::addActs(const LogEntry& entry)
{
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor || !isOnDuty(**actor))
        return;
    auto* acts = new ui::ButtonRow(m_context.kit, m_sheet->page());
    const auto add = [&](const char* name, ui::ButtonKind kind, const QString& face) {
        auto* button = new ui::Button(m_context.kit, kind, acts);
        button->setDense(true);
        button->setFace(face);
        button->setObjectName(QLatin1String(name));
        acts->add(button, false);
        return button;
    };
    if (entry.isAwaited())
        connect(add("duty.acknowledge", ui::ButtonKind::Primary, Tr::tr("Acknowledge")),
                &QPushButton::clicked, this, &LinePanel::acknowledge);
    connect(add("duty.correct", ui::ButtonKind::Secondary, Tr::tr("Correct it")),
            &QPushButton::clicked, this, &LinePanel::startCorrection);
    m_sheet->add(acts);
}

/// What was written about it, and where it stands in the chain.
void LinePanel::addHistory(const LogEntry& entry)
{
    const auto place = [](const LogLine& line) {
        return line.number == 0
                   ? Tr::tr("waits for the server")
                   : Tr::tr("line %1, %2…").arg(line.number).arg(line.hash.left(shownOfHash));
    };
    if (!entry.corrections.isEmpty()) {
        m_sheet->heading(Tr::tr("As it was written at first"));
        m_sheet->text(entry.line.text, ui::Type::Body, ui::Token::Text2);
        for (const auto& line : entry.corrections) {
            m_sheet->text(Tr::tr("Corrected by %1 on %2").arg(line.authorName, when(line.at)),
                          ui::Type::Secondary, ui::Token::Text2);
            m_sheet->text(line.text, ui::Type::Body, ui::Token::Text);
        }
    }
    m_sheet->heading(Tr::tr("In the chain"));
    m_sheet->text(besideEachOther({Tr::tr("Written"), place(entry.line)}), ui::Type::Secondary);
    for (const auto& line : entry.corrections)
        m_sheet->text(besideEachOther({Tr::tr("Correction"), place(line)}), ui::Type::Secondary);
    if (entry.receipt)
        m_sheet->text(besideEachOther({Tr::tr("Acknowledged by %1 on %2")
                                           .arg(entry.receipt->authorName, when(entry.receipt->at)),
                                       place(*entry.receipt)}),
                      ui::Type::Secondary);
}

void LinePanel::acknowledge()
{
    if (m_entry)
        give(u"duty.receipt"_s, {{u"line"_s, m_entry->line.id}});
}

void LinePanel::startCorrection()
{
    if (!m_entry)
        return;
    m_form = new ui::FormFrame(m_context.kit, ui::Type::CardTitle, 0);
    m_form->setTitle(Tr::tr("What should stand there"));
    m_form->setWords(Tr::tr("Write it behind"), {}, Tr::tr("Cancel"));
    m_words = new QPlainTextEdit(m_form->sheet());
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(Tr::tr("What should stand there"));
    m_words->setFixedHeight(m_context.kit.px(correctionHeight));
    m_words->setPlainText(m_entry->text());
    m_form->column().addWidget(m_words);
    m_form->column().addStretch(1);
    m_form->watch({m_words});
    connect(m_form, &ui::FormFrame::given, this,
            [this] { giveCorrection(m_words->toPlainText()); });
    connect(m_form, &ui::FormFrame::left, this, [this] {
        m_words = nullptr;
        Q_EMIT changed();
    });
    m_sheet->showInstead(m_form);
    m_words->setFocus();
}

void LinePanel::giveCorrection(const QString& text)
{
    if (m_entry)
        give(u"duty.correct"_s, {{u"line"_s, m_entry->line.id}, {u"text"_s, text.trimmed()}});
}

void LinePanel::give(const QString& command, const QJsonObject& params)
{
    const auto done = m_context.desk.submit(command, params);
    if (!done.ok()) {
        const QString sentence = m_context.kit.words.sentence(done.error());
        return m_words ? m_form->tell(sentence) : m_context.toast(sentence);
    }
    m_words = nullptr;
    Q_EMIT changed();
}

} // namespace chancery::duty
