// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wrong_drafts.h"

using namespace Qt::StringLiterals;

namespace chancery::documents::test {

namespace {

using Change = std::function<void(SampleDraft&)>;
using Standing = OrganFacts::Standing;

WrongDraft wrong(const QString& name, const char* rule, bool mendable, SampleDraft draft,
                 const Change& change)
{
    change(draft);
    return {name, QString::fromLatin1(rule), mendable, std::move(draft)};
}

OrganFacts standing(Standing where)
{
    OrganFacts facts;
    facts.standing = where;
    return facts;
}

} // namespace

SampleDraft cleanNotice()
{
    SampleDraft draft;
    Manuscript& text = draft.text;
    text.issuers = {u"示例部"_s};
    text.title = u"示例部关于做好2026年度重点工作的通知"_s;
    text.addressees = {u"各省、自治区、直辖市示例厅（局）"_s, u"部属各单位"_s};
    text.copiesTo = {u"发展改革委"_s};
    text.body = {
        Block::paragraph(
            u"根据《关于做好有关工作的意见》（国办发〔2026〕5号）要求，现将有关事项通知如下："_s),
        Block::heading(1, u"总体要求"_s),
        Block::paragraph(u"坚持“稳中求进”工作总基调，2026年7月14日前完成。"_s),
        Block::heading(1, u"主要任务"_s),
        Block::heading(2, u"健全台账。各单位要逐项登记（详见附件）。"_s),
        Block::heading(3, u"按月更新"_s),
        Block::paragraph(u"每月5日前报送，全年不少于12次，GDP占比1.5%以上。"_s),
        {Block::Kind::Table, 0, {}, {{u"序号"_s, u"事项"_s}, {u"1"_s, u"台账"_s}}},
        Block::paragraph(u"特此通知。"_s)};
    text.annexes = {{u"2026年重点工作台账"_s, {Block::paragraph(u"逐项登记。"_s)}}};
    text.note = u"此件公开发布"_s;
    Slip& slip = draft.slip;
    slip.publicity = Publicity::Open;
    slip.openWording = u"全文公开"_s;
    slip.openTime = u"印发之日起20个工作日内"_s;
    slip.openWay = u"门户网站"_s;
    slip.concerned = {u"unit:finance"_s};
    DraftFacts& facts = draft.facts;
    facts.stage = DraftFacts::Stage::Signing;
    facts.today = QDate(2026, 7, 14);
    facts.issuerSort = OrganFacts::Sort::Department;
    facts.superiors = {u"国务院"_s};
    facts.opinions = {{u"unit:finance"_s, u"财务司"_s, true, false}};
    facts.drafter = u"sunhaiyan"_s;
    facts.publicityReviewer = u"zhengkeqin"_s;
    facts.signerIsHead = true;
    return draft;
}

SampleDraft cleanRequest()
{
    SampleDraft draft = cleanNotice();
    draft.slip = {};
    draft.slip.publicity = Publicity::Closed;
    draft.slip.publicityReason = u"内部请示"_s;
    draft.facts.opinions.clear();
    draft.facts.organs = {{u"国务院"_s, standing(Standing::DirectSuperior)},
                          {u"发展改革委"_s, standing(Standing::Level)}};
    Manuscript& text = draft.text;
    text.kind = Kind::Request;
    text.direction = Direction::Up;
    text.title = u"示例部关于开展试点工作的请示"_s;
    text.addressees = {u"国务院"_s};
    text.annexes.clear();
    text.note = u"联系人：孙海燕，电话：010-66000000"_s;
    text.body = {Block::paragraph(u"为推动高质量发展，拟在部分地区开展试点。"_s),
                 Block::paragraph(u"妥否，请批示。"_s)};
    return draft;
}

SampleDraft cleanLetter()
{
    SampleDraft draft = cleanNotice();
    Manuscript& text = draft.text;
    text.kind = Kind::Letter;
    text.form = Form::Letter;
    text.direction = Direction::Level;
    text.title = u"示例部关于商请支持试点工作的函"_s;
    text.addressees = {u"财政部"_s};
    text.annexes.clear();
    text.body = {Block::paragraph(u"为做好试点工作，商请贵部予以支持。"_s),
                 Block::paragraph(u"妥否，请予函复。"_s)};
    return draft;
}

SampleDraft cleanReply()
{
    SampleDraft draft = cleanNotice();
    Manuscript& text = draft.text;
    text.kind = Kind::Reply;
    text.title = u"示例部关于同意设立试点的批复"_s;
    text.addressees = {u"某省示例厅"_s};
    text.annexes.clear();
    text.body = {Block::paragraph(u"《关于设立试点的请示》（某示〔2026〕8号）收悉。现批复如下："_s),
                 Block::paragraph(u"同意设立试点。"_s)};
    return draft;
}

QList<WrongDraft> wrongElements()
{
    QList<WrongDraft> all;
    const auto notice = [&](const char* name, const char* rule, bool mendable,
                            const Change& change) {
        all.append(wrong(QString::fromLatin1(name), rule, mendable, cleanNotice(), change));
    };
    notice("no title", "title-missing", false, [](auto& d) { d.text.title = u" "_s; });
    notice("no kind", "title-kind", true,
           [](auto& d) { d.text.title = u"示例部关于做好重点工作"_s; });
    notice("another kind", "title-kind-other", true,
           [](auto& d) { d.text.title = u"示例部关于做好重点工作的通报"_s; });
    notice("no issuer", "title-issuer", true,
           [](auto& d) { d.text.title = u"关于做好重点工作的通知"_s; });
    notice("another issuer", "title-issuer-other", false,
           [](auto& d) { d.text.title = u"教育部关于做好重点工作的通知"_s; });
    notice("no matter", "title-matter", false, [](auto& d) { d.text.title = u"示例部通知"_s; });
    notice("title ends with a stop", "title-marks", true, [](auto& d) { d.text.title += u'。'; });
    notice("title holds a comma", "title-marks", false,
           [](auto& d) { d.text.title = u"示例部关于立足当前，做好重点工作的通知"_s; });
    notice("long title", "title-long", false,
           [](auto& d) { d.text.title = u"示例部关于%1工作的通知"_s.arg(QString(60, u'好')); });
    notice("doubled", "title-doubled", true,
           [](auto& d) { d.text.title = u"示例部关于关于做好重点工作的通知"_s; });
    notice("nobody issues it", "issuer-missing", false, [](auto& d) { d.text.issuers.clear(); });
    notice("no body", "body-missing", false, [](auto& d) {
        d.text.body.clear();
        d.text.annexes.clear();
    });
    notice("a notice upwards", "kind-direction", true,
           [](auto& d) { d.text.direction = Direction::Level; });
    notice("a notice as an order", "form-kind", true, [](auto& d) { d.text.form = Form::Order; });
    all.append(wrong(u"a letter as a document"_s, "kind-form", true, cleanLetter(),
                     [](auto& d) { d.text.form = Form::Document; }));
    notice("a telegram's urgency", "urgency-word", true,
           [](auto& d) { d.text.urgency = Urgency::Extreme; });
    notice("routine", "urgency-word", true, [](auto& d) { d.text.urgency = Urgency::Routine; });

    const auto secret = [&](const char* name, const char* rule, bool mendable, const QString& mark,
                            const Change& change) {
        notice(name, rule, mendable, [&](auto& d) {
            d.text.secrecy = SecrecyMark::parse(mark).value();
            d.text.note.clear();
            d.facts.network = NetworkGrade::TopSecret;
            d.slip.publicity = Publicity::Closed;
            d.slip.publicityReason = u"涉及国家秘密"_s;
            change(d);
        });
    };
    secret("secret on an open network", "secrecy-network", false, u"秘密★5年"_s,
           [](auto& d) { d.facts.network = NetworkGrade::Ungraded; });
    secret("term too long", "secrecy-term", false, u"秘密★20年"_s, [](auto&) {});
    secret("no term", "secrecy-term-missing", true, u"机密"_s, [](auto&) {});
    secret("secret and open", "publicity-secret", true, u"秘密★5年"_s,
           [](auto& d) { d.slip.publicity = Publicity::OnRequest; });

    notice("publicity undecided", "publicity-undecided", false,
           [](auto& d) { d.slip.publicity = Publicity::Undecided; });
    notice("no reason", "publicity-reason", false, [](auto& d) {
        d.text.note.clear();
        d.slip.publicity = Publicity::Closed;
    });
    all.append(wrong(u"an open request"_s, "publicity-kind", true, cleanRequest(), [](auto& d) {
        d.slip = cleanNotice().slip;
        d.slip.concerned.clear();
        d.slip.publicityReason = u"内部请示"_s;
        d.text.note = u"联系人：孙海燕；公开"_s;
    }));
    notice("note tells another thing", "publicity-note", true,
           [](auto& d) { d.text.note = u"不登报，依申请公开"_s; });
    notice("note of a closed one", "publicity-note", true, [](auto& d) {
        d.slip.publicity = Publicity::Closed;
        d.slip.publicityReason = u"内部管理"_s;
    });
    notice("wording not studied", "publicity-study", false,
           [](auto& d) { d.slip.openWording.clear(); });
    notice("way not studied", "publicity-study", false, [](auto& d) { d.slip.openWay = u" "_s; });
    notice("nobody reviewed", "publicity-unreviewed", false,
           [](auto& d) { d.facts.publicityReviewer.clear(); });
    notice("reviewed by the drafter", "publicity-own-review", false,
           [](auto& d) { d.facts.publicityReviewer = d.facts.drafter; });
    notice("legality not reviewed", "normative-unreviewed", false,
           [](auto& d) { d.slip.isNormative = true; });
    notice("a closed norm", "normative-closed", false, [](auto& d) {
        d.slip.isNormative = true;
        d.facts.isLegalityReviewed = true;
        d.text.note.clear();
        d.slip.publicity = Publicity::Closed;
        d.slip.publicityReason = u"内部管理"_s;
    });
    notice("policy without explanation", "explanation-missing", false, [](auto& d) {
        d.slip.isPolicy = true;
        d.slip.explainedBy = u"规划司"_s;
        d.slip.explainer = u"孙海燕"_s;
        d.slip.explainedHow = u"图解"_s;
    });
    notice("public not heard", "consultation-missing", false,
           [](auto& d) { d.slip.isMajor = true; });
    notice("an opinion is open", "opinion-missing", false,
           [](auto& d) { d.facts.opinions[0].isGiven = false; });
    notice("an opinion against", "opinion-against", false,
           [](auto& d) { d.facts.opinions[0].isAgainst = true; });
    notice("a department was not asked", "concerned-unasked", false,
           [](auto& d) { d.slip.concerned.append(u"unit:telecom"_s); });
    all.append(wrong(u"a deputy signs upwards"_s, "signer-head", false, cleanRequest(),
                     [](auto& d) { d.facts.signerIsHead = false; }));
    return all;
}

QList<WrongDraft> wrongRouting()
{
    QList<WrongDraft> all;
    const auto notice = [&](const char* name, const char* rule, bool mendable,
                            const Change& change) {
        all.append(wrong(QString::fromLatin1(name), rule, mendable, cleanNotice(), change));
    };
    const auto request = [&](const char* name, const char* rule, bool mendable,
                             const Change& change) {
        all.append(wrong(QString::fromLatin1(name), rule, mendable, cleanRequest(), change));
    };
    notice("nobody gets it", "addressee-missing", false,
           [](auto& d) { d.text.addressees.clear(); });
    notice("an empty name", "organ-empty", true, [](auto& d) { d.text.copiesTo.append(u" "_s); });
    notice("twice", "organ-twice", true, [](auto& d) { d.text.copiesTo.append(u"部属各单位"_s); });
    notice("a colon", "organ-marks", true, [](auto& d) { d.text.addressees[1] += u'：'; });
    notice("half width", "organ-marks", true,
           [](auto& d) { d.text.copiesTo[0] = u"财政部,教育部"_s; });
    request("two addressees", "upward-one-addressee", true,
            [](auto& d) { d.text.addressees.append(u"财政部"_s); });
    request("a copy downwards", "upward-copy-lower", true, [](auto& d) {
        d.text.copiesTo.append(u"示例研究院"_s);
        d.facts.organs[u"示例研究院"_s] = standing(Standing::Lower);
    });
    request("a level skipped", "skips-level", true, [](auto& d) {
        d.facts.superiors.clear();
        d.facts.organs[u"国务院"_s] = standing(Standing::Superior);
        d.facts.organs[u"国务院"_s].between = {u"上级部"_s};
    });
    request("to a leader", "to-leader", false, [](auto& d) {
        d.text.addressees = {u"王副总理"_s};
        d.facts.superiors.clear();
    });
    request("in a leader's name", "from-leader", false, [](auto& d) {
        d.text.issuers = {u"周建国部长"_s};
        d.text.title = u"周建国部长关于开展试点工作的请示"_s;
    });
    request("one of two superiors", "upward-double-leadership", true,
            [](auto& d) { d.facts.superiors.append(u"某省人民政府"_s); });
    notice("another superior", "downward-double-leadership", true,
           [](auto& d) { d.facts.organs[u"部属各单位"_s].otherSuperiors = {u"某省人民政府"_s}; });
    notice("important", "important-copy-superior", true,
           [](auto& d) { d.slip.isImportant = true; });
    notice("to governments", "government-agreed", false,
           [](auto& d) { d.text.addressees[0] = u"各省、自治区、直辖市人民政府"_s; });
    notice("a division outside", "inner-unit-outside", false, [](auto& d) {
        d.facts.isInnerUnit = true;
        d.facts.organs[u"部属各单位"_s].isOutside = true;
    });
    request("two matters by number", "request-one-matter", false,
            [](auto& d) { d.text.body[0].text += u"现请求解决以下两个问题。"_s; });
    request("two matters by headings", "request-one-matter", false, [](auto& d) {
        d.text.body.insert(1, Block::heading(1, u"请求批准试点方案"_s));
        d.text.body.insert(2, Block::paragraph(u"方案如上。"_s));
        d.text.body.insert(3, Block::heading(1, u"请求增加编制"_s));
    });
    request("two matters in the title", "request-one-matter", false,
            [](auto& d) { d.text.title = u"示例部关于开展试点和关于增加编制的请示"_s; });
    request("several wishes", "request-several-asks", false,
            [](auto& d) { d.text.body[0].text += u"请批准方案，请拨付经费，请核定编制。"_s; });
    request("no request at the end", "request-ending", true,
            [](auto& d) { d.text.body.removeLast(); });
    request("as it came", "request-forwarded", false, [](auto& d) {
        QString incoming;
        for (int i = 0; i < 20; ++i)
            incoming += u"第%1项工作进展顺利，拟于下月完成验收。"_s.arg(i);
        d.facts.incomingBodies = {incoming};
        d.text.body[0].text = u"现转报有关情况。"_s + incoming;
    });
    request("nobody to ask", "contact-note", true, [](auto& d) {
        d.text.note.clear();
        d.slip.contact = u"孙海燕"_s;
        d.slip.phone = u"010-66000000"_s;
    });
    request("a report asks", "request-in-other", false, [](auto& d) {
        d.text.kind = Kind::Report;
        d.text.title = u"示例部关于试点工作情况的报告"_s;
        d.text.body.last().text = u"以上报告妥否，请批示。"_s;
    });
    request("a report asks by the way", "request-in-other", false, [](auto& d) {
        d.text.kind = Kind::Report;
        d.text.title = u"示例部关于试点工作情况的报告"_s;
        d.text.body[0].text = u"试点进展顺利，恳请财政部拨付经费。下一步继续推进。"_s;
        d.text.body[1].text = u"特此报告。"_s;
    });
    notice("a notice asks", "request-in-other", false,
           [](auto& d) { d.text.body.last().text = u"当否，请批示。"_s; });
    all.append(wrong(u"a reply to nothing"_s, "reply-cites", false, cleanReply(),
                     [](auto& d) { d.text.body.removeFirst(); }));
    return all;
}

} // namespace chancery::documents::test
