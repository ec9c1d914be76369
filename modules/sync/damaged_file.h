// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QHash>
#include <QList>

namespace chancery::sync {

/// Reads what can be read of a replica's file that is damaged, whatever is wrong with it. Works on
/// a copy: the file itself stays as it was found.
class DamagedFile {
public:
    /// A command as it stood in the outbox.
    struct Entry {
        qint64 n = 0;
        QString id;
        QString name;
        qint64 version = 0;
        QString params;
        QString madeAt;
        int state = 0;
        qint64 seq = 0;
        std::optional<QString> answer;
        std::optional<QString> answeredAt;
    };
    struct Found {
        QList<Entry> commands; ///< by their numbers
        QHash<QString, QString> state;
        bool whole = false; ///< The outbox was read from one end to the other.
    };

    explicit DamagedFile(QString path) : m_path(std::move(path)) {}

    Found read() const;

private:
    QString m_path;
};

} // namespace chancery::sync
