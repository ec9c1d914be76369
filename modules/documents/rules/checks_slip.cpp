// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What has to be settled on the slip (发文稿纸), and what others have to have done.

#include "documents/rules/check_collector.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

struct Needed {
    const char* field;
    QString Slip::*member;
};

constexpr std::array studyFields{Needed{"openWording", &Slip::openWording},
                                 Needed{"openTime", &Slip::openTime},
                                 Needed{"openWay", &Slip::openWay}};
constexpr std::array explanationFields{
    Needed{"explainedBy", &Slip::explainedBy}, Needed{"explainer", &Slip::explainer},
    Needed{"explanation", &Slip::explanation}, Needed{"explainedHow", &Slip::explainedHow}};

bool isUnfilled(const QString& text)
{
    return text.trimmed().isEmpty();
}

template <std::size_t n>
void needAll(const char* rule, const std::array<Needed, n>& fields, const Slip& slip, Findings& out)
{
    for (const auto& needed : fields) {
        if (isUnfilled(slip.*needed.member))
            out.add(rule, atSlip(needed.field), {{u"field"_s, QString::fromLatin1(needed.field)}});
    }
}

void checkSecrecy(const Draft& draft, Findings& out)
{
    const SecrecyMark& mark = draft.text.secrecy;
    if (mark.grade == Secrecy::None)
        return;
    const QJsonObject args{{u"secrecy"_s, secrecyName(mark.grade)}};
    if (!mayHold(draft.facts.network, mark.grade))
        out.add("secrecy-network", at(Part::Secrecy), args);
    const bool hasTerm = mark.months || mark.until || mark.isIndefinite;
    if (!hasTerm) {
        Fix fix;
        fix.what = Fix::What::Choose;
        fix.place = at(Part::Secrecy);
        fix.text = u"%1★%2年"_s.arg(secrecyName(mark.grade)).arg(mostYears(mark.grade));
        out.add("secrecy-term-missing", at(Part::Secrecy), args, fix);
    } else if (!mark.warnings(draft.facts.today).isEmpty()) {
        out.add("secrecy-term", at(Part::Secrecy),
                {{u"secrecy"_s, secrecyName(mark.grade)}, {u"most"_s, mostYears(mark.grade)}});
    }
}

Fix closingFix()
{
    Fix fix;
    fix.what = Fix::What::Choose;
    fix.place = atSlip("publicity");
    fix.text = publicityId(Publicity::Closed);
    return fix;
}

/// What goes up, and what only asks for opinions.
bool isUsuallyClosed(const Manuscript& text)
{
    static const QRegularExpression asksOpinions(u"征求.{0,40}意见"_s);
    return text.kind == Kind::Request || text.kind == Kind::Report ||
           (text.kind == Kind::Letter && asksOpinions.match(text.title).hasMatch());
}

/// A grade that stands in the text of a draft that bears none: it was pasted from a secret
/// document.
void checkPastedGrade(const Manuscript& text, Findings& out)
{
    if (text.secrecy.grade != Secrecy::None)
        return;
    static const QRegularExpression mark(u"(?:绝密|机密|秘密)\\s*[★☆]"_s);
    forEachText(text, [&out](const QString& words, const Place& place) {
        if (!words.contains(u'★') && !words.contains(u'☆'))
            return;
        for (auto all = mark.globalMatch(words); all.hasNext();) {
            const auto match = all.next();
            out.add("secrecy-pasted", within(place, match.capturedStart(), match.capturedLength()),
                    {{u"text"_s, match.captured()}});
        }
    });
}

/// The paper prints what the slip has settled (printedNote()); a note that says another thing of it
/// would be believed all the same.
void checkNote(const Draft& draft, Findings& out)
{
    const auto told = toldPublicity(draft.text.note);
    const Publicity settled = draft.slip.publicity;
    if (told.publicity == Publicity::Undecided || told.publicity == settled)
        return;
    Fix fix;
    fix.place = within(at(Part::Note), told.from, told.length);
    fix.before = draft.text.note.mid(told.from, told.length);
    fix.text = publicityNote(settled);
    out.add("publicity-note", fix.place, {{u"said"_s, fix.before}, {u"text"_s, fix.text}}, fix);
}

/// 公开属性, settled at the source.
void checkPublicity(const Draft& draft, Findings& out)
{
    const Slip& slip = draft.slip;
    const Manuscript& text = draft.text;
    if (slip.publicity == Publicity::Undecided) {
        out.add("publicity-undecided", atSlip("publicity"));
        return;
    }
    if (slip.publicity != Publicity::Open && isUnfilled(slip.publicityReason))
        out.add("publicity-reason", atSlip("publicityReason"));
    checkNote(draft, out);
    if (slip.publicity == Publicity::Closed) {
        if (slip.isNormative)
            out.add("normative-closed", atSlip("publicity"));
        return;
    }
    if (text.secrecy.grade != Secrecy::None)
        out.add("publicity-secret", atSlip("publicity"),
                {{u"secrecy"_s, secrecyName(text.secrecy.grade)}}, closingFix());
    else if (isUsuallyClosed(text))
        out.add("publicity-kind", atSlip("publicity"), {{u"kind"_s, kindName(text.kind)}},
                closingFix());
}

void checkOpening(const Draft& draft, Findings& out)
{
    const Slip& slip = draft.slip;
    if (slip.publicity != Publicity::Open)
        return;
    needAll("publicity-study", studyFields, slip, out);
    if (slip.isPolicy && isUnfilled(slip.notExplained))
        needAll("explanation-missing", explanationFields, slip, out);
    const DraftFacts& facts = draft.facts;
    if (!facts.publicityReviewer.isEmpty() && facts.publicityReviewer == facts.drafter)
        out.add("publicity-own-review", atSlip("publicity"));
    else if (facts.publicityReviewer.isEmpty() && facts.stage == DraftFacts::Stage::Signing)
        out.add("publicity-unreviewed", atSlip("publicity"));
}

void checkOpinions(const Draft& draft, Findings& out)
{
    const QStringList& concerned = draft.slip.concerned;
    for (const auto& opinion : draft.facts.opinions) {
        Place place = atSlip("concerned");
        place.item = int(concerned.indexOf(opinion.participant));
        const QJsonObject args{{u"organ"_s, opinion.name}};
        if (!opinion.isGiven)
            out.add("opinion-missing", place, args);
        else if (opinion.isAgainst)
            out.add("opinion-against", place, args);
    }
    for (qsizetype i = 0; i < draft.slip.outside.size(); ++i) {
        const OutsideOpinion& opinion = draft.slip.outside.at(i);
        Place place = atSlip("outside");
        place.item = int(i);
        const QJsonObject args{{u"organ"_s, opinion.organ}};
        if (opinion.verdict.isEmpty())
            out.add("opinion-missing", place, args);
        else if (opinion.verdict == "disagree"_L1)
            out.add("opinion-against", place, args);
    }
    for (qsizetype i = 0; i < concerned.size(); ++i) {
        const auto& opinions = draft.facts.opinions;
        const bool asked =
            std::any_of(opinions.begin(), opinions.end(), [&](const AskedOpinion& opinion) {
                return opinion.participant == concerned.at(i);
            });
        Place place = atSlip("concerned");
        place.item = int(i);
        if (!asked)
            out.add("concerned-unasked", place, {{u"participant"_s, concerned.at(i)}});
    }
}

/// What is in time until somebody is about to sign.
void checkBeforeSigning(const Draft& draft, Findings& out)
{
    const Slip& slip = draft.slip;
    checkOpinions(draft, out);
    if (slip.isNormative && !draft.facts.isLegalityReviewed)
        out.add("normative-unreviewed", atSlip("normative"));
    const bool needsHead = slip.isImportant || draft.text.direction == Direction::Up;
    if (needsHead && draft.facts.signerIsHead == false)
        out.add("signer-head", atSlip("important"));
}

} // namespace

void checkSlip(const Draft& draft, Findings& out)
{
    const Slip& slip = draft.slip;
    checkSecrecy(draft, out);
    checkPastedGrade(draft.text, out);
    checkPublicity(draft, out);
    checkOpening(draft, out);
    if (slip.isMajor && isUnfilled(slip.consultation) && isUnfilled(slip.notConsulted))
        out.add("consultation-missing", atSlip("consultation"));
    if (draft.facts.stage == DraftFacts::Stage::Signing)
        checkBeforeSigning(draft, out);
}

} // namespace chancery::documents
