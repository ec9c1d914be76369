// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "documents/rules/secrecy.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <optional>

namespace chancery::documents {

/// The fields of a registration as a form shows them, for registering and for correcting alike:
/// what was typed, what was read from the text and not confirmed yet, what is wrong with a field
/// and what may not be entered. Named as the parameters of documents.register are; beside them
/// "secrecyGrade" and "secrecyTerm", the two halves of "secrecy".
class RegistrationFields : public QObject {
    Q_OBJECT

public:
    /// Read from the text: right in `confidence` of a hundred documents.
    struct FoundNote {
        int confidence = 0;
        QString takenFrom;
    };

    explicit RegistrationFields(NetworkGrade network, QObject* parent = nullptr);

    QString value(const QString& field) const;
    /// Typed by a person: the field is confirmed by it.
    void setValue(const QString& field, const QString& text);

    /// Present while the value was read from the text and nobody confirmed it.
    std::optional<FoundNote> found(const QString& field) const;
    void confirm(const QString& field);
    void confirmAll();
    int unconfirmed() const { return int(m_found.size()); }

    /// What this network forbids to enter beside the chosen 密级: documents.secret-title, -file,
    /// -text; nothing where the field may be filled.
    std::optional<Error> blocked(const QString& field) const;
    /// What is wrong with one field as it stands.
    virtual std::optional<Error> fieldError(const QString& field) const;
    /// What the field held before, where a correction changes it; in words.
    virtual std::optional<QString> formerly(const QString& field) const;
    /// Whether the field is shown but not to be changed.
    virtual bool isFixed(const QString& field) const;

Q_SIGNALS:
    void changed();

protected:
    /// After each change: finds the errors and tells changed().
    virtual void judge() = 0;

    /// What is filled in and may be, as parameters of documents.register; without id and files.
    QJsonObject fieldParams() const;
    /// Checks the parameters as the command does and keeps the error with its field.
    Result<void> checkFields(const QJsonObject& params);

    QHash<QString, QString> m_values;
    QHash<QString, FoundNote> m_found;
    QHash<QString, Error> m_errors;

private:
    NetworkGrade m_network;
};

/// "2026-07-20 17:00", the way a time limit is typed, for a moment; empty for none.
QString dueToText(const QDateTime& due);
/// The moment of "2026-07-20 17:00" or of the office's end on "2026-07-20"; invalid for other text.
QDateTime dueFromText(const QString& text);

} // namespace chancery::documents
