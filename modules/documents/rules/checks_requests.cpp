// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What may be asked where (请示, and no request in anything else), and what an answer says first.

#include "documents/rules/check_collector.h"
#include "documents/rules/similar.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

/// A text of a lower organ of which so much comes back is passed on as it stands.
constexpr double samePassedOn = 0.85;
constexpr qsizetype leastPassedOn = 100;

Place inBody(qsizetype block, const QRegularExpressionMatch& match = {})
{
    Place place = at(Part::Body);
    place.block = int(block);
    return match.hasMatch() ? within(place, match.capturedStart(), match.capturedLength()) : place;
}

/// Where several matters are certain: counted in words, or a heading for each request.
void checkOneMatter(const Manuscript& text, Findings& out)
{
    static const QRegularExpression counted(
        u"(?:请求|恳请|请|申请|请予|提请)[^。；，]{0,12}(?:以下|下列|如下)[^。；，]{0,4}"
        "[二两三四五六七八九十2-9][^。；，]{0,2}(?:事项|问题|请求|申请)"_s);
    static const QRegularExpression asks(u"^(?:关于)?(?:请求|申请|恳请|请予|请批准|请同意|提请)"_s);
    int headings = 0;
    qsizetype second = -1;
    for (qsizetype i = 0; i < text.body.size(); ++i) {
        const Block& block = text.body.at(i);
        if (const auto match = counted.match(block.text); match.hasMatch()) {
            out.add("request-one-matter", inBody(i, match));
            return;
        }
        if (block.kind == Block::Kind::Heading && block.level == 1 &&
            asks.match(block.text).hasMatch() && ++headings == 2)
            second = i;
    }
    static const QRegularExpression twice(u"关于.{2,}(?:和|及|以及|、)关于.{2,}请示"_s);
    if (second >= 0)
        out.add("request-one-matter", inBody(second));
    else if (twice.match(text.title).hasMatch())
        out.add("request-one-matter", at(Part::Title));
}

/// Sentences that ask for different things: perhaps one matter, perhaps not.
void checkSeveralAsks(const Manuscript& text, Findings& out)
{
    static const QRegularExpression asks(
        u"(?:请|恳请|申请|请求|拟请|提请)(?:予以?|给予|贵\\p{Han}{1,4}|国务院)?"
        "(批准|同意|拨付|安排|追加|核定|增加|授权|协调|减免|调整|支持)"_s);
    QSet<QString> wishes;
    for (qsizetype i = 0; i < text.body.size(); ++i) {
        for (auto all = asks.globalMatch(text.body.at(i).text); all.hasNext();) {
            const auto match = all.next();
            const QString wish = match.captured(1);
            wishes.insert(wish == u"同意" ? u"批准"_s : wish);
            if (wishes.size() == 3) {
                out.add("request-several-asks", inBody(i, match));
                return;
            }
        }
    }
}

void checkEnding(const Manuscript& text, Findings& out)
{
    static const QRegularExpression ending(
        u"(?:妥否|当否|可否|是否妥当|以上请示|特此请示|专此请示|请予?(?:批示|审批|批准|批复|审示|"
        "指示|审定|审议|审核))"_s);
    const auto from = std::max<qsizetype>(0, text.body.size() - 3);
    const bool asks =
        std::any_of(text.body.begin() + from, text.body.end(),
                    [](const Block& block) { return ending.match(block.text).hasMatch(); });
    if (asks || text.body.isEmpty())
        return;
    Fix fix;
    fix.what = Fix::What::Append;
    fix.place = at(Part::Body);
    fix.texts = {u"妥否，请批示。"_s};
    out.add("request-ending", inBody(text.body.size() - 1), {}, fix);
}

/// Art. 15(四). Letters may ask an organ of no rank above (art. 8(十四)); an opinion that goes up
/// and a motion are there to be approved.
void checkRequestInOther(const Manuscript& text, Findings& out)
{
    if (text.kind == Kind::Request || text.kind == Kind::Letter || text.kind == Kind::Opinion ||
        text.kind == Kind::Motion)
        return;
    static const QRegularExpression closing(
        u"(?:妥否|当否|可否|是否妥当|是否可行)[，,]?(?:请|敬请|恳请|呈请)(?:予以?|给予)?"
        "(?:批示|审批|批准|批复|审示|指示|审定)|"
        "(?:^|[。；，])(?:以上|上述|特此)?[^。；，]{0,8}(?:敬请|恳请|呈请|(?<![报提申呈商邀约])请)"
        "(?:予以?|给予)?"
        "(?:批示|审批|批准|批复|审示)[。！]?$"_s);
    static const QRegularExpression asking(
        u"(?<![报提申呈商约邀])(?:恳请|敬请|呈请|请求|请)(?:国务院|\\p{Han}{0,3}(?:部|委|局|厅))?"
        "(?:予以?|给予)?(?:批示|审批|批准|批复|拨付|追加)"_s);
    for (qsizetype i = 0; i < text.body.size(); ++i) {
        const QString& words = text.body.at(i).text;
        auto match = closing.match(words);
        if (!match.hasMatch() && text.kind == Kind::Report)
            match = asking.match(words);
        if (match.hasMatch())
            out.add("request-in-other", inBody(i, match),
                    {{u"kind"_s, kindName(text.kind)}, {u"text"_s, match.captured().left(80)}});
    }
}

QString joinedBody(const Manuscript& text)
{
    QString all;
    for (const auto& block : text.body)
        all += block.text;
    return all;
}

void checkForwarded(const Draft& draft, Findings& out)
{
    if (draft.facts.incomingBodies.isEmpty())
        return;
    const QString ours = joinedBody(draft.text);
    for (const auto& theirs : draft.facts.incomingBodies) {
        if (theirs.size() >= leastPassedOn && sameness(ours, theirs) >= samePassedOn) {
            out.add("request-forwarded", at(Part::Body));
            return;
        }
    }
}

/// Who is to be asked back (联系人), in the note of what goes up.
void checkContact(const Draft& draft, Findings& out)
{
    if (draft.text.note.contains(u"联系"))
        return;
    std::optional<Fix> fix;
    const QString contact = draft.slip.contact.trimmed();
    const QString phone = draft.slip.phone.trimmed();
    if (!contact.isEmpty() && !phone.isEmpty() && draft.text.note.isEmpty()) {
        fix = Fix{};
        fix->place = at(Part::Note);
        fix->text = u"联系人：%1，电话：%2"_s.arg(contact, phone);
    }
    out.add("contact-note", at(Part::Note), {}, fix);
}

void checkReply(const Manuscript& text, Findings& out)
{
    static const QRegularExpression cites(u"收悉|来函|《|〔|请示|关于"_s);
    const bool answers =
        text.kind == Kind::Reply || (text.kind == Kind::Letter && text.title.endsWith(u"复函"));
    if (!answers || text.body.isEmpty())
        return;
    if (!cites.match(text.body.first().text).hasMatch())
        out.add("reply-cites", inBody(0));
}

} // namespace

void checkRequests(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    if (text.kind == Kind::Request) {
        checkOneMatter(text, out);
        checkSeveralAsks(text, out);
        checkEnding(text, out);
    }
    if (text.direction == Direction::Up) {
        checkForwarded(draft, out);
        checkContact(draft, out);
    }
    checkRequestInOther(text, out);
    checkReply(text, out);
}

} // namespace chancery::documents
