// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/similar.h"

#include "base/text/normalise.h"
#include "documents/rules/kinds.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using CountedPairs = QHash<quint32, double>;

CountedPairs pairsOf(QStringView text)
{
    const QString letters = lettersOnly(text);
    CountedPairs pairs;
    pairs.reserve(letters.size());
    for (qsizetype i = 1; i < letters.size(); ++i)
        pairs[quint32(letters.at(i - 1).unicode()) << 16 | letters.at(i).unicode()] += 1;
    return pairs;
}

double lengthOf(const CountedPairs& pairs)
{
    double sum = 0;
    for (const double count : pairs)
        sum += count * count;
    return std::sqrt(sum);
}

double productOf(const CountedPairs& one, const CountedPairs& other)
{
    double product = 0;
    for (auto it = one.cbegin(); it != one.cend(); ++it)
        product += it.value() * other.value(it.key());
    return product;
}

/// Words of routine, which every other title has.
const QRegularExpression& routine()
{
    static const QRegularExpression words(
        u"进一步|切实|认真|扎实|全面|积极|有效|努力|继续|有关|相关|若干|做好|加强|推进|推动|开展|"
        "组织|实施|落实|贯彻|规范|完善|健全|加快|促进|支持|问题|事项|情况|措施|工作|任务|要求|"
        "印发|转发|批转|下发|公布|的指导|的实施|的紧急|紧急|暂行|试行|关于|（[^）]*）|[0-9]{4}年度?"_s);
    return words;
}

} // namespace

double sameness(QStringView one, QStringView other)
{
    const auto a = pairsOf(one);
    const auto b = pairsOf(other);
    const double lengths = lengthOf(a) * lengthOf(b);
    return lengths > 0 ? productOf(a, b) / lengths : 0;
}

QString matterOf(QStringView title)
{
    QString matter = cleanText(title).simplified();
    if (const auto about = matter.indexOf(u"关于"_s); about >= 0)
        matter.remove(0, about + 2);
    if (const auto kind = kindOfTitle(matter)) {
        const QString word = *kind == Kind::Order ? u"令"_s : kindName(*kind);
        if (const auto at = matter.lastIndexOf(word); at > 0)
            matter.truncate(at);
    }
    matter.remove(routine());
    matter = lettersOnly(matter);
    while (matter.endsWith(u'的') || matter.endsWith(u'复'))
        matter.chop(1);
    return matter.size() >= 2 ? matter : lettersOnly(title);
}

TitleIndex::TitleIndex(const QStringList& titles)
{
    for (const auto& title : titles) {
        m_matters.append(matterOf(title));
        const Pairs pairs = weighted(m_matters.last());
        for (auto it = pairs.cbegin(); it != pairs.cend(); ++it)
            ++m_titlesWith[it.key()];
    }
    for (const auto& matter : std::as_const(m_matters)) {
        m_pairs.append(weighted(matter));
        m_lengths.append(lengthOf(m_pairs.last()));
    }
}

TitleIndex::Pairs TitleIndex::weighted(const QString& matter) const
{
    // Of few titles little can be learned about what is common: some more are taken as given.
    constexpr int given = 20;
    Pairs pairs = pairsOf(matter);
    for (auto it = pairs.begin(); it != pairs.end(); ++it)
        *it *=
            std::log(1.0 + double(m_matters.size() + given) / (m_titlesWith.value(it.key()) + 1));
    return pairs;
}

double TitleIndex::scoreOf(const Pairs& draft, double draftLength, qsizetype index) const
{
    const double length = m_lengths.at(index);
    const double product = productOf(draft, m_pairs.at(index));
    const double shorter = std::min(draftLength, length);
    if (shorter == 0)
        return 0;
    // All of a short title may stand in a long one: half way between what both have and what the
    // shorter one has.
    const double within = std::min(1.0, product / (shorter * shorter));
    return (product / (draftLength * length) + within) / 2;
}

QList<AlikeTitle> TitleIndex::alike(QStringView draft, qsizetype most) const
{
    const Pairs pairs = weighted(matterOf(draft));
    const double length = lengthOf(pairs);
    QList<AlikeTitle> found;
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        const double score = std::min(1.0, scoreOf(pairs, length, i));
        if (score >= leastAlike)
            found.append({i, score});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const AlikeTitle& a, const AlikeTitle& b) { return a.score > b.score; });
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace chancery::documents
