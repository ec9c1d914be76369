// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/queries.h"
#include "documents/pages/file_intake.h"
#include "documents/pages/registration_fields.h"
#include "documents/rules/reveal.h"
#include "sync/desk_port.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace chancery::documents {

/// One registration being filled in (收文登记): its fields, the files, and what is odd about it.
/// Saved as a draft on this desk while it is being written.
class RegisterModel : public RegistrationFields {
    Q_OBJECT

public:
    struct Settings {
        NetworkGrade network = NetworkGrade::Ungraded;
        qint64 mostBytes = qint64(256) << 20;
    };

    enum class FileState { Copying, Ready, Refused };
    struct File {
        int ticket = 0;
        QString name;
        FileState state = FileState::Copying;
        TakenFile taken;
        bool main = false;
        bool reading = false;       ///< Its text is being read.
        std::optional<Error> error; ///< Why it was refused, or why its text cannot be read.
    };

    RegisterModel(sync::DeskPort& desk, Settings settings, TextReader reader,
                  QObject* parent = nullptr);
    ~RegisterModel() override;

    /// An empty form under a new id; received today.
    void begin();
    /// documents.unknown-draft when it has gone.
    Result<void> loadDraft(const QString& id);
    /// A refused registration, with all that was typed.
    void edit(const QJsonObject& params);

    const QString& id() const { return m_id; }
    /// Files are copied and read in the background; changed() tells.
    void addFiles(const QStringList& paths);
    void removeFile(int ticket);
    void setMainFile(int ticket);
    const QList<File>& files() const { return m_files; }
    bool isBusy() const;

    /// What is odd and may stay so: an unusual number, a missing issuer …
    const QList<Error>& warnings() const { return m_warnings; }
    const QList<Candidate>& duplicates() const { return m_duplicates; }
    bool hasCertainDuplicate() const;

    QJsonObject params() const;
    bool isEmpty() const;
    bool isSaved() const { return m_saved == params(); }
    /// Nothing when nothing was entered or nothing changed.
    Result<void> saveDraft();
    /// Throws the draft away.
    Result<void> discard();
    /// Gives documents.register and forgets the draft. documents.files-busy while files are coming
    /// in; any refusal leaves everything as it is.
    Result<void> submit();

Q_SIGNALS:
    void draftSaved();
    void submitted(const QString& documentId);
    /// A file was not taken; the form is as it was.
    void fileRefused(const chancery::Error& error);

protected:
    void judge() override;

private:
    void reset(const QString& id);
    void fill(const QJsonObject& params);
    void offer(const Revealed& revealed);
    void offerField(const QString& field, const QString& text, int confidence, const QString& from);
    void onTaken(int ticket, const TakenFile& taken);
    void onRefused(int ticket, const Error& error);
    void readText(int ticket);
    File* file(int ticket);

    sync::DeskPort& m_desk;
    TextReader m_reader;
    std::unique_ptr<FileIntake> m_intake;
    QString m_id;
    QString m_text; ///< Of the main file.
    QList<File> m_files;
    QList<Error> m_warnings;
    QList<Candidate> m_duplicates;
    QJsonObject m_saved;
    int m_lastTicket = 0;
};

} // namespace chancery::documents
