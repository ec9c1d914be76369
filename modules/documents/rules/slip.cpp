// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/slip.h"

#include "base/json_reader.h"
#include "documents/rules/flow.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostRemark = 2'000;
constexpr int mostShort = 200;
constexpr int mostDocuments = 100;
constexpr int mostParticipants = 100;
constexpr int mostCopies = 100'000;
constexpr int mostShares = 500;

struct TextField {
    const char* name;
    QString Slip::*member;
    int most;
};

constexpr std::array textFields{
    TextField{"publicityReason", &Slip::publicityReason, mostRemark},
    TextField{"openWording", &Slip::openWording, mostRemark},
    TextField{"openTime", &Slip::openTime, mostShort},
    TextField{"openWay", &Slip::openWay, mostShort},
    TextField{"explainedBy", &Slip::explainedBy, mostShort},
    TextField{"explainer", &Slip::explainer, mostShort},
    TextField{"explanation", &Slip::explanation, mostRemark},
    TextField{"explainedHow", &Slip::explainedHow, mostShort},
    TextField{"notExplained", &Slip::notExplained, mostRemark},
    TextField{"consultation", &Slip::consultation, mostRemark},
    TextField{"notConsulted", &Slip::notConsulted, mostRemark},
    TextField{"contact", &Slip::contact, mostShort},
    TextField{"phone", &Slip::phone, mostShort},
};

struct FlagField {
    const char* name;
    bool Slip::*member;
};

constexpr std::array flagFields{
    FlagField{"normative", &Slip::isNormative}, FlagField{"policy", &Slip::isPolicy},
    FlagField{"major", &Slip::isMajor},         FlagField{"important", &Slip::isImportant},
    FlagField{"assigned", &Slip::isAssigned},   FlagField{"sealed", &Slip::isSealed},
};

const QStringList& verdictIds()
{
    static const QStringList ids{u"agree"_s, u"disagree"_s};
    return ids;
}

const QStringList& publicityIds()
{
    static const QStringList ids{QString(), u"open"_s, u"on-request"_s, u"closed"_s};
    return ids;
}

} // namespace

QString publicityId(Publicity publicity)
{
    return publicityIds().at(int(publicity));
}

std::optional<Publicity> publicityFromId(QStringView id)
{
    const auto at = publicityIds().indexOf(id);
    return at < 0 ? std::nullopt : std::optional(Publicity(at));
}

ToldPublicity toldPublicity(const QString& note)
{
    static const QRegularExpression words(
        u"(?:此件)?(?:(主动公开|公开发布)|(依申请公开)|(不予公开|不公开))"_s);
    const auto match = words.match(note);
    if (!match.hasMatch())
        return {};
    const Publicity told = match.capturedLength(1) > 0   ? Publicity::Open
                           : match.capturedLength(2) > 0 ? Publicity::OnRequest
                                                         : Publicity::Closed;
    return {told, match.capturedStart(), match.capturedLength()};
}

QString publicityNote(Publicity publicity)
{
    switch (publicity) {
    case Publicity::Open:
        return u"此件公开发布"_s;
    case Publicity::OnRequest:
        return u"此件依申请公开"_s;
    case Publicity::Closed:
        return u"此件不予公开"_s;
    case Publicity::Undecided:
        break;
    }
    return {};
}

QString printedNote(const QString& note, Publicity publicity)
{
    const bool isTold = toldPublicity(note).publicity != Publicity::Undecided;
    if (isTold || publicity == Publicity::Undecided || publicity == Publicity::Closed)
        return note;
    const QString own = note.trimmed();
    return own.isEmpty() ? publicityNote(publicity) : own + u'；' + publicityNote(publicity);
}

Result<Slip> Slip::parse(const QJsonObject& json)
{
    Slip slip;
    JsonReader in(json);
    const auto publicity =
        in.optionalChoice("publicity", {u"open"_s, u"on-request"_s, u"closed"_s});
    slip.publicity = publicity ? Publicity(*publicity + 1) : Publicity::Undecided;
    for (const auto& field : textFields)
        slip.*field.member = in.optionalText(field.name, field.most);
    for (const auto& field : flagFields)
        slip.*field.member = in.flag(field.name, slip.*field.member);
    slip.concerned = in.texts("concerned", mostParticipants, 120);
    slip.answers = in.texts("answers", mostDocuments, 64);
    slip.copies = int(in.optionalInteger("copies", 1, mostCopies).value_or(1));
    const auto shares = in.objects("shares", mostShares);
    const auto outside = in.objects("outside", mostParticipants);
    TRY(in.finish());
    for (const auto& each : shares) {
        JsonReader share(each);
        slip.shares.append(
            {share.text("organ", 1, mostShort), int(share.integer("copies", 0, mostCopies))});
        TRY(share.finish());
    }
    for (const auto& each : outside) {
        JsonReader opinion(each);
        const QString organ = opinion.text("organ", 1, mostShort);
        const auto verdict = opinion.optionalChoice("verdict", verdictIds());
        slip.outside.append({organ, verdict ? verdictIds().at(*verdict) : QString(),
                             opinion.optionalText("note", mostRemark)});
        TRY(opinion.finish());
    }
    for (const auto& participant : slip.concerned)
        TRY(checkParticipant(participant));
    for (const auto& document : slip.answers) {
        if (!isUuidText(document))
            return fail("base.bad-field", {{u"field"_s, u"answers"_s}, {u"why"_s, u"bad-id"_s}});
    }
    return slip;
}

QJsonObject Slip::toJson() const
{
    const Slip usual;
    QJsonObject json;
    if (publicity != Publicity::Undecided)
        json[u"publicity"_s] = publicityId(publicity);
    for (const auto& field : textFields) {
        if (!(this->*field.member).isEmpty())
            json[QLatin1String(field.name)] = this->*field.member;
    }
    for (const auto& field : flagFields) {
        if (this->*field.member != usual.*field.member)
            json[QLatin1String(field.name)] = this->*field.member;
    }
    if (!concerned.isEmpty())
        json[u"concerned"_s] = QJsonArray::fromStringList(concerned);
    if (!answers.isEmpty())
        json[u"answers"_s] = QJsonArray::fromStringList(answers);
    if (copies != usual.copies)
        json[u"copies"_s] = copies;
    QJsonArray sharing;
    for (const auto& share : shares)
        sharing.append(QJsonObject{{u"organ"_s, share.organ}, {u"copies"_s, share.copies}});
    if (!sharing.isEmpty())
        json[u"shares"_s] = sharing;
    QJsonArray asked;
    for (const auto& opinion : outside) {
        QJsonObject one{{u"organ"_s, opinion.organ}};
        if (!opinion.verdict.isEmpty())
            one[u"verdict"_s] = opinion.verdict;
        if (!opinion.note.isEmpty())
            one[u"note"_s] = opinion.note;
        asked.append(one);
    }
    if (!asked.isEmpty())
        json[u"outside"_s] = asked;
    return json;
}

} // namespace chancery::documents
