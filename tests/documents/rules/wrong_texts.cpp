// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wrong_drafts.h"

using namespace Qt::StringLiterals;

namespace chancery::documents::test {

namespace {

struct Row {
    const char* name;
    const char* rule;
    bool mendable;
    QString text; ///< Of the paragraph below the first heading.
};

WrongDraft changed(const char* name, const char* rule, bool mendable,
                   const std::function<void(Manuscript&)>& change)
{
    WrongDraft each{QString::fromLatin1(name), QString::fromLatin1(rule), mendable, cleanNotice()};
    change(each.draft.text);
    return each;
}

QList<WrongDraft> wrongStructure()
{
    return {
        changed("empty paragraph", "block-empty", true,
                [](auto& t) { t.body.insert(2, Block::paragraph(u"　"_s)); }),
        changed("empty heading", "block-empty", true,
                [](auto& t) { t.body.insert(3, Block::heading(1, {})); }),
        changed("the title again", "typed-element", true,
                [](auto& t) { t.body.prepend(Block::paragraph(t.title)); }),
        changed(
            "the addressees again", "typed-element", true,
            [](auto& t) { t.body.prepend(Block::paragraph(t.addressees.join(u'，') + u'：')); }),
        changed("the issuer again", "typed-element", true,
                [](auto& t) { t.body.append(Block::paragraph(u"示例部"_s)); }),
        changed("a date below", "typed-element", true,
                [](auto& t) { t.body.append(Block::paragraph(u"2026年7月14日"_s)); }),
        changed("the list of annexes again", "typed-element", true,
                [](auto& t) { t.body.append(Block::paragraph(u"附件：2026年重点工作台账"_s)); }),
        changed("indented by hand", "edge-spaces", true,
                [](auto& t) { t.body[2].text.prepend(u"　　"_s); }),
        changed("space behind", "edge-spaces", true, [](auto& t) { t.body[2].text += u' '; }),
        changed("a level left out", "heading-jump", true,
                [](auto& t) {
                    t.body.insert(5, Block::heading(4, u"分工"_s));
                    t.body.insert(6, Block::heading(4, u"时限"_s));
                }),
        changed("a heading with a stop", "heading-stop", true,
                [](auto& t) { t.body[1].text += u'。'; }),
        changed("a typed number", "heading-typed", true,
                [](auto& t) { t.body[2].text = u"（一）坚持稳中求进。"_s; }),
        changed("a number twice", "heading-typed", true,
                [](auto& t) { t.body[1].text = u"一、总体要求"_s; }),
        changed("brackets of the note", "note-brackets", true,
                [](auto& t) { t.note = u"（此件公开发布）"_s; }),
        changed("an annex without a title", "annex-untitled", false,
                [](auto& t) { t.annexes[0].title.clear(); }),
        changed("a stop behind an annex", "annex-mark", true,
                [](auto& t) { t.annexes[0].title += u'；'; }),
        changed("an annex in quotes", "annex-quotes", true,
                [](auto& t) { t.annexes[0].title = u"《2026年重点工作台账》"_s; }),
        changed("a number typed before an annex", "annex-numbered", true,
                [](auto& t) { t.annexes[0].title = u"附件1：2026年重点工作台账"_s; }),
        changed("an annex that is not there", "annex-absent", false,
                [](auto& t) { t.body[2].text = u"按期完成（见附件2）。"_s; }),
        changed("an annex that nothing names", "annex-unmentioned", false,
                [](auto& t) { t.body[4].text = u"健全台账。各单位要逐项登记。"_s; }),
        changed("in a cell", "half-width-mark", true,
                [](auto& t) { t.body[7].rows[1][1] = u"台账,清单"_s; }),
        changed("in an annex", "date-dots", true,
                [](auto& t) { t.annexes[0].body[0].text = u"2026.7.14前登记。"_s; }),
        changed("in the title", "half-width-brackets", true,
                [](auto& t) { t.title += u"(试行)"_s; }),
    };
}

} // namespace

QList<WrongDraft> wrongTexts()
{
    const QList<Row> rows{
        {"a grade", "secrecy-pasted", false, u"机密★10年，坚持稳中求进。"_s},
        {"short year", "date-short-year", true, u"自26年7月起施行。"_s},
        {"a letter for a zero", "date-zero", true, u"自二○二六年起施行。"_s},
        {"zero written out", "date-zero", true, u"截至二零二六年底。"_s},
        {"a year in Chinese", "date-chinese", true, u"自二〇二六年起施行。"_s},
        {"dots", "date-dots", true, u"请于2026.7.14前报送。"_s},
        {"dashes", "date-dots", true, u"请于2026-07-14前报送。"_s},
        {"month with a zero", "date-leading-zero", true, u"请于2026年07月14日前报送。"_s},
        {"day with a zero", "date-leading-zero", true, u"请于2026年7月04日前报送。"_s},
        {"thirtieth of February", "date-impossible", false, u"请于2026年2月30日前报送。"_s},
        {"thirteenth month", "date-impossible", false, u"请于13月1日前报送。"_s},
        {"square brackets", "number-brackets", true, u"按照国办发[2026]5号执行。"_s},
        {"round brackets", "number-brackets", true, u"按照国办发(2026)5号执行。"_s},
        {"wide round brackets", "number-brackets", true, u"按照国办发（2026）05号执行。"_s},
        {"第", "number-serial", true, u"按照国办发〔2026〕第5号执行。"_s},
        {"leading zero", "number-serial", true, u"按照国办发〔2026〕05号执行。"_s},
        {"short year of a number", "number-short-year", true, u"按照国办发〔98〕5号执行。"_s},
        {"number before title", "number-before-title", true,
         u"根据国办发〔2026〕5号《关于做好工作的意见》要求办理。"_s},
        {"weekday", "numeral-weekday", true, u"每星期5报送。"_s},
        {"thousands", "numeral-hundreds", true, u"安排资金5千万元。"_s},
        {"about", "numeral-about", true, u"涉及20几个单位。"_s},
        {"comma", "half-width-mark", true, u"坚持稳中求进,按期完成。"_s},
        {"stop", "half-width-mark", true, u"坚持稳中求进."_s},
        {"stop inside", "half-width-mark", false, u"智慧审批.不见面审批。"_s},
        {"brackets", "half-width-brackets", true, u"坚持稳中求进(试行)。"_s},
        {"mixed brackets", "half-width-brackets", true, u"坚持稳中求进(试行）。"_s},
        {"quotes", "straight-quotes", true, u"坚持\"稳中求进\"。"_s},
        {"wide digits", "wide-letters", true, u"共１２项。"_s},
        {"twice a stop", "double-mark", true, u"坚持稳中求进。。"_s},
        {"two marks", "double-mark", false, u"坚持稳中求进，。"_s},
        {"six dots", "ellipsis", true, u"项目、资金......等。"_s},
        {"three stops", "ellipsis", true, u"项目、资金。。。等。"_s},
        {"hyphens", "dash", true, u"中长期规划--十年展望。"_s},
        {"no end", "unpaired-mark", false, u"按照《规定要求办理。"_s},
        {"no beginning", "unpaired-mark", false, u"按照规定》要求办理。"_s},
        {"quotation without end", "unpaired-mark", false, u"坚持“稳中求进。"_s},
        {"crossed", "unpaired-mark", false, u"按照《规定（试行》办理。"_s},
        {"a space", "inner-space", true, u"坚持 稳中求进，按期完成。"_s},
        {"zero width", "invisible", true, u"坚持\u200B稳中求进。"_s},
        {"control", "invisible", true, u"坚持\u0007稳中求进。"_s},
        {"private use", "unprintable", false, u"坚持\uE000稳中求进。"_s},
        {"half a character", "unprintable", false, u"坚持"_s + QChar(0xD840) + u"稳中求进。"_s},
        {"radical", "radical", true, u"推进⼯业发展。"_s},
        {"compatibility", "radical", true, u"推进\uF9E1工作。"_s},
        {"rare", "rare-character", false, u"由朱镕同志负责。"_s},
        {"very rare", "rare-character", false, u"位于𬇙水镇。"_s},
    };
    QList<WrongDraft> all = wrongStructure();
    for (const auto& row : rows)
        all.append(changed(row.name, row.rule, row.mendable,
                           [&](auto& text) { text.body[2].text = row.text; }));
    return all;
}

} // namespace chancery::documents::test
