// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/reader.h"
#include "ui/lamp.h"
#include "ui/theme.h"

namespace chancery::ui {

/// What a cell shows.
struct LedgerCell {
    QString text;
    Lamp lamp = Lamp::None; ///< Before the text; where there is no text its words are spoken.
    int share = -1;         ///< 0 … 100: a bar before the text.
    Token token = Token::Text;
    bool strong = false;
};

/// The words and colours of a ledger in one language: made by a module's pages, and never changed
/// afterwards, since an export uses it in another thread meanwhile.
class LedgerFace {
public:
    virtual ~LedgerFace() = default;

    virtual QString title(const QString& column) const = 0;
    /// `column` is a place among the source's columns.
    virtual LedgerCell cell(const ledger::Row& row, int column, const QDateTime& now) const = 0;
    /// What a row was about is over (销号): marks about time leave it alone.
    virtual bool isOver(const ledger::Row& /*row*/) const { return false; }
    /// A value of a column by itself, for groups, filters and statistics: "3" → 特急. What is empty
    /// has words of the grid's own.
    virtual QString valueText(const QString& column, const QString& value) const = 0;
    /// What a number of the first lamp column is drawn as, and what it means: 超期.
    virtual Lamp lamp(int value) const { return static_cast<Lamp>(value); }
    virtual QString lampWords(int value) const { return lampName(lamp(value)); }
    /// A sum or a mean of a column, as it stands below it.
    virtual QString sumText(const QString& column, double sum) const = 0;
    /// What one row is called: "%n item(s)", 件 or 项.
    virtual QString countText(qint64 count) const = 0;
};

} // namespace chancery::ui
