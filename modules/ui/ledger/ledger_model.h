// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/view.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_lines.h"
#include "ui/ledger/ledger_marking.h"
#include "ui/ledger/ledger_source.h"
#include "ui/ledger/ledger_thread.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace chancery::ui {

/// A window on a ledger of any length: the keys of all its rows in their order, and the rows of
/// only those pages of 128 that somebody looks at. Orders are made in another thread, the newest
/// wins, and until it is there the rows stay as they are.
class LedgerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int pageRows = 128;
    static constexpr int pagesKept = 24;

    enum Role { IdRole = Qt::UserRole + 1, LampRole };

    explicit LedgerModel(LedgerSource& source, QObject* parent = nullptr);
    ~LedgerModel() override;

    LedgerSource& source() const { return m_source; }
    const LedgerFace& face() const { return *m_face; }
    std::shared_ptr<const LedgerFace> sharedFace() const { return m_face; }

    const ledger::Query& query() const { return m_query; }
    void setQuery(const ledger::Query& query);
    /// Reads again soon; a burst of changes is one reading, and what is under way is not begun
    /// anew.
    void refresh();

    /// Which of the source's columns are shown, from left to right.
    const QList<int>& columns() const { return m_columns; }
    void setColumns(const QList<int>& columns);
    const ledger::Column& column(int shown) const { return m_source.columns()[m_columns[shown]]; }
    /// -1 when the column is not shown.
    int shownAt(const QString& columnId) const;

    const LedgerLines& lines() const { return m_lines; }
    bool isGroup(int line) const;
    void setCollapsed(int line, bool collapsed);
    void setAllCollapsed(bool collapsed);
    /// Nothing was answered yet.
    bool isFresh() const { return !m_answered; }
    /// An order is being made.
    bool isBusy() const { return m_busy; }
    /// The first rows are here, and the others on their way.
    bool isPart() const { return m_lines.order().isPart; }
    const ledger::Totals& totals() const { return m_totals; }
    bool totalsKnown() const { return m_totalsKnown; }
    /// The columns that are asked for first (LedgerSource::warmed()) are in memory.
    bool isReadAhead() const { return m_ahead; }
    /// All rows of the ledger, whatever is asked for; -1 before that is known.
    qint64 wholeCount() const { return m_whole; }

    /// Null for a group's line, and when the row has gone meanwhile.
    const ledger::Row* rowAt(int line) const;
    LedgerCell cellAt(int line, int shown) const;
    /// How a row is marked (条件格式): as a whole, and cells of it by their shown columns.
    LedgerMarked markedAt(int line) const;
    const QList<ledger::Mark>& marks() const { return m_marks; }
    void setMarks(const QList<ledger::Mark>& marks);
    QString groupTitle(int line) const;
    /// "5 件　超期 1　份数 12": what stands behind the title.
    QString groupRemark(int line) const;
    QString idAt(int line) const;
    ledger::Key keyAt(int line) const;
    /// -1 when the row is not among the lines.
    int lineOf(ledger::Key key) const;
    /// The same by a row's id, which asks the database.
    int lineOf(const QString& id) const;
    bool isPending(const QString& id) const { return m_pending.contains(id); }

    /// Asks something beside the order: the values of a column, a table of counts. Only the newest
    /// such question is answered.
    void ask(LedgerThread::Question question);
    void askValues(const QString& column, std::function<void(Result<QList<ledger::Tally>>)> answer);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// Changes cells by their source's command, all or none.
    Result<void> edit(const QList<LedgerCellEdit>& edits);
    /// What the language changed.
    void retranslate();

    /// Pages read so far; for tests of the window.
    int pagesRead() const { return m_pagesRead; }

Q_SIGNALS:
    /// A new order is about to take the place of the old one: what is chosen is to be kept by keys.
    /// `asked`: because something else was asked for, not because rows changed.
    void aboutToReplace(bool asked);
    /// The lines were read again.
    void loaded();
    void totalsChanged();
    void busyChanged(bool busy);
    void failed(const chancery::Error& error);
    /// A cell was changed in its editor.
    void edited(const chancery::ui::LedgerCellEdit& edit);
    void editRefused(const chancery::Error& error);

private:
    struct Page {
        QHash<ledger::Key, ledger::Row> rows;
        QHash<ledger::Key, QList<LedgerCell>> cells; ///< Of all columns, once somebody looks.
    };

    /// `asKnown`: at once, from what was read before; the same is asked again where that is old.
    void askOrder(bool asKnown);
    void askTotals();
    /// Time has gone on: what is in sight shows it at once, orders and sums when they are told
    /// anew. There is no burst to wait for.
    void turn();
    /// The same rows, which may show something else.
    void showAnew();
    void readAhead();
    void take(Result<ledger::Order> order, const ledger::Query& query);
    void note(const Error& error);
    void setBusy(bool busy);
    Page* page(std::size_t row) const;
    QString accessibleText(int line, int shown) const;

    LedgerSource& m_source;
    LedgerThread m_thread;
    std::shared_ptr<const LedgerFace> m_face;
    std::unique_ptr<ledger::Reader> m_reader; ///< Of the pages' thread.
    ledger::Query m_query;
    ledger::Query m_shownQuery; ///< Of the lines.
    QList<int> m_columns;
    QList<ledger::Mark> m_marks;
    LedgerLines m_lines;
    ledger::Totals m_totals;
    qint64 m_whole = -1;
    QSet<QString> m_pending;
    mutable QCache<std::size_t, Page> m_pages{pagesKept};
    mutable int m_pagesRead = 0;
    QTimer m_rest;        ///< Before what has changed is read again.
    bool m_asked = false; ///< An order is on its way.
    bool m_ahead = false; ///< The columns that are wanted first are read.
    qint64 m_took = 0;    ///< Milliseconds of the last reading after rows had changed.
    bool m_busy = false;
    bool m_answered = false;
    bool m_totalsKnown = false;
};

} // namespace chancery::ui
