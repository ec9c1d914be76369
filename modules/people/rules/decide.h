// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "people/rules/directory.h"

#include <QJsonObject>
#include <QStringList>

namespace chancery::people {

/// Who gives a command that changes the directory.
struct Asker {
    PersonId person;
    bool isAdmin = false;
    /// Allowed nothing but to load the first directory into an empty one, in which they must be the
    /// administrator: this is how an installation begins without a door beside the commands.
    bool isFounder = false;
    QDate today; ///< The office day of the decision.
};

/// The commands "people.<verb>":
///
/// add-unit, change-unit, add-person, change-person, add-post, change-post — parse.h has the
/// parameters; a change names the id and the fields that change. A person's lastDay ends all that
/// they hold.
/// assign-post {a holding, takeOver}: gives a post to a person; takeOver ends the present holder
/// the day before. set-duty {a duty}: replaces what held its field from its firstDay on, or from
/// today; end-duty {id, lastDay}: without a day it has never been. end-holding {id, lastDay};
/// end-post {id, lastDay} ends the post itself, with all that hangs on it. grant-role {a grant};
/// revoke-role {id, lastDay}: without a day it has never been. set-clearance {a clearance},
/// set-division {a division}: replaces what went before from its firstDay on. set-stand-in {a
/// stand-in}, end-stand-in {id}: also for the principal himself. load-directory {a directory}: puts
/// all of it, replacing what has the same ids.
QStringList commandNames();

/// The directory as it stands after the command, or the refusal. Errors, besides those of parse.h
/// and check.h: people.not-admin, people.id-taken, people.unknown-unit/-person/-post,
/// people.unknown-holding, people.unknown-grant, people.unknown-duty, people.own-rights (an
/// administrator may narrow his own rights, never widen them), people.no-admin (nobody would be
/// left to administer), and those of stand_in.h.
Result<Directory> decide(const QString& command, const Directory& before, const Asker& asker,
                         const QJsonObject& params);

} // namespace chancery::people
