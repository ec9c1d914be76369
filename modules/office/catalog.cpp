// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/catalog.h"

#include "documents/data/catalog.h"
#include "people/data/participant_name.h"
#include "people/data/people_handlers.h"
#include "people/data/resolver.h"
#include "people/data/tables.h"

namespace chancery::office {

QList<store::MigrationSet> sharedMigrations()
{
    return {people::peopleMigrations(), documents::documentMigrations()};
}

store::Catalog catalog()
{
    store::Catalog all;
    people::addPeopleTables(all);
    documents::addDocumentTables(all);
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
    documents::addDocumentCommands(all, ours);
    return all;
}

store::ActorResolver actorResolver()
{
    return people::resolveActor();
}

} // namespace chancery::office
