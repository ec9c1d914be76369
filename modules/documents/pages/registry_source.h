// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/registry_books.h"
#include "sync/desk_port.h"
#include "ui/language.h"
#include "ui/ledger/ledger_source.h"

namespace chancery::documents {

/// A book of the registry as the grid reads it, over the rows of this desk.
class RegistrySource final : public ui::LedgerSource {
    Q_OBJECT

public:
    RegistrySource(RegistryBook book, sync::DeskPort& desk, const ui::Language& language,
                   QObject* parent = nullptr);

    RegistryBook book() const { return m_book; }
    QString id() const override { return QStringLiteral("documents.") + registryBookId(m_book); }
    const QList<ledger::Column>& columns() const override { return m_columns; }
    int frozen() const override { return m_book == RegistryBook::Internal ? 1 : 2; }
    std::shared_ptr<const ui::LedgerFace> face() const override;
    std::unique_ptr<ledger::Reader> reader() const override;
    bool mayLeaveTheThread() const override { return !m_desk.databasePath().isEmpty(); }
    QDateTime now() const override { return m_desk.now(); }
    QList<ledger::View> presets() const override;
    QSet<QString> pendingIds() const override;

private:
    QList<ledger::View> instructionViews(const QString& year) const;

    RegistryBook m_book;
    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    QList<ledger::Column> m_columns;
};

} // namespace chancery::documents
