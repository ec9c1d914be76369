// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"

#include <QSet>
#include <QString>

namespace chancery::documents {

/// As what the actor acts, in the two forms in which queries ask for it.
struct Mine {
    explicit Mine(const store::Actor& actor);

    QString participantsJson; ///< For json_each(): one bound value whatever their number.
    QString personsJson;      ///< The actor, and those for whom they stand in.
    QSet<QString> participants;
    QSet<QString> persons;

    /// Whether a task of this participant, claimed by this person (empty: by none), is theirs.
    bool has(const QString& participant, const QString& claimedBy) const
    {
        return participants.contains(participant) &&
               (claimedBy.isEmpty() || persons.contains(claimedBy));
    }
};

} // namespace chancery::documents
