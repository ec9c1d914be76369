// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/archive.h"

#include "base/text/pinyin.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

struct Period {
    const char* retention;
    const char* code;
};

constexpr Period periods[] = {{"permanent", "Y"}, {"30", "D30"}, {"10", "D10"}};
constexpr qsizetype longestUnitCode = 8;

} // namespace

QString retentionCode(const QString& retention)
{
    for (const auto& period : periods) {
        if (retention == QLatin1String(period.retention))
            return QLatin1String(period.code);
    }
    return {};
}

QString ArchiveCode::series() const
{
    return u"%1-%2·%3-%4-%5"_s.arg(fonds, category).arg(year).arg(retentionCode(retention), unit);
}

QString ArchiveCode::text() const
{
    return u"%1-%2"_s.arg(series()).arg(item, 4, 10, QLatin1Char('0'));
}

Result<ArchiveCode> ArchiveCode::parse(QStringView text)
{
    static const QRegularExpression form(
        u"^([0-9A-Z]{1,8})-([A-Z]{2})·([0-9]{4})-(Y|D30|D10)-([0-9A-Z]{1,8})-([0-9]{4,7})$"_s);
    const auto match = form.match(text.toString());
    ArchiveCode code;
    if (match.hasMatch()) {
        code.fonds = match.captured(1);
        code.category = match.captured(2);
        code.year = match.captured(3).toInt();
        for (const auto& period : periods) {
            if (match.captured(4) == QLatin1String(period.code))
                code.retention = QLatin1String(period.retention);
        }
        code.unit = match.captured(5);
        code.item = match.captured(6).toInt();
    }
    if (code.item < 1 || code.text() != text)
        return fail("documents.bad-archive-code", {{u"text"_s, text.toString()}});
    return code;
}

QString departmentOf(const QString& unitName)
{
    for (qsizetype i = 1; i + 1 < unitName.size(); ++i) {
        if (u"厅司局"_s.contains(unitName.at(i)) && unitName.endsWith(u'处'))
            return unitName.left(i + 1);
    }
    return unitName;
}

QString unitCodeOf(const QString& unitName, int n)
{
    QString code;
    for (const char32_t character : departmentOf(unitName).toUcs4()) {
        const QStringList readings = readingsOf(character);
        if (!readings.isEmpty())
            code.append(readings.first().at(0).toUpper());
        else if (character < 0x80 && QChar::isLetterOrNumber(character))
            code.append(QChar(char16_t(character)).toUpper());
    }
    const QString figure = n > 1 ? QString::number(n) : QString();
    return (code.isEmpty() ? u"QT"_s : code.left(longestUnitCode - figure.size())) + figure; // 其他
}

QString componentId(Component component)
{
    switch (component) {
    case Component::Reply:
        return u"reply"_s;
    case Component::Original:
        return u"original"_s;
    case Component::Final:
        return u"final"_s;
    case Component::Annex:
        return u"annex"_s;
    case Component::Slip:
        return u"slip"_s;
    case Component::Draft:
        return u"draft"_s;
    }
    return {};
}

} // namespace chancery::documents
