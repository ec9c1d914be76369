// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/lines.h"

#include "base/text/normalise.h"
#include "base/text/search_text.h"

namespace chancery::files {

namespace {

/// Surrogates stand for characters that are ideographs or nothing that a text wraps at.
bool goesOnChinese(QChar c)
{
    return c.isSurrogate() || searching::isPlainIdeograph(c.unicode());
}

} // namespace

void Lines::settle(QChar next)
{
    if (!m_wraps)
        return;
    m_wraps = false;
    const bool goesOn = !m_text.isEmpty() && goesOnChinese(m_text.back()) && goesOnChinese(next);
    if (!goesOn)
        m_text += u'\n';
}

void Lines::add(QStringView text)
{
    if (text.isEmpty() || m_isCut)
        return;
    settle(text.front());
    const qsizetype room = m_most - m_text.size();
    m_isCut = text.size() > room;
    m_text += text.left(room);
}

void Lines::endLine()
{
    m_wraps = false;
    if (!m_text.isEmpty() && m_text.back() != u'\n' && !m_isCut)
        m_text += u'\n';
}

void Lines::wrapLine()
{
    m_wraps = !m_text.isEmpty() && m_text.back() != u'\n';
}

QString withoutWraps(const QString& page)
{
    const QString clean = cleanText(page);
    Lines lines(clean.size() + 1);
    for (const auto& line : QStringView(clean).split(u'\n')) {
        const auto trimmed = line.trimmed();
        if (trimmed.isEmpty())
            lines.endLine();
        lines.add(trimmed);
        lines.wrapLine();
    }
    return lines.text();
}

} // namespace chancery::files
