// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/similar_question.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/rules/similar.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int monthsLookedAt = 12; ///< 近十二个月
constexpr int mostLookedAt = 20'000;
constexpr int mostAlikeFound = 60;
constexpr qsizetype mostTold = 12;
constexpr int longestTitle = 500;
/// Desks ask while somebody types; counting the pairs of all titles anew each time would cost the
/// centre more than what was begun in the last minute can tell.
constexpr int secondsKept = 60;

struct WrittenTitles {
    WrittenTitles(QList<PastDocument> list, const QDateTime& at)
        : documents(std::move(list)), titles(titlesOf(documents)), madeAt(at)
    {
    }

    static QStringList titlesOf(const QList<PastDocument>& list)
    {
        QStringList all;
        all.reserve(list.size());
        for (const auto& each : list)
            all.append(each.title);
        return all;
    }

    QList<PastDocument> documents;
    TitleIndex titles;
    QDateTime madeAt;
};

QDate firstDay(const QDateTime& now)
{
    return officeDate(now).addMonths(-monthsLookedAt);
}

/// Made by whoever asks first and shared by all who ask within the next minute.
class KeptTitles {
public:
    Result<std::shared_ptr<const WrittenTitles>> at(store::Database& db, const QDateTime& now)
    {
        const std::lock_guard held(m_mutex);
        const bool isFresh =
            m_titles && m_titles->madeAt <= now && m_titles->madeAt.secsTo(now) < secondsKept;
        if (!isFresh) {
            TRY_ASSIGN(auto list, writtenDocuments(db, firstDay(now), mostLookedAt));
            m_titles = std::make_shared<const WrittenTitles>(std::move(list), now);
        }
        return m_titles;
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const WrittenTitles> m_titles;
};

/// Nobody else's business before it has left its drafter, and what is secret never is.
bool isCounted(const PastDocument& document)
{
    return document.stage != "draft"_L1 && document.secrecy == 0;
}

void countHidden(const PastDocument& document, QList<HiddenAlike>& hidden)
{
    const auto at = std::find_if(hidden.begin(), hidden.end(), [&](const HiddenAlike& each) {
        return each.unit == document.unitName;
    });
    if (at == hidden.end())
        hidden.append({document.unitName, 1});
    else
        ++at->count;
}

Result<SimilarAnswer> similarTo(const store::QuestionContext& context, KeptTitles& kept,
                                const QString& title, const QString& notId)
{
    TRY_ASSIGN(const auto titles, kept.at(context.db, context.now));
    SimilarAnswer answer;
    answer.since = firstDay(context.now);
    answer.looked = int(titles->documents.size());
    const auto alike = titles->titles.alike(title, mostAlikeFound);
    QStringList ids;
    for (const auto& each : alike)
        ids.append(titles->documents.at(each.index).id);
    TRY_ASSIGN(const auto visible, context.visible(u"doc_document"_s, ids));
    for (const auto& each : alike) {
        const QString id = titles->documents.at(each.index).id;
        if (id == notId)
            continue;
        // The title may be a minute old; where it is and who may see it is of this moment.
        TRY_ASSIGN(const auto document, writtenDocument(context.db, id));
        if (!document)
            continue;
        if (!visible.contains(id)) {
            if (isCounted(*document))
                countHidden(*document, answer.hidden);
        } else if (answer.found.size() < mostTold) {
            answer.found.append({*document, each.score});
        }
    }
    const QDate today = officeDate(context.now);
    const QDate start(today.year(), 1, 1);
    answer.unit = context.actor.unitName;
    if (answer.unit.isEmpty()) // An empty name would count the whole house.
        return answer;
    TRY_ASSIGN(answer.now, issuedBetween(context.db, answer.unit, start, today));
    TRY_ASSIGN(answer.then,
               issuedBetween(context.db, answer.unit, start.addYears(-1), today.addYears(-1)));
    return answer;
}

QJsonObject sumsToJson(const IssueSums& sums)
{
    return {{u"documents"_s, sums.documents},
            {u"recipients"_s, sums.recipients},
            {u"copies"_s, sums.copies}};
}

IssueSums sumsFrom(const QJsonObject& json)
{
    return {json.value("documents"_L1).toInt(), json.value("recipients"_L1).toInt(),
            json.value("copies"_L1).toInteger()};
}

} // namespace

QJsonObject SimilarAnswer::toJson() const
{
    QJsonArray alike;
    for (const auto& [document, score] : found)
        alike.append(QJsonObject{{u"id"_s, document.id},
                                 {u"title"_s, document.title},
                                 {u"number"_s, document.number},
                                 {u"unit"_s, document.unitName},
                                 {u"stage"_s, document.stage},
                                 {u"on"_s, document.on.toString(Qt::ISODate)},
                                 {u"score"_s, score}});
    QJsonArray others;
    for (const auto& each : hidden)
        others.append(QJsonObject{{u"unit"_s, each.unit}, {u"count"_s, each.count}});
    return {{u"since"_s, since.toString(Qt::ISODate)},
            {u"looked"_s, looked},
            {u"found"_s, alike},
            {u"hidden"_s, others},
            {u"unit"_s, unit},
            {u"now"_s, sumsToJson(now)},
            {u"then"_s, sumsToJson(then)}};
}

Result<SimilarAnswer> SimilarAnswer::parse(const QJsonObject& json)
{
    SimilarAnswer answer;
    answer.since = QDate::fromString(json.value("since"_L1).toString(), Qt::ISODate);
    if (!answer.since.isValid())
        return fail("base.bad-field", {{u"field"_s, u"since"_s}, {u"why"_s, u"missing"_s}});
    answer.looked = json.value("looked"_L1).toInt();
    for (const auto& element : json.value("found"_L1).toArray()) {
        const QJsonObject one = element.toObject();
        PastDocument document;
        document.id = one.value("id"_L1).toString();
        document.title = one.value("title"_L1).toString();
        document.number = one.value("number"_L1).toString();
        document.unitName = one.value("unit"_L1).toString();
        document.stage = one.value("stage"_L1).toString();
        document.on = QDate::fromString(one.value("on"_L1).toString(), Qt::ISODate);
        answer.found.append({document, one.value("score"_L1).toDouble()});
    }
    for (const auto& element : json.value("hidden"_L1).toArray())
        answer.hidden.append({element.toObject().value("unit"_L1).toString(),
                              element.toObject().value("count"_L1).toInt()});
    answer.unit = json.value("unit"_L1).toString();
    answer.now = sumsFrom(json.value("now"_L1).toObject());
    answer.then = sumsFrom(json.value("then"_L1).toObject());
    return answer;
}

void addDocumentQuestions(store::QuestionRegistry& registry)
{
    registry.add(u"documents.similar"_s,
                 [kept = std::make_shared<KeptTitles>()](
                     const store::QuestionContext& context) -> Result<QJsonObject> {
                     JsonReader in(context.params);
                     const QString title = in.text("title", 1, longestTitle);
                     const QString notId = in.optionalIdText("not");
                     TRY(in.finish());
                     TRY_ASSIGN(const auto answer, similarTo(context, *kept, title, notId));
                     return answer.toJson();
                 });
}

} // namespace chancery::documents
