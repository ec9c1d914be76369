// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/secrecy.h"

#include "base/text/chinese_date.h"
#include "base/text/chinese_number.h"
#include "base/text/normalise.h"

#include <QList>
#include <QRegularExpression>

#include <array>

namespace chancery::documents {

namespace {

struct SecrecyFacts {
    const char* id;
    QStringView name;
    int years;
};

constexpr std::array secrecyFacts{
    SecrecyFacts{"", u"", 0},
    SecrecyFacts{"secret", u"秘密", 10},
    SecrecyFacts{"confidential", u"机密", 20},
    SecrecyFacts{"top-secret", u"绝密", 30},
};

const SecrecyFacts& factsOf(Secrecy secrecy)
{
    return secrecyFacts[std::size_t(secrecy)];
}

} // namespace

QString secrecyName(Secrecy secrecy)
{
    return factsOf(secrecy).name.toString();
}

QString secrecyId(Secrecy secrecy)
{
    return QString::fromLatin1(factsOf(secrecy).id);
}

std::optional<Secrecy> secrecyFromId(QStringView id)
{
    for (std::size_t i = 0; i < secrecyFacts.size(); ++i) {
        if (id == QLatin1String(secrecyFacts[i].id))
            return Secrecy(i);
    }
    return std::nullopt;
}

int mostYears(Secrecy secrecy)
{
    return factsOf(secrecy).years;
}

Result<SecrecyMark> SecrecyMark::parse(QStringView text)
{
    static const QRegularExpression term(QRegularExpression::anchoredPattern(
        QStringLiteral("([\\d一二三四五六七八九十]{1,4})(年|个?月)")));
    SecrecyMark mark;
    mark.written = text.trimmed().toString();
    QString plain = cleanText(text);
    plain.removeIf([](QChar c) { return c.isSpace(); });
    if (plain.isEmpty())
        return mark;
    const auto bad = [&] {
        return fail("documents.bad-secrecy", {{QStringLiteral("text"), text.left(64).toString()}});
    };
    for (const auto grade : {Secrecy::TopSecret, Secrecy::Confidential, Secrecy::Secret}) {
        if (plain.startsWith(factsOf(grade).name))
            mark.grade = grade;
    }
    if (mark.grade == Secrecy::None)
        return bad();

    plain.remove(0, 2);
    static const QRegularExpression star(QStringLiteral("^[★☆*＊·]"));
    plain.remove(star);
    if (plain.isEmpty())
        return mark;
    if (plain == u"长期") {
        mark.isIndefinite = true;
        return mark;
    }
    if (const auto match = term.match(plain); match.hasMatch()) {
        const auto number = parseChineseNumber(match.captured(1));
        if (!number || *number == 0)
            return bad();
        if (!(match.captured(2) == u"年" && *number >= 1900)) {
            mark.months = match.captured(2) == u"年" ? *number * 12 : *number;
            return mark;
        }
    }
    plain.remove(QStringLiteral("至")).remove(QStringLiteral("前"));
    const auto date = parseDate(plain);
    if (!date.ok() || !date->isDay())
        return bad();
    mark.until = date->date();
    return mark;
}

QString SecrecyMark::text() const
{
    QString out = secrecyName(grade);
    if (isIndefinite)
        out += QStringLiteral("★长期");
    else if (until)
        out += u'★' + formatDate(*until);
    else if (months && *months % 12 == 0)
        out += QStringLiteral("★%1年").arg(*months / 12);
    else if (months)
        out += QStringLiteral("★%1个月").arg(*months);
    return out;
}

std::optional<QDate> SecrecyMark::endsOn(QDate issued) const
{
    if (grade == Secrecy::None || isIndefinite)
        return std::nullopt;
    if (until)
        return until;
    if (!issued.isValid())
        return std::nullopt;
    return issued.addMonths(months.value_or(mostYears(grade) * 12));
}

QList<Error> SecrecyMark::warnings(QDate issued) const
{
    if (grade == Secrecy::None)
        return {};
    const int most = mostYears(grade);
    const bool beyondTerm = months && *months > most * 12;
    const bool beyondDay = until && issued.isValid() && *until > issued.addYears(most);
    if (!isIndefinite && !beyondTerm && !beyondDay)
        return {};
    return {fail("documents.secrecy-term-too-long", {{QStringLiteral("most"), most}})};
}

bool mayHold(NetworkGrade network, Secrecy secrecy)
{
    return int(network) >= int(secrecy);
}

Result<void> checkContents(NetworkGrade network, Secrecy secrecy, const Contents& contents)
{
    if (mayHold(network, secrecy))
        return {};
    const QJsonObject args{{QStringLiteral("secrecy"), secrecyId(secrecy)},
                           {QStringLiteral("network"), secrecyId(Secrecy(network))}};
    if (contents.hasFile)
        return fail("documents.secret-file", args);
    if (contents.hasText)
        return fail("documents.secret-text", args);
    if (contents.hasTitle)
        return fail("documents.secret-title", args);
    return {};
}

} // namespace chancery::documents
