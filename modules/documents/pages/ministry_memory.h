// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/similar_question.h"
#include "sync/desk_port.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace chancery::documents {

/// What the whole house has written on the like of a title, by the centre, while the title is being
/// written: asked when the typing rests, and again when the line is back. Knows no widget.
class MinistryMemory : public QObject {
    Q_OBJECT

public:
    explicit MinistryMemory(sync::DeskPort& desk, QObject* parent = nullptr);

    /// `notId` is the document that is written. An empty title asks nothing.
    void look(const QString& title, const QString& notId);

    /// The answer to the title that was looked at last; nothing while it is under way, or where
    /// nobody could be asked: then this desk's own knowledge is all there is.
    const std::optional<SimilarAnswer>& answer() const { return m_answer; }
    bool isAsking() const { return m_isAsking; }
    /// The centre could not be asked, for this reason.
    const std::optional<Error>& trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const QString& title, const Result<QJsonObject>& given);

    sync::DeskPort& m_desk;
    QTimer m_rest;
    QString m_title;
    QString m_notId;
    std::optional<SimilarAnswer> m_answer;
    std::optional<Error> m_trouble;
    bool m_isAsking = false;
};

} // namespace chancery::documents
