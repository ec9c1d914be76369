// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/rows.h"
#include "supervision/data/commands.h"
#include "supervision/rules/draft.h"
#include "supervision/rules/lamp.h"
#include "supervision/rules/proof.h"
#include "workflow/case_edit.h"

namespace chancery::supervision {

/// One item (督办事项) taken in hand by a command: loads it, lets the engine act on its case,
/// collects what changes, and in the end says it all as rows and an audience. Deadline, lamp and
/// forecast follow from what is there; no handler sets them. Nothing is written.
class ItemEdit {
public:
    /// supervision.unknown when there is none, or the actor may not see it: to outsiders an item
    /// they must not know is one that does not exist.
    static Result<ItemEdit> open(const store::HandlerContext& context,
                                 const SupervisionSettings& settings, const QString& id);
    static ItemEdit create(const store::HandlerContext& context,
                           const SupervisionSettings& settings, const QString& id);

    const QString& id() const { return m_id; }
    const Fields& fields() const { return m_fields; }
    QString text(const char* column) const
    {
        return m_fields.value(QLatin1String(column)).toString();
    }
    int number(const char* column) const { return m_fields.value(QLatin1String(column)).toInt(); }
    QString stage() const { return text("stage"); }
    QDate today() const;
    void set(const char* column, FieldValue value);
    void count(const char* column, int more = 1) { set(column, number(column) + more); }

    workflow::CaseEdit& flow() { return m_flow; }
    const workflow::CaseEdit& flow() const { return m_flow; }
    /// Who stands above the item on its level, who leads it, who helps.
    bool isOffice() const;
    bool isLead() const;
    bool isCo() const;
    /// As which of them the actor acts; empty where as none.
    QString actingAs() const;

    Result<QString> nameOf(const QString& participant) const;
    /// supervision.unknown-participant unless the directory knows every one of them.
    Result<void> checkKnown(const QStringList& participants) const;
    /// Who does it and until when. `assigned`: its time begins now.
    Result<void> apply(const Plan& plan, bool assigned);
    /// A new end, kept beside the ones before.
    Result<void> extend(const QDate& to, const QString& reason, const QString& approver);

    QList<store::Row>& pauses() { return m_pauses; }
    QList<store::Row>& extensions() { return m_extensions; }
    QList<store::Row>& milestones() { return m_milestones; }
    QList<store::Row>& values() { return m_values; }
    static store::Row* find(QList<store::Row>& rows, const QString& id);

    /// A new id of a row, the same on the desk and on the server.
    QString newId() { return m_newId(); }
    /// Puts a row of one of the item's tables; item_id is added.
    void put(const char* table, const QString& rowId, Fields fields);
    void addFiles(const QList<ProofFile>& files, const char* role, const QString& feedback = {});
    /// What happened, for the history; the command's verb. Called once.
    void note(const QString& verb, const QString& step, const QString& participant,
              QJsonObject detail = {});
    /// "", or the person for whom the actor acts, with the name.
    Result<std::pair<QString, QString>> principal(const QString& participant) const;

    /// Everything that changed, for the item and for those above it.
    Result<void> finish(ChangeSet& changes);

private:
    ItemEdit(const store::HandlerContext& context, const SupervisionSettings& settings, QString id);
    Result<void> load();

    // item_clock.cpp
    Result<void> settleStage();
    Result<void> settleClock();
    void settleValues(); // item_values.cpp
    ClockState clockState() const;
    Result<std::optional<QDate>> foreseenOn(const QDate& due) const;
    std::optional<QDateTime> urgeFrom(const std::optional<QDate>& report) const;

    // item_finish.cpp
    QStringList audience() const;
    Result<void> settleLeaders();
    Result<void> settleParts(Fields& fields, const QString& id, const LampTimes& own,
                             const ChangeSet& changes) const;
    Result<void> settleParents(ChangeSet& changes) const;
    void putItem(ChangeSet& changes) const;

    const store::HandlerContext* m_context;
    const SupervisionSettings* m_settings;
    QString m_id;
    bool m_isNew = false;
    Fields m_before;
    Fields m_fields;
    workflow::CaseEdit m_flow;
    std::function<QString()> m_newId;
    QList<store::Row> m_pauses;
    QList<store::Row> m_extensions;
    QList<store::Row> m_milestones;
    QList<store::Row> m_values; ///< Of its quarters, where it is measured.
    int m_files = 0;
    std::optional<Error> m_trouble; ///< What could not be read for a part that cannot say so.
    ChangeSet m_children;
};

/// The case's variables of those who stand above it.
QStringList officeOf(const workflow::Case& state);

} // namespace chancery::supervision
