// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QXmlStreamReader>

namespace chancery::files {

/// Walks through a part of a package. `visit` is called at the beginning of each element and each
/// piece of text, and at the ends of elements. Errors: files.damaged; files.too-large for one that
/// is nested deeper than `depth`.
template <typename Visit>
Result<void> walkXml(const QByteArray& xml, int depth, Visit visit)
{
    QXmlStreamReader reader(xml);
    // Nothing of these formats declares an entity, and those who do mean harm.
    reader.setEntityExpansionLimit(0);
    int deep = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return fail("files.damaged");
        if (token == QXmlStreamReader::StartElement && ++deep > depth)
            return fail("files.too-large");
        if (token == QXmlStreamReader::EndElement)
            --deep;
        if (!visit(reader))
            return {};
    }
    if (reader.hasError())
        return fail("files.damaged");
    return {};
}

} // namespace chancery::files
