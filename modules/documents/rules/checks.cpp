// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/checks.h"

#include "documents/rules/check_collector.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const Check* checkNamed(const char* id)
{
    static const auto checks = allChecks();
    const auto found = std::find_if(checks.begin(), checks.end(), [id](const Check& check) {
        return qstrcmp(check.id, id) == 0;
    });
    Q_ASSERT(found != checks.end());
    return &*found;
}

auto order(const Finding& finding)
{
    const Place& place = finding.place;
    return std::tuple(place.part, place.item, place.block, place.row, place.column, place.from);
}

void visitBlocks(const QList<Block>& blocks, Place place,
                 const std::function<void(const QString&, const Place&)>& visit)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks.at(i);
        place.block = int(i);
        place.row = place.column = -1;
        if (block.kind != Block::Kind::Table) {
            visit(block.text, place);
            continue;
        }
        for (qsizetype row = 0; row < block.rows.size(); ++row) {
            for (qsizetype column = 0; column < block.rows.at(row).size(); ++column) {
                place.row = int(row);
                place.column = int(column);
                visit(block.rows.at(row).at(column), place);
            }
        }
    }
}

} // namespace

void Findings::add(const char* rule, const Place& place, const QJsonObject& args,
                   const std::optional<Fix>& fix)
{
    const QString id = QString::fromLatin1(rule);
    if (++m_counts[id] > mostOfARule)
        return;
    const Check* check = checkNamed(rule);
    m_findings.append({id, QString::fromUtf8(check->article), check->strength, place, args, fix});
}

void Findings::addReplacement(const char* rule, const Place& place, QStringView whole,
                              const QString& text, QJsonObject args)
{
    const QString before =
        (place.length > 0 ? whole.mid(place.from, place.length) : whole).toString();
    Fix fix;
    fix.place = place;
    fix.before = before;
    fix.text = text;
    args.insert(u"text"_s, before.left(80));
    args.insert(u"better"_s, text.left(80));
    add(rule, place, args, fix);
}

Place at(Place::Part part, int item)
{
    Place place;
    place.part = part;
    place.item = item;
    return place;
}

Place atSlip(const char* field)
{
    Place place = at(Place::Part::Slip);
    place.field = QString::fromLatin1(field);
    return place;
}

Place within(Place place, qsizetype from, qsizetype length)
{
    place.from = from;
    place.length = length;
    return place;
}

void forEachText(const Manuscript& text,
                 const std::function<void(const QString&, const Place&)>& visit)
{
    visitBlocks(text.body, at(Place::Part::Body), visit);
    for (qsizetype i = 0; i < text.annexes.size(); ++i)
        visitBlocks(text.annexes.at(i).body, at(Place::Part::AnnexBody, int(i)), visit);
}

QList<Finding> checkDraft(const Manuscript& text, const Slip& slip, const DraftFacts& facts)
{
    const Draft draft{text, slip, facts};
    Findings out;
    for (const auto check : {checkTitle, checkKind, checkRouting, checkRequests, checkSlip,
                             checkStructure, checkAnnexes, checkDatesAndNumbers, checkCharacters})
        check(draft, out);
    auto findings = out.take();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return order(a) < order(b); });
    return findings;
}

bool blockSigning(const QList<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.strength == Strength::Rule; });
}

QString strengthId(Strength strength)
{
    static const QStringList ids{u"rule"_s, u"usual"_s, u"practice"_s};
    return ids.at(int(strength));
}

} // namespace chancery::documents
