// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "base/command.h"
#include "store/actor.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QHash>

#include <functional>
#include <optional>

namespace chancery::store {

/// What only the centre can decide. The desk's stand-in forecasts: it gives no numbers and knows no
/// other desk's blobs.
class Authority {
public:
    virtual ~Authority() = default;

    /// True on the server, where the decision is final.
    virtual bool decides() const = 0;
    /// The next number of a series without gaps or doubles, e.g. ("documents.incoming", 2026);
    /// consumed only if the command is accepted. Nothing on a desk: show 「待编号」.
    virtual Result<std::optional<qint64>> nextNumber(const QString& series, int year) = 0;
    /// Whether the blob is complete where the decision is made. A desk answers for its own cache.
    virtual Result<bool> hasBlob(const QString& sha256) = 0;
};

/// What a handler may look at. It reads `db` and returns changes; it never writes.
struct HandlerContext {
    Database& db;
    const Actor& actor;
    QDateTime now; ///< the server's time when it decides, the desk's best knowledge of it before
    Authority& authority;
    const Command& command;

    /// The same new id on the desk and on the server: derived from the command's id and `n`.
    QString derivedId(int n) const;
};

/// `load facts → decide → changes`. An Error is a refusal: the command is consumed, nothing changes
/// and the sender is told why. `store.blob-missing` alone defers instead: it waits for the blob.
using Handler = std::function<Result<ChangeSet>(const HandlerContext&)>;

/// All commands of all modules: the list of everything the system can do.
class CommandRegistry {
public:
    struct Entry {
        Handler handler;
        int version = 1;
        /// Parameters (dotted path, arrays as `files[].sha256`) that name blobs to be uploaded
        /// first.
        QStringList blobParams;
        bool isOpenToOutside = false;
    };

    void add(const char* name, Handler handler, QStringList blobParams = {}, int version = 1);
    /// Units outside the house may give these too; all others are refused them
    /// (store.not-for-outside), whatever their handlers would say.
    void openToOutside(const QStringList& names);
    const Entry* find(const QString& name) const;
    QStringList names() const;
    /// The blobs a command's parameters name, in order, without doubles.
    QStringList blobsOf(const Command& command) const;

private:
    QHash<QString, Entry> m_entries;
};

/// Finds the handler and runs it. Errors of its own: store.unknown-command, store.command-version.
Result<ChangeSet> decide(const CommandRegistry& registry, const HandlerContext& context);

} // namespace chancery::store
