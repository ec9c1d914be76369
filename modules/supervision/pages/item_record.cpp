// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/item_record.h"

#include "base/clock.h"
#include "supervision/data/item_reports.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QFile>
#include <QFileDialog>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString fieldOf(const store::Row& row, const char* column)
{
    return row.fields.value(QLatin1String(column)).toString();
}

} // namespace

ItemRecord::ItemRecord(const PageContext& context, const ItemView& view, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    addReporting(view);
    addMilestones(view);
    addProblems(view);
    addExtensions(view);
    addPauses(view);
    addFiles(view);
}

void ItemRecord::heading(const QString& text)
{
    m_column->addSpacing(ui::space::s);
    auto* label =
        new ui::Label(m_context.kit, ui::Type::CardTitle, ui::Token::Text, this, QFont::Medium);
    label->setText(text);
    m_column->addWidget(label);
}

void ItemRecord::line(const QString& text, int token)
{
    auto* label = new ui::Label(m_context.kit, ui::Type::Body, ui::Token(token), this);
    label->setWordWrap(true);
    label->setText(text);
    m_column->addWidget(label);
}

QString ItemRecord::day(const store::Row& row, const char* column) const
{
    const QDate day = QDate::fromString(fieldOf(row, column), Qt::ISODate);
    return day.isValid() ? m_context.kit.format().shortDate(day) : QString();
}

QString ItemRecord::dayOfMoment(const store::Row& row, const char* column) const
{
    const QDateTime at = momentFromText(fieldOf(row, column));
    return at.isValid() ? m_context.kit.format().shortDate(officeDate(at)) : QString();
}

/// The day of the report is before the item's own; the report itself is a draft like any other.
void ItemRecord::addReporting(const ItemView& view)
{
    const auto to = reportTo(view);
    if (!to || !m_context.draftPaper)
        return;
    const QDate day = QDate::fromString(view.text("report_on"), Qt::ISODate);
    if (*to == ReportTo::StateCouncil)
        line(day.isValid() ? Tr::tr("To be reported to the State Council by %1")
                                 .arg(m_context.kit.format().fullDate(day))
                           : Tr::tr("To be reported to the State Council"),
             int(ui::Token::Amber));
    auto* draft = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, this);
    draft->setDense(true);
    draft->setFace(*to == ReportTo::StateCouncil ? Tr::tr("Draft the report to the State Council")
                   : *to == ReportTo::Instructor ? Tr::tr("Draft the report on the instruction")
                                                 : Tr::tr("Draft the report to the leaders"),
                   u"document_add"_s);
    draft->setObjectName(u"supervision.report"_s);
    connect(draft, &QPushButton::clicked, this,
            [this, id = view.id] { Q_EMIT reportRequested(id); });
    m_column->addWidget(draft, 0, Qt::AlignLeft);
}

void ItemRecord::addMilestones(const ItemView& view)
{
    if (view.milestones.isEmpty())
        return;
    heading(Tr::tr("Milestones"));
    const QDate today = officeDate(m_context.desk.now());
    for (const auto& row : view.milestones) {
        const QString reached = day(row, "reached_on");
        const bool missed =
            reached.isEmpty() && QDate::fromString(fieldOf(row, "on_day"), Qt::ISODate) < today;
        line(joined({day(row, "on_day"), fieldOf(row, "title"),
                     !reached.isEmpty() ? Tr::tr("✓ reached on %1").arg(reached)
                     : missed           ? Tr::tr("✗ not reached")
                                        : QString(),
                     fieldOf(row, "note")}),
             int(missed ? ui::Token::Accent : ui::Token::Text));
    }
}

void ItemRecord::addProblems(const ItemView& view)
{
    if (view.problems.isEmpty())
        return;
    heading(Tr::tr("Problems"));
    for (const auto& row : view.problems) {
        const bool settled = !fieldOf(row, "settled_at").isEmpty();
        line(joined({dayOfMoment(row, "at"), fieldOf(row, "text")}),
             int(settled ? ui::Token::Text2 : ui::Token::Amber));
        if (settled)
            line(joined({Tr::tr("✓ settled"), dayOfMoment(row, "settled_at"),
                         fieldOf(row, "settled_name"), fieldOf(row, "solution")}),
                 int(ui::Token::Text2));
    }
}

void ItemRecord::addExtensions(const ItemView& view)
{
    if (view.extensions.isEmpty())
        return;
    heading(Tr::tr("More time"));
    for (const auto& row : view.extensions) {
        const QString state = fieldOf(row, "state");
        line(joined({dayOfMoment(row, "asked_at"), fieldOf(row, "asked_name"),
                     Tr::tr("%1 → %2").arg(day(row, "old_due_on"), day(row, "to_day")),
                     fieldOf(row, "reason")}),
             int(ui::Token::Text));
        line(state == "waiting"_L1
                 ? Tr::tr("waits for a decision")
                 : joined({state == "granted"_L1
                               ? Tr::tr("✓ granted until %1").arg(day(row, "granted_to"))
                               : Tr::tr("✗ refused"),
                           fieldOf(row, "decided_name"), dayOfMoment(row, "decided_at"),
                           fieldOf(row, "opinion")}),
             int(state == "waiting"_L1 ? ui::Token::Amber : ui::Token::Text2));
    }
}

void ItemRecord::addPauses(const ItemView& view)
{
    if (view.pauses.isEmpty())
        return;
    heading(Tr::tr("Pauses"));
    for (const auto& row : view.pauses)
        line(joined({Tr::tr("%1 → %2").arg(dayOfMoment(row, "from_at"),
                                           fieldOf(row, "to_at").isEmpty()
                                               ? Tr::tr("still paused")
                                               : dayOfMoment(row, "to_at")),
                     fieldOf(row, "by_name"), fieldOf(row, "reason")}),
             int(ui::Token::Text2));
}

void ItemRecord::addFiles(const ItemView& view)
{
    if (view.files.isEmpty())
        return;
    heading(Tr::tr("Files"));
    for (const auto& row : view.files) {
        auto* file = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, this);
        file->setDense(true);
        file->setFace(joined({fieldOf(row, "name"), fieldOf(row, "role") == "proof"_L1
                                                        ? Tr::tr("proof", "of what was done")
                                                        : QString()}),
                      u"attach"_s);
        file->setToolTip(Tr::tr("Save the file as…"));
        connect(file, &QPushButton::clicked, this,
                [this, sha256 = fieldOf(row, "sha256"), name = fieldOf(row, "name")] {
                    saveFile(sha256, name);
                });
        m_column->addWidget(file, 0, Qt::AlignLeft);
    }
}

/// What is not on this desk yet is asked for; it can be saved when it has come.
void ItemRecord::saveFile(const QString& sha256, const QString& name)
{
    if (!m_context.desk.blobs().has(sha256)) {
        m_context.desk.fetchBlob(sha256);
        return m_context.toast(Tr::tr("“%1” is being fetched; try again in a moment.").arg(name));
    }
    auto* dialog = new QFileDialog(this, Tr::tr("Save the file as…"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sha256, name](const QString& path) {
        QFile::remove(path);
        const bool saved = QFile::copy(m_context.desk.blobs().path(sha256), path);
        m_context.toast(
            saved ? Tr::tr("“%1” was saved.").arg(name)
                  : Tr::tr("“%1” could not be written there. Choose another folder.").arg(name));
    });
    dialog->open();
}

} // namespace chancery::supervision
