// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/json_reader.h"
#include "office/demo.h"
#include "office/demo_days.h"

#include <QHash>

namespace chancery::office {

/// The persons, posts and units of the demo: the parameters of people.load-directory, and what the
/// other steps must know of them.
class DemoDirectory {
public:
    /// `since`: the first day of everybody's posts and clearances.
    static Result<DemoDirectory> read(const QDate& since);

    const QJsonObject& params() const { return m_params; }
    const QList<DemoAccount>& accounts() const { return m_accounts; }
    /// The person who holds a post; empty while it is vacant.
    QString holderOf(const QString& postKey) const { return m_holders.value(postKey); }
    /// The post that is a person's main one; empty without one.
    QString mainPostOf(const QString& login) const { return m_mainPosts.value(login); }
    /// The login of the person with the role admin.
    const QString& administrator() const { return m_administrator; }

    /// people.set-stand-in, each given by the principal.
    Result<QList<DemoStep>> standIns(const DemoDays& days) const;

private:
    Result<void> readUnits();
    Result<void> readPersons(const QString& since);
    Result<void> readPosts(const QString& since);
    Result<void> readPost(const QJsonObject& json, const QString& since);
    Result<void> readLeaders(const QString& since);
    Result<void> readField(const QJsonObject& json, const QString& since);
    QString departmentOf(QString unitKey) const;
    void put(const char* list, const QJsonObject& object);

    QJsonObject m_params;
    QList<DemoAccount> m_accounts;
    QHash<QString, QString> m_holders;   ///< post key → login
    QHash<QString, QString> m_mainPosts; ///< login → post key
    QHash<QString, QString> m_unitKinds;
    QHash<QString, QString> m_parents;
    QString m_administrator;
};

/// The objects of one list in one file of the demo. Error: office.bad-demo.
Result<QList<QJsonObject>> demoList(const QString& file, const char* list);

/// The error of a reader of one demo file, told with the file's name.
Error badDemo(const QString& file, const Error& cause);

} // namespace chancery::office
