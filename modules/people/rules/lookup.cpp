// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/lookup.h"

#include <QRegularExpression>

#include <algorithm>

namespace chancery::people {

namespace {

template <typename T>
bool inOrder(const T& a, const T& b)
{
    return a.position != b.position ? a.position < b.position : a.id.text() < b.id.text();
}

void appendBelow(QList<UnitLine>& lines, const QHash<QString, QList<Unit>>& children,
                 const QString& parent, int depth)
{
    for (const auto& unit : children.value(parent)) {
        lines.append({unit.id.text(), unit.name, depth});
        appendBelow(lines, children, unit.id.text(), depth + 1);
    }
}

} // namespace

QList<UnitLine> unitTree(const Directory& directory, const QDate& day)
{
    QHash<QString, QList<Unit>> children;
    for (const auto& unit : directory.units) {
        if (unit.days.holds(day))
            children[unit.parent ? unit.parent->text() : QString()].append(unit);
    }
    for (auto& siblings : children)
        std::sort(siblings.begin(), siblings.end(), inOrder<Unit>);
    QList<UnitLine> lines;
    appendBelow(lines, children, {}, 0);
    return lines;
}

QSet<QString> unitAndBelow(const Directory& directory, const QString& unitId)
{
    QSet<QString> found{unitId};
    for (qsizetype before = 0; before != found.size();) {
        before = found.size();
        for (const auto& unit : directory.units) {
            if (unit.parent && found.contains(unit.parent->text()))
                found.insert(unit.id.text());
        }
    }
    return found;
}

QStringList unitAndAbove(const Directory& directory, const QString& unitId)
{
    QStringList path;
    const auto parsed = UnitId::parse(unitId);
    const Unit* unit = parsed.ok() ? directory.unit(*parsed) : nullptr;
    while (unit && !path.contains(unit->id.text())) {
        path.append(unit->id.text());
        unit = unit->parent ? directory.unit(*unit->parent) : nullptr;
    }
    return path;
}

QList<DirectoryLine> postsOf(const Directory& directory, const NameBook& names,
                             const QSet<QString>& units, const QDate& day)
{
    QList<Post> posts;
    for (const auto& post : directory.posts) {
        if (post.days.holds(day) && (units.isEmpty() || units.contains(post.unit.text())))
            posts.append(post);
    }
    std::sort(posts.begin(), posts.end(), inOrder<Post>);

    QHash<QString, const Holding*> holders;
    for (const auto& holding : directory.holdings) {
        if (holding.days.holds(day))
            holders.insert(holding.post.text(), &holding);
    }
    QHash<QString, const Person*> persons;
    for (const auto& person : directory.persons)
        persons.insert(person.id.text(), &person);

    QList<DirectoryLine> lines;
    lines.reserve(posts.size());
    for (const auto& post : std::as_const(posts)) {
        DirectoryLine line;
        line.post = post.id.text();
        line.title = post.title;
        line.unit = post.unit.text();
        line.unitLabel = names.unit(line.unit);
        line.rank = post.rank;
        if (const Holding* holding = holders.value(line.post)) {
            line.person = holding->person.text();
            line.main = holding->main;
            line.name = names.person(line.person);
            if (const Person* person = persons.value(line.person)) {
                line.phone = person->phone;
                line.room = person->room;
            }
        }
        lines.append(line);
    }
    return lines;
}

QList<Division> leadersFor(const Directory& directory, const QString& unitId, const QDate& day)
{
    const QStringList path = unitAndAbove(directory, unitId);
    for (const QString& step : path) {
        QList<Division> found;
        for (const auto& division : directory.divisions) {
            const bool named = std::any_of(division.units.begin(), division.units.end(),
                                           [&](const UnitId& unit) { return unit.text() == step; });
            if (named && division.days.holds(day))
                found.append(division);
        }
        if (!found.isEmpty()) {
            std::sort(found.begin(), found.end(), inOrder<Division>);
            return found;
        }
    }
    return {};
}

const Division* divisionOf(const Directory& directory, const QString& postId, const QDate& day)
{
    const auto it = std::find_if(
        directory.divisions.begin(), directory.divisions.end(), [&](const Division& division) {
            return division.leader.text() == postId && division.days.holds(day);
        });
    return it == directory.divisions.end() ? nullptr : &*it;
}

Finder::Finder(const Directory& directory, const NameBook& names, const QDate& day)
{
    QHash<QString, QString> postsOfPerson;
    const auto lines = postsOf(directory, names, {}, day);
    for (const auto& line : lines) {
        const QString label = names.post(line.post);
        add(Posts, {QStringLiteral("post:") + line.post, label, line.name}, {label, line.name});
        QString& held = postsOfPerson[line.person];
        held = held.isEmpty() ? label : held + QStringLiteral("、") + label;
    }
    for (const auto& person : directory.persons) {
        if (!person.days().holds(day))
            continue;
        const QString id = person.id.text();
        const QString posts = postsOfPerson.value(id);
        add(Persons, {QStringLiteral("person:") + id, names.person(id), posts},
            {person.name, person.pinyin, person.login, posts});
    }
    const auto units = unitTree(directory, day);
    for (const auto& unit : units) {
        const QString label = names.unit(unit.id);
        add(Units, {QStringLiteral("unit:") + unit.id, label, {}}, {unit.name, label});
    }
}

void Finder::add(Kind kind, const Hit& hit, const QStringList& texts)
{
    Entry entry{kind, hit, {}};
    for (const QString& text : texts) {
        if (!text.isEmpty())
            entry.keys.append(pinyinKey(text));
    }
    m_entries.append(std::move(entry));
}

QList<Finder::Hit> Finder::find(const QString& text, int kinds, int most) const
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    const QStringList words = text.trimmed().split(blank, Qt::SkipEmptyParts);
    QList<Hit> hits;
    for (const auto& entry : m_entries) {
        if (!(entry.kind & kinds))
            continue;
        // Every word must be answered by some text of the entry; the best answers count.
        int total = words.isEmpty() ? 1 : 0;
        for (const QString& word : words) {
            int best = 0;
            for (const auto& key : entry.keys)
                best = std::max(best, matchScore(word, key));
            if (best == 0) {
                total = 0;
                break;
            }
            total += best;
        }
        if (total > 0) {
            hits.append(entry.hit);
            hits.last().score = total;
        }
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.score > b.score; });
    return hits.mid(0, most);
}

} // namespace chancery::people
