// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QString>

namespace chancery {

/// A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. Ids made later sort
/// later, within one millisecond too (a counter follows the time), so that rows of one desk keep
/// their order and B-trees grow at the right edge. Lower-case text, 36 characters.
QString newUuidText();

/// True for 36 characters of lower-case UUID text, any version.
bool isUuidText(QStringView text);

/// The identity of one kind of thing. Always valid: there is no default constructor, and absence is
/// std::optional. Made on the desk; official numbers are other types, given by the server.
template <typename Tag>
class Id {
public:
    static Id create() { return Id(newUuidText()); }

    static Result<Id> parse(QStringView text)
    {
        if (!isUuidText(text))
            return fail("base.bad-id", {{QStringLiteral("text"), text.left(64).toString()}});
        return Id(text.toString());
    }

    const QString& text() const { return m_text; }

    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;

private:
    explicit Id(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

template <typename Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0)
{
    return qHash(id.text(), seed);
}

using PersonId = Id<struct PersonTag>;
using UnitId = Id<struct UnitTag>;
using PostId = Id<struct PostTag>;
using CommandId = Id<struct CommandTag>;
using DeviceId = Id<struct DeviceTag>;

} // namespace chancery
