// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/participants.h"

#include "base/clock.h"
#include "people/data/rows.h"
#include "people/rules/duties.h"
#include "people/rules/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

Participants::Participants(sync::DeskPort& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        const bool people = std::any_of(tables.begin(), tables.end(), [](const QString& table) {
            return table.startsWith("people_"_L1);
        });
        if (people)
            refresh();
    });
    refresh();
}

void Participants::refresh()
{
    auto directory = people::loadDirectory(m_desk.db());
    if (!directory.ok())
        return; // what was known stays
    m_directory = std::move(*directory);
    m_today = officeDate(m_desk.now());
    m_names = people::NameBook(m_directory, m_today);
    m_entries.clear();
    addPosts(m_today);
    addUnits(m_today);
    Q_EMIT changed();
}

Participants::Entry Participants::entryOf(const people::Post& post,
                                          const people::Person& person) const
{
    Entry entry;
    entry.choice = {u"post:"_s + post.id.text(), person.name, m_names.post(post.id.text()),
                    m_names.postWithHolder(post.id.text())};
    // The reading that the person's own record gives beats all the readings of the characters.
    entry.key = pinyinKey(person.name);
    entry.noteKey = pinyinKey(entry.choice.note + u' ' + person.pinyin);
    return entry;
}

void Participants::addPosts(const QDate& today)
{
    auto posts = m_directory.posts;
    std::stable_sort(posts.begin(), posts.end(),
                     [](const auto& a, const auto& b) { return a.position < b.position; });
    for (const auto& post : posts) {
        if (!post.days.holds(today))
            continue;
        const auto* holding = m_directory.holderOn(post.id, today);
        const auto* person = holding ? m_directory.person(holding->person) : nullptr;
        if (!person)
            continue;
        Entry entry = entryOf(post, *person);
        entry.leader = std::any_of(m_directory.grants.begin(), m_directory.grants.end(),
                                   [&](const auto& grant) {
                                       return grant.role == "leader"_L1 && grant.post == post.id &&
                                              grant.days.holds(today);
                                   });
        m_entries.push_back(std::move(entry));
    }
}

void Participants::addUnits(const QDate& today)
{
    auto units = m_directory.units;
    std::stable_sort(units.begin(), units.end(),
                     [](const auto& a, const auto& b) { return a.position < b.position; });
    for (const auto& unit : units) {
        if (!unit.days.holds(today) || unit.kind == "ministry"_L1 || unit.kind == "leaders"_L1)
            continue;
        Entry entry;
        const QString label = m_names.unit(unit.id.text());
        entry.choice = {u"unit:"_s + unit.id.text(), label,
                        unit.shortName == label ? QString() : unit.shortName, label};
        entry.key = pinyinKey(label);
        entry.noteKey = pinyinKey(unit.shortName);
        entry.unit = true;
        m_entries.push_back(std::move(entry));
    }
}

QStringList Participants::leadersOf(const QString& unitParticipant) const
{
    QStringList leaders;
    for (const auto& division : m_directory.divisions) {
        const bool holds =
            division.days.holds(m_today) &&
            std::any_of(division.units.begin(), division.units.end(), [&](const UnitId& unit) {
                return u"unit:"_s + unit.text() == unitParticipant;
            });
        if (holds)
            leaders.append(u"post:"_s + division.leader.text());
    }
    return leaders;
}

QString Participants::leaderInChargeOf(const QString& unitParticipant) const
{
    const QString unit = unitParticipant.section(u':', 1);
    for (const QString& each : people::unitAndAbove(m_directory, unit)) {
        const QStringList leaders = leadersOf(u"unit:"_s + each);
        if (!leaders.isEmpty())
            return leaders.first();
    }
    return {};
}

QList<Participants::DutyLine> Participants::dutiesFor(const QString& text) const
{
    QList<DutyLine> lines;
    for (const auto& match : people::dutiesFor(m_directory.duties, text, m_today)) {
        const people::Duty& duty = match.duty;
        DutyLine line;
        line.field = duty.field;
        line.lead = u"unit:"_s + duty.unit.text();
        for (const auto& each : duty.coUnits)
            line.co.append(u"unit:"_s + each.text());
        line.leader = duty.leader ? u"post:"_s + duty.leader->text() : leaderInChargeOf(line.lead);
        line.words = match.words;
        line.basis = duty.basis;
        lines.append(line);
    }
    return lines;
}

QList<Participants::Choice> Participants::find(Among among, const QString& text, int most,
                                               const QString& leadUnit) const
{
    struct Hit {
        int score;
        const Entry* entry;
    };
    const QStringList inCharge = leadersOf(leadUnit);
    std::vector<Hit> hits;
    for (const Entry& entry : m_entries) {
        if ((among == Among::Leaders && !entry.leader) || (among == Among::Units && !entry.unit))
            continue;
        int score = std::max(matchScore(text, entry.key), matchScore(text, entry.noteKey) / 2);
        if (score > 0 && text.isEmpty() && inCharge.contains(entry.choice.participant))
            score += 1000;
        if (score > 0)
            hits.push_back({score, &entry});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.score > b.score; });
    QList<Choice> choices;
    for (const Hit& hit : hits) {
        if (choices.size() == most)
            break;
        choices.append(hit.entry->choice);
    }
    return choices;
}

int Participants::departments() const
{
    return int(
        std::count_if(m_directory.units.begin(), m_directory.units.end(), [&](const auto& unit) {
            return unit.kind == "department"_L1 && unit.days.holds(m_today);
        }));
}

QList<std::pair<QString, QString>> Participants::organCodes() const
{
    auto units = m_directory.units;
    std::stable_sort(units.begin(), units.end(), [](const auto& a, const auto& b) {
        return std::pair(a.parent.has_value(), a.position) <
               std::pair(b.parent.has_value(), b.position);
    });
    QList<std::pair<QString, QString>> codes;
    for (const auto& unit : units) {
        if (unit.days.holds(m_today) && !unit.codePrefix.isEmpty())
            codes.append({unit.codePrefix, m_names.unit(unit.id.text())});
    }
    return codes;
}

QString Participants::ministryName() const
{
    for (const auto& unit : m_directory.units) {
        if (!unit.parent && unit.kind == "ministry"_L1 && unit.days.holds(m_today))
            return unit.name;
    }
    return {};
}

Participants::Standing Participants::standingOf(const QString& participant,
                                                const QString& personId) const
{
    const auto& ranks = people::postRanks();
    const people::Post* post = nullptr;
    for (const auto& each : m_directory.posts) {
        if (participant == u"post:"_s + each.id.text())
            post = &each;
    }
    for (const auto& holding : m_directory.holdings) {
        if (!post && holding.main && holding.person.text() == personId &&
            holding.days.holds(m_today))
            post = m_directory.post(holding.post);
    }
    if (!post)
        return {{}, {}, int(ranks.size()) + 1};
    const auto* unit = m_directory.unit(post->unit);
    const bool isLeader = unit && unit->kind == "leaders"_L1;
    const auto rank = ranks.indexOf(post->rank);
    return {isLeader ? post->title : m_names.post(post->id.text()), post->rank,
            rank < 0 ? int(ranks.size()) : int(rank)};
}

QString Participants::nameOf(const QString& participant) const
{
    const QString name = m_names.participant(participant);
    return name.isEmpty() ? participant : name;
}

QList<Participants::StandInLine> Participants::standInsOf(const QString& personId) const
{
    QList<StandInLine> lines;
    for (const auto& one : m_directory.standIns) {
        if (!one.holds(m_today))
            continue;
        const auto* holding = one.post ? m_directory.holderOn(*one.post, m_today) : nullptr;
        const QString principal =
            one.person ? one.person->text() : (holding ? holding->person.text() : QString());
        if (one.deputy.text() != personId && principal != personId)
            continue;
        lines.append({m_names.person(one.deputy.text()),
                      principal.isEmpty() && one.post ? m_names.post(one.post->text())
                                                      : m_names.person(principal),
                      one.days.last.value_or(QDate()), one.reason});
    }
    return lines;
}

} // namespace chancery::documents
