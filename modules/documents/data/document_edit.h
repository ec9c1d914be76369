// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"
#include "documents/rules/flow.h"
#include "store/rows.h"
#include "workflow/case_edit.h"

namespace chancery::documents {

/// The catalog of this module's tables, for reading rows by name.
const store::Catalog& documentCatalog();

/// One document taken in hand by a command: loads it, lets the engine act on its case, collects
/// what changes, and in the end says it all as rows and an audience. Nothing is written.
class DocumentEdit {
public:
    /// documents.unknown when there is none, or the actor may not see it: to outsiders a document
    /// they must not know is one that does not exist. workflow.other-version {route, version}.
    static Result<DocumentEdit> open(const store::HandlerContext& context,
                                     const DocumentSettings& settings, const QString& id);
    /// Another document of the same command, whoever may see it: what the office decided about
    /// several is carried out on each. `n` is another number for each of them.
    static Result<DocumentEdit> openBeside(const store::HandlerContext& context,
                                           const DocumentSettings& settings, const QString& id,
                                           int n);
    /// A new one with these columns, without a case.
    static DocumentEdit create(const store::HandlerContext& context,
                               const DocumentSettings& settings, const QString& id, Fields fields);

    const QString& id() const { return m_id; }
    const Fields& fields() const { return m_fields; }
    const workflow::Case& state() const { return m_flow.state(); }
    const workflow::Route& route() const { return m_flow.route(); }
    bool hasCase() const { return m_flow.hasCase(); }
    QString stage() const { return m_fields.value(QStringLiteral("stage")).toString(); }
    Secrecy secrecy() const;
    std::optional<QDateTime> due() const;

    void set(const QString& column, FieldValue value) { m_fields.insert(column, std::move(value)); }
    void set(const char* column, FieldValue value);
    /// documents.unknown-participant unless the directory knows every one of them.
    Result<void> checkKnown(const QStringList& participants) const;
    Result<QString> nameOf(const QString& participant) const;

    /// Begins the case on a route as the actor.
    Result<void> begin(const workflow::Route& route, const QJsonObject& variables)
    {
        return m_flow.begin(route, variables);
    }
    /// Lets the engine act; actor, moment and principal are filled in.
    Result<void> advance(workflow::Event event);
    /// Sets variables of a running case; those that have the value already are no event.
    Result<void> setVariables(const QJsonObject& set) { return m_flow.setVariables(set); }

    /// The item that a command means: by id, or the first actionable one of these steps on which
    /// the actor may act (of any step when there are none). Null when there is none.
    const workflow::WorkItem* find(const QString& task, const QStringList& steps) const;
    bool mayActOn(const QString& participant) const { return m_flow.mayActOn(participant); }
    /// Null, or the person for whom the actor acts as this participant.
    QString principalFor(const QString& participant) const
    {
        return m_flow.principalFor(participant);
    }
    /// The office that keeps the documents: registry or secretaries. (The route's managers are
    /// more: the supervisors may urge, and nothing else; see mayManage().)
    bool isOffice() const;
    bool mayManage(workflow::EventKind event) const;
    /// The actor is who began to write what the house writes.
    bool isDrafter() const;

    /// From here on the engine takes the actor for one who manages the route (合并办理).
    void actForTheOffice() { m_flow.actAsManager(); }

    void addOpinion(const QString& kind, const QString& body, const QString& verdict,
                    const workflow::WorkItem* item, const QString& participant,
                    const QStringList& points = {});
    void addFiles(const QList<FileParam>& files);
    /// Takes an attachment off; its row goes, the history keeps its name.
    void removeFile(const store::Row& attachment);
    Result<void> addReaders(const QStringList& participants, const QString& purpose, bool ordered);
    /// Puts a row of one of the document's tables; document_id is added.
    void put(const char* table, const QString& rowId, Fields fields);
    /// Takes away a row of one of the document's tables.
    void remove(const char* table, const QString& rowId);
    /// Puts a row of a table of its own; the audience is set where it is given, for a new row.
    void putRoot(const char* table, const QString& rowId, Fields fields,
                 const QStringList& audience);
    /// A fact for the sender, such as the number that was given.
    void tell(const char* name, const QJsonValue& value);
    const QList<store::Row>& readers() const { return m_readers; }
    void changeReader(const QString& readerId, const Fields& fields);

    /// What happened, for the history; the command's verb. Called once.
    void note(const QString& verb, const workflow::WorkItem* item, const QString& step,
              const QString& participant, QJsonObject detail);

    Result<ChangeSet> finish();

private:
    DocumentEdit(const store::HandlerContext& context, const DocumentSettings& settings,
                 QString id);
    Result<void> load();
    QString derivedId(int n) const;
    Result<void> loadReaders();
    Result<qint64> nextPosition(const char* table) const;
    /// A value, or for now nothing: finish() tells the error.
    template <typename T>
    T orTrouble(const Result<T>& value)
    {
        if (value.ok())
            return *value;
        m_trouble = m_trouble ? m_trouble : std::optional(value.error());
        return T();
    }
    QStringList audience() const;
    Result<void> settleStage();
    Result<void> settleFiles();
    Result<void> putCase();
    void putDocument();

    const store::HandlerContext* m_context;
    const DocumentSettings* m_settings;
    QString m_id;
    bool m_isNew = false;
    std::optional<Error> m_trouble; ///< What could not be read for a part that cannot say so.
    Fields m_before;
    Fields m_fields;
    workflow::CaseEdit m_flow;
    QList<store::Row> m_readers;
    int m_files = 0;
    int m_beside = 0;    ///< Which of several documents of one command.
    ChangeSet m_changes; ///< Children; the document itself goes before them.
};

} // namespace chancery::documents
