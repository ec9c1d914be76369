// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "documents/data/file_versions.h"
#include "documents/data/instructions.h"
#include "documents/data/manuscripts.h"
#include "documents/data/merging.h"
#include "documents/data/transmissions.h"
#include "store/actor.h"
#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace chancery::documents {

struct AttachmentView {
    QString id;
    QString sha256;
    QString name;
    qint64 size = 0;
    QString mediaType;
    QString role; ///< main, attachment, answer
    QString addedBy;
    QDateTime addedAt;
    std::optional<FileLock> lock = {}; ///< Somebody has it open for writing (编辑锁).
};

struct OpinionView {
    QString id;
    QString taskId;
    QString kind; ///< review propose instruct handle answer close circulate return
    QString body;
    QString verdict;
    QString author;     ///< A person's id,
    QString authorName; ///< and the name at the time.
    QString authorUnit;
    QString onBehalfOf; ///< Both set when a stand-in (代理) wrote it.
    QString onBehalfOfName;
    QString post; ///< The participant as which it was written.
    QDateTime at;
    QStringList points; ///< What was ticked of the examination's list (核稿要点).
};

struct TaskView {
    QString id;
    QString step;
    int round = 1;
    QString participant;
    QString participantName;
    QString state; ///< waiting enabled read unread done cancelled returned withdrawn skipped …
    bool open = false;
    bool lead = false;
    QString link;
    QString claimedBy;
    QString decidedBy;
    QString decidedName;
    QString onBehalfOf;
    QString onBehalfOfName;
    QString outcome;
    QString reason;
    int reminders = 0;
    QDateTime enabledAt;
    QDateTime readAt;
    QDateTime doneAt;
    QDateTime dueAt;
    bool mine = false; ///< Open, and the actor may act on it.

    /// How long it lay or has lain there.
    qint64 dwellMs(const QDateTime& now) const;
};

/// One stop of the line of steps above a document: all tasks of one round of a step.
struct StepView {
    QString step;
    int round = 1;
    QString state; ///< done, active, waiting, cancelled
    QDateTime since;
    QDateTime until;   ///< Invalid while active.
    QStringList names; ///< Who did it, or with whom it lies.
    qint64 dwellMs = 0;
};

struct EventView {
    QString id;
    QDateTime at;
    QString kind; ///< The command's verb: register, propose, hand-over …
    QString actor;
    QString actorName;
    QString onBehalfOf;
    QString onBehalfOfName;
    QString step;
    QString taskId;
    std::optional<qint64> dwellMs;
    QJsonObject detail; ///< Facts: reason, to, participants, changes [{field, from, to}] …
};

struct ReaderView {
    QString id;
    int round = 1;
    int position = 0;
    QString participant;
    QString participantName;
    QString purpose;
    bool ordered = false;
    QString state; ///< waiting, unread, read, dropped
    QDateTime enabledAt;
    QDateTime readAt;
    QString readBy;
    QString readByName;
    QString onBehalfOf;
    QString onBehalfOfName;
    QString requestedBy; ///< A person's id.
    bool mine = false;
    bool mayDrop = false; ///< Has not read yet, and the actor may ask them no more.
};

struct ReminderView {
    QString id;
    QString taskId;
    QString step;
    QString participant;
    int level = 1;
    QString text;
    QString byName;
    QDateTime at;
};

/// To whom an outgoing document went (分送).
struct RecipientView {
    QString id;
    QString name;
    QString role;  ///< main 主送, copy 抄送
    QString state; ///< sent, received, returned
    QDateTime sentAt;
    QDateTime answeredAt;
    QString answeredBy;
    QString remark;
};

/// By what a document was answered (批复, 复函).
struct ReplyView {
    QString documentId; ///< The reply's.
    QString title;
    QString number;
    QDateTime at;
};

/// One document whole.
struct DocumentView {
    QString id;
    qint64 version = 0;
    /// Every column of doc_document by its name, as in the catalog (dates and moments as text).
    /// The values that documents.correct takes for `from` are exactly these.
    Fields fields;
    QList<Error> warnings;
    QStringList holders;
    QStringList co;
    bool hasText = false; ///< documentText() has it.
    QList<AttachmentView> attachments;
    QList<OpinionView> opinions; ///< Oldest first, as all lists here.
    QList<TaskView> tasks;
    QList<StepView> steps;
    QList<EventView> events;
    QList<ReaderView> readers;
    QList<ReminderView> reminders;
    QList<VersionView> versions;         ///< Of what the house writes itself.
    QList<FileVersionView> fileVersions; ///< Of its files.
    QList<RecipientView> recipients;
    QList<ReplyView> replies;
    QList<InstructionView> instructions;   ///< 领导批示 on it.
    QList<MergedView> merged;              ///< What is handled with it (合并办理).
    QList<TransmissionView> transmissions; ///< 公文传输, of what was issued.
    bool starred = false;
    bool cameIn() const { return text("way") == QStringLiteral("incoming"); }
    /// What the actor may do now, by the commands' names without "documents.": propose, return …
    /// A help for showing buttons; the server decides.
    QStringList may;
    /// Steps to which the actor's open task may be returned, the latest first.
    QStringList returnTargets;

    QString text(const char* column) const;
    QDateTime moment(const char* column) const;
};

Result<std::optional<DocumentView>> documentView(store::Database& db, const store::Actor& actor,
                                                 const QString& documentId, const QDateTime& now);

/// The body's text; empty when there is none.
Result<QString> documentText(store::Database& db, const QString& documentId);

} // namespace chancery::documents
