// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/registry_number.h"

#include "documents/rules/document_number.h"

#include <algorithm>

namespace chancery::documents {

namespace {

Error badNumber(QStringView text)
{
    return fail("documents.bad-registry-number",
                {{QStringLiteral("text"), text.left(64).toString()}});
}

} // namespace

Result<RegistryNumber> RegistryNumber::create(QStringView series, int year, int serial)
{
    const bool isName =
        !series.isEmpty() && series.size() <= 8 &&
        std::all_of(series.begin(), series.end(), [](QChar c) { return c.isLetter(); });
    if (!isName || year < 1949 || year > 2199 || serial < 1 || serial > mostSerial)
        return badNumber(series);
    return RegistryNumber(series.toString(), year, serial);
}

Result<RegistryNumber> RegistryNumber::parse(QStringView text)
{
    const auto number = DocumentNumber::parse(text);
    if (number.form() != DocumentNumber::Form::Coded || !number.warnings().isEmpty() ||
        number.lastSerial())
        return badNumber(text);
    auto registry = create(number.code(), *number.year(), *number.serial());
    // A suffix such as 之一 would be lost.
    if (!registry.ok() || registry->text() != number.canonical())
        return badNumber(text);
    return registry;
}

QString RegistryNumber::text() const
{
    return QStringLiteral("%1〔%2〕%3号").arg(m_series).arg(m_year).arg(m_serial);
}

QString RegistryNumber::sortKey() const
{
    return QStringLiteral("%1|%2|%3").arg(m_series).arg(m_year).arg(m_serial, 6, 10, QChar(u'0'));
}

} // namespace chancery::documents
