// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/tree.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

Result<QStringList> ancestorsOf(const QString& self, const QString& parent,
                                const std::function<Result<QString>(const QString& item)>& parentOf)
{
    QStringList above;
    for (QString each = parent; !each.isEmpty();) {
        if (each == self || above.contains(each))
            return fail("supervision.circle", {{u"item"_s, each}});
        above.append(each);
        if (above.size() >= deepestLevel)
            return fail("supervision.too-deep", {{u"most"_s, deepestLevel}});
        TRY_ASSIGN(each, parentOf(each));
    }
    return above;
}

} // namespace chancery::supervision
