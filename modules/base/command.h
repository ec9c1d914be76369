// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace chancery {

/// An intent, the only thing that changes data: it is decided on the desk for show and on the
/// server for good, and it is what travels between them. `ls modules/*/data/*_handlers.cpp` lists
/// all that the system can do.
struct Command {
    CommandId id;       ///< Done at most once, whatever is resent.
    QString name;       ///< "documents.register", `<module>.<kebab-case verb>`.
    int version = 1;    ///< Of the parameters' shape.
    QJsonObject params; ///< Strictly checked: an unknown field is an error.
    QDateTime madeAt;   ///< The desk's clock; for display only, no rule may depend on it.

    bool operator==(const Command&) const = default;
};

} // namespace chancery
