// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/form_values.h"

#include "base/clock.h"
#include "documents/rules/kinds.h"
#include "documents/rules/slip.h"
#include "documents/rules/urgency.h"
#include "ui/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const ui::Format chinese{ui::Lang::Zh};

QString dayText(const QDate& day)
{
    return day.isValid() ? chinese.fullDate(day) : QString();
}

QString momentText(const QDateTime& moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toTimeZone(officeZone());
    return chinese.fullDate(local.date()) + u' ' + chinese.time(local.time());
}

/// What somebody decided, where they wrote nothing more.
QString verdictText(const QString& verdict)
{
    static const QHash<QString, QString> words{{u"agree"_s, u"同意"_s},
                                               {u"noted"_s, u"已阅"_s},
                                               {u"comment"_s, u"另有意见"_s},
                                               {u"disagree"_s, u"不同意"_s}};
    return words.value(verdict);
}

QString opinionText(const OpinionView& opinion)
{
    const QString body = opinion.body.trimmed();
    const QString verdict = verdictText(opinion.verdict);
    if (verdict.isEmpty() || body.startsWith(verdict))
        return body;
    return body.isEmpty() ? verdict + u'。' : verdict + u'。' + body;
}

/// "周建国　部长　2026年7月14日 10:05"; a stand-in says for whom.
QString signatureText(const OpinionView& opinion, const Participants::Standing& standing)
{
    QString name = opinion.authorName;
    if (!opinion.onBehalfOfName.isEmpty())
        name += u"（代%1）"_s.arg(opinion.onBehalfOfName);
    const QString post = standing.title.isEmpty() ? opinion.authorUnit : standing.title;
    QStringList parts{name, post, momentText(opinion.at)};
    parts.removeAll(QString());
    return parts.join(u'　');
}

QList<paper::FormEntry> entriesOf(const DocumentView& view, const Participants& people)
{
    QList<paper::FormEntry> entries;
    for (const OpinionView& opinion : view.opinions) {
        const QString text = opinionText(opinion);
        if (text.isEmpty())
            continue;
        // A stand-in signs as whose post it is.
        const QString whose = opinion.onBehalfOf.isEmpty() ? opinion.author : opinion.onBehalfOf;
        const auto standing = people.standingOf(opinion.post, whose);
        entries.append({opinion.kind, text, signatureText(opinion, standing), standing.rankName,
                        standing.rank, opinion.at});
    }
    return entries;
}

/// What organs outside have said stands in the box of those who cosign (会签).
void addOutside(const DocumentView& view, QList<paper::FormEntry>& entries)
{
    const auto slip = Slip::parse(view.fields.value("slip"_L1).toObject());
    if (!slip.ok())
        return;
    constexpr int afterAllRanks = 1'000;
    for (const OutsideOpinion& opinion : slip->outside) {
        const QString verdict =
            opinion.verdict.isEmpty() ? u"（未复）"_s : verdictText(opinion.verdict);
        entries.append({u"cosign"_s, opinion.organ + u'：' + verdict, opinion.note, QString(),
                        afterAllRanks, QDateTime()});
    }
}

QString filesText(const DocumentView& view)
{
    QStringList names;
    for (const AttachmentView& file : view.attachments)
        names.append(QString::number(names.size() + 1) + u'.' + file.name);
    return names.join(u'\n');
}

QString namesOf(const QStringList& participants, const Participants& people)
{
    QStringList names;
    for (const QString& each : participants)
        names.append(people.nameOf(each));
    return names.join(u'、');
}

QString typeText(const DocumentView& view)
{
    const QString type = view.text("doc_type");
    const auto kind = kindFromId(type);
    return kind ? kindName(*kind) : type;
}

QString countText(const DocumentView& view, const char* column)
{
    const int count = view.fields.value(QLatin1String(column)).toInt();
    return count > 0 ? QString::number(count) : QString();
}

/// What came in.
void addRegistration(const DocumentView& view, const Participants& people, paper::FormTexts& texts)
{
    const QString treatment = view.text("kind");
    texts[u"number"_s] = view.text("number_text");
    texts[u"issuer"_s] = view.text("issuer");
    texts[u"received_on"_s] = dayText(QDate::fromString(view.text("received_on"), Qt::ISODate));
    texts[u"treatment"_s] = treatment;
    texts[u"registrar"_s] = view.text("created_name");
    texts[u"registered_at"_s] = momentText(view.moment("registered_at"));
    texts[u"due"_s] = momentText(view.moment("due_at"));
    texts[u"copy_number"_s] = view.text("copy_number");
    texts[u"copies"_s] = countText(view, "copies");
    texts[u"pages"_s] = countText(view, "pages");
    texts[u"notes"_s] = view.text("notes");
    texts[u"lead"_s] = view.text("lead").isEmpty() ? QString() : people.nameOf(view.text("lead"));
    texts[u"co"_s] = namesOf(view.co, people);
    QStringList readers;
    for (const ReaderView& reader : view.readers) {
        if (reader.state != "dropped"_L1)
            readers.append(reader.participantName);
    }
    readers.removeDuplicates();
    texts[u"readers"_s] = readers.join(u'、');
}

/// What the house writes.
void addWriting(const DocumentView& view, paper::FormTexts& texts)
{
    const auto parsed = Slip::parse(view.fields.value("slip"_L1).toObject());
    const Slip slip = parsed.ok() ? *parsed : Slip();
    texts[u"addressees"_s] = view.text("addressees");
    texts[u"copies_to"_s] = view.text("copies_to");
    texts[u"drafting_unit"_s] = view.text("drafting_unit_name");
    texts[u"drafter"_s] = view.text("created_name");
    texts[u"drafted_at"_s] = momentText(view.moment("created_at"));
    texts[u"signers"_s] = view.text("signers");
    texts[u"issued_at"_s] = momentText(view.moment("issued_at"));
    texts[u"publicity"_s] = view.text("publicity");
    texts[u"publicity_reason"_s] = slip.publicityReason;
    texts[u"normative"_s] = slip.isNormative ? u"yes"_s : u"no"_s;
    texts[u"sealed"_s] = slip.isSealed ? u"yes"_s : u"no"_s;
    texts[u"printed_copies"_s] = QString::number(slip.copies);
    texts[u"contact"_s] = slip.contact;
    texts[u"phone"_s] = slip.phone;
    texts[u"versions"_s] = QString::number(view.versions.size());
}

} // namespace

paper::FormValues formValues(const DocumentView& view, const Participants& people,
                             const QDate& today)
{
    paper::FormValues values;
    auto& texts = values.texts;
    texts[u"ministry"_s] = people.ministryName();
    texts[u"printed_on"_s] = dayText(today);
    texts[u"title"_s] = view.text("title");
    texts[u"doc_number"_s] = view.text("doc_number_canonical");
    texts[u"doc_type"_s] = typeText(view);
    texts[u"signed_on"_s] = dayText(QDate::fromString(view.text("signed_on"), Qt::ISODate));
    texts[u"urgency"_s] = urgencyName(Urgency(view.fields.value("urgency"_L1).toInt()));
    texts[u"secrecy"_s] = view.text("secrecy_text");
    texts[u"files"_s] = filesText(view);
    addRegistration(view, people, texts);
    addWriting(view, texts);
    values.entries = entriesOf(view, people);
    addOutside(view, values.entries);
    return values;
}

paper::FormValues listValues(const QList<DocumentView>& views, const QString& what,
                             const Participants& people, const QDate& today)
{
    paper::FormValues values;
    int copies = 0;
    for (const DocumentView& view : views) {
        auto item = formValues(view, people, today).texts;
        item[u"item"_s] = QString::number(values.items.size() + 1);
        // Of a secret nothing but its number goes on a list that lies open (机要交接).
        if (view.fields.value("secrecy"_L1).toInt() > 0)
            item[u"title"_s].clear();
        if (item.value(u"number"_s).isEmpty())
            item[u"number"_s] = item.value(u"doc_number"_s);
        QStringList origin{item.value(u"issuer"_s), item.value(u"doc_number"_s)};
        origin.removeAll(QString());
        item[u"origin"_s] = origin.join(u'\n');
        const int count = std::max(1, item.value(u"copies"_s).toInt());
        item[u"copies"_s] = QString::number(count);
        copies += count;
        values.items.append(item);
    }
    auto& texts = values.texts;
    texts[u"ministry"_s] = people.ministryName();
    texts[u"printed_on"_s] = dayText(today);
    texts[u"what"_s] = what;
    texts[u"total"_s] = u"%1 件，%2 份"_s.arg(views.size()).arg(copies);
    return values;
}

paper::FormValues exchangeValues(const Exchange& exchange, const Participants& people,
                                 const QDate& today)
{
    paper::FormValues values;
    for (const QString& number : exchange.items)
        values.items.append(
            {{u"item"_s, QString::number(values.items.size() + 1)}, {u"number"_s, number}});
    auto& texts = values.texts;
    texts[u"ministry"_s] = people.ministryName();
    texts[u"printed_on"_s] = dayText(today);
    texts[u"direction"_s] = exchange.direction == "out"_L1 ? u"发出"_s : u"收进"_s;
    texts[u"unit"_s] = exchange.unit;
    texts[u"list_number"_s] = exchange.listNumber;
    texts[u"seal"_s] = exchange.seal == "intact"_L1   ? u"完好"_s
                       : exchange.seal == "broken"_L1 ? u"破损"_s
                                                      : u"无封签"_s;
    texts[u"total"_s] = u"%1 件"_s.arg(exchange.items.size());
    texts[u"remark"_s] = exchange.remark;
    texts[u"signed_by"_s] = exchange.signedBy;
    texts[u"at"_s] = exchange.signedBy.isEmpty() ? QString() : momentText(exchange.at);
    return values;
}

} // namespace chancery::documents
