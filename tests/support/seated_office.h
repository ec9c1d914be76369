// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "support/office_world.h"

#include <QTemporaryDir>

#include <map>

namespace chancery::test {

/// An office at work: its server, and these people signed in, each at a desk of their own.
class SeatedOffice {
public:
    explicit SeatedOffice(const QStringList& logins);

    OfficeServer& server() { return m_server; }
    OfficeDesk& at(const QString& login) { return *m_desks.at(login); }
    /// Everybody is connected, has caught up, and waits for no answer.
    bool allSettled() const;
    /// Whose desk does not hold exactly what the centre's rows say its person may see.
    QStringList differingDesks();
    /// The verbs of the journal about a document, in the order in which they were decided.
    QStringList journalOf(const QString& document);
    void kickAll();

private:
    QTemporaryDir m_dir;
    OfficeServer m_server;
    std::map<QString, std::unique_ptr<OfficeDesk>> m_desks;
};

} // namespace chancery::test
