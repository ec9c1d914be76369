// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/import_check.h"
#include "supervision/data/import_reading.h"
#include "supervision/pages/page_context.h"
#include "supervision/rules/import_plan.h"
#include "supervision/rules/task_paper.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace chancery::supervision {

class ImportGiver;

/// A ledger on its way in: the file is read, its columns are taken for something, each row is
/// decided by the very handler that will open it, and only then is anything given. All but the
/// giving is done away from the window.
class ImportModel : public QObject {
    Q_OBJECT

public:
    enum class State {
        Empty,
        Reading,
        Judging, ///< Rows are there; what is to be said of them is on its way.
        Ready,
        Giving,
        Done
    };

    explicit ImportModel(const PageContext& context, QObject* parent = nullptr);
    ~ImportModel() override;

    State state() const { return m_state; }
    const QString& path() const { return m_path; }
    /// Under which the ledger is known, without its ending.
    QString ledgerName() const;
    QStringList sheetNames() const;
    const ImportChoice& choice() const { return m_choice; }
    const ImportSheet& sheet() const { return m_sheet; }
    QString unitName(const QString& participant) const;

    void open(const QString& path);
    /// The tasks of a paper in the place of a file (任务分解).
    void openTasks(const TaskPaper& paper);
    bool isPaper() const { return m_paper.has_value(); }
    void setSheet(int sheet);
    /// What somebody writes in a row in place of what stands there ("title", "lead", "due"): the
    /// row is read and decided again. False where no column is that.
    bool setCell(int row, const QString& field, const QString& text);
    /// A row, as the sheet counts, is taken or not.
    void setTaken(int row, bool taken);
    bool isTaken(int row) const { return !m_notTaken.contains(row); }
    void setField(int column, const QString& field);
    void setUnknown(UnknownUnits unknown);
    void setUpTo(const QString& upTo);
    /// Rows with errors are left out when it is imported; not before somebody says so.
    void setLeaveOut(bool leave);
    bool leavesOut() const { return m_leaveOut; }

    /// Rows that can be opened, cannot, are there already, were not taken; and with something to
    /// look at.
    struct Counts {
        int good = 0;
        int untaken = 0;
        int bad = 0;
        int present = 0;
        int odd = 0;
    };
    const Counts& counts() const { return m_counts; }
    /// 0 … 100 of what is under way.
    int percent() const;
    bool mayImport() const;
    void import();
    /// Goes on with one that was left off, or takes it away; both in turns, like an import.
    void goOn(const OpenImport& left);
    void drop(const OpenImport& left);
    bool mayCancel() const;
    /// What was laid down is being taken away again.
    bool isDropping() const;
    void cancel();
    void close();

    /// What became of the rows from one to before another, as lines of a table to be kept (回执);
    /// with the first row come the headings, with the last what was not imported at all.
    QList<QStringList> report(const std::function<QString(const ImportRow&)>& says, int from,
                              int to) const;
    int imported() const { return m_imported; }

Q_SIGNALS:
    void changed();
    /// The rows or their columns are others.
    void rowsChanged();
    /// What is to be said of the rows from one to before another has changed.
    void judged(int from, int to);
    void failed(const chancery::Error& error);

private:
    void setState(State state);
    struct Opened;
    void load(const std::function<Result<sheets::Workbook>()>& source);
    void takeOpened(Opened& opened, int asked);
    QDate day() const;
    void read();
    void judgeMore(int from);
    void setVerdicts(const QList<int>& at, const QList<RowVerdict>& verdicts);
    void setRows(ImportSheet sheet);
    void count(const ImportRow& row, int more);
    void give(ImportGiver* giver, const QString& title);
    void ended(const Result<int>& rows);

    PageContext m_context;
    State m_state = State::Empty;
    QString m_path;
    std::optional<TaskPaper> m_paper;
    QSet<int> m_notTaken;
    Counts m_counts; ///< Kept, and not counted: there may be a hundred thousand rows.
    std::shared_ptr<const sheets::Workbook> m_book;
    std::shared_ptr<const UnitNames> m_units;
    QHash<QString, QString> m_unitNames;
    ImportChoice m_choice;
    ImportSheet m_sheet;
    bool m_leaveOut = false;
    int m_judged = 0;
    int m_imported = 0;
    QList<int> m_planned; ///< Of the plan's items: their places among the rows.
    int m_reading = 0;    ///< Counts what was asked; an answer to something older is none.
    ImportGiver* m_giver = nullptr;
    QPointer<ui::Job> m_job;
};

} // namespace chancery::supervision
