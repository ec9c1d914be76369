// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace chancery::test {

/// docs/api/openapi.yaml, read as data.
class OpenApi {
public:
    struct Operation {
        QByteArray method;
        QString path; ///< the pattern, "/v1/blob/{sha256}"
        QJsonObject object;

        QString name() const { return QString::fromLatin1(method) + u' ' + path; }
        QJsonObject response(int status) const;
        /// The codes under this status.
        QStringList codes(int status) const;
        /// "401 server.no-session" for all of them.
        QSet<QString> refusals() const;
        QJsonObject example() const;
    };

    /// Aborts when the file cannot be read or is no YAML.
    OpenApi();

    QList<Operation> operations() const;
    Operation operation(const char* method, const char* path) const;
    QJsonObject errorCodes() const;
    /// The schema of an answer; empty when it has no JSON.
    QJsonObject answerSchema(const Operation& operation, int status) const;
    QJsonObject requestSchema(const Operation& operation) const;
    QJsonObject schema(const char* name) const;

    /// Every way in which the value differs from the schema, "where: what"; empty when it fits.
    /// Knows the keywords that the file uses and reports any other.
    QStringList faults(const QJsonValue& value, const QJsonObject& schema,
                       const QString& where = QStringLiteral("$")) const;

private:
    QStringList arrayFaults(const QJsonArray& array, const QJsonObject& schema,
                            const QString& where) const;
    QStringList objectFaults(const QJsonObject& object, const QJsonObject& schema,
                             const QString& where) const;
    QJsonObject resolved(const QJsonObject& schema) const;

    QJsonObject m_root;
};

} // namespace chancery::test
