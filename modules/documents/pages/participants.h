// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/pinyin.h"
#include "people/rules/names.h"
#include "sync/desk_port.h"

#include <QObject>

#include <vector>

namespace chancery::documents {

/// Everybody a document can be given to, found by characters, pinyin or its initials: posts with
/// their holders, and units. Kept from one reading of the directory to the next.
class Participants : public QObject {
    Q_OBJECT

public:
    enum class Among { Leaders, Units, Everybody };

    struct Choice {
        QString participant; ///< "post:…" or "unit:…"
        QString name;        ///< 何志远, 财务司
        QString note;        ///< Post with unit: 部领导副部长; the parent for a unit.
        QString shown;       ///< For the form and the record: "副部长 何志远".

        bool operator==(const Choice&) const = default;
    };

    explicit Participants(sync::DeskPort& desk, QObject* parent = nullptr);

    /// The best first, at most `most`. With an empty text all in the directory's own order; leaders
    /// in charge of `leadUnit` (领导分工) stand first.
    QList<Choice> find(Among among, const QString& text, int most,
                       const QString& leadUnit = {}) const;
    /// The codes (机关代字) under which documents are numbered, with the unit whose each is; the
    /// ministry's first.
    QList<std::pair<QString, QString>> organCodes() const;
    /// How many departments (司局) the house has today.
    int departments() const;
    /// The ministry's own full name (发文机关署名); empty while the directory is not here.
    QString ministryName() const;
    /// As what somebody acted: title of the post, with its unit but for leaders (财务司司长, 部长),
    /// and its rank, the highest 0. `participant` is no post where a role or unit acted: then the
    /// person's main post counts.
    struct Standing {
        QString title;
        QString rankName; ///< One of people::postRanks() or empty.
        int rank = 0;
    };
    Standing standingOf(const QString& participant, const QString& personId) const;
    /// What a participant is called; the text itself when it is unknown here.
    QString nameOf(const QString& participant) const;
    /// The unit's leaders by the division of work, as participants.
    QStringList leadersOf(const QString& unitParticipant) const;
    /// Who answers for a matter by the duty table (职责分工) of today, the best first, and by what
    /// in the text.
    struct DutyLine {
        QString field;
        QString lead; ///< "unit:…"
        QStringList co;
        QString leader; ///< "post:…" of who is in charge of it; empty where nobody is.
        QStringList words;
        QString basis;
    };
    QList<DutyLine> dutiesFor(const QString& text) const;
    /// The post in charge of a unit, or of the department it belongs to (分管领导); empty for none.
    QString leaderInChargeOf(const QString& unitParticipant) const;
    /// Who stands in for whom today, in words: {deputy, principal, until}.
    struct StandInLine {
        QString deputy;
        QString principal;
        QDate until;
        QString reason;
    };
    QList<StandInLine> standInsOf(const QString& personId) const;

    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        Choice choice;
        PinyinKey key;
        PinyinKey noteKey;
        bool leader = false;
        bool unit = false;
    };

    void addPosts(const QDate& today);
    void addUnits(const QDate& today);
    Entry entryOf(const people::Post& post, const people::Person& person) const;

    sync::DeskPort& m_desk;
    people::Directory m_directory;
    people::NameBook m_names;
    std::vector<Entry> m_entries;
    QDate m_today;
};

} // namespace chancery::documents
