// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/people_handlers.h"

#include "base/clock.h"
#include "people/data/resolver.h"
#include "people/data/rows.h"
#include "people/rules/decide.h"

namespace chancery::people {

namespace {

Result<ChangeSet> handle(const store::HandlerContext& context)
{
    const store::Actor& actor = context.actor;
    const bool admin = actor.hasRole("admin");
    const Asker asker{actor.person, admin, actor.hasRole(founderRole), officeDate(context.now)};
    TRY_ASSIGN(const Directory before, loadDirectory(context.db));
    TRY_ASSIGN(const Directory after,
               decide(context.command.name, before, asker, context.command.params));
    return changesBetween(before, after);
}

} // namespace

void addPeopleCommands(store::CommandRegistry& registry)
{
    const QStringList names = commandNames();
    for (const QString& name : names)
        registry.add(name.toLatin1().constData(), handle);
}

} // namespace chancery::people
