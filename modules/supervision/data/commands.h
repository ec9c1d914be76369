// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/work_calendar.h"
#include "store/handler.h"
#include "supervision/rules/standards.h"
#include "workflow/office_hours.h"

#include <functional>
#include <memory>
#include <optional>

namespace chancery::supervision {

/// What another module tells of a record that becomes the source of an item.
struct SourceRecord {
    QString number;
    QString title;
    int secrecy = 0;
};

/// A matter that has been marked as major (重大情况), for those who are to know at once.
struct MajorMatter {
    QString item;
    QString title;
    QString lead; ///< By name; empty while nobody has it.
    int secrecy = 0;
};

/// What the installation decides, and what other modules answer.
struct SupervisionSettings {
    Standards standards;
    /// Null: every Monday to Friday is a working day.
    std::shared_ptr<const WorkCalendar> calendar;
    QTime dayBegins{9, 0};
    QTime dayEnds{17, 0};
    /// The highest grade of secrets for which this network is graded (网络密级): what is above it
    /// is not opened here at all, since an item is nothing but its text.
    int highestSecrecy = 0;
    /// The name of a participant at this moment; empty for one that does not exist: commands that
    /// name it are refused with supervision.unknown-participant. Unset: nobody is checked.
    std::function<Result<QString>(store::Database& db, const QString& participant)> nameOf;
    /// The posts of the leaders in charge (分管领导) of a unit on a day. Unset: none.
    std::function<Result<QStringList>(store::Database& db, const QString& unit, const QDate& day)>
        leadersOf;
    /// The record of another module, if the actor may see it. Unset: links are taken as they are.
    std::function<Result<std::optional<SourceRecord>>(const store::HandlerContext& context,
                                                      const QString& table, const QString& record)>
        sourceOf;
    /// What another module writes when a matter is marked as major, in the same changes (重大情况
    /// 及时上报). Unset: nothing. Not asked for the rows of a ledger that is imported: they are no
    /// news.
    std::function<Result<void>(const store::HandlerContext& context, const MajorMatter& matter,
                               ChangeSet& changes)>
        majorArisen;

    workflow::OfficeHours hours() const { return {dayBegins, dayEnds, calendar.get()}; }
};

/// Every command of supervision (督查督办), "supervision.<verb>"; all but those named so take
/// `item`. supervisor: role:supervisor. office: whoever stands above the item on its level, the
/// supervisors or, of a part, whoever leads the whole. lead: 牵头, co: 会办, with those to whom
/// they handed it.
///
///     open               anybody: rules/draft.h; beyond 拟办 the office
///     open-list          items[]: as many opens, all or none (任务分解)
///     import-begin       id, name, parts, items: supervisor. A ledger of many rows is on its way
///     import-part        import, part, items[]: supervisor; decided, and laid down
///     import-take        import, part: supervisor; once all parts are there, they become items
///     import-drop        import: supervisor; what was laid down goes, as long as nothing was taken
///     establish, decline, send-back, assign   office: 立项, 不予立项, 退回, 交办
///     resubmit           who proposed it, after it was sent back
///     accept, release, hand-over              lead and co
///     refuse             lead: 退回交办
///     feedback           lead and co: rules/feedback.h
///     settle-problem     problem, solution: lead, co, office
///     add-milestones     milestones[]: lead, office
///     reach              milestone, on, note: lead, co, office
///     ask-extension      to, reason: lead
///     decide-extension   extension, grant, to, opinion: office, leaders
///     extend             to, reason, approver: office, by its own
///     pause, resume      reason · due: office
///     finish, finish-part   result, files[]: lead · co
///     pass, redo         office: 审核, 退回再办
///     strike             supervisor: 销号
///     void, reopen, reassign   office; reopen supervisor
///     reassign-list      items[], lead, reason: as many reassigns; who cannot move is named
///     edit               changes[{field, from, to}]: office; lead of its own fields
///     edit-list          items[{item, changes}]: as many edits, all or none (粘贴表格)
///     move               parent: office
///     set-indicator      indicator (rules/indicator.h): office
///     report-value       quarter, value, note: lead, co, office
///     urge               items[], grade, text, replyBy: office
///     urge-due           items[]: nobody but the server by itself (data/automatic_urging.h)
///     switch-automatic   on: supervisor
///     receipt            urge, text: who was urged
///     circular           items[], circular, title, critical, document: supervisor
///     share-view         id, name, view (ledger::View): supervisor; for all who see the ledger
///     unshare-view       view: supervisor
///     contact-plan       id, with, topic, period, next: supervisor (定期联系)
///     contact-log        contact, on, way, text: supervisor, with whom it is kept
///     contact-end        contact, reason: supervisor
///     check-open         rules/checks.h: supervisor
///     check-draw         check, percent, inspectors[{person, unit}]: supervisor
///     check-return       check, object, good, text: the object's own department (自查)
///     check-result       check, object, good, text: supervisor, the object's inspector
///     check-finding      check, object, finding, itemId, title, text, due: supervisor, inspector
///     check-close        check, conclusion: supervisor
///     series-plan        rules/series.h: supervisor (周期任务); one whose first day is today
///     begins series-next        series: supervisor, and the server by itself once its day has come
///     series-end         series, reason: supervisor
///     adjust-score       id, unit, year, points, reason, sheet, part: supervisor
///     withdraw-adjustment   adjustment, reason: supervisor
void addSupervisionCommands(store::CommandRegistry& registry, const SupervisionSettings& settings);

/// What follows when the paper of a circular is thrown away: no item knows of it any more, and no
/// score counts it. Decided with the command that voids the document, by whoever may give that.
Result<void> forgetCirculars(const store::HandlerContext& context, const QString& document,
                             ChangeSet& changes);

/// The dated data as it is delivered (resources/supervision/standards.json), held to be right by a
/// test.
Standards deliveredStandards();
/// With these and nothing else: no calendar of its own, no lines to other modules.
SupervisionSettings deliveredSettings();

/// 督查督办 people.
bool isSupervisor(const store::Actor& actor);

} // namespace chancery::supervision
