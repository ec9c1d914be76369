// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/error.h"

#include <QJsonDocument>

namespace chancery {

QString Error::debugText() const
{
    if (args.isEmpty())
        return code;
    return code + u' ' + QString::fromUtf8(QJsonDocument(args).toJson(QJsonDocument::Compact));
}

Error fail(const char* code, QJsonObject args)
{
    return Error{QString::fromLatin1(code), std::move(args)};
}

} // namespace chancery
