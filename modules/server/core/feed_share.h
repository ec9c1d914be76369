// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "server/core/feed_lines.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <memory>
#include <mutex>
#include <optional>

namespace chancery::server {

/// The state that a reader's view of the database shows.
struct FeedMoment {
    QString epoch;
    qint64 head = 0;
    qint64 directory = 0; ///< The position up to which the directory has changed.
    QDate day;            ///< Of the office: posts and stand-ins begin and end by the day.
};

/// What is sent to a reader.
struct FeedReaderFacts {
    QSet<QString> scopes;
    QHash<qint64, QString> names; ///< Of those scopes that have a number yet, by it.
    qint64 head = 0;              ///< Where this was found out.

    /// A number is given once and stays.
    bool isComplete() const { return names.size() == scopes.size(); }
    QSet<QString> withoutNumber() const
    {
        return scopes - QSet<QString>(names.cbegin(), names.cend());
    }
};

/// What readers of the feed have found out, for the next who asks the same: one change is told to
/// thousands. All of it is kept under the position of the feed at which it was read, so that nobody
/// is given what was true at another; and nothing is kept of what a reader may see but the reader's
/// own scopes, under the position of the directory. Thread-safe.
class FeedShare {
public:
    using Facts = std::shared_ptr<const FeedReaderFacts>;
    /// What follows the head of a page, which differs from reader to reader.
    struct End {
        QByteArray plain;
        QByteArray packed;
    };
    using Pack = QByteArray (*)(QByteArrayView);

    /// `pack` compresses the end of a page, so that it stands behind whatever else is compressed.
    explicit FeedShare(Pack pack) : m_pack(pack) {}

    /// Null when they are not known. A scope that had no number at their head may have got one
    /// since.
    Facts reader(const FeedMoment& at, const PersonId& person);
    void keepReader(const FeedMoment& at, const PersonId& person, const Facts& facts);

    /// The lines of a scope behind a position, as FeedLines gives them.
    struct Question {
        qint64 scope = 0;
        qint64 from = 0;
        int most = 0;
        bool operator==(const Question&) const = default;
    };
    std::optional<QList<FeedLine>> lines(const FeedMoment& at, const Question& question);
    void keepLines(const FeedMoment& at, const Question& question, const QList<FeedLine>& lines);

    /// The end of the page for these lines, in this order; nothing where there are too many for it
    /// to be kept.
    static QByteArray keyOf(const QList<FeedLine>& lines);
    std::optional<End> end(const FeedMoment& at, const QByteArray& key);
    /// What is kept, to be used by the first too.
    End keepEnd(const FeedMoment& at, const QByteArray& key, const QByteArray& plain);

private:
    bool isNow(const FeedMoment& at);
    void forgetPages();

    const Pack m_pack;
    std::mutex m_mutex;
    FeedMoment m_now; ///< The newest that anybody asked at.
    QHash<QString, Facts> m_readers;
    QHash<Question, QList<FeedLine>> m_lines;
    qsizetype m_lineCount = 0;
    QHash<QByteArray, End> m_ends;
    qsizetype m_endBytes = 0;
};

size_t qHash(const FeedShare::Question& question, size_t seed = 0);

} // namespace chancery::server
