// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/ofd_parts.h"

#include "files/xml_text.h"

using namespace Qt::StringLiterals;

namespace chancery::files {

Result<QList<OfdBody>> ofdBodies(const Package& package, const Limits& limits)
{
    QList<OfdBody> bodies;
    QString element;
    TRY(walkXml(package.content(ofdRootPart), limits.depth, [&](const QXmlStreamReader& in) {
        if (in.isStartElement()) {
            element = in.name().toString();
            if (element == "DocBody"_L1)
                bodies.append(OfdBody());
        } else if (in.isEndElement()) {
            element.clear();
        } else if (in.isCharacters() && !bodies.isEmpty()) {
            if (element == "DocRoot"_L1)
                bodies.last().root += in.text().trimmed();
            else if (element == "Signatures"_L1)
                bodies.last().signatures += in.text().trimmed();
            else if (element == "Cover"_L1)
                bodies.last().cover += in.text().trimmed();
        }
        return true;
    }));
    return bodies;
}

QString ofdPart(const Package& package, const QString& from, const QString& place)
{
    const QString part = Package::resolved(from, place);
    return package.has(part) ? part : place;
}

Result<QList<OfdPage>> ofdPages(const Package& package, const QString& root, const Limits& limits)
{
    QList<OfdPage> pages;
    bool inPages = false;
    TRY(walkXml(package.content(root), limits.depth, [&](const QXmlStreamReader& in) {
        if (in.name() == "Pages"_L1)
            inPages = in.isStartElement();
        else if (in.isStartElement() && inPages && in.name() == "Page"_L1)
            pages.append({in.attributes().value("ID"_L1).toString(),
                          ofdPart(package, root, in.attributes().value("BaseLoc"_L1).toString())});
        return pages.size() < limits.entries;
    }));
    return pages;
}

} // namespace chancery::files
