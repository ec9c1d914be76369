// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/transmissions.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// The exchange box (公文交换箱) of a unit outside the house: the packages that were sent to it,
/// those that wait to be signed for first. Its desk holds no others. Knows no widget.
class ExchangeBoxModel : public QAbstractListModel {
    Q_OBJECT

public:
    ExchangeBoxModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    void refresh();
    /// How many wait to be signed for.
    int waiting() const;
    const TransmissionView* packageAt(int row) const;
    int rowOf(const QString& id) const;
    /// What a package says of itself, its files included.
    Result<TransmissionSheet> sheetAt(int row) const;
    /// Issuer, number, day, main or copy, and the package's own number: the parts that there are.
    QStringList factsAt(int row) const;
    QString stateAt(int row) const;

    /// 签收, or 退回 with its reason.
    Result<void> signFor(int row, const QString& state, const QString& remark);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    int lampAt(int row) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    QList<TransmissionView> m_packages;
};

} // namespace chancery::documents
