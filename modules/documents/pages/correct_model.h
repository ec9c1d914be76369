// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/registration_fields.h"
#include "documents/rules/registration.h"
#include "sync/desk_port.h"

namespace chancery::documents {

/// The registered fields of one document being corrected (更正). Only what was changed is sent,
/// each with the value that it replaces, so that nobody overwrites unseen what another corrected at
/// the same time: fields left alone follow the document while the form is open, and where both
/// changed one, the form shows both values and keeps what was typed.
class CorrectModel : public RegistrationFields {
    Q_OBJECT

public:
    CorrectModel(sync::DeskPort& desk, NetworkGrade network, QObject* parent = nullptr);

    /// documents.unknown when it is not here.
    Result<void> open(const QString& documentId);
    /// A refused documents.correct, with all that was typed.
    Result<void> edit(const QJsonObject& params);
    void close();

    const QString& documentId() const { return m_id; }
    /// "收文〔2026〕1187号", or the title while there is no number.
    QString documentName() const;
    const QString& reason() const { return m_reason; }
    void setReason(const QString& reason) { m_reason = reason; }

    /// What would be sent.
    QList<FieldChange> changes() const;
    QJsonObject params() const;
    bool isChanged() const { return !changes().isEmpty(); }

    /// Gives documents.correct and closes. Refused are documents.nothing-to-do, a field that is not
    /// right, and once documents.stale-field where somebody else was quicker: whoever has seen both
    /// values and sends again means it.
    Result<void> submit();

    std::optional<Error> fieldError(const QString& field) const override;
    std::optional<QString> formerly(const QString& field) const override;
    /// The medium: the number was given out of its register.
    bool isFixed(const QString& field) const override;

Q_SIGNALS:
    void submitted(const QString& documentId);

protected:
    void judge() override;

private:
    Result<Fields> readColumns(const QString& documentId) const;
    void show();
    void follow();
    /// What the column would become; as it is where the field was not touched.
    QJsonValue typed(const QString& column) const;

    sync::DeskPort& m_desk;
    QString m_id;
    Fields m_from; ///< The columns as they were when the person last looked.
    Fields m_now;  ///< As they are here.
    QHash<QString, Error> m_stale;
    QString m_reason;
};

} // namespace chancery::documents
