// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/queries.h"
#include "sync/desk_port.h"

#include <QObject>

#include <optional>

namespace chancery::documents {

/// The places of the section tree, with their counts.
class FolderModel : public QObject {
    Q_OBJECT

public:
    struct Place {
        QString id;
        QString group; ///< Empty for a top entry.
        QString iconName;
        std::optional<Folder> folder; ///< None: a group, or the drafts.
        Whose whose = Whose::Register;
        bool counted = true;
    };

    explicit FolderModel(sync::DeskPort& desk, QObject* parent = nullptr);

    static const QList<Place>& places();
    static const Place* place(const QString& id);
    static QString title(const QString& id);
    static inline const QString drafts = QStringLiteral("drafts");
    static inline const QString toDo = QStringLiteral("mine.inbox");

    int count(const QString& id) const;
    /// What waits for the actor, for the badge of the rail.
    int waiting() const { return m_counts.of(Whose::Mine, Folder::Inbox); }
    /// Everything under way in the register, for "7 件，共 11 件在办".
    int underWay() const { return m_counts.of(Whose::Register, Folder::Inbox); }
    bool mayRegister() const { return m_mayRegister; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    sync::DeskPort& m_desk;
    Counts m_counts;
    int m_drafts = 0;
    bool m_mayRegister = false;
    bool m_due = false;
};

} // namespace chancery::documents
