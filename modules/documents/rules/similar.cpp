// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/similar.h"

#include "base/text/normalise.h"

#include <QHash>

#include <cmath>

namespace chancery::documents {

namespace {

using Pairs = QHash<quint32, int>;

Pairs pairsOf(QStringView text)
{
    const QString letters = lettersOnly(text);
    Pairs pairs;
    pairs.reserve(letters.size());
    for (qsizetype i = 1; i < letters.size(); ++i)
        ++pairs[quint32(letters.at(i - 1).unicode()) << 16 | letters.at(i).unicode()];
    return pairs;
}

double lengthOf(const Pairs& pairs)
{
    double sum = 0;
    for (const int count : pairs)
        sum += double(count) * count;
    return std::sqrt(sum);
}

double cosine(const Pairs& one, const Pairs& other)
{
    double product = 0;
    for (auto it = one.cbegin(); it != one.cend(); ++it)
        product += double(it.value()) * other.value(it.key());
    const double lengths = lengthOf(one) * lengthOf(other);
    return lengths > 0 ? product / lengths : 0;
}

} // namespace

double sameness(QStringView one, QStringView other)
{
    return cosine(pairsOf(one), pairsOf(other));
}

} // namespace chancery::documents
