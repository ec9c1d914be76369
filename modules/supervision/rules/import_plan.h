// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/fields.h"

#include <QHash>
#include <QList>
#include <QString>

namespace chancery::supervision {

/// Somebody's ledger as commands, so that all of its rows get in or none: up to `atOnce` rows one
/// supervision.open-list; more than these as parts that are laid down and decided first, and taken
/// in only when the last of them is there (docs/decisions/0023). However long the ledger, no
/// command is larger than a part.
class ImportPlan {
public:
    static constexpr int openAtOnce = 100;
    /// A part is taken in by the window's own thread, for show: in the time that a frame may take.
    static constexpr int partRows = 20;
    /// More than these no part may have.
    static constexpr int mostPartRows = 50;

    struct Step {
        QString command;
        QJsonObject params;
        int firstRow = 0; ///< Of `items` which it is about; and how many. None: all of them.
        int rows = 0;
    };

    /// `id` of the import, `name` of the ledger; each item is what supervision.open takes.
    ImportPlan(QString id, QString name, QList<Fields> items, int atOnce = openAtOnce);

    const QString& id() const { return m_id; }
    const QList<Fields>& items() const { return m_items; }
    bool isStaged() const { return m_items.size() > m_atOnce; }
    int parts() const;
    /// How many commands there are.
    int count() const { return isStaged() ? 1 + 2 * parts() : 1; }
    /// From this step on nothing can be refused any more, and nothing is taken back.
    int firstFinal() const { return isStaged() ? 1 + parts() : 0; }
    Step at(int index) const;

private:
    QString m_id;
    QString m_name;
    QList<Fields> m_items;
    int m_atOnce;
};

/// The ids of imported rows: the same row of the same ledger always gets the same one, so that a
/// ledger that is imported once more opens nothing a second time. Rows that are alike are told
/// apart by their order.
class ImportedNames {
public:
    explicit ImportedNames(const QString& ledger);

    /// Of the next row, by LedgerTableRow::digest, of which the first sixteen bytes tell it apart.
    QString next(const QByteArray& digest);

private:
    QByteArray m_ledger;
    QHash<QByteArray, int> m_seen;
};

} // namespace chancery::supervision
