// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/searchable_text.h"

#include "base/text/normalise.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <QRegularExpression>
#include <QString>

#include <memory>

namespace chancery::paper {

namespace {

bool standsForAnother(char16_t c)
{
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
}

/// The character that a symbol stands for, the symbol itself if none is known.
char16_t meant(char16_t c)
{
    // The compatibility form of this one is the traditional 戶, which no simplified text means.
    if (c == 0x2F3E)
        return u'户';
    const QChar symbol(c);
    const QString text =
        cleanText(QStringView(&symbol, 1)).normalized(QString::NormalizationForm_KC);
    return text.size() == 1 ? text.front().unicode() : c;
}

QString hex(char16_t c)
{
    return QString::number(uint(c), 16).rightJustified(4, u'0').toUpper();
}

/// `<unicode>`, or its replacement.
QString mendedCode(const QString& digits)
{
    const auto code = char16_t(digits.toUInt(nullptr, 16));
    return u'<' + (standsForAnother(code) ? hex(meant(code)) : digits) + u'>';
}

/// The target of a range that lists its code points one by one: [<4E00> <2F2F> …].
QString mendedArray(const QString& array)
{
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{1,4})>"));
    QStringList codes;
    auto all = code.globalMatch(array);
    while (all.hasNext())
        codes.append(mendedCode(all.next().captured(1)));
    return u'[' + codes.join(u' ') + u']';
}

/// The entries in place of `<from> <to> <unicode>`: a range that counts through symbols is told
/// apart, since what they stand for does not count on.
QStringList mendedRange(const QString& from, const QString& to, const QString& unicode)
{
    const uint first = from.toUInt(nullptr, 16);
    const uint last = to.toUInt(nullptr, 16);
    const uint code = unicode.toUInt(nullptr, 16);
    bool touched = false;
    for (uint i = 0; first + i <= last; ++i)
        touched = touched || standsForAnother(char16_t(code + i));
    if (!touched)
        return {QStringLiteral("<%1> <%2> <%3>").arg(from, to, unicode)};
    QStringList entries;
    for (uint i = 0; first + i <= last; ++i) {
        const QString at = hex(char16_t(first + i));
        entries.append(QStringLiteral("<%1> <%1> %2").arg(at, mendedCode(hex(char16_t(code + i)))));
    }
    return entries;
}

/// The entries of one beginbfrange … endbfrange again, at most a hundred of which may stand
/// together.
QString rangesInBlocks(const QStringList& entries)
{
    constexpr qsizetype most = 100;
    QString text;
    for (qsizetype i = 0; i < entries.size(); i += most) {
        const auto block = entries.mid(i, most);
        text += QString::number(block.size()) + QStringLiteral(" beginbfrange\n") +
                block.join(u'\n') + QStringLiteral("\nendbfrange\n");
    }
    return text;
}

QString mendedRanges(const QString& body)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]{1,4})>\\s*<([0-9A-Fa-f]{1,4})>\\s*(?:<([0-9A-Fa-f]{1,4})>|("
                       "\\[[^\\]]*\\]))"));
    QStringList entries;
    auto all = range.globalMatch(body);
    while (all.hasNext()) {
        const auto found = all.next();
        if (found.captured(4).isEmpty())
            entries += mendedRange(found.captured(1), found.captured(2), found.captured(3));
        else
            entries.append(
                QStringLiteral("<%1> <%2> %3")
                    .arg(found.captured(1), found.captured(2), mendedArray(found.captured(4))));
    }
    return rangesInBlocks(entries);
}

QString mendedSingles(const QString& block)
{
    static const QRegularExpression single(
        QStringLiteral("(<[0-9A-Fa-f]+>\\s*)<([0-9A-Fa-f]{1,4})>"));
    QString text;
    qsizetype copied = 0;
    auto all = single.globalMatch(block);
    while (all.hasNext()) {
        const auto found = all.next();
        text += block.mid(copied, found.capturedStart() - copied) + found.captured(1) +
                mendedCode(found.captured(2));
        copied = found.capturedEnd();
    }
    return text + block.mid(copied);
}

} // namespace

QByteArray mendedCharacterMap(const QByteArray& map)
{
    static const QRegularExpression block(
        QStringLiteral("\\d+ begin(bfrange|bfchar)\\s(.*?)end\\1\\s*"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromLatin1(map);
    QString result;
    qsizetype copied = 0;
    auto blocks = block.globalMatch(text);
    while (blocks.hasNext()) {
        const auto match = blocks.next();
        result += text.mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        const bool ranges = match.captured(1) == QLatin1String("bfrange");
        result += ranges ? mendedRanges(match.captured(2)) : mendedSingles(match.captured(0));
    }
    return (result + text.mid(copied)).toLatin1();
}

void mendCharacterMaps(QPDF& pdf)
{
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        if (!map.isStream())
            continue;
        const std::shared_ptr<Buffer> data = map.getStreamData(qpdf_dl_generalized);
        const QByteArray before(reinterpret_cast<const char*>(data->getBuffer()),
                                qsizetype(data->getSize()));
        const QByteArray after = mendedCharacterMap(before);
        if (after != before)
            map.replaceStreamData(after.toStdString(), QPDFObjectHandle::newNull(),
                                  QPDFObjectHandle::newNull());
    }
}

} // namespace chancery::paper
