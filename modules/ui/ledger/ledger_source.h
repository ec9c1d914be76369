// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/view.h"
#include "ui/ledger/ledger_face.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace chancery::ui {

/// What a module gives the grid: columns, words, a reader and, where cells can be edited, a way to
/// do so. Lives in the pages' thread and outlives the grid.
class LedgerSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Under which views and arrangements are kept: "documents.incoming".
    virtual QString id() const = 0;
    virtual const QList<ledger::Column>& columns() const = 0;
    /// How many of the columns stay in sight before anybody chose.
    virtual int frozen() const { return 0; }
    /// In the present language.
    virtual std::shared_ptr<const LedgerFace> face() const = 0;
    /// A reader for whoever asks; in another thread than the pages' only if mayLeaveTheThread().
    virtual std::unique_ptr<ledger::Reader> reader() const = 0;
    virtual bool mayLeaveTheThread() const = 0;
    virtual QDateTime now() const = 0;
    /// Views that are there for everybody, the first of them to begin with; at least one.
    virtual QList<ledger::View> presets() const = 0;

    /// Ids of rows that the server has not confirmed yet (待同步).
    virtual QSet<QString> pendingIds() const { return {}; }

    /// What the editor of a cell begins with; by default what the column holds.
    virtual QString editText(const ledger::Row& row, int column) const
    {
        return row.cells.value(column).toString();
    }
    /// Gives the command that changes a cell. What the editor held before is given to take it back.
    virtual Result<void> setCell(const QString& id, const QString& column, const QString& text);

Q_SIGNALS:
    /// Rows may have changed.
    void changed();
    /// What a question said; a source may mend what can be mended.
    void failed(const chancery::Error& error);
};

} // namespace chancery::ui
