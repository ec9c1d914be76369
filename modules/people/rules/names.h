// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/directory.h"

#include <QHash>
#include <QSet>

namespace chancery::people {

/// What the office calls things on one day. Made once per directory, asked often; a person whose
/// name others bear too is always shown with the unit, and with the login where that does not help.
class NameBook {
public:
    NameBook() = default;
    NameBook(const Directory& directory, const QDate& day);

    /// "财务司", and for a division with its department: "财务司综合处". Empty for an unknown unit.
    QString unit(const QString& unitId) const { return m_units.value(unitId).label; }
    /// The unit's short name, or its name where it has none.
    QString shortUnit(const QString& unitId) const { return m_units.value(unitId).shortName; }
    /// "李明", or "李明（财务司综合处）" when the name is doubled among those in service.
    QString person(const QString& personId) const { return m_persons.value(personId).shown; }
    /// Always with the unit of the main post: "李明（财务司综合处）".
    QString personWithUnit(const QString& personId) const;
    /// "财务司司长".
    QString post(const QString& postId) const { return m_posts.value(postId).label; }
    /// "财务司司长 康永年"; the post alone while it is vacant.
    QString postWithHolder(const QString& postId) const;
    /// The person holding the post on the day; empty while it is vacant.
    QString holderOf(const QString& postId) const { return m_posts.value(postId).holder; }
    /// Unit of the person's main post; empty without one.
    QString unitOf(const QString& personId) const { return m_persons.value(personId).unit; }
    bool isDoubled(const QString& personName) const { return m_doubled.contains(personName); }

    /// Of "person:<id>", "post:<id>" (with its holder) or "unit:<id>"; empty for any other
    /// participant (the words for roles are the pages').
    QString participant(const QString& participant) const;

private:
    struct UnitNames {
        QString label;
        QString shortName;
    };
    struct PersonNames {
        QString name;
        QString shown;
        QString unit;
    };
    struct PostNames {
        QString label;
        QString holder;
    };
    void addUnits(const Directory& directory);
    void addPersons(const Directory& directory, const QDate& day);

    QHash<QString, UnitNames> m_units;
    QHash<QString, PersonNames> m_persons;
    QHash<QString, PostNames> m_posts;
    QSet<QString> m_doubled;
};

} // namespace chancery::people
