// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "supervision/data/ledger.h"

namespace chancery::office {

/// A record on the way from a paper to the items that came of it and their end (办理脉络).
struct ThreadRecord {
    QString table; ///< doc_document or sup_item; empty for a hole.
    QString id;
    QString number;
    QString title;
    QString stage; ///< Of the module whose record it is.
    supervision::Lamp lamp = supervision::Lamp::None;
    int openItems = 0; ///< Of a hole: so many are not struck off (销号) yet.
};

/// The thread on which a record stands, as far as this desk holds it: the paper, each item that was
/// made of it with its parts behind it, and a hole at the end while any of them is not struck off.
/// From whichever of them it is asked, it is the same.
Result<QList<ThreadRecord>> threadOf(store::Database& db, const store::Actor& actor,
                                     const QString& table, const QString& id, const QDateTime& now);

} // namespace chancery::office
