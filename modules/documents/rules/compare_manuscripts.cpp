// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/compare_manuscripts.h"

#include <algorithm>

namespace chancery::documents {

namespace {

using Part = Place::Part;

/// Chosen values are one word each: all of it changes.
QList<Run> chosen(const QString& before, const QString& after)
{
    QList<Run> runs;
    if (!before.isEmpty())
        runs.append({Run::Kind::Removed, before});
    if (!after.isEmpty())
        runs.append({Run::Kind::Added, after});
    return runs;
}

class Elements {
public:
    void choose(Part part, const QString& before, const QString& after)
    {
        if (before != after)
            m_changes.append({part, chosen(before, after)});
    }
    void write(Part part, const QString& before, const QString& after)
    {
        if (before != after)
            m_changes.append({part, compareTexts(before, after)});
    }
    void list(Part part, const QStringList& before, const QStringList& after)
    {
        // Two lists that read alike and are cut otherwise differ too.
        const QString was = before.join(u'、');
        const QString is = after.join(u'、');
        if (before != after)
            m_changes.append({part, was == is ? chosen(was, is) : compareTexts(was, is)});
    }
    QList<ElementChange> take() { return std::move(m_changes); }

private:
    QList<ElementChange> m_changes;
};

QList<ElementChange> elementChanges(const Manuscript& before, const Manuscript& after)
{
    Elements elements;
    elements.choose(Part::Form, formId(before.form), formId(after.form));
    elements.choose(Part::Kind, kindId(before.kind), kindId(after.kind));
    elements.choose(Part::Direction, directionId(before.direction), directionId(after.direction));
    elements.choose(Part::Urgency, urgencyId(before.urgency), urgencyId(after.urgency));
    elements.choose(Part::Secrecy, before.secrecy.text(), after.secrecy.text());
    elements.write(Part::Mark, before.mark, after.mark);
    elements.list(Part::Issuers, before.issuers, after.issuers);
    elements.write(Part::Title, before.title, after.title);
    elements.list(Part::Addressees, before.addressees, after.addressees);
    elements.list(Part::CopiesTo, before.copiesTo, after.copiesTo);
    elements.write(Part::Note, before.note, after.note);
    return elements.take();
}

/// For each annex after its place before, or -1.
QList<int> partnersOf(const QList<Annex>& before, const QList<Annex>& after)
{
    QList<int> partners(after.size(), -1);
    QList<bool> taken(before.size(), false);
    const auto pair = [&](const auto& fits) {
        for (qsizetype j = 0; j < after.size(); ++j) {
            for (qsizetype i = 0; i < before.size() && partners.at(j) < 0; ++i) {
                if (!taken.at(i) && fits(i, j)) {
                    partners[j] = int(i);
                    taken[i] = true;
                }
            }
        }
    };
    pair([&](auto i, auto j) { return before.at(i) == after.at(j); });
    pair([&](auto i, auto j) { return before.at(i).title == after.at(j).title; });
    pair([&](auto i, auto j) { return i == j; });
    return partners;
}

AnnexChange annexChange(const Annex& before, const Annex& after, int i, int j)
{
    return {i, j, compareTexts(before.title, after.title), compareBlocks(before.body, after.body)};
}

} // namespace

bool AnnexChange::isEmpty() const
{
    return before == after && body.isEmpty() &&
           std::all_of(title.begin(), title.end(),
                       [](const Run& run) { return run.kind == Run::Kind::Same; });
}

bool ManuscriptComparison::isEmpty() const
{
    return elements.isEmpty() && body.isEmpty() &&
           std::all_of(annexes.begin(), annexes.end(),
                       [](const AnnexChange& annex) { return annex.isEmpty(); });
}

ManuscriptComparison compareManuscripts(const Manuscript& before, const Manuscript& after)
{
    ManuscriptComparison comparison;
    comparison.elements = elementChanges(before, after);
    comparison.body = compareBlocks(before.body, after.body);
    const auto partners = partnersOf(before.annexes, after.annexes);
    for (int j = 0; j < after.annexes.size(); ++j) {
        const int i = partners.at(j);
        comparison.annexes.append(
            annexChange(i < 0 ? Annex() : before.annexes.at(i), after.annexes.at(j), i, j));
    }
    for (int i = 0; i < before.annexes.size(); ++i) {
        if (!partners.contains(i))
            comparison.annexes.append(annexChange(before.annexes.at(i), Annex(), i, -1));
    }
    return comparison;
}

} // namespace chancery::documents
