// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/normalise.h"

#include "base/text/character_tables.h"

namespace chancery {

namespace {

bool isRadical(char16_t c)
{
    return c >= 0x2E80 && c <= 0x2FDF && tables::radicals[c - 0x2E80] != 0;
}

// Soft hyphen, zero-width and bidirectional marks, byte order mark, variation selectors.
bool isInvisible(char16_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

QString withoutRadicals(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (!isInvisible(u))
            out += isRadical(u) ? QChar(tables::radicals[u - 0x2E80]) : c;
    }
    return out;
}

} // namespace

QString cleanText(QStringView text)
{
    QString out = withoutRadicals(text);
    qsizetype to = 0;
    for (QChar c : std::as_const(out)) {
        const char16_t u = c.unicode();
        const bool wideLetter = (u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) ||
                                (u >= 0xFF41 && u <= 0xFF5A);
        if (wideLetter)
            c = QChar(char16_t(u - 0xFEE0));
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0);
        if (!control)
            out[to++] = c;
    }
    out.truncate(to);
    // Compatibility ideographs (U+F900…) are singletons: canonical composition replaces them.
    return out.normalized(QString::NormalizationForm_C);
}

QString normalised(QStringView text)
{
    const QString folded =
        withoutRadicals(text).normalized(QString::NormalizationForm_KC).toLower();
    QString out;
    out.reserve(folded.size());
    for (const QChar c : folded) {
        const bool space = c.isSpace() || c.category() == QChar::Other_Control;
        if (!space)
            out += c;
        else if (!out.isEmpty() && out.back() != u' ')
            out += u' ';
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QString lettersOnly(QStringView text)
{
    QString out = normalised(text);
    out.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return out;
}

} // namespace chancery
