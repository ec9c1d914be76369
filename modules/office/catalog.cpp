// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/catalog.h"

#include "documents/data/catalog.h"
#include "documents/data/document_edit.h"
#include "documents/data/instructions.h"
#include "documents/data/similar_question.h"
#include "duty/data/catalog.h"
#include "duty/data/commands.h"
#include "office/signing.h"
#include "people/data/leaders.h"
#include "people/data/participant_name.h"
#include "people/data/people_handlers.h"
#include "people/data/resolver.h"
#include "people/data/tables.h"
#include "people/data/unit_named.h"
#include "supervision/data/automatic_urging.h"
#include "supervision/data/catalog.h"
#include "supervision/data/commands.h"
#include "supervision/data/series.h"

namespace chancery::office {

namespace {

/// The one line by which a document, or what a leader wrote on it, answers supervision: what it is,
/// to those who may see it.
Result<std::optional<supervision::SourceRecord>> sourceOf(
    const store::HandlerContext& context, const documents::DocumentSettings& settings,
    const QString& table, const QString& record)
{
    if (table == QStringLiteral("doc_instruction")) {
        TRY_ASSIGN(const auto found, documents::instructionSource(context, settings, record));
        return found ? std::optional(
                           supervision::SourceRecord{found->number, found->words, found->secrecy})
                     : std::optional<supervision::SourceRecord>();
    }
    if (table != QStringLiteral("doc_document"))
        return std::optional<supervision::SourceRecord>();
    const auto document = documents::DocumentEdit::open(context, settings, record);
    if (!document.ok())
        return document.error().code == QStringLiteral("documents.unknown")
                   ? Result<std::optional<supervision::SourceRecord>>(
                         std::optional<supervision::SourceRecord>())
                   : document.error();
    const auto& fields = document->fields();
    const QString number = fields.value(QStringLiteral("doc_number_canonical")).toString();
    return std::optional(supervision::SourceRecord{
        number.isEmpty() ? fields.value(QStringLiteral("number_text")).toString() : number,
        fields.value(QStringLiteral("title")).toString(), int(document->secrecy())});
}

/// The one line by which supervision answers the duty desk: a matter marked as major stands in the
/// duty log, for the duty officers to take note of.
Result<void> tellOfMajor(const store::HandlerContext& context,
                         const supervision::MajorMatter& matter, ChangeSet& changes)
{
    const QString words = matter.lead.isEmpty()
                              ? matter.title
                              : QStringLiteral("%1（牵头：%2）").arg(matter.title, matter.lead);
    return duty::tellDuty(context,
                          {QStringLiteral("major"), words, QStringLiteral("督查督办"),
                           QStringLiteral("sup_item"), matter.item, matter.secrecy},
                          changes);
}

} // namespace

supervision::SupervisionSettings supervisionSettings(const documents::DocumentSettings& settings)
{
    supervision::SupervisionSettings ours;
    ours.standards = supervision::deliveredStandards();
    ours.calendar = settings.calendar;
    ours.dayBegins = settings.dayBegins;
    ours.dayEnds = settings.dayEnds;
    ours.highestSecrecy = int(settings.networkGrade);
    ours.nameOf = settings.nameOf;
    ours.leadersOf = people::leadersInCharge;
    ours.majorArisen = tellOfMajor;
    ours.sourceOf = [settings](const store::HandlerContext& context, const QString& table,
                               const QString& record) {
        return sourceOf(context, settings, table, record);
    };
    return ours;
}

QList<store::MigrationSet> sharedMigrations()
{
    return {people::peopleMigrations(), documents::documentMigrations(),
            supervision::supervisionMigrations(), duty::dutyMigrations()};
}

store::Catalog catalog()
{
    store::Catalog all;
    people::addPeopleTables(all);
    documents::addDocumentTables(all);
    supervision::addSupervisionTables(all);
    duty::addDutyTables(all);
    return all;
}

/// What a unit outside the house does here with its own account: it answers for packages that are
/// sent to it (公文传输), and works on the items (督办事项) that it was given.
static QStringList outsideCommands()
{
    QStringList names;
    for (const char* name :
         {"documents.sign-for", "supervision.feedback", "supervision.reach",
          "supervision.settle-problem", "supervision.ask-extension", "supervision.receipt",
          "supervision.report-value", "supervision.check-return", "supervision.accept",
          "supervision.release", "supervision.finish", "supervision.finish-part",
          "supervision.refuse", "supervision.withdraw"})
        names.append(QLatin1String(name));
    return names;
}

store::QuestionRegistry questions()
{
    store::QuestionRegistry all;
    documents::addDocumentQuestions(all);
    return all;
}

store::CommandRegistry registry(const documents::DocumentSettings& settings, const Clock& clock)
{
    store::CommandRegistry all;
    people::addPeopleCommands(all);
    documents::DocumentSettings ours = settings;
    ours.nameOf = [&clock](store::Database& db, const QString& participant) {
        return people::participantName(db, participant, officeDate(clock.now()));
    };
    ours.participantNamed = [&clock](store::Database& db, const QString& name) {
        return people::staffedUnitNamed(db, name, officeDate(clock.now()));
    };
    ours.departments = [&clock](store::Database& db) {
        return people::departmentCount(db, officeDate(clock.now()));
    };
    checkSignatures(ours);
    ours.voided = supervision::forgetCirculars;
    documents::addDocumentCommands(all, ours);
    supervision::addSupervisionCommands(all, supervisionSettings(ours));
    duty::addDutyCommands(all);
    all.openToOutside(outsideCommands());
    return all;
}

QList<store::Routine> routines(const documents::DocumentSettings& settings)
{
    const auto ours = supervisionSettings(settings);
    return {supervision::urgingRoutine(ours), supervision::seriesRoutine(ours)};
}

store::ActorResolver actorResolver()
{
    return people::resolveActor();
}

} // namespace chancery::office
