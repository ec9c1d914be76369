// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/checks.h"

#include <array>

namespace chancery::documents {

namespace {

#define REGULATION "《党政机关公文处理工作条例》"
#define FORMAT "GB/T 9704-2012 "

constexpr auto byRule = Strength::Rule;
constexpr auto byUse = Strength::Usual;
constexpr auto byPractice = Strength::Practice;

// A regulation is named with its article; where only a standard is known to say it, the standard;
// where nobody wrote it down, nothing.
constexpr std::array checkTable{
    // Elements
    Check{"title-missing", REGULATION "第九条（七）", byRule},
    Check{"title-kind", REGULATION "第九条（七）", byRule},
    Check{"title-kind-other", REGULATION "第九条（七）", byRule},
    Check{"title-issuer", REGULATION "第九条（七）", byUse},
    Check{"title-issuer-other", REGULATION "第九条（七）", byUse},
    Check{"title-matter", REGULATION "第九条（七）", byUse},
    Check{"title-marks", "", byPractice},
    Check{"title-long", FORMAT "7.3.1", byPractice},
    Check{"title-doubled", "", byPractice},
    Check{"issuer-missing", REGULATION "第九条（四）", byRule},
    Check{"body-missing", REGULATION "第九条（九）", byRule},
    Check{"kind-direction", REGULATION "第八条", byUse},
    Check{"kind-form", FORMAT "10", byUse},
    Check{"form-kind", FORMAT "10", byUse},
    Check{"urgency-word", REGULATION "第九条（三）", byRule},
    Check{"secrecy-network", "《中华人民共和国保守国家秘密法》第三十一条（三）", byRule},
    Check{"secrecy-pasted", "《中华人民共和国保守国家秘密法》第三十一条（三）", byUse},
    Check{"secrecy-term", "《中华人民共和国保守国家秘密法》第二十条", byRule},
    Check{"secrecy-term-missing", REGULATION "第九条（二）", byRule},
    // Whom it goes to
    Check{"addressee-missing", REGULATION "第九条（八）", byUse},
    Check{"organ-empty", "", byPractice},
    Check{"organ-twice", "", byPractice},
    Check{"organ-marks", FORMAT "7.3.2", byPractice},
    Check{"upward-one-addressee", REGULATION "第十五条（一）", byUse},
    Check{"upward-copy-lower", REGULATION "第十五条（一）", byRule},
    Check{"skips-level", REGULATION "第十四条", byUse},
    Check{"to-leader", REGULATION "第十五条（五）", byRule},
    Check{"from-leader", REGULATION "第十五条（五）", byRule},
    Check{"upward-double-leadership", REGULATION "第十五条（六）", byUse},
    Check{"downward-double-leadership", REGULATION "第十六条（五）", byUse},
    Check{"important-copy-superior", REGULATION "第十六条（一）", byRule},
    Check{"government-agreed", REGULATION "第十六条（二）", byRule},
    Check{"inner-unit-outside", REGULATION "第十七条", byRule},
    // Requests
    Check{"request-one-matter", REGULATION "第十五条（四）", byRule},
    Check{"request-several-asks", REGULATION "第十五条（四）", byPractice},
    Check{"request-ending", "", byPractice},
    Check{"request-in-other", REGULATION "第十五条（四）", byRule},
    Check{"request-forwarded", REGULATION "第十五条（三）", byRule},
    Check{"contact-note", FORMAT "7.3.6", byPractice},
    Check{"reply-cites", "", byPractice},
    // Others' opinions, and the slip
    Check{"opinion-missing", REGULATION "第十六条（四）", byRule},
    Check{"opinion-against", REGULATION "第十六条（四）", byRule},
    Check{"concerned-unasked", REGULATION "第十九条（六）", byRule},
    Check{"signer-head", REGULATION "第二十二条", byRule},
    Check{"publicity-undecided", "国办发〔2016〕80号", byRule},
    Check{"publicity-reason", "国办发〔2016〕80号", byRule},
    Check{"publicity-secret", "《中华人民共和国政府信息公开条例》第十四条", byRule},
    Check{"publicity-kind", "", byPractice},
    Check{"publicity-note", "国办发〔2016〕80号", byUse},
    Check{"publicity-study", "国办发〔2016〕80号", byRule},
    Check{"publicity-unreviewed", "《中华人民共和国政府信息公开条例》第十七条", byRule},
    Check{"publicity-own-review", "《中华人民共和国政府信息公开条例》第十七条", byRule},
    Check{"normative-unreviewed", "国办发〔2018〕115号", byRule},
    Check{"normative-closed", "国办发〔2018〕115号", byPractice},
    Check{"explanation-missing", "国办发〔2016〕80号", byRule},
    Check{"consultation-missing", "工信厅办〔2014〕238号", byRule},
    // Structure
    Check{"block-empty", "", byPractice},
    Check{"typed-element", "", byPractice},
    Check{"edge-spaces", "", byPractice},
    Check{"heading-jump", FORMAT "7.3.3", byUse},
    Check{"heading-stop", "", byPractice},
    Check{"heading-typed", FORMAT "7.3.3", byPractice},
    Check{"note-brackets", FORMAT "7.3.6", byPractice},
    Check{"annex-untitled", REGULATION "第九条（十）", byRule},
    Check{"annex-mark", FORMAT "7.3.4", byRule},
    Check{"annex-quotes", FORMAT "7.3.4", byPractice},
    Check{"annex-numbered", FORMAT "7.3.4", byPractice},
    Check{"annex-absent", REGULATION "第九条（十）", byUse},
    Check{"annex-unmentioned", "", byPractice},
    // Dates and numbers
    Check{"date-short-year", "GB/T 15835-2011", byUse},
    Check{"date-zero", "GB/T 15835-2011", byUse},
    Check{"date-chinese", "GB/T 15835-2011", byPractice},
    Check{"date-dots", "", byPractice},
    Check{"date-leading-zero", FORMAT "7.3.5.4", byPractice},
    Check{"date-impossible", "", byUse},
    Check{"number-brackets", FORMAT "7.2.5", byUse},
    Check{"number-serial", FORMAT "7.2.5", byUse},
    Check{"number-short-year", FORMAT "7.2.5", byUse},
    Check{"number-before-title", "", byPractice},
    Check{"numeral-weekday", "GB/T 15835-2011", byPractice},
    Check{"numeral-hundreds", "GB/T 15835-2011", byPractice},
    Check{"numeral-about", "GB/T 15835-2011", byPractice},
    // Characters
    Check{"half-width-mark", "GB/T 15834-2011", byPractice},
    Check{"half-width-brackets", "GB/T 15834-2011", byPractice},
    Check{"straight-quotes", "GB/T 15834-2011", byPractice},
    Check{"wide-letters", "", byPractice},
    Check{"double-mark", "GB/T 15834-2011", byPractice},
    Check{"ellipsis", "GB/T 15834-2011", byPractice},
    Check{"dash", "GB/T 15834-2011", byPractice},
    Check{"unpaired-mark", "GB/T 15834-2011", byPractice},
    Check{"inner-space", "", byPractice},
    Check{"invisible", "", byPractice},
    Check{"unprintable", "", byPractice},
    Check{"radical", "", byPractice},
    Check{"rare-character", "", byPractice},
};

} // namespace

QList<Check> allChecks()
{
    return {checkTable.begin(), checkTable.end()};
}

} // namespace chancery::documents
