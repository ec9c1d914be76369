// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace chancery::paper {

/// An opinion (意见) to be laid into its box.
struct FormEntry {
    QString key; ///< What kind it is: instruct, sign, cosign …
    QString text;
    QString by;       ///< The line below it: name, post and time.
    QString rankName; ///< Of its author, for boxes that take some ranks only,
    int rank = 0;     ///< and for the order: the highest, 0, stands first.
    QDateTime at;     ///< Within a rank the oldest first.
};

using FormTexts = QHash<QString, QString>;

/// What a form is filled with.
struct FormValues {
    FormTexts texts;
    QList<FormEntry> entries;
    QList<FormTexts> items; ///< Of a list (清单), in its order.
};

} // namespace chancery::paper
