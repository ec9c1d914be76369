// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"

#include <array>

struct sqlite3;

namespace chancery::store {

/// What a full-text index holds of a text and is asked for. Of a run of ideographs every pair and
/// the last one (安全生产: 安全, 全生, 生产, 产), so that any part of it is a phrase of pairs and a
/// single character the beginning of one; a trigram could not answer two characters, and a
/// dictionary knows no names. Of letters and digits the run itself.
///
/// `take(const char* token, int size, int from, int to)` says whether to go on.
template <typename Take>
class SearchTokens {
public:
    /// A question leaves out the last character of a run at its end: there, the run may go on.
    SearchTokens(bool asking, Take take) : m_asking(asking), m_take(std::move(take)) {}

    void read(const char* text, qint32 size)
    {
        searching::Reader reader([this](const searching::Character& c) { put(c); });
        searching::forEachUtf8(text, size, [&reader](char32_t c, qint32 from, qint32 to) {
            reader.take(c, from, to);
        });
        end(true);
    }

private:
    static int encode(char32_t c, char* to)
    {
        if (c < 0x80) {
            to[0] = char(c);
            return 1;
        }
        if (c < 0x800) {
            to[0] = char(0xC0 | (c >> 6));
            to[1] = char(0x80 | (c & 0x3F));
            return 2;
        }
        if (c < 0x10000) {
            to[0] = char(0xE0 | (c >> 12));
            to[1] = char(0x80 | ((c >> 6) & 0x3F));
            to[2] = char(0x80 | (c & 0x3F));
            return 3;
        }
        to[0] = char(0xF0 | (c >> 18));
        to[1] = char(0x80 | ((c >> 12) & 0x3F));
        to[2] = char(0x80 | ((c >> 6) & 0x3F));
        to[3] = char(0x80 | (c & 0x3F));
        return 4;
    }

    void put(const searching::Character& c)
    {
        if (c.starts) {
            end(false);
            m_from = c.from;
            m_kind = c.kind;
            m_ideographs = 0;
        }
        if (c.kind != searching::Kind::Ideograph) {
            m_size += encode(c.c, m_token.data() + m_size);
            m_to = c.to;
            return;
        }
        const int before = m_size;
        m_size += encode(c.c, m_token.data() + m_size);
        if (++m_ideographs > 1) {
            give(c.to);
            // The second of this pair is the first of the next.
            m_size -= before;
            std::copy_n(m_token.data() + before, m_size, m_token.data());
        }
        m_from = c.from;
        m_to = c.to;
    }

    void end(bool atEnd)
    {
        const bool goesOn =
            m_asking && atEnd && m_kind == searching::Kind::Ideograph && m_ideographs > 1;
        if (m_size > 0 && !goesOn)
            give(m_to);
        m_size = 0;
    }

    void give(qint32 to)
    {
        if (m_going)
            m_going = m_take(m_token.data(), m_size, m_from, to);
    }

    bool m_asking;
    Take m_take;
    std::array<char, std::size_t(4 * searching::mostOfAWord)> m_token;
    int m_size = 0;
    int m_ideographs = 0;
    searching::Kind m_kind = searching::Kind::Gap;
    qint32 m_from = 0;
    qint32 m_to = 0;
    bool m_going = true;
};

/// Makes a connection know the tokenizer "chancery" of FTS5, and for the texts of an index the
/// function chancery_initials(lines), which is initialsAsIdeographs(). False when SQLite has no
/// FTS5.
bool addSearchTo(sqlite3* connection);

} // namespace chancery::store
