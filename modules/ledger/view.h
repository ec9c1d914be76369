// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/column.h"
#include "ledger/mark.h"
#include "ledger/query.h"

namespace chancery::ledger {

/// A column as somebody arranged it.
struct Shown {
    QString column;
    int width = 0; ///< At 100 % type size; 0: the column's own.

    bool operator==(const Shown&) const = default;
};

/// Which columns are shown, from left to right, and how many of them stay in sight.
struct Arrangement {
    QList<Shown> columns;
    int frozen = 0;

    bool operator==(const Arrangement&) const = default;
    /// Of columns as they are before anybody chose.
    static Arrangement of(const QList<Column>& columns, int frozen);
    /// Without columns that there are not; never without any column at all.
    Arrangement fitted(const QList<Column>& columns) const;
};

/// A saved view (视图): what is shown of a ledger and how, under a name. A plain value, kept on the
/// desk or sent as the parameter of a command; docs/decisions/0016.
struct View {
    QString id;
    QString name;
    Query query;
    Arrangement arrangement;
    QList<Mark> marks; ///< The first that holds counts.

    bool operator==(const View&) const = default;
    /// Shows the same rows in the same way, whatever it is called.
    bool showsTheSame(const View& other) const
    {
        return query == other.query && arrangement == other.arrangement && marks == other.marks;
    }
    QJsonObject toJson() const;
    static View fromJson(const QJsonObject& json);
};

QByteArray viewsToText(const QList<View>& views);
/// Views that cannot be read are left out.
QList<View> viewsFromText(const QByteArray& text);

} // namespace chancery::ledger
