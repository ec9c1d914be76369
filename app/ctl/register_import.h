// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/command.h"
#include "register_file.h"
#include "wire/messages.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <future>

namespace chancery::ctl {

/// What became of a register's rows. Every row is landed, alreadyThere or in `refused`.
struct ImportReport {
    qint64 rows = 0;
    qint64 landed = 0;
    qint64 warned = 0;              ///< Of those that landed, the ones with warnings on them.
    qint64 alreadyThere = 0;        ///< The same row of the same register was imported before.
    QMap<QString, qint64> warnings; ///< How often each warning was given.
    QList<Error> refused;           ///< Each with its "line"; the row's own words are not in it.

    QJsonObject toJson() const;
};

struct ImportOptions {
    QString source;           ///< The register's name; with a row's own id it tells the row again.
    bool takeNumbers = false; ///< Give each document a registry number of this house.
    bool openToAll = false;   ///< Everybody with an account may see them.
    int batchCommands = wire::maxPushCommands;
    qint64 batchBytes = 4 << 20;
    bool overlap = true; ///< Read on while a batch is being answered, in another thread.
};

/// Imports a register row by row as documents.import commands, many to a transaction. A second run
/// over the same file changes nothing: a document's id is made from the register's name and the
/// row's content.
class RegisterImport {
public:
    /// Gives commands and returns their answers, all of them and in order. Never called twice at a
    /// time.
    using Send = std::function<Result<QList<wire::CommandAnswer>>(const QList<Command>&)>;
    /// Told now and then how many rows have been answered.
    using Progress = std::function<void(const ImportReport&)>;

    RegisterImport(ImportOptions options, Send send, Progress progress = {});
    ~RegisterImport();

    /// Errors: those of RegisterFile, and of Send; what landed before stays, and another run takes
    /// up from there.
    Result<ImportReport> run(RegisterFile& file);

private:
    struct Batch {
        QList<Command> commands;
        QList<int> lines;
        qint64 bytes = 0;
    };

    void add(const RegisterRow& row);
    QJsonObject paramsOf(const RegisterRow& row);
    Result<void> sendBatch();
    Result<void> takeAnswers();
    void takeAnswer(const wire::CommandAnswer& answer, int line);
    void refuse(Error error, int line);

    ImportOptions m_options;
    Send m_send;
    Progress m_progress;
    ImportReport m_report;
    Batch m_next;
    Batch m_sent;
    std::future<Result<QList<wire::CommandAnswer>>> m_answers;
    QHash<QString, QList<QByteArray>> m_seen; ///< A row's own id → digests of the rows that bear it
};

} // namespace chancery::ctl
