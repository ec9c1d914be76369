// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/names.h"

namespace chancery::people {

namespace {

QString withUnit(const QString& name, const QString& unit)
{
    return unit.isEmpty() ? name : QStringLiteral("%1（%2）").arg(name, unit);
}

} // namespace

NameBook::NameBook(const Directory& directory, const QDate& day)
{
    addUnits(directory);
    for (const auto& post : directory.posts) {
        const Unit* unit = directory.unit(post.unit);
        const bool ofLeaders = unit && unit->kind == QLatin1String("leaders");
        // 副部长, not 部领导副部长
        const QString label = ofLeaders ? QString() : m_units.value(post.unit.text()).label;
        m_posts.insert(post.id.text(), {label + post.title, {}});
    }
    addPersons(directory, day);
}

void NameBook::addUnits(const Directory& directory)
{
    QHash<QString, const Unit*> units;
    for (const auto& unit : directory.units)
        units.insert(unit.id.text(), &unit);
    for (const auto& unit : directory.units) {
        const QString shortName = unit.shortName.isEmpty() ? unit.name : unit.shortName;
        QString label = shortName;
        if (unit.kind == QLatin1String("division") && unit.parent) {
            const Unit* above = units.value(unit.parent->text());
            if (above && above->kind != QLatin1String("ministry"))
                label = (above->shortName.isEmpty() ? above->name : above->shortName) + unit.name;
        }
        m_units.insert(unit.id.text(), {label, shortName});
    }
}

void NameBook::addPersons(const Directory& directory, const QDate& day)
{
    QHash<QString, QString> mainUnit;
    for (const auto& holding : directory.holdings) {
        if (!holding.days.holds(day))
            continue;
        m_posts[holding.post.text()].holder = holding.person.text();
        const Post* post = directory.post(holding.post);
        if (post && (holding.main || !mainUnit.contains(holding.person.text())))
            mainUnit.insert(holding.person.text(), post->unit.text());
    }
    QHash<QString, int> names;
    QHash<QString, int> namesInUnits;
    const auto label = [&](const Person& person) {
        const QString unit = mainUnit.value(person.id.text());
        return withUnit(person.name, m_units.value(unit).label);
    };
    for (const auto& person : directory.persons) {
        if (!person.days().holds(day))
            continue;
        ++names[person.name];
        ++namesInUnits[label(person)];
        if (names.value(person.name) > 1)
            m_doubled.insert(person.name);
    }
    for (const auto& person : directory.persons) {
        QString shown = person.name;
        // Those who left are named beside their namesakes in old papers.
        const bool away = !person.days().holds(day) && names.contains(person.name);
        if (m_doubled.contains(person.name) || away) {
            shown = label(person);
            if (away || namesInUnits.value(shown) > 1)
                shown = withUnit(person.name, person.login);
        }
        m_persons.insert(person.id.text(), {person.name, shown, mainUnit.value(person.id.text())});
    }
}

QString NameBook::personWithUnit(const QString& personId) const
{
    const auto names = m_persons.value(personId);
    if (names.shown != names.name)
        return names.shown;
    return withUnit(names.name, m_units.value(names.unit).label);
}

QString NameBook::postWithHolder(const QString& postId) const
{
    const auto names = m_posts.value(postId);
    const QString holder = m_persons.value(names.holder).name;
    return holder.isEmpty() ? names.label : names.label + u' ' + holder;
}

QString NameBook::participant(const QString& participant) const
{
    const QString id = participant.section(u':', 1);
    if (participant.startsWith(QLatin1String("person:")))
        return person(id);
    if (participant.startsWith(QLatin1String("post:")))
        return postWithHolder(id);
    return participant.startsWith(QLatin1String("unit:")) ? unit(id) : QString();
}

} // namespace chancery::people
