// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/database.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>

namespace chancery::store {

/// What a question is answered from.
struct QuestionContext {
    Database& db; ///< Only to be read.
    const Actor& actor;
    QDateTime now;
    QJsonObject params;
    /// Which of these rows of a table are in one of the actor's scopes at this moment: what the
    /// feed would bring them. Everything that an answer says of a single row is held to it.
    std::function<Result<QSet<QString>>(const QString& table, const QStringList& ids)> visible;
};

/// The questions of all modules that only the centre can answer, since no desk holds all rows. They
/// change nothing, and are asked from several threads at once.
class QuestionRegistry {
public:
    using Answerer = std::function<Result<QJsonObject>(const QuestionContext& context)>;

    void add(const QString& name, Answerer answerer) { m_answerers.insert(name, answerer); }
    /// Null for a question that nobody answers.
    const Answerer* find(const QString& name) const
    {
        const auto it = m_answerers.constFind(name);
        return it == m_answerers.constEnd() ? nullptr : &*it;
    }

private:
    QHash<QString, Answerer> m_answerers;
};

} // namespace chancery::store
