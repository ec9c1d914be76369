// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/issuing.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/file_drafts.h"
#include "documents/data/manuscripts.h"
#include "documents/data/office_books.h"
#include "documents/data/or_null.h"
#include "documents/data/practice.h"
#include "documents/data/search_key.h"
#include "documents/rules/checks.h"
#include "documents/rules/distribution.h"
#include "documents/rules/document_number.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;
using workflow::WorkItem;

constexpr int issuedId = 4'100;
constexpr int firstRecipientId = 5'000;
constexpr int firstReplyId = 9'000;

QString column(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

bool isOutgoing(const DocumentEdit& edit)
{
    return column(edit, "way"_L1) == "outgoing"_L1;
}

bool isBriefing(const DocumentEdit& edit)
{
    return column(edit, "form"_L1) == "briefing"_L1;
}

/// Its main file is the text, drafted in an office program.
bool isTextInFile(const DocumentEdit& edit)
{
    return !column(edit, "main_sha256"_L1).isEmpty();
}

Result<Slip> slipOf(const DocumentEdit& edit)
{
    return Slip::parse(edit.fields().value("slip"_L1).toObject());
}

Result<Manuscript> textOf(const HandlerContext& context, const DocumentEdit& edit)
{
    return manuscriptAt(context.db, edit.id(), edit.fields().value("text_position"_L1).toInt());
}

/// What the slip of an outgoing document asks of the plan.
Result<void> checkPlan(const FlowParams& params, const Slip& slip)
{
    if (slip.publicity == Publicity::Undecided ||
        (slip.publicity != Publicity::Open && slip.publicityReason.trimmed().isEmpty()))
        return fail("documents.publicity-needed");
    if (slip.isNormative && params.lawyers.isEmpty())
        return fail("documents.lawyer-needed");
    if (slip.publicity == Publicity::Open && params.disclosers.isEmpty())
        return fail("documents.discloser-needed");
    QJsonArray missing;
    for (const auto& concerned : slip.concerned) {
        if (!params.cosigners.contains(concerned))
            missing.append(concerned);
    }
    if (!missing.isEmpty())
        return fail("documents.concerned-not-asked", {{u"participants"_s, missing}});
    return {};
}

Result<void> checkSubmission(const FlowParams& params, const DocumentEdit& edit,
                             const HandlerContext& context)
{
    TRY_ASSIGN(const auto text, textOf(context, edit));
    if (text.title.trimmed().isEmpty())
        return fail("documents.title-missing");
    if (text.plainText().trimmed().isEmpty() && !isTextInFile(edit))
        return fail("documents.text-missing");
    if (params.signers.isEmpty())
        return fail("documents.signers-needed");
    TRY_ASSIGN(const auto slip, slipOf(edit));
    return isOutgoing(edit) ? checkPlan(params, slip) : Result<void>();
}

/// What was decided in the last round of each step; earlier rounds were about earlier texts.
QList<WorkItem> lastSignatures(const DocumentEdit& edit)
{
    QHash<QString, int> last;
    for (const auto& item : edit.state().items)
        last[item.step] = std::max(last.value(item.step), item.round);
    QList<WorkItem> items;
    for (const auto& item : edit.state().items) {
        if (item.isSignature() && item.round == last.value(item.step))
            items.append(item);
    }
    return items;
}

QStringList disagreeing(const DocumentEdit& edit)
{
    QStringList participants;
    for (const auto& item : lastSignatures(edit)) {
        if (item.outcome == "disagree"_L1 && item.state == workflow::ItemState::Done)
            participants.append(item.participant);
    }
    return participants;
}

/// What the steps so far tell the checks.
DraftFacts factsFrom(const DocumentEdit& edit, const HandlerContext& context,
                     const DocumentSettings& settings)
{
    DraftFacts facts;
    facts.stage = DraftFacts::Stage::Signing;
    facts.today = officeDate(context.now);
    facts.network = settings.networkGrade;
    facts.isTextInFile = isTextInFile(edit);
    facts.drafter = u"person:"_s + column(edit, "created_by"_L1);
    for (const auto& item : lastSignatures(edit)) {
        const bool isDone = item.state == workflow::ItemState::Done;
        if (item.step == "cosign"_L1)
            facts.opinions.append({item.participant, item.participant, isDone,
                                   isDone && item.outcome == "disagree"_L1});
        if (item.step == "disclosure"_L1 && isDone)
            facts.publicityReviewer = item.decidedBy;
        if (item.step == "legality"_L1 && isDone)
            facts.isLegalityReviewed = item.outcome == "agree"_L1;
    }
    return facts;
}

/// What a regulation forbids is not signed; the first thing that is found is told.
Result<void> checkRules(const DocumentEdit& edit, const HandlerContext& context,
                        const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto text, textOf(context, edit));
    TRY_ASSIGN(const auto slip, slipOf(edit));
    for (const auto& finding : checkDraft(text, slip, factsFrom(edit, context, settings))) {
        if (finding.strength == Strength::Rule)
            return fail("documents.rule-broken",
                        {{u"rule"_s, finding.rule}, {u"article"_s, finding.article}});
    }
    return {};
}

/// A number of a book as it is written and sorted: 国办发〔2026〕12号; of a briefing its issue,
/// 送阅件2026年第12期.
struct IssuedNumber {
    QString written;
    QString canonical;
    QString key;

    static IssuedNumber of(const QString& code, int year, qint64 serial, bool isIssue)
    {
        if (isIssue) {
            const QString text = u"%1%2年第%3期"_s.arg(code).arg(year).arg(serial);
            return {text, text, u"%1|%2|%3"_s.arg(code).arg(year).arg(serial)};
        }
        const auto number =
            DocumentNumber::parse(u"%1〔%2〕%3号"_s.arg(code).arg(year).arg(serial));
        return {number.written(), number.canonical(), number.key()};
    }
};

/// The next number of a book. Nothing on a desk: 待编号.
Result<void> giveNumber(const FlowParams& params, const HandlerContext& context, DocumentEdit& edit)
{
    const int year = officeDate(context.now).year();
    TRY_ASSIGN(const auto serial,
               context.authority.nextNumber(u"documents.issued."_s + params.code, year));
    if (!serial)
        return {};
    const auto number = IssuedNumber::of(params.code, year, *serial, isBriefing(edit));
    edit.set("doc_number", number.written);
    edit.set("doc_number_canonical", number.canonical);
    edit.set("doc_number_key", number.key);
    edit.set("search_key", searchKey({column(edit, "title"_L1), number.canonical,
                                      column(edit, "issuer"_L1), column(edit, "addressees"_L1)}));
    edit.tell("number", number.canonical);
    edit.putRoot("doc_issued", context.derivedId(issuedId),
                 {{u"code"_s, params.code},
                  {u"year"_s, year},
                  {u"serial"_s, *serial},
                  {u"number"_s, number.canonical},
                  {u"document_id"_s, edit.id()},
                  {u"title"_s, column(edit, "title"_L1)},
                  {u"given_at"_s, momentToText(context.now)},
                  {u"given_by"_s, context.actor.person.text()},
                  {u"given_name"_s, context.actor.name}},
                 {u"role:registry"_s, u"role:secretary"_s, u"role:archivist"_s});
    return {};
}

/// The number of a document that is void is void with it, for the same reason; never given again.
Result<void> voidNumber(const FlowParams& params, const HandlerContext& context, DocumentEdit& edit)
{
    auto q = context.db.query("SELECT id FROM doc_issued WHERE document_id = ?"
                              " AND void_at IS NULL");
    q.bind(edit.id());
    QStringList ids;
    while (q.next())
        ids.append(q.text(0));
    TRY(q.done());
    for (const auto& id : std::as_const(ids))
        edit.putRoot("doc_issued", id,
                     {{u"void_at"_s, momentToText(context.now)}, {u"void_reason"_s, params.reason}},
                     {});
    return {};
}

/// The day of the document is that of the last who signs it; the text as it stands is what was
/// signed.
void recordSignature(const HandlerContext& context, DocumentEdit& edit)
{
    const bool isLast =
        std::none_of(edit.state().items.begin(), edit.state().items.end(),
                     [](const WorkItem& item) { return item.step == "sign"_L1 && item.isOpen(); });
    QStringList names = column(edit, "signers"_L1).split(u'、', Qt::SkipEmptyParts);
    if (!names.contains(context.actor.name))
        names.append(context.actor.name);
    edit.set("signers", names.join(u'、'));
    if (!isLast)
        return;
    edit.set("signed_on", officeDate(context.now).toString(Qt::ISODate));
    edit.set("signed_hash", edit.fields().value("text_hash"_L1));
    edit.set("signed_files", edit.fields().value("files_hash"_L1));
    edit.set("signed_publicity", edit.fields().value("publicity"_L1));
}

/// 复核: text and files are those that were signed, and so is whom it is open to.
bool isAsSigned(const DocumentEdit& edit)
{
    const QString publicity = column(edit, "signed_publicity"_L1);
    if (!publicity.isEmpty() && publicity != column(edit, "publicity"_L1))
        return false;
    return column(edit, "text_hash"_L1) == column(edit, "signed_hash"_L1) &&
           column(edit, "files_hash"_L1) == column(edit, "signed_files"_L1);
}

/// Each of the requests is answered by the one reply; what is not here any more is passed over.
Result<void> answerAll(const HandlerContext& context, const Slip& slip, DocumentEdit& edit)
{
    int n = 0;
    for (const auto& answered : slip.answers) {
        TRY_ASSIGN(
            const auto row,
            store::readRow(context.db, *documentCatalog().find(u"doc_document"_s), answered));
        const QString id = context.derivedId(firstReplyId + n++);
        if (!row || answered == edit.id())
            continue;
        edit.putRoot("doc_reply", id,
                     {{u"document_id"_s, answered},
                      {u"reply_id"_s, edit.id()},
                      {u"title"_s, column(edit, "title"_L1)},
                      {u"number"_s, orNull(column(edit, "doc_number_canonical"_L1))},
                      {u"at"_s, momentToText(context.now)}},
                     {});
    }
    return {};
}

Result<void> sendOut(const HandlerContext& context, const DocumentSettings& settings,
                     DocumentEdit& edit)
{
    TRY_ASSIGN(const auto text, textOf(context, edit));
    const auto practice = deliveredPractice(officeDate(context.now));
    int departments = 1;
    if (settings.departments) {
        TRY_ASSIGN(departments, settings.departments(context.db));
    }
    const QString now = momentToText(context.now);
    int position = 0;
    const auto send = [&](const QStringList& organs, const QString& role) {
        for (const auto& organ : organs) {
            edit.put("doc_recipient", context.derivedId(firstRecipientId + position),
                     {{u"position"_s, position},
                      {u"name"_s, organ},
                      {u"role"_s, role},
                      {u"organs"_s, reachOf(organ, practice.collectives, departments).organs},
                      {u"state"_s, u"sent"_s},
                      {u"sent_at"_s, now}});
            ++position;
        }
    };
    send(text.addressees, u"main"_s);
    send(text.copiesTo, u"copy"_s);
    edit.set("issued_at", now);
    TRY_ASSIGN(const auto slip, slipOf(edit));
    raiseGazettes(context, slip, edit);
    return answerAll(context, slip, edit);
}

} // namespace

const WorkItem* writingItem(const DocumentEdit& edit)
{
    if (column(edit, "way"_L1) == "incoming"_L1)
        return nullptr;
    static const QStringList steps{u"draft"_s, u"examine"_s, u"check"_s, u"sign"_s, u"recheck"_s};
    return edit.find({}, steps);
}

Result<void> checkSeen(const DocumentEdit& edit, const QString& seen)
{
    const QString now = column(edit, "text_hash"_L1);
    if (seen == now)
        return {};
    return fail("documents.text-changed", {{u"seen"_s, seen}, {u"now"_s, now}});
}

Result<void> checkExamined(const FlowVerb& verb, const FlowParams& params, const WorkItem* item,
                           const DocumentEdit& edit, const HandlerContext& context)
{
    if (!(verb.fields & FlowVerb::Ticks))
        return {};
    const auto points = deliveredPractice(officeDate(context.now)).examination;
    QStringList left;
    for (const auto& point : points)
        left.append(point.key);
    for (const auto& ticked : params.ticked) {
        if (left.removeAll(ticked) == 0)
            return fail("documents.unknown-point", {{u"point"_s, ticked}});
    }
    if (left.isEmpty() || !isOutgoing(edit) || !item || !item->isSignature())
        return {};
    return fail("documents.points-unticked",
                {{u"count"_s, left.size()}, {u"points"_s, QJsonArray::fromStringList(left)}});
}

Result<void> checkIssuing(const FlowVerb& verb, const FlowParams& params, const DocumentEdit& edit,
                          const HandlerContext& context, const DocumentSettings& settings)
{
    if (verb.fields & FlowVerb::Seen) {
        TRY(checkSeen(edit, params.seen));
        TRY(checkFilesSeen(edit, params.seenFiles));
        TRY(checkFilesClosed(context, edit));
    }
    if (verb.fields & FlowVerb::Plan)
        return checkSubmission(params, edit, context);
    if (verb.verb != "sign"_L1 || !isOutgoing(edit))
        return {};
    QStringList names;
    for (const auto& participant : disagreeing(edit)) {
        TRY_ASSIGN(const QString name, edit.nameOf(participant));
        names.append(name.isEmpty() ? participant : name);
    }
    if (!names.isEmpty())
        return fail("documents.cosign-disagreed", {{u"names"_s, names.join(u'、')}});
    return checkRules(edit, context, settings);
}

void settleEvent(const FlowVerb& verb, const DocumentEdit& edit, workflow::Event& event)
{
    if (verb.verb == "recheck"_L1) {
        event.outcome = isAsSigned(edit) ? u"unchanged"_s : u"changed"_s;
    }
    if (verb.fields & FlowVerb::Plan) {
        const auto slip = slipOf(edit);
        event.set[u"sealed"_s] = slip.ok() && slip->isSealed;
    }
}

Result<void> recordIssuing(const FlowVerb& verb, const FlowParams& params,
                           const HandlerContext& context, const DocumentSettings& settings,
                           DocumentEdit& edit)
{
    const QString name = QLatin1String(verb.verb);
    if (name == "sign"_L1)
        recordSignature(context, edit);
    else if (name == "recheck"_L1 && !isAsSigned(edit))
        edit.set("signers", QJsonValue()); // They sign anew.
    else if (name == "give-number"_L1)
        return giveNumber(params, context, edit);
    else if (name == "print"_L1 && params.copies)
        edit.set("copies", *params.copies);
    else if (name == "issue"_L1)
        return sendOut(context, settings, edit);
    else if (name == "distribute"_L1)
        edit.set("issued_at", momentToText(context.now));
    else if (name == "void"_L1)
        return voidNumber(params, context, edit);
    return {};
}

Result<ChangeSet> noteReceipt(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString recipient = in.idText("recipient");
    const QStringList states{u"received"_s, u"returned"_s};
    const QString state = states.value(in.choice("state", states));
    const QString by = in.optionalText("by", 120).trimmed();
    const QString remark = in.optionalText("remark", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!edit.isOffice())
        return fail("documents.not-registry");
    if (state == "returned"_L1 && remark.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"receipt"_s}});
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_recipient"_s), recipient));
    if (!row || row->fields.value("document_id"_L1).toString() != document)
        return fail("documents.no-recipient", {{u"recipient"_s, recipient}});
    edit.put("doc_recipient", recipient,
             {{u"state"_s, state},
              {u"answered_at"_s, momentToText(context.now)},
              {u"answered_by"_s, orNull(by)},
              {u"remark"_s, orNull(remark)}});
    edit.note(u"receipt"_s, nullptr, {}, {},
              {{u"name"_s, row->fields.value("name"_L1)},
               {u"state"_s, state},
               {u"by"_s, by},
               {u"reason"_s, remark}});
    return edit.finish();
}

} // namespace chancery::documents
