// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/handler.h"
#include "store/rows.h"
#include "workflow/event.h"
#include "workflow/office_hours.h"
#include "workflow/work_case.h"

#include <QSet>
#include <functional>

namespace chancery::workflow {

/// Where a module keeps its cases and their tasks: tables with the columns that case_edit.cpp
/// names, both hanging on a root row by `rootColumn`.
struct CaseTables {
    const store::Table* cases;
    const store::Table* tasks;
    QString rootColumn;
};

/// A case taken in hand by a command: loaded from its row, moved by the engine as the actor, and in
/// the end said as rows. Nothing is written.
class CaseEdit {
public:
    /// The name of a participant now; unset: names are not kept.
    using NameOf = std::function<Result<QString>(const QString& participant)>;
    using FindRoute = std::function<const Route*(const QString& id, int version)>;
    /// What the module says of a task besides what its item says, or otherwise.
    using Dress = std::function<void(const WorkItem& item, Fields& fields)>;

    CaseEdit(const store::HandlerContext& context, const CaseTables& tables, QString root,
             const OfficeHours& hours, NameOf nameOf);

    /// Leaves it without a case where there is no row. Errors: workflow.bad-case,
    /// workflow.other-version {route, version} where this program does not know the route.
    Result<void> load(const FindRoute& findRoute);
    bool hasCase() const { return m_route != nullptr; }
    const Case& state() const { return m_case; }
    const Route& route() const { return *m_route; }

    /// Begins the case as the actor.
    Result<void> begin(const Route& route, const QJsonObject& variables);
    /// Actor, moment and principal are filled in.
    Result<void> advance(Event event);
    /// Those that have the value already are no event.
    Result<void> setVariables(const QJsonObject& set);

    /// From here on the engine takes the actor for one who manages the route: what a manager has
    /// decided about several cases is carried out on each.
    void actAsManager() { m_asManager = true; }

    bool mayActOn(const QString& participant) const;
    /// Empty, or the person for whom the actor acts as this participant.
    QString principalFor(const QString& participant) const;
    /// The first actionable item of these steps (of any when there are none) on which the actor may
    /// act, their own before what they do for another. Null when there is none.
    const WorkItem* find(const QStringList& steps) const;
    /// Everybody who has or had something to do with it.
    QSet<QString> people() const;
    /// The names of participants as they are now, "财务司、规划司".
    Result<QString> namesOf(const QStringList& participants) const;

    /// What the history says of the command: when, who, for whom as this participant, and what of
    /// the detail is not empty.
    Result<Fields> eventFields(const QString& verb, const QString& participant,
                               QJsonObject detail) const;
    /// What has changed, as rows of the two tables. `before`: what the module said of every task
    /// before the command, where that was something else than now.
    Result<void> put(ChangeSet& changes, const Dress& dress = {}, const Dress& before = {}) const;

private:
    Environment environment() const;
    Result<QString> nameOf(const QString& participant) const;
    static Fields taskFields(const WorkItem& item, int position);
    Result<void> nameDecider(Fields& fields, const WorkItem& item) const;
    Result<void> putTasks(ChangeSet& changes, const Dress& dress, const Dress& before) const;

    const store::HandlerContext* m_context;
    CaseTables m_tables;
    QString m_root;
    OfficeHours m_hours;
    NameOf m_nameOf;
    std::function<QString()> m_newId;
    const Route* m_route = nullptr;
    bool m_asManager = false;
    Case m_before;
    Case m_case;
};

} // namespace chancery::workflow
