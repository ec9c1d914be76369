// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/file_name.h"

#include <QSet>

namespace chancery {

namespace {

constexpr qsizetype mostCharacters = 120;
constexpr qsizetype mostBytes = 240; // file systems hold 255; some room for " (2)" and the like
constexpr qsizetype mostExtension = 16;

bool isAllowed(char32_t c)
{
    if (QChar::isNonCharacter(c) || c == 0xFFFD)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // all direction marks and zero-width characters among them
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        break;
    }
    constexpr QStringView forbidden = u"<>:\"|?*";
    return c > 0xFFFF || !forbidden.contains(QChar(char16_t(c)));
}

void trimDotsAndSpaces(QString& name)
{
    const auto goes = [](QChar c) { return c == u'.' || c.isSpace(); };
    qsizetype first = 0;
    while (first < name.size() && goes(name[first]))
        ++first;
    qsizetype end = name.size();
    while (end > first && goes(name[end - 1]))
        --end;
    name = name.mid(first, end - first);
}

bool isReserved(const QString& stem)
{
    static const QSet<QString> reserved = [] {
        QSet<QString> names;
        for (const auto* word : {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"})
            names.insert(QString::fromLatin1(word));
        for (const auto* port : {"com", "lpt"}) {
            for (const QChar digit : QStringLiteral("0123456789¹²³"))
                names.insert(QString::fromLatin1(port) + digit);
        }
        return names;
    }();
    // Windows looks only at what stands before the first dot.
    return reserved.contains(stem.section(u'.', 0, 0).trimmed().toLower());
}

void cutTo(QString& name)
{
    const auto dot = name.lastIndexOf(u'.');
    const QString extension =
        dot > 0 && name.size() - dot <= mostExtension ? name.mid(dot) : QString();
    QString stem = name.left(name.size() - extension.size());
    const auto tooLong = [&] {
        return stem.size() + extension.size() > mostCharacters ||
               stem.toUtf8().size() + extension.toUtf8().size() > mostBytes;
    };
    if (!tooLong())
        return;
    stem.truncate(mostCharacters - extension.size());
    while (tooLong())
        stem.chop(1);
    if (!stem.isEmpty() && stem.back().isHighSurrogate())
        stem.chop(1);
    trimDotsAndSpaces(stem);
    name = stem + extension;
}

} // namespace

QString cleanFileName(QStringView name)
{
    QString out;
    for (const char32_t c : name.toUcs4()) {
        if (c == U'/' || c == U'\\' || c == U'\u2044' || c == U'\u2215' || c == U'\uFF0F' ||
            c == U'\uFF3C')
            out.clear();
        else if (QChar::isSpace(c))
            out += u' ';
        else if (isAllowed(c))
            out += QChar::fromUcs4(c);
    }
    trimDotsAndSpaces(out);
    cutTo(out);
    if (out.isEmpty())
        return QStringLiteral("file");
    if (isReserved(out)) {
        out.prepend(u'_');
        cutTo(out);
    }
    return out;
}

} // namespace chancery
