// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/other_modules.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// One calendar over everything that has a day: time limits of documents, what leaders have asked
/// for, and what other modules have. A list of the chosen day; the month's entries for the picture.
class CalendarModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DocumentRole = Qt::UserRole + 1, OtherRole };

    CalendarModel(sync::DeskPort& desk, const ui::Language& language, const OtherModules& others,
                  QObject* parent = nullptr);

    /// Reads these days.
    void setSpan(const QDate& from, const QDate& to);
    void setDay(const QDate& day);
    QDate today() const;
    /// Only what waits for the person here, and what other modules have for them.
    void setMineOnly(bool mineOnly);

    const QHash<QDate, QList<ui::MonthEntry>>& entries() const { return m_entries; }
    QHash<QDate, ui::DayMark> marks() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// While nobody looks nothing is read.
    void setWatched(bool watched);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString documentId;
        QString otherId;
        QString title;
        QString kind;
        QString due;
        ui::Lamp lamp = ui::Lamp::None;
        bool isMine = false;
    };

    void read();
    void readPapers();
    void readOthers();

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    OtherModules m_others;
    QDate m_from;
    QDate m_to;
    QDate m_day;
    bool m_mineOnly = false;
    bool m_watched = false;
    bool m_stale = true;
    QHash<QDate, QList<Line>> m_lines;
    QHash<QDate, QList<ui::MonthEntry>> m_entries;
};

} // namespace chancery::documents
