// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

namespace chancery::documents {

/// The books in which a registry keeps what came in, went out and went round within the house, and
/// what the leaders have instructed.
enum class RegistryBook {
    Incoming,     ///< 收文登记簿
    Outgoing,     ///< 发文登记簿
    Internal,     ///< 签报登记簿, with the briefings (送阅件)
    Instructions, ///< 领导批示登记簿; its rows open their documents
    Seals         ///< 用印登记簿: a row for each time that a seal was pressed
};

inline constexpr RegistryBook registryBooks[] = {RegistryBook::Incoming, RegistryBook::Outgoing,
                                                 RegistryBook::Internal, RegistryBook::Instructions,
                                                 RegistryBook::Seals};

/// A stable name: "incoming".
QString registryBookId(RegistryBook book);

/// The book as a ledger over this desk's rows: its columns as a paper one has them, what is looked
/// for as every list of documents finds it (found.h). Names things by keys, as the rows do.
store::LedgerSql registrySql(RegistryBook book);

/// The column of lamps in every book that has deadlines.
inline const QString registryLamp = QStringLiteral("left");

} // namespace chancery::documents
