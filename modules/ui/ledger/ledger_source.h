// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/reader.h"
#include "ledger/view.h"
#include "ui/ledger/ledger_face.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace chancery::ui {

/// A cell that gets another text.
struct LedgerCellEdit {
    QString id;
    QString column;
    QString before;
    QString after;
};

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

    /// Views that somebody shared with all who see the ledger (共享视图).
    virtual QList<ledger::View> shared() const { return {}; }
    /// Whether the person may share views, and change and take away those that are shared.
    virtual bool mayShare() const { return false; }
    /// Gives the command that shares a view, in the place of what is shared under its id.
    virtual Result<void> share(const ledger::View& view);
    virtual Result<void> unshare(const QString& id);

    /// Columns that are read ahead when the ledger is open, so that the first sort, filter or group
    /// by one of them does not wait; each costs four bytes a row.
    virtual QStringList warmed() const { return {}; }
    /// Ids of rows that the server has not confirmed yet (待同步).
    virtual QSet<QString> pendingIds() const { return {}; }

    /// What the editor of a cell begins with; by default what the column holds.
    virtual QString editText(const ledger::Row& row, int column) const
    {
        return row.cells.value(column).toString();
    }
    /// Gives the command that changes cells: all of them or none. What the editors held before goes
    /// with it, so that nobody writes over what he has not seen; swapped, it takes them back.
    virtual Result<void> setCells(const QList<LedgerCellEdit>& edits);
    /// What can be said of a text for a cell beforehand; the command decides.
    virtual Result<void> checkCell(const QString& /*column*/, const QString& /*text*/) const
    {
        return {};
    }
    /// Of how many rows cells may be changed at one time.
    virtual int mostEdited() const { return 200; }

Q_SIGNALS:
    /// Rows may have changed, or what is seen of them.
    void changed();
    /// Views were shared, changed or taken away.
    void sharedChanged();
    /// Time alone has gone on: lamps show something else, and no row has changed.
    void turned();
    /// What a question said; a source may mend what can be mended.
    void failed(const chancery::Error& error);

protected:
    /// For readers: what they have read holds until rows change.
    const ledger::Changes& changes() const { return m_changes; }
    /// Rows have changed: readers forget, and changed() is sent.
    void touch()
    {
        ++*m_changes;
        Q_EMIT changed();
    }
    /// A view with the columns as they are before anybody chose.
    ledger::View preset(const char* id, const QString& name,
                        const QList<ledger::Condition>& conditions) const;

private:
    ledger::Changes m_changes = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace chancery::ui
