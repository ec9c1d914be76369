// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/finding_words.h"

#include "documents/pages/tr.h"
#include "ui/words.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr ui::Word findingTable[] = {
    {"finding.title-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "The title is missing: issuer, matter and kind.")},
    {"finding.title-kind",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title does not name its kind. End it with {kind}.")},
    {"finding.title-kind-other",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title says {title}, the kind chosen is {kind}. Make them one.")},
    {"finding.title-issuer",
     QT_TRANSLATE_NOOP("chancery::documents", "The title does not name the issuer ({issuer}).")},
    {"finding.title-issuer-other",
     QT_TRANSLATE_NOOP("chancery::documents", "The title names {title}, the issuer is {issuer}.")},
    {"finding.title-matter",
     QT_TRANSLATE_NOOP("chancery::documents", "The title does not say what it is about (关于 …).")},
    {"finding.title-marks",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "A title bears no “{text}”: only book marks, quotation marks, 、 and brackets.")},
    {"finding.title-long",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title has {length} characters; {most} fit into three lines.")},
    {"finding.title-doubled",
     QT_TRANSLATE_NOOP("chancery::documents", "“{text}” stands twice; “{better}” is enough.")},
    {"finding.issuer-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "The issuing organ is missing.")},
    {"finding.body-missing", QT_TRANSLATE_NOOP("chancery::documents", "There is no text yet.")},
    {"finding.kind-direction",
     QT_TRANSLATE_NOOP("chancery::documents", "A {kind} does not usually go this way.")},
    {"finding.kind-form",
     QT_TRANSLATE_NOOP("chancery::documents", "A {kind} has a form of its own.")},
    {"finding.form-kind",
     QT_TRANSLATE_NOOP("chancery::documents", "This form is not that of a {kind}.")},
    {"finding.urgency-word",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is a degree of telegrams. Documents are 特急 or 加急.")},
    {"finding.secrecy-network",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This network is not graded for {secrecy}: the text may not be written "
                       "here. Write it on paper or on a graded system.")},
    {"finding.secrecy-pasted",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{text}” stands in the text, and the draft bears no grade. A secret text may "
         "not be pasted here.")},
    {"finding.secrecy-term",
     QT_TRANSLATE_NOOP("chancery::documents", "The term of {secrecy} is at most {most} years.")},
    {"finding.secrecy-term-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "{secrecy} needs a term of secrecy.")},
    {"finding.addressee-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "A {kind} needs an addressee.")},
    {"finding.organ-empty",
     QT_TRANSLATE_NOOP("chancery::documents", "A name in this list is empty.")},
    {"finding.organ-twice",
     QT_TRANSLATE_NOOP("chancery::documents", "{organ} stands in the lists twice.")},
    {"finding.organ-marks",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "Write “{better}”: full-width commas between the names, no mark behind them.")},
    {"finding.upward-one-addressee",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Upwards a document goes to one superior; others get a copy: {organ}.")},
    {"finding.upward-copy-lower",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "What goes up is not copied to a lower organ: {organ}.")},
    {"finding.skips-level",
     QT_TRANSLATE_NOOP("chancery::documents", "A level is passed over: copy it to {organ}.")},
    {"finding.to-leader",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A document does not go to a leader in person ({organ}), unless the leader "
                       "asked for it: note that on the slip.")},
    {"finding.from-leader",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A document does not go up in a leader's own name ({organ}).")},
    {"finding.upward-double-leadership",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "Under double leadership the other superior gets a copy where needed: {organ}.")},
    {"finding.downward-double-leadership",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The addressee has another superior, who gets a copy where needed: {organ}.")},
    {"finding.important-copy-superior",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "An important document is copied to the direct superior: {organ}.")},
    {"finding.government-agreed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A department may not instruct {organ}. Where the government agreed, the "
                       "text says so (经国务院同意).")},
    {"finding.inner-unit-outside",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "An inner unit does not write to {organ} outside; the general office does.")},
    {"finding.request-one-matter",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A request holds one matter. Make a request of each.")},
    {"finding.request-several-asks",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Several things are asked for here. Check that they are one matter.")},
    {"finding.request-ending",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The request does not end in one, such as 妥否，请批示。")},
    {"finding.request-in-other",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A {kind} asks for nothing: “{text}” belongs into a request.")},
    {"finding.request-forwarded",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The text of the lower organ is passed on nearly as it came. Say what is thought of it.")},
    {"finding.contact-note",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The note does not say whom to ask (联系人 and telephone).")},
    {"finding.reply-cites",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The answer does not say first what it answers (《…》收悉).")},
    {"finding.opinion-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "{organ} has not given its opinion.")},
    {"finding.opinion-against",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "{organ} does not agree. Without agreement it may not be issued.")},
    {"finding.concerned-unasked",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "A department that is concerned has not been asked. Ask it, or take it out.")},
    {"finding.signer-head",
     QT_TRANSLATE_NOOP("chancery::documents", "This has to be signed by the head of the organ.")},
    {"finding.publicity-undecided",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Say whether this is open, open on request, or closed.")},
    {"finding.publicity-reason",
     QT_TRANSLATE_NOOP("chancery::documents", "Say why this is not open.")},
    {"finding.publicity-secret",
     QT_TRANSLATE_NOOP("chancery::documents", "A document marked {secrecy} is not opened.")},
    {"finding.publicity-kind",
     QT_TRANSLATE_NOOP("chancery::documents", "A {kind} is usually not opened.")},
    {"finding.publicity-note",
     QT_TRANSLATE_NOOP("chancery::documents", "The note says “{said}”; the slip says “{text}”.")},
    {"finding.publicity-study",
     QT_TRANSLATE_NOOP("chancery::documents", "Before it is opened: fill in {field}.")},
    {"finding.publicity-unreviewed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "It has not been reviewed for secrets, and may not be opened before.")},
    {"finding.publicity-own-review",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The drafter reviewed it for secrets. Somebody else has to.")},
    {"finding.normative-unreviewed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The legality of a normative document is reviewed before it is signed.")},
    {"finding.normative-closed",
     QT_TRANSLATE_NOOP("chancery::documents", "A normative document is usually open.")},
    {"finding.explanation-missing",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "An open policy document is explained: fill in {field}, or say why not.")},
    {"finding.consultation-missing",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The public is heard before a major decision: note the record, or say why not.")},
    {"finding.block-empty", QT_TRANSLATE_NOOP("chancery::documents", "This paragraph is empty.")},
    {"finding.typed-element",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is printed by itself and would stand there twice.")},
    {"finding.edge-spaces",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Spaces at the end of a paragraph are not needed: it is set in by itself.")},
    {"finding.heading-jump",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A level is left out: level {level} follows level {above}.")},
    {"finding.heading-stop",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A heading on a line of its own bears no full stop.")},
    {"finding.heading-typed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The number “{text}” was typed. Headings are numbered by themselves.")},
    {"finding.note-brackets",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The brackets of the note are printed by themselves.")},
    {"finding.annex-untitled", QT_TRANSLATE_NOOP("chancery::documents", "An annex has no title.")},
    {"finding.annex-mark",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "No mark stands behind the title of an annex: “{text}”.")},
    {"finding.annex-quotes",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title of an annex stands without book marks: {better}.")},
    {"finding.annex-numbered",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The number “{text}” was typed. Annexes are numbered by themselves.")},
    {"finding.annex-absent",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The text points to annex {number}, which is not there.")},
    {"finding.annex-unmentioned",
     QT_TRANSLATE_NOOP("chancery::documents", "The text does not mention the annex.")},
    {"finding.date-short-year",
     QT_TRANSLATE_NOOP("chancery::documents", "Years have four digits: {better}.")},
    {"finding.date-zero",
     QT_TRANSLATE_NOOP("chancery::documents", "The zero of a year is 〇, or better: {better}.")},
    {"finding.date-chinese",
     QT_TRANSLATE_NOOP("chancery::documents", "Years are written in digits: {better}.")},
    {"finding.date-dots", QT_TRANSLATE_NOOP("chancery::documents", "Write {better}.")},
    {"finding.date-leading-zero",
     QT_TRANSLATE_NOOP("chancery::documents", "Months and days have no zero before them.")},
    {"finding.date-impossible",
     QT_TRANSLATE_NOOP("chancery::documents", "There is no such day: {text}.")},
    {"finding.number-brackets",
     QT_TRANSLATE_NOOP("chancery::documents", "The year stands in 〔〕: {better}.")},
    {"finding.number-serial",
     QT_TRANSLATE_NOOP("chancery::documents", "Without 第 and leading zeros: {better}.")},
    {"finding.number-short-year",
     QT_TRANSLATE_NOOP("chancery::documents", "The year of a number has four digits: {better}.")},
    {"finding.number-before-title",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title comes first, the number in brackets behind it.")},
    {"finding.numeral-weekday",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Days of the week are written in Chinese: 星期{better}.")},
    {"finding.numeral-hundreds",
     QT_TRANSLATE_NOOP("chancery::documents", "“{text}” mixes both kinds of numerals: {better}.")},
    {"finding.numeral-about",
     QT_TRANSLATE_NOOP("chancery::documents", "Before 几 stands a Chinese numeral: {better}.")},
    {"finding.half-width-mark",
     QT_TRANSLATE_NOOP("chancery::documents", "In Chinese text “{text}” is written “{better}”.")},
    {"finding.half-width-brackets",
     QT_TRANSLATE_NOOP("chancery::documents", "In Chinese text brackets have full width.")},
    {"finding.straight-quotes",
     QT_TRANSLATE_NOOP("chancery::documents", "Quotation marks of Chinese text are “ and ”.")},
    {"finding.wide-letters",
     QT_TRANSLATE_NOOP("chancery::documents", "Digits and letters have half width: {better}.")},
    {"finding.double-mark",
     QT_TRANSLATE_NOOP("chancery::documents", "Two marks stand together: {text}.")},
    {"finding.ellipsis",
     QT_TRANSLATE_NOOP("chancery::documents", "Omitted words are six dots in the middle: ……")},
    {"finding.dash",
     QT_TRANSLATE_NOOP("chancery::documents", "A dash takes the room of two characters: ——")},
    {"finding.unpaired-mark", QT_TRANSLATE_NOOP("chancery::documents", "“{text}” has no partner.")},
    {"finding.inner-space",
     QT_TRANSLATE_NOOP("chancery::documents", "Between Chinese characters stands no space.")},
    {"finding.invisible",
     QT_TRANSLATE_NOOP("chancery::documents", "An invisible character stands here.")},
    {"finding.unprintable",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This character ({text}) has no picture that everybody has.")},
    {"finding.radical",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{text}” is a radical or a compatibility form; the character is “{better}”.")},
    {"finding.rare-character",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is not in GB 2312. Check that the fonts have it.")},
};

/// The fields of the slip that have to be filled in.
QString slipFieldName(const QString& field)
{
    const std::array names{std::pair(u"openWording"_s, Tr::tr("the wording")),
                           std::pair(u"openTime"_s, Tr::tr("the time")),
                           std::pair(u"openWay"_s, Tr::tr("the way")),
                           std::pair(u"explainedBy"_s, Tr::tr("the explaining department")),
                           std::pair(u"explainer"_s, Tr::tr("the explaining person")),
                           std::pair(u"explanation"_s, Tr::tr("the explaining material")),
                           std::pair(u"explainedHow"_s, Tr::tr("the way of explaining"))};
    for (const auto& [key, name] : names) {
        if (key == field)
            return name;
    }
    return field;
}

QString shortened(const QString& text)
{
    constexpr int most = 24;
    return text.size() <= most ? text : text.left(most - 1) + u'…';
}

} // namespace

QString sentenceOf(const Finding& finding)
{
    const QByteArray code = "finding." + finding.rule.toLatin1();
    QJsonObject args = finding.args;
    if (args.contains("field"_L1))
        args[u"field"_s] = slipFieldName(args.value("field"_L1).toString());
    for (const auto& word : findingTable) {
        if (code == word.code)
            return ui::fillArguments(Tr::tr(word.text), args);
    }
    return finding.rule; // Of a newer version.
}

QString strengthName(Strength strength)
{
    switch (strength) {
    case Strength::Rule:
        return Tr::tr("Rule");
    case Strength::Usual:
        return Tr::tr("Usual");
    case Strength::Practice:
        break;
    }
    return Tr::tr("Practice");
}

QString summaryOf(const QList<Finding>& findings, const QString& none)
{
    if (findings.isEmpty())
        return none;
    const auto rules = std::count_if(findings.begin(), findings.end(), [](const Finding& each) {
        return each.strength == Strength::Rule;
    });
    if (rules == 0)
        return Tr::tr("%n finding(s); none keeps it from being signed", nullptr,
                      int(findings.size()));
    return Tr::tr("%1 findings, %2 of them keep it from being signed")
        .arg(findings.size())
        .arg(rules);
}

QString fixName(const Fix& fix)
{
    const auto filled = [](const QString& text, const QString& value) {
        return ui::fillArguments(text, {{u"text"_s, shortened(value)}});
    };
    switch (fix.what) {
    case Fix::What::Replace:
        return fix.text.isEmpty() ? Tr::tr("Remove")
                                  : filled(Tr::tr("Replace by “{text}”"), fix.text);
    case Fix::What::Remove:
        return Tr::tr("Remove");
    case Fix::What::Append:
        return fix.place.part == Place::Part::CopiesTo
                   ? filled(Tr::tr("Add the copies {text}"), fix.texts.join(u'、'))
                   : filled(Tr::tr("Add “{text}”"), fix.texts.join(u' '));
    case Fix::What::MoveToCopies:
        return Tr::tr("Move to the copies");
    case Fix::What::Shift:
        return Tr::tr("Raise the level");
    case Fix::What::Heading:
        return Tr::tr("Make it a heading");
    case Fix::What::Choose:
        break;
    }
    const auto kind = kindFromId(fix.text);
    if (fix.place.part == Place::Part::Kind && kind)
        return filled(Tr::tr("Choose {text}"), kindName(*kind));
    if (fix.place.part == Place::Part::Secrecy)
        return filled(Tr::tr("Choose {text}"), fix.text);
    return Tr::tr("Choose what fits");
}

} // namespace chancery::documents
