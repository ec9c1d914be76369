// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_catalog.h"

#include <QList>

#include <functional>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

/// Those of the "⋯" menu.
void addMore(const std::function<ActionSpec&(const char*, const char*, const char*)>& add)
{
    add("correct", "edit", "F2"); // the registration's own form
    add("attach", "attach", "");  // a choice of files
    auto& detach = add("detach", "document_arrow_right", "");
    detach.target = detach.reason = detach.reasonNeeded = true;
    auto& breaking = add("break-lock", "dismiss", "");
    breaking.target = breaking.reason = breaking.reasonNeeded = true;
    auto& delegate = add("delegate", "person", "");
    delegate.to = delegate.reason = true;
    add("release", "arrow_swap", "");
    auto& dropSigner = add("drop-signer", "dismiss", "");
    dropSigner.target = dropSigner.reason = true;
    auto& dropReader = add("drop-reader", "dismiss", "");
    dropReader.target = dropReader.reason = true;
    for (const char* verb : {"skip", "reopen"}) {
        auto& spec = add(verb, verb[0] == 's' ? "arrow_right" : "arrow_clockwise", "");
        spec.target = spec.reason = spec.reasonNeeded = true;
    }
    auto& voiding = add("void", "delete", "");
    voiding.reason = voiding.reasonNeeded = true;
}

/// Those of what the house writes itself.
void addIssuing(const std::function<ActionSpec&(const char*, const char*, const char*)>& add)
{
    add("write", "edit", "F2");      // the editor
    add("versions", "history", "V"); // their page
    auto& submit = add("submit-draft", "send", "B");
    submit.opinion = submit.plan = true;
    for (const char* verb : {"examine", "cosign", "review-legality", "review-disclosure", "sign"}) {
        auto& spec = add(verb, verb[0] == 's' ? "pen" : "checkmark", "B");
        spec.opinion = spec.verdict = true;
    }
    auto& checking = add("check-draft", "clipboard_checkmark", "B");
    checking.opinion = checking.points = true;
    add("recheck", "document_checkmark", "B").opinion = true;
    add("give-number", "tag", "B").code = true;
    add("print", "print", "B").copies = true;
    add("affix-seal", "certificate", "B").opinion = true;
    add("issue", "send", "B").opinion = true;
    add("distribute", "send", "B").readers = true;
    add("transmit", "send", "");
    add("supervise", "task_list_square_ltr", "T");
    add("divide", "text_bullet_list_square", "");
    auto& receipt = add("receipt", "clipboard_checkmark", "");
    receipt.target = receipt.receipt = receipt.reason = true;
}

QList<ActionSpec> makeSpecs()
{
    QList<ActionSpec> list;
    const auto add = [&list](const char* verb, const char* icon, const char* key) -> ActionSpec& {
        ActionSpec spec;
        spec.verb = QString::fromLatin1(verb);
        spec.iconName = QString::fromLatin1(icon);
        spec.key = QString::fromLatin1(key);
        list.append(spec);
        return list.last();
    };
    auto& instruct = add("instruct", "pen", "B");
    instruct.opinion = instruct.opinionNeeded = instruct.verdict = true;
    auto& propose = add("propose", "edit", "B");
    propose.opinion = propose.opinionNeeded = propose.leaders = propose.lead = propose.due = true;
    propose.answer = true;
    auto& again = add("resubmit", "send", "B");
    again.opinion = true;
    auto& review = add("review-pass", "checkmark", "B");
    review.opinion = true;
    auto& answer = add("answer", "comment", "B");
    answer.opinion = answer.opinionNeeded = true;
    auto& handle = add("handle", "clipboard_checkmark", "B");
    handle.opinion = handle.opinionNeeded = true;
    auto& assign = add("assign", "people_team", "B");
    assign.opinion = assign.lead = assign.due = assign.answer = true;
    auto& read = add("mark-read", "eye", "B");
    read.opinion = true;
    auto& close = add("close", "checkmark_circle", "E");
    close.opinion = true;
    auto& file = add("file", "archive", "E");
    file.retention = true;
    addIssuing(add);
    auto& handOver = add("hand-over", "arrow_forward", "F");
    handOver.to = handOver.reason = true;
    auto& back = add("return", "arrow_undo", "R");
    back.step = back.reason = back.reasonNeeded = true;
    auto& refuse = add("return-to-sender", "arrow_export", "");
    refuse.reason = refuse.reasonNeeded = true;
    auto& signer = add("add-signer", "people_add", "");
    signer.signers = signer.reason = true;
    auto& circulate = add("circulate", "people_community", "");
    circulate.readers = true;
    auto& remind = add("remind", "megaphone", "C");
    remind.level = true;
    auto& carry = add("carry-instruction", "arrow_forward", "");
    carry.target = carry.lead = carry.opinion = carry.due = true;
    auto& report = add("report-instruction", "checkmark_circle", "");
    report.target = report.opinion = report.opinionNeeded = true;
    auto& split = add("split", "arrow_swap", "");
    split.target = split.reason = true;
    add("accept", "clipboard_task", "A");
    add("withdraw", "arrow_undo", "Ctrl+Z");
    addMore(add);
    return list;
}

const QList<ActionSpec>& specs()
{
    static const QList<ActionSpec> all = makeSpecs();
    return all;
}

} // namespace

const ActionSpec* actionSpec(const QString& verb)
{
    for (const ActionSpec& spec : specs()) {
        if (spec.verb == verb)
            return &spec;
    }
    return nullptr;
}

const QStringList& mainVerbs()
{
    static const QStringList list{u"instruct"_s,
                                  u"propose"_s,
                                  u"resubmit"_s,
                                  u"review-pass"_s,
                                  u"answer"_s,
                                  u"assign"_s,
                                  u"handle"_s,
                                  u"close"_s,
                                  u"file"_s,
                                  u"submit-draft"_s,
                                  u"sign"_s,
                                  u"check-draft"_s,
                                  u"examine"_s,
                                  u"cosign"_s,
                                  u"review-legality"_s,
                                  u"review-disclosure"_s,
                                  u"recheck"_s,
                                  u"give-number"_s,
                                  u"print"_s,
                                  u"affix-seal"_s,
                                  u"issue"_s,
                                  u"distribute"_s,
                                  u"mark-read"_s};
    return list;
}

const QStringList& sideVerbs()
{
    static const QStringList list{u"carry-instruction"_s,
                                  u"report-instruction"_s,
                                  u"write"_s,
                                  u"versions"_s,
                                  u"accept"_s,
                                  u"hand-over"_s,
                                  u"return"_s,
                                  u"add-signer"_s,
                                  u"circulate"_s,
                                  u"remind"_s,
                                  u"return-to-sender"_s,
                                  u"withdraw"_s};
    return list;
}

const QStringList& moreVerbs()
{
    static const QStringList list{u"supervise"_s,   u"divide"_s,   u"transmit"_s, u"receipt"_s,
                                  u"split"_s,       u"correct"_s,  u"attach"_s,   u"detach"_s,
                                  u"break-lock"_s,  u"delegate"_s, u"release"_s,  u"drop-signer"_s,
                                  u"drop-reader"_s, u"skip"_s,     u"reopen"_s,   u"void"_s};
    return list;
}

QString primaryVerb(const QStringList& may)
{
    for (const QString& verb : mainVerbs()) {
        if (may.contains(verb))
            return verb;
    }
    return {};
}

namespace {

QStringList inOrder(const QStringList& order, const QStringList& may)
{
    QStringList list;
    for (const QString& verb : order) {
        if (may.contains(verb))
            list.append(verb);
    }
    return list;
}

} // namespace

QStringList offeredVerbs(const QStringList& may)
{
    return inOrder(mainVerbs() + sideVerbs(), may);
}

QStringList offeredMore(const QStringList& may)
{
    return inOrder(moreVerbs(), may);
}

} // namespace chancery::documents
