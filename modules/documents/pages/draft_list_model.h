// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/drafts.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// Registrations begun on this desk (待登记), the latest first. Drafts are few.
class DraftListModel : public QAbstractListModel {
    Q_OBJECT

public:
    DraftListModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    void refresh();
    const QList<Draft>& drafts() const { return m_drafts; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    QList<Draft> m_drafts;
};

} // namespace chancery::documents
