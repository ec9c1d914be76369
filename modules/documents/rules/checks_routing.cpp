// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Whom a document goes to (行文规则), 《党政机关公文处理工作条例》 chapter 4.

#include "documents/rules/check_collector.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;
using Sort = OrganFacts::Sort;
using Standing = OrganFacts::Standing;

const QStringList& listOf(Part part, const Manuscript& text)
{
    return part == Part::Addressees ? text.addressees
           : part == Part::CopiesTo ? text.copiesTo
                                    : text.issuers;
}

Fix copyTo(const QStringList& organs)
{
    Fix fix;
    fix.what = Fix::What::Append;
    fix.place = at(Part::CopiesTo);
    fix.texts = organs;
    return fix;
}

Fix without(const Place& place, const QString& organ)
{
    Fix fix;
    fix.what = Fix::What::Remove;
    fix.place = place;
    fix.before = organ;
    return fix;
}

/// Those of the organs that the document does not go to.
QStringList unreached(const QStringList& organs, const Manuscript& text)
{
    QStringList missing;
    for (const auto& organ : organs) {
        if (!text.addressees.contains(organ) && !text.copiesTo.contains(organ))
            missing.append(organ);
    }
    return missing;
}

void missCopies(const char* rule, const Place& place, const QStringList& organs, const Draft& draft,
                Findings& out)
{
    const QStringList missing = unreached(organs, draft.text);
    if (!missing.isEmpty())
        out.add(rule, place, {{u"organ"_s, missing.join(u'、')}}, copyTo(missing));
}

bool goesUp(const Manuscript& text)
{
    return text.direction == Direction::Up;
}

/// How the names in a list are written: one organ or one group of them each, without marks at the
/// ends.
QString mendedOrgan(const QString& organ)
{
    QString mended = organ.trimmed();
    while (!mended.isEmpty() && QStringView(u"：:。.，,、；;").contains(mended.back()))
        mended.chop(1);
    mended.replace(u',', u'，');
    mended.replace(u';', u'；');
    return mended;
}

void checkNames(Part part, const Draft& draft, QSet<QString>& seen, Findings& out)
{
    const QStringList& organs = listOf(part, draft.text);
    for (qsizetype i = 0; i < organs.size(); ++i) {
        const QString& organ = organs.at(i);
        const Place place = at(part, int(i));
        const QString mended = mendedOrgan(organ);
        if (mended.isEmpty())
            out.add("organ-empty", place, {}, without(place, organ));
        else if (mended != organ)
            out.addReplacement("organ-marks", place, organ, mended);
        else if (seen.contains(organ))
            out.add("organ-twice", place, {{u"organ"_s, organ}}, without(place, organ));
        seen.insert(organ);
    }
}

void checkUpward(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    if (text.addressees.size() > 1) {
        Fix fix;
        fix.what = Fix::What::MoveToCopies;
        fix.place = at(Part::Addressees, 1);
        out.add("upward-one-addressee", at(Part::Addressees),
                {{u"organ"_s, text.addressees.mid(1).join(u'、')}}, fix);
    }
    for (qsizetype i = 0; i < text.copiesTo.size(); ++i) {
        const QString& organ = text.copiesTo.at(i);
        const Place place = at(Part::CopiesTo, int(i));
        if (draft.facts.about(organ).standing == Standing::Lower)
            out.add("upward-copy-lower", place, {{u"organ"_s, organ}}, without(place, organ));
    }
    for (qsizetype i = 0; i < text.addressees.size(); ++i) {
        const QString& organ = text.addressees.at(i);
        if (!draft.slip.isAssigned && draft.facts.about(organ).sort == Sort::Person)
            out.add("to-leader", at(Part::Addressees, int(i)), {{u"organ"_s, organ}});
    }
    for (qsizetype i = 0; i < text.issuers.size(); ++i) {
        const QString& organ = text.issuers.at(i);
        if (draft.facts.about(organ).sort == Sort::Person)
            out.add("from-leader", at(Part::Issuers, int(i)), {{u"organ"_s, organ}});
    }
    const QStringList& superiors = draft.facts.superiors;
    const bool toOneOfThem =
        std::any_of(superiors.begin(), superiors.end(),
                    [&](const QString& superior) { return text.addressees.contains(superior); });
    if (superiors.size() > 1 && toOneOfThem)
        missCopies("upward-double-leadership", at(Part::CopiesTo), superiors, draft, out);
}

/// Art. 16(二): a department that asks something of a government says who agreed to it.
bool saysWhoAgreed(const Manuscript& text)
{
    static const QRegularExpression agreed(
        u"(?:经|报|受)[^。；]{0,30}(?:同意|批准|授权|审定)|(?:同意|批准|授权)后?[，,]?现"_s);
    return std::any_of(text.body.begin(), text.body.end(),
                       [](const Block& block) { return agreed.match(block.text).hasMatch(); });
}

void checkDownward(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    const DraftFacts& facts = draft.facts;
    if (draft.slip.isImportant && !facts.superiors.isEmpty())
        missCopies("important-copy-superior", at(Part::CopiesTo), {facts.superiors.first()}, draft,
                   out);
    const Sort issuer = facts.issuerSort != Sort::Unknown || text.issuers.isEmpty()
                            ? facts.issuerSort
                            : sortOfOrgan(text.issuers.first());
    const bool asks = issuer == Sort::Department && text.kind != Kind::Letter;
    for (qsizetype i = 0; i < text.addressees.size(); ++i) {
        const QString& organ = text.addressees.at(i);
        const OrganFacts about = facts.about(organ);
        const Place place = at(Part::Addressees, int(i));
        missCopies("downward-double-leadership", place, about.otherSuperiors, draft, out);
        const bool isGoverning = about.sort == Sort::Government || about.sort == Sort::Party;
        const bool isAbove =
            about.standing == Standing::Superior || about.standing == Standing::DirectSuperior;
        if (asks && isGoverning && !isAbove && !saysWhoAgreed(text))
            out.add("government-agreed", place, {{u"organ"_s, organ}});
    }
}

bool needsAddressee(Kind kind)
{
    return kind == Kind::Request || kind == Kind::Report || kind == Kind::Reply ||
           kind == Kind::Letter || kind == Kind::Notice || kind == Kind::Motion;
}

void checkOutside(const Draft& draft, Findings& out)
{
    if (!draft.facts.isInnerUnit || draft.facts.isGeneralOffice)
        return;
    for (const auto part : {Part::Addressees, Part::CopiesTo}) {
        const QStringList& organs = listOf(part, draft.text);
        for (qsizetype i = 0; i < organs.size(); ++i) {
            if (draft.facts.about(organs.at(i)).isOutside)
                out.add("inner-unit-outside", at(part, int(i)), {{u"organ"_s, organs.at(i)}});
        }
    }
}

} // namespace

void checkRouting(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    if (text.issuers.isEmpty())
        out.add("issuer-missing", at(Part::Issuers));
    if (text.addressees.isEmpty() && (needsAddressee(text.kind) || goesUp(text)))
        out.add("addressee-missing", at(Part::Addressees), {{u"kind"_s, kindName(text.kind)}});
    QSet<QString> seen;
    checkNames(Part::Addressees, draft, seen, out);
    checkNames(Part::CopiesTo, draft, seen, out);
    for (qsizetype i = 0; i < text.addressees.size(); ++i) {
        const OrganFacts about = draft.facts.about(text.addressees.at(i));
        if (about.standing == Standing::Superior)
            missCopies("skips-level", at(Part::Addressees, int(i)), about.between, draft, out);
    }
    if (goesUp(text))
        checkUpward(draft, out);
    if (text.direction == Direction::Down)
        checkDownward(draft, out);
    checkOutside(draft, out);
}

} // namespace chancery::documents
