// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/sim_desk.h"

namespace chancery::test {

/// A business together with people who use it at random.
class PlayedBusiness {
public:
    virtual ~PlayedBusiness() = default;

    virtual const SimBusiness& business() const = 0;
    virtual sync::WantedBlobs wantedBlobs() const = 0;
    /// Who sits at a desk; in a history there are as many desks, or one less.
    virtual QList<PersonId> people() const = 0;
    /// Who founds it, before any row knows a person.
    virtual store::Actor founder() const = 0;
    /// What the founder does before everything.
    virtual QList<Command> founding(const QDateTime& now) const = 0;
    /// Forgets the history before.
    virtual void begin() = 0;
    /// Somebody does something at a desk, or tries to.
    virtual void act(SimDesk& desk, QRandomGenerator& random) = 0;
    /// What is wrong with the centre's rows and numbers, as far as only this business can say.
    virtual QStringList faultsOf(store::Database& centre) const = 0;
    /// Names of the tables' columns that hold a blob's name are its own, so it says which are used.
    virtual QStringList blobsNamed(store::Database& centre) const = 0;
};

/// The small one of tests/support, with three members.
std::unique_ptr<PlayedBusiness> playedNotes();

/// The office with all its modules, in a ministry of six of whom four sit at desks.
std::unique_ptr<PlayedBusiness> playedOffice();

} // namespace chancery::test
