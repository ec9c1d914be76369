// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/pinyin.h"
#include "people/rules/directory.h"
#include "people/rules/names.h"

namespace chancery::people {

struct UnitLine {
    QString id;
    QString name;
    int depth = 0; ///< 0 for the ministry itself.
};

/// The units of a day, each after its parent, siblings in their order.
QList<UnitLine> unitTree(const Directory& directory, const QDate& day);

/// The unit and all units below it.
QSet<QString> unitAndBelow(const Directory& directory, const QString& unitId);

/// The unit, its department, …, the ministry.
QStringList unitAndAbove(const Directory& directory, const QString& unitId);

/// One post of the day with who holds it, as the directory shows it.
struct DirectoryLine {
    QString post;
    QString person; ///< Empty while the post is vacant.
    QString name;
    QString title;
    QString unit;
    QString unitLabel;
    QString rank;
    QString phone;
    QString room;
    bool main = true;
};

/// The posts of the units in the order of posts; those of all units for an empty set.
QList<DirectoryLine> postsOf(const Directory& directory, const NameBook& names,
                             const QSet<QString>& units, const QDate& day);

/// The leaders' posts in charge of a unit, by its own entry in the division of work or else by that
/// of the nearest unit above, in the order in which leaders are named.
QList<Division> leadersFor(const Directory& directory, const QString& unitId, const QDate& day);

/// The division of work of a leader's post on a day.
const Division* divisionOf(const Directory& directory, const QString& postId, const QDate& day);

/// Finds persons, posts and units as people type them: characters, pinyin or its initials, of the
/// name, of the unit with the title, or of both ("cws kang").
class Finder {
public:
    struct Hit {
        QString participant; ///< "person:…", "post:…" or "unit:…"
        QString shown;       ///< What it is called, doubled names with their unit.
        QString detail;      ///< For a person the post, for a post the holder.
        int score = 0;
    };
    enum Kind { Persons = 1, Posts = 2, Units = 4 };

    Finder() = default;
    Finder(const Directory& directory, const NameBook& names, const QDate& day);

    /// The best answers first, at most `most`, of the wanted kinds (a sum of Kind).
    QList<Hit> find(const QString& text, int kinds, int most) const;

private:
    struct Entry {
        Kind kind;
        Hit hit;
        QList<PinyinKey> keys;
    };
    void add(Kind kind, const Hit& hit, const QStringList& texts);

    QList<Entry> m_entries;
};

} // namespace chancery::people
