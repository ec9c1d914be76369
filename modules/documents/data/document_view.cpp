// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"

#include "base/clock.h"
#include "documents/data/document_edit.h"
#include "documents/data/mine.h"
#include "documents/data/view_actions.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

qint64 TaskView::dwellMs(const QDateTime& now) const
{
    if (!enabledAt.isValid())
        return 0;
    return std::max<qint64>(0, enabledAt.msecsTo(doneAt.isValid() ? doneAt : now));
}

QString DocumentView::text(const char* column) const
{
    return fields.value(QLatin1String(column)).toString();
}

QDateTime DocumentView::moment(const char* column) const
{
    return momentFromText(text(column));
}

namespace {

QStringList listOf(const QJsonValue& value)
{
    QStringList list;
    for (const auto& element : value.toArray())
        list.append(element.toString());
    return list;
}

Result<void> loadAttachments(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT id, sha256, name, size, media_type, role, added_by, added_at"
                      " FROM doc_attachment WHERE document_id = ? ORDER BY position, id");
    q.bind(view.id);
    while (q.next())
        view.attachments.append({q.text(0), q.text(1), q.text(2), q.integer(3), q.text(4),
                                 q.text(5), q.text(6), momentFromText(q.text(7))});
    return q.done();
}

Result<void> loadFileDrafts(store::Database& db, const QDateTime& now, DocumentView& view)
{
    TRY_ASSIGN(view.fileVersions, fileVersions(db, view.id));
    TRY_ASSIGN(const auto locks, fileLocks(db, view.id));
    for (auto& file : view.attachments) {
        const auto lock = locks.value(file.id);
        if (lock.isLive(now))
            file.lock = lock;
    }
    return {};
}

Result<void> loadOpinions(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT id, task_id, kind, body, verdict, author, author_name, author_unit,"
                      " on_behalf_of, on_behalf_of_name, post, at, points FROM doc_opinion"
                      " WHERE document_id = ? ORDER BY at, id");
    q.bind(view.id);
    while (q.next())
        view.opinions.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5),
                              q.text(6), q.text(7), q.text(8), q.text(9), q.text(10),
                              momentFromText(q.text(11)),
                              listOf(QJsonDocument::fromJson(q.utf8(12)).array())});
    return q.done();
}

Result<void> loadTasks(store::Database& db, const Mine& mine, DocumentView& view)
{
    auto q = db.query("SELECT id, step, round, participant, participant_name, state, is_open,"
                      " lead, link, claimed_by, decided_by, decided_name, on_behalf_of,"
                      " on_behalf_of_name, outcome, reason, reminders, enabled_at, read_at,"
                      " done_at, due_at FROM doc_task WHERE document_id = ? ORDER BY position, id");
    q.bind(view.id);
    while (q.next()) {
        TaskView task{q.text(0),
                      q.text(1),
                      int(q.integer(2)),
                      q.text(3),
                      q.text(4),
                      q.text(5),
                      q.flag(6),
                      q.flag(7),
                      q.text(8),
                      q.text(9),
                      q.text(10),
                      q.text(11),
                      q.text(12),
                      q.text(13),
                      q.text(14),
                      q.text(15),
                      int(q.integer(16)),
                      momentFromText(q.text(17)),
                      momentFromText(q.text(18)),
                      momentFromText(q.text(19)),
                      momentFromText(q.text(20)),
                      false};
        task.mine = task.open && mine.has(task.participant, task.claimedBy);
        view.tasks.append(task);
    }
    return q.done();
}

Result<void> loadEvents(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT id, at, kind, actor, actor_name, on_behalf_of, on_behalf_of_name,"
                      " step, task_id, dwell_ms, detail FROM doc_event WHERE document_id = ?"
                      " ORDER BY position, at, id");
    q.bind(view.id);
    while (q.next())
        view.events.append({q.text(0), momentFromText(q.text(1)), q.text(2), q.text(3), q.text(4),
                            q.text(5), q.text(6), q.text(7), q.text(8),
                            q.isNull(9) ? std::optional<qint64>() : std::optional(q.integer(9)),
                            QJsonDocument::fromJson(q.utf8(10)).object()});
    return q.done();
}

Result<void> loadReaders(store::Database& db, const Mine& mine, DocumentView& view)
{
    auto q = db.query("SELECT id, round, position, participant, participant_name, purpose,"
                      " ordered, state, enabled_at, read_at, read_by, read_by_name, on_behalf_of,"
                      " on_behalf_of_name, requested_by FROM doc_reader WHERE document_id = ?"
                      " ORDER BY round, position, id");
    q.bind(view.id);
    while (q.next()) {
        ReaderView reader{q.text(0),
                          int(q.integer(1)),
                          int(q.integer(2)),
                          q.text(3),
                          q.text(4),
                          q.text(5),
                          q.flag(6),
                          q.text(7),
                          momentFromText(q.text(8)),
                          momentFromText(q.text(9)),
                          q.text(10),
                          q.text(11),
                          q.text(12),
                          q.text(13),
                          q.text(14),
                          false,
                          false};
        reader.mine = reader.state == "unread"_L1 && mine.has(reader.participant, {});
        view.readers.append(reader);
    }
    return q.done();
}

Result<void> loadReminders(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT id, task_id, step, participant, level, text, by_name, at"
                      " FROM doc_reminder WHERE document_id = ? ORDER BY at, id");
    q.bind(view.id);
    while (q.next())
        view.reminders.append({q.text(0), q.text(1), q.text(2), q.text(3), int(q.integer(4)),
                               q.text(5), q.text(6), momentFromText(q.text(7))});
    return q.done();
}

Result<void> loadReplies(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT reply_id, title, number, at FROM doc_reply WHERE document_id = ?"
                      " ORDER BY at, id");
    q.bind(view.id);
    while (q.next())
        view.replies.append({q.text(0), q.text(1), q.text(2), momentFromText(q.text(3))});
    return q.done();
}

Result<void> loadRecipients(store::Database& db, DocumentView& view)
{
    auto q = db.query("SELECT id, name, role, state, sent_at, answered_at, answered_by, remark"
                      " FROM doc_recipient WHERE document_id = ? ORDER BY position");
    q.bind(view.id);
    while (q.next())
        view.recipients.append({q.text(0), q.text(1), q.text(2), q.text(3),
                                momentFromText(q.text(4)), momentFromText(q.text(5)), q.text(6),
                                q.text(7)});
    return q.done();
}

Result<void> loadRest(store::Database& db, const store::Actor& actor, DocumentView& view)
{
    auto q = db.query("SELECT EXISTS (SELECT 1 FROM doc_text WHERE document_id = ?1),"
                      " EXISTS (SELECT 1 FROM doc_flag WHERE person_id = ?2 AND document_id = ?1"
                      " AND starred = 1)");
    q.bind(view.id).bind(actor.person.text());
    if (q.next()) {
        view.hasText = q.flag(0);
        view.starred = q.flag(1);
    }
    return q.done();
}

/// All tasks of one round of a step made one stop, in the order in which they began.
QList<StepView> stepsOf(const QList<TaskView>& tasks, const QDateTime& now)
{
    QList<StepView> steps;
    for (const auto& task : tasks) {
        StepView* step = nullptr;
        for (auto& each : steps) {
            if (each.step == task.step && each.round == task.round)
                step = &each;
        }
        if (!step) {
            steps.append({task.step, task.round, {}, task.enabledAt, {}, {}, 0});
            step = &steps.last();
        }
        const bool active = task.open || task.state == "waiting"_L1;
        const bool done = task.state == "done"_L1 || task.state == "skipped"_L1;
        if (active)
            step->state = task.open || step->state == "active"_L1 ? u"active"_s : u"waiting"_s;
        else if (step->state.isEmpty() || step->state == "cancelled"_L1)
            step->state = done ? u"done"_s : u"cancelled"_s;
        if (!step->since.isValid() || (task.enabledAt.isValid() && task.enabledAt < step->since))
            step->since = task.enabledAt;
        if (task.doneAt.isValid() && (!step->until.isValid() || task.doneAt > step->until))
            step->until = task.doneAt;
        const QString name =
            done && !task.decidedName.isEmpty() ? task.decidedName : task.participantName;
        if (!name.isEmpty() && !step->names.contains(name))
            step->names.append(name);
    }
    for (auto& step : steps) {
        if (step.state == "active"_L1 || step.state == "waiting"_L1)
            step.until = {};
        if (step.since.isValid())
            step.dwellMs = step.since.msecsTo(step.until.isValid() ? step.until : now);
    }
    return steps;
}

void readFields(const store::Row& row, DocumentView& view)
{
    view.version = row.version;
    view.fields = row.fields;
    view.holders = listOf(row.fields.value("holders"_L1));
    view.co = listOf(row.fields.value("co"_L1));
    for (const auto& element : row.fields.value("warnings"_L1).toArray()) {
        const auto warning = element.toObject();
        view.warnings.append(
            Error{warning.value("code"_L1).toString(), warning.value("args"_L1).toObject()});
    }
}

} // namespace

Result<std::optional<DocumentView>> documentView(store::Database& db, const store::Actor& actor,
                                                 const QString& documentId, const QDateTime& now)
{
    TRY_ASSIGN(auto read, store::Transaction::beginRead(db));
    TRY_ASSIGN(const auto row,
               store::readRow(db, *documentCatalog().find(u"doc_document"_s), documentId));
    if (!row)
        return std::optional<DocumentView>();
    const Mine mine(actor);
    DocumentView view;
    view.id = documentId;
    readFields(*row, view);
    TRY(loadAttachments(db, view));
    TRY(loadOpinions(db, view));
    TRY(loadTasks(db, mine, view));
    TRY(loadEvents(db, view));
    TRY(loadReaders(db, mine, view));
    TRY(loadReminders(db, view));
    if (!view.cameIn()) {
        TRY_ASSIGN(view.versions, manuscriptVersions(db, documentId));
        TRY(loadRecipients(db, view));
        TRY(loadFileDrafts(db, now, view));
    }
    TRY(loadReplies(db, view));
    TRY_ASSIGN(view.instructions, instructionsOf(db, documentId));
    if (view.cameIn()) {
        TRY_ASSIGN(view.merged, mergedInto(db, documentId));
    } else {
        TRY_ASSIGN(view.transmissions, transmissionsOf(db, documentId));
    }
    TRY(loadRest(db, actor, view));
    view.steps = stepsOf(view.tasks, now);
    TRY(findActions(db, actor, view));
    return std::optional(view);
}

Result<QString> documentText(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT body FROM doc_text WHERE document_id = ?");
    q.bind(documentId);
    const QString body = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return body;
}

} // namespace chancery::documents
