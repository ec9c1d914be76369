// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/catalog.h"

#include "people/data/people_handlers.h"
#include "people/data/resolver.h"
#include "people/data/tables.h"

namespace chancery::office {

QList<store::MigrationSet> sharedMigrations()
{
    return {people::peopleMigrations()};
}

store::Catalog catalog()
{
    store::Catalog all;
    people::addPeopleTables(all);
    return all;
}

store::CommandRegistry registry()
{
    store::CommandRegistry all;
    people::addPeopleCommands(all);
    return all;
}

store::ActorResolver actorResolver()
{
    return people::resolveActor();
}

} // namespace chancery::office
