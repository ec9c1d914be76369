// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/money.h"

#include <QRegularExpression>

namespace chancery {

namespace {

Error overflow()
{
    return fail("base.money-overflow");
}

QString grouped(quint64 number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return text;
}

// Also right for the least qint64, which has no positive counterpart.
quint64 magnitude(qint64 fen)
{
    return fen < 0 ? ~quint64(fen) + 1 : quint64(fen);
}

} // namespace

Result<Money> Money::parse(QStringView text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(-?)¥?((?:[0-9]{1,3}(?:,[0-9]{3})+)|[0-9]{1,19})(?:\\.([0-9]{1,12}))?"
                       "(万|亿)?(?:元|圆)?")));
    const auto bad = [&] {
        return fail("base.bad-money", {{QStringLiteral("text"), text.left(64).toString()}});
    };
    QString plain = text.toString().normalized(QString::NormalizationForm_KC);
    plain.replace(QChar(0x2212), u'-');
    plain.removeIf([](QChar c) { return c.isSpace(); });
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return bad();

    const QString unit = match.captured(4);
    const int scale = unit == u"亿" ? 10 : unit == u"万" ? 6 : 2; // decimal places down to a fen
    QString decimals = match.captured(3);
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (decimals.size() > scale)
        return bad();
    const QString digits = match.captured(2).remove(u',') + decimals.leftJustified(scale, u'0');
    bool fits = false;
    const qint64 fen = digits.toLongLong(&fits);
    if (!fits)
        return overflow();
    return Money(match.capturedLength(1) > 0 ? -fen : fen);
}

Result<Money> Money::plus(Money other) const
{
    qint64 sum = 0;
    if (__builtin_add_overflow(m_fen, other.m_fen, &sum))
        return overflow();
    return Money(sum);
}

Result<Money> Money::minus(Money other) const
{
    qint64 difference = 0;
    if (__builtin_sub_overflow(m_fen, other.m_fen, &difference))
        return overflow();
    return Money(difference);
}

Result<Money> Money::times(qint64 factor) const
{
    qint64 product = 0;
    if (__builtin_mul_overflow(m_fen, factor, &product))
        return overflow();
    return Money(product);
}

QString Money::toYuanText() const
{
    const quint64 fen = magnitude(m_fen);
    return QStringLiteral("%1%2.%3").arg(m_fen < 0 ? QStringLiteral("-") : QString(),
                                         grouped(fen / 100),
                                         QString::number(fen % 100).rightJustified(2, u'0'));
}

QString Money::toTenThousandText() const
{
    // One decimal of ten thousand yuan is a hundred thousand fen.
    const quint64 tenths = (magnitude(m_fen) + 50'000) / 100'000;
    return QStringLiteral("%1%2.%3").arg(m_fen < 0 && tenths != 0 ? QStringLiteral("-") : QString(),
                                         grouped(tenths / 10), QString::number(tenths % 10));
}

} // namespace chancery
