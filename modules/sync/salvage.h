// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/replica.h"

namespace chancery::sync {

/// What came over from a damaged replica into a new one.
struct Salvaged {
    QString setAside;  ///< The damaged file, which is never deleted.
    int waiting = 0;   ///< Commands that the server has not answered: they are sent.
    int refused = 0;   ///< They stand in the needs-attention list as before.
    int answered = 0;  ///< Kept for a while, as ever.
    int drafts = 0;    ///< Texts of this desk alone.
    bool whole = true; ///< Every command could be read; else some may be missing.
};

/// Whether an error of opening or using a replica means that its file is damaged, so that a new one
/// should take its place. Not so with a full disk, missing rights, or a newer program's file.
bool isDamage(const Error& error);

/// Makes a replica anew (重建本机数据): sets the file of the old one aside, reads of it what cannot
/// be fetched from the server (commands, drafts, who sits here, the device's identity), around
/// damaged pages if need be, and puts it into the new one. The rows come with the next
/// synchronisation; files in the blob folder stay where they are. Nobody else may have the replica
/// open. Errors: store.cannot-open, store.disk-full, store.read-only; then all is as it was.
Result<Salvaged> rebuildReplica(const Replica::Options& options, const Business& business,
                                const Clock& clock);

} // namespace chancery::sync
