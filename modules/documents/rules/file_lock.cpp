// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/file_lock.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace chancery::documents {

Landing landingOf(const QString& base, const QString& current, const QString& saved, bool isKeptOut)
{
    if (saved == current)
        return Landing::Nothing;
    return isKeptOut || base != current ? Landing::Aside : Landing::Next;
}

bool isOfficeFile(const QString& name)
{
    static const QStringList endings{u"docx"_s, u"doc"_s,  u"wps"_s, u"odt"_s, u"rtf"_s, u"uot"_s,
                                     u"uof"_s,  u"xlsx"_s, u"xls"_s, u"et"_s,  u"ods"_s, u"pptx"_s,
                                     u"ppt"_s,  u"dps"_s,  u"odp"_s, u"txt"_s};
    return name.contains(u'.') && endings.contains(name.section(u'.', -1).toLower());
}

} // namespace chancery::documents
