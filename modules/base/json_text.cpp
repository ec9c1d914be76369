// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_text.h"

#include <cstring>

namespace chancery {

namespace {

/// How many bytes from `at` on stand in JSON as they are: eight at a time, since nearly all do.
qsizetype plainLength(QByteArrayView text, qsizetype at)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 tops = 0x8080808080808080;
    const auto hasZero = [](quint64 word) { return (word - ones) & ~word & tops; };
    qsizetype i = at;
    for (; i + 8 <= text.size(); i += 8) {
        quint64 word = 0;
        std::memcpy(&word, text.data() + i, 8);
        // A byte below 0x20, a quotation mark or a backslash.
        if (((word - ones * 0x20) & ~word & tops) | hasZero(word ^ (ones * '"')) |
            hasZero(word ^ (ones * '\\')))
            break;
    }
    for (; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == '"' || c == '\\')
            break;
    }
    return i - at;
}

} // namespace

void writeJsonText(QByteArray& out, QByteArrayView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype plain = plainLength(text, i);
        out.append(text.data() + i, plain);
        i += plain;
        if (i >= text.size())
            break;
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\') {
            const char escaped[] = {'\\', char(c)};
            out.append(escaped, 2);
        } else {
            const char escaped[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
            out.append(escaped, 6);
        }
    }
    out += '"';
}

} // namespace chancery
