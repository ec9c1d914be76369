// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "base/text/search_text.h"
#include "documents/rules/search_filter.h"
#include "store/actor.h"
#include "store/database.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <vector>

namespace chancery::documents {

/// What pages read. A desk holds what its person may see and nothing else, so no query asks for
/// rights: "mine" asks what waits for the actor's capacities (person, posts, units, roles; as a
/// stand-in too), the register is all that is here. Every call is one consistent read.

/// A document's place in the database file; good until the next call to ids() and never kept.
using RowKey = qint64;

/// What a list shows. Those before File are stages at which something waits to be done.
enum class Folder {
    Review,     ///< 待审
    Propose,    ///< 拟办
    Instruct,   ///< 待批示
    Handle,     ///< 承办
    Circulate,  ///< 传阅
    Answer,     ///< 答复
    Close,      ///< 待办结
    Draft,      ///< 拟稿
    Examine,    ///< 审核会签
    Check,      ///< 核稿
    Sign,       ///< 签发
    Issue,      ///< 印发: rechecked, numbered, printed, sealed, sent out
    File,       ///< 已办结 (stage "closed") or 已印发 ("issued"), 待归档
    Inbox,      ///< 待办: all of the above; of the register: all that is under way
    Returned,   ///< 退回: to the sender, or to the registry for correction
    Unnumbered, ///< 待编号: registered on a desk, not yet confirmed
    Filed,      ///< 归档
    Voided,     ///< 作废
    Handled,    ///< 已办: where the actor has done something; mine only
    Created,    ///< 我登记的; mine only
    Starred,    ///< mine only
    All
};

enum class Whose { Mine, Register };

/// Due: what is due first comes first, no time limit last. Received and Number (of the register):
/// the latest first. DocNumber (发文字号): by code, year and serial as numbers, the latest first
/// within a code; what has none last. It has no index and is slow where there is much.
enum class SortBy { Due, Received, Number, DocNumber };

struct ListQuery {
    Folder folder = Folder::Inbox;
    Whose whose = Whose::Mine;
    SortBy sort = SortBy::Due;
    bool reversed = false;
    /// What is to be found: pieces of the document's texts (found.h), or initials of the pinyin
    /// (拼音首字母) of its title, numbers or issuer.
    QString text = {};
    SearchFilter filter = {};
    /// What is found in a document's own line (title, numbers, issuer) comes before what is found
    /// in its texts; within both the order stays.
    bool byRelevance = false;

    /// Whether anything is looked for.
    bool isSearch() const { return !text.isEmpty() || !filter.isEmpty(); }
    bool operator==(const ListQuery&) const = default;
};

/// One line of a list.
struct Summary {
    RowKey key = 0;
    QString id;
    QString title;
    QString numberText; ///< 收文〔2026〕1187号; empty while 待编号
    QString docNumber;  ///< 发文字号, canonical
    QString issuer;
    QString kind;    ///< act, read
    QString stage;   ///< As stageOf() names them (rules/flow.h).
    int urgency = 0; ///< rules/urgency.h
    int secrecy = 0; ///< rules/secrecy.h
    QDate signedOn;
    QDate receivedOn;
    QDateTime dueAt; ///< Invalid without a time limit.
    QDateTime stageSince;
    QDateTime closedAt;
    QString holderNames; ///< 陈副部长、财务司
    QString lead;        ///< Participant.
    int attachments = 0;
    bool hasWarnings = false;
    bool starred = false;
    bool mineUnread = false; ///< Something waits here for the actor that was not opened yet.
    bool mine = false;       ///< Something waits here for the actor.
    int reminders = 0;       ///< Most urging (催办) of an open task.
    qint64 version = 0;      ///< 0: forecast only.
    QString way;             ///< incoming, outgoing, internal
    QString addressees;      ///< 主送, of what goes out.
};

struct Counts {
    QMap<Folder, int> mine;
    QMap<Folder, int> unread; ///< Of mine: not opened yet.
    QMap<Folder, int> whole;
    int of(Whose whose, Folder folder) const
    {
        return (whose == Whose::Mine ? mine : whole).value(folder);
    }
};

/// Waiting: only the folders in which something is under way, quick however large the archive is.
enum class Counted { Waiting, Everything };

/// For the numbers beside the folders.
Result<Counts> folderCounts(store::Database& db, const store::Actor& actor,
                            Counted which = Counted::Everything);

/// Every document of a list in its order; by relevance only in Wanted::inList().
Result<std::vector<RowKey>> ids(store::Database& db, const store::Actor& actor,
                                const ListQuery& query);

/// The lines for at most 512 keys, in the order of the keys; those that have gone are left out.
Result<QList<Summary>> summaries(store::Database& db, const store::Actor& actor, const RowKey* keys,
                                 std::size_t count);

/// Where what was looked for stands, for a line that does not show it itself.
struct Excerpt {
    enum class From { Body, Opinion, FileName, FileText };

    From from = From::Body;
    QString file = {}; ///< Of FileText: the attachment's name.
    QString text;      ///< A sentence, cut (…) where it is long.
    QList<TextRange> marks;
};

/// For those of the lines that need one, by key.
Result<QHash<RowKey, Excerpt>> excerpts(store::Database& db, const QList<Summary>& lines,
                                        const QString& typed);

/// The key of a document that is here.
Result<std::optional<RowKey>> keyOf(store::Database& db, const QString& documentId);
Result<std::optional<Summary>> summaryOf(store::Database& db, const store::Actor& actor,
                                         const QString& documentId);

/// One thing that waits for the actor, across documents and steps; for the workbench.
struct InboxItem {
    QString taskId; ///< Or the reader's id when `step` is circulate.
    QString documentId;
    QString title;
    QString numberText;
    QString docNumber;
    QString issuer;
    QString step;        ///< review propose instruct handle circulate answer close file …
    QString participant; ///< As which the actor may do it.
    QString onBehalfOf;  ///< A person's id when only as a stand-in.
    int urgency = 0;
    int secrecy = 0;
    int reminders = 0;
    bool unread = false;
    QDateTime since;
    QDateTime dueAt; ///< The document's, as in every list (docs/decisions/0007).
    QString stage;   ///< The document's,
    QString way;     ///< and what a list shows of it.
    QString addressees;
};

/// By time limit, what has none last; at most `most`.
Result<QList<InboxItem>> inbox(store::Database& db, const store::Actor& actor, int most);

struct Workbench {
    int toHandle = 0; ///< Of the inbox, reading included.
    int critical = 0; ///< Of these 特急 and 特提,
    int urgent = 0;   ///< and 加急.
    int dueToday = 0; ///< By the end of the office day, not overdue yet.
    QDateTime firstDueToday;
    int overdue = 0;
    QString worstId; ///< The one overdue for longest,
    QString worstTitle;
    QDateTime worstDueAt;
    int closedThisWeek = 0; ///< Since Monday, of the documents here,
    int closedOnTime = 0;   ///< and of these within their time limit.
};

Result<Workbench> workbench(store::Database& db, const store::Actor& actor, const QDateTime& now);

/// As ListQuery::text finds them, in any folder, the latest received first.
Result<QList<Summary>> search(store::Database& db, const store::Actor& actor, const QString& text,
                              int most);

struct Candidate {
    QString id;
    QString title;
    QString numberText;
    QString docNumber;
    QString issuer;
    QDate signedOn;
    QString stage;
    bool certain = false; ///< Alike::Certain rather than Possible (rules/duplicates.h).
};

/// Documents here that may be the same as one about to be registered; `notId` is left out. The
/// certain ones first; at most 20.
Result<QList<Candidate>> duplicates(store::Database& db, const QString& number,
                                    const QString& issuer, const QString& title,
                                    const QDate& signedOn, const QStringList& sha256s,
                                    const QString& notId = {});

/// The certain ones alone, by index and without looking at titles: what the server asks for each
/// document that comes in, a whole register included.
Result<QList<Candidate>> certainDuplicates(store::Database& db, const QString& number,
                                           const QString& issuer, const QStringList& sha256s,
                                           const QString& notId = {});

/// Blobs of all that waits for the actor, the most urgent first; without doubles.
Result<QStringList> prefetchBlobs(store::Database& db, const store::Actor& actor, int most);

/// The organs that documents came from whose name holds `text`, the most frequent first; for
/// completing 来文机关.
Result<QStringList> issuersLike(store::Database& db, const QString& text, int most);

} // namespace chancery::documents
