// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/work_calendar.h"
#include "documents/data/package_file.h"
#include "documents/rules/secrecy.h"
#include "documents/rules/urgency.h"
#include "store/handler.h"

#include <QTime>
#include <functional>
#include <memory>

namespace chancery::documents {

/// The house's own signature under what leaves it.
struct HouseSeal {
    QByteArray signature;   ///< DER
    QByteArray certificate; ///< PEM
};

/// What the installation decides.
struct DocumentSettings {
    /// The secrets for which this network is graded (网络密级).
    NetworkGrade networkGrade = NetworkGrade::Ungraded;
    /// Null: every Monday to Friday is a working day.
    std::shared_ptr<const WorkCalendar> calendar;
    /// Default time limits by urgency.
    QList<HandlingLimit> limits = defaultHandlingLimits();
    /// When the office's days begin and end; a time limit in days ends with the day.
    QTime dayBegins{9, 0};
    QTime dayEnds{17, 0};
    /// 全宗号, given to the house by the archives.
    QString fonds = QStringLiteral("0001");
    /// The house's own name on what it sends (公文传输); empty: the document's issuer.
    QString house;
    /// The house's signature over these bytes; only where what is decided is final.
    std::function<Result<HouseSeal>(const QByteArray& bytes)> seal;
    /// What else follows when a document is voided: what another module made of it as a draft.
    std::function<Result<void>(const store::HandlerContext& context, const QString& document,
                               ChangeSet& changes)>
        voided;
    /// Checks what other houses signed. Unset: nothing of theirs is taken.
    PackageVerifier verify;
    /// The pin of a certificate's key; unset with `verify`.
    std::function<Result<QString>(const QByteArray& certificate)> keyOf;
    /// The unit of this name, when it has an account here ("unit:…"); empty for none.
    std::function<Result<QString>(store::Database& db, const QString& name)> participantNamed;
    /// How many departments the house has at this moment, for 各司局 and its like. Unset: one.
    std::function<Result<int>(store::Database& db)> departments;
    /// The name of a participant at this moment ("财务司", "陈敏"), by this database's directory;
    /// empty for one that does not exist: commands that name it are refused with
    /// documents.unknown-participant. Unset: nobody is checked and no names are kept.
    std::function<Result<QString>(store::Database& db, const QString& participant)> nameOf;
};

/// Every command of incoming documents (收文), "documents.<verb>". All but register, import and
/// mark take `document`; those that act on a work item take `task`, its id, or find the first
/// open one of their step on which the person may act. Where a leader's stand-in acts both names
/// go on the record.
///
///     register          rules/registration.h
///     correct           changes[{field, from, to}]
///     attach, detach    attachments[] · attachment, reason
///     accept, release   签收 of a task by one of several who may do it, and giving it back
///     open              the actor has opened it: an earlier step can no longer be withdrawn
///     review-pass       opinion
///     check-draft       opinion, seen, ticked[]: 核稿, the points of the list that hold
///     resubmit          opinion: what came back to the registry goes on
///     return-to-sender  reason: 退回来文机关
///     propose           opinion, next, leaders[], lead, co[], readers[], purpose, due
///     instruct          opinion, verdict, next, leaders[], lead, co[], due
///     assign            lead, co[], due, opinion
///     handle            opinion: what the department did, attachments[]
///     answer            opinion: the answer (答复), attachments[]
///     close             opinion
///     file              retention (permanent, 30, 10), volume
///     distribute        readers[], purpose, ordered: 分送 of a briefing (送阅件)
///     circulate         readers[], purpose, ordered
///     mark-read         reader, opinion: 已阅
///     drop-reader       reader, reason
///     remind            task or step, level 1…3, text
///     withdraw          task: 撤回, until it was read
///     return            to (a step), reason, comeBack
///     add-signer, drop-signer   participants[], place (before, parallel, after) · task
///     hand-over, delegate       to, reason
///     skip              step or task, reason
///     void, reopen      reason · step, reason
///     import            a register's row, landing in filed
///     mark              document, starred
///     carry-instruction instruction, lead, co[], due, opinion: 领导批示 is handed on
///     report-instruction instruction, opinion: what came of it
///     hand-over-archive documents[], receiver, remark: a list of filed ones goes to an archive
///     record-package    transfer, sha256: the package that was written of such a list
///     merge             document, documents[]: 合并办理 with these
///     split             document, merged, reason: one of them, or all, apart again
///     transmit          document, recipients[], paper: 公文传输 to units outside the house
///     sign-for          transmission, state (received, returned), by, remark: 签收, 退回
///     trust-sender      name, certificate · drop-sender sender, reason
///     receive           sheet, manifest, signature, certificate, files[]: a package arrived
///     register-arrival  arrival, id: it becomes an incoming document
///     return-arrival    arrival, reason
///     set-quota         department, year, documents, recipients, copies, basis: 精简发文
///     note-gazette      gazette, state, on, issue, remark: 转送公报
///     note-exchange     direction, listNumber, unit, items[], seal, signedBy, at, remark: 机要交换
///     lock-file, unlock-file  attachment: a draft's file is open in an office program
///     break-lock        attachment, reason
///     save-file         attachment, base, file, note: the next version of it, or kept beside
///     take-file-version attachment, version, base: an earlier one is the file again
///     mark-page         file (its digest, or a text's hash), mark: 批注, rules/page_mark.h
///     erase-mark        mark: one's own
///
/// The parameters in full are in rules/registration.h, rules/flow.h and import_handler.h.
void addDocumentCommands(store::CommandRegistry& registry, const DocumentSettings& settings);

/// Registering what comes in is the registry's (收文登记); asked by the handler and by the pages,
/// so that nobody is offered what will be refused.
bool mayRegister(const store::Actor& actor);

} // namespace chancery::documents
