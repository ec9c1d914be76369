// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/participant.h"

#include "base/id.h"

#include <algorithm>

namespace chancery {

bool isParticipant(QStringView text)
{
    const auto colon = text.indexOf(u':');
    if (colon < 0)
        return false;
    const QStringView kind = text.left(colon);
    const QStringView id = text.mid(colon + 1);
    if (kind == u"person" || kind == u"post" || kind == u"unit")
        return isUuidText(id);
    return kind == u"role" && !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || c == u'-';
           });
}

} // namespace chancery
