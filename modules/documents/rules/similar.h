// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace chancery::documents {

/// How much two texts have in common, 0 to 1: the cosine of their counts of pairs of characters;
/// marks, width and white space do not count.
double sameness(QStringView one, QStringView other);

/// What a title is about (事由), without issuer, 关于, the words of routine and the kind:
/// "国务院办公厅关于进一步做好秋粮收购工作的紧急通知" → "秋粮收购". The whole title where nothing
/// else is left.
QString matterOf(QStringView title);

/// A title that is alike, by its place in the list.
struct AlikeTitle {
    qsizetype index = 0;
    double score = 0; ///< 1: on the same matter, word by word.

    bool operator==(const AlikeTitle&) const = default;
};

/// The titles of what was issued lately, to be asked while a title is being written (精简发文).
/// What many of them have in common counts for less than what is rare. Made once, asked often.
class TitleIndex {
public:
    explicit TitleIndex(const QStringList& titles);

    /// Those that a person would want to look at, the most alike first.
    QList<AlikeTitle> alike(QStringView draft, qsizetype most = 10) const;

    static constexpr double leastAlike = 0.4;

private:
    using Pairs = QHash<quint32, double>;

    Pairs weighted(const QString& matter) const;
    double scoreOf(const Pairs& draft, double draftLength, qsizetype index) const;

    QStringList m_matters;
    QHash<quint32, int> m_titlesWith; ///< In how many matters a pair of characters is.
    QList<Pairs> m_pairs;
    QList<double> m_lengths;
};

} // namespace chancery::documents
