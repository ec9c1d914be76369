// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/queries.h"
#include "documents/pages/other_modules.h"
#include "sync/desk_port.h"
#include "ui/lamp.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// Everything that waits for the person here, by the documents' time limits as in every list: the
/// list of the workbench.
class TodoModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DocumentRole = Qt::UserRole + 1, TaskRole, OtherRole, StepRole };
    /// The step of what waits in other modules, for setSteps().
    static inline const QString otherStep = QStringLiteral("other");
    static constexpr int most = 2000;

    TodoModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    /// The ministry's lines of work that have something here (004: 公文处理, 重要文稿起草 …), and
    /// what is supervised; meetings and activities come with their own modules.
    enum class Work { All, Papers, Drafting, Supervised };

    /// Only items of one line of work,
    void setWork(Work work);
    /// and of these steps; empty: all.
    void setSteps(const QStringList& steps);
    void setItems(QList<InboxItem> items, QList<OtherTask> others);
    const QList<InboxItem>& all() const { return m_all; }
    int count(const QStringList& steps) const; ///< Within the line of work.
    int countOf(Work work) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void filter();
    QVariant otherData(const OtherTask& task, int role) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    bool isShown(const InboxItem& item) const;
    bool areOthersShown() const;

    Work m_work = Work::All;
    QStringList m_steps;
    QList<InboxItem> m_all;
    QList<OtherTask> m_others;
    /// Places in m_all, and behind its end those in m_others.
    QList<qsizetype> m_shown;
};

/// The numbers and lists of the workbench (工作台), all from the rows of this desk.
class WorkbenchModel : public QObject {
    Q_OBJECT

public:
    struct Figure {
        QString id; ///< todo, today, overdue, week
        QString title;
        QString figure;
        QString note;
        ui::Lamp lamp = ui::Lamp::None;
    };
    /// A thing that came in lately, or how far something I dealt with has come.
    struct Line {
        QString documentId;
        QString title;
        QString note;
        QString when;
    };

    WorkbenchModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    TodoModel& todo() { return m_todo; }
    /// What other modules answer; before the first refresh().
    void setOthers(const OtherModules& others) { m_others = others; }
    QString greeting() const;
    bool mayRegister() const { return m_mayRegister; }
    QString date() const;
    QList<Figure> figures() const;
    QList<Line> arrived() const;                        ///< What came to me last, at most five.
    QList<Line> progress() const { return m_progress; } ///< Where what I dealt with is now.
    void refresh();
    /// While nobody looks nothing is read; what has changed meanwhile is read when somebody does.
    void setWatched(bool watched);

Q_SIGNALS:
    void changed();

private:
    void readProgress(const store::Actor& actor);

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    TodoModel m_todo;
    OtherModules m_others;
    int m_otherCount = 0;
    int m_pressing = 0;
    Workbench m_numbers;
    QList<Line> m_progress;
    QString m_name;
    bool m_mayRegister = false;
    bool m_due = false;
    bool m_watched = true;
};

} // namespace chancery::documents
