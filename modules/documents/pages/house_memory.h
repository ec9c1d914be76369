// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/past_documents.h"
#include "documents/rules/suggest.h"
#include "sync/desk_port.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace chancery::documents {

/// What the house did before with what is alike, out of the documents on this desk and nothing
/// else: no word of it leaves the computer. Learned in the background on first asking, and anew
/// some time after documents changed.
class HouseMemory : public QObject {
    Q_OBJECT

public:
    static constexpr int mostAssigned = 10'000;
    static constexpr int mostWritten = 5'000;
    static constexpr int monthsBack = 12; ///< For what was written: 近十二个月.

    explicit HouseMemory(sync::DeskPort& desk, QObject* parent = nullptr);
    ~HouseMemory() override;

    /// Begins to learn unless it has; changed() tells when it is done.
    void learn();
    bool isLearned() const { return m_learned != nullptr; }

    struct Precedent {
        PastDocument document;
        double score = 0;
    };

    /// Who may lead a document of this title (分办), by what was done with those alike.
    Suggestions suggestions(const QString& title) const;
    /// The document at a place that a suggestion names.
    const PastDocument& assigned(qsizetype place) const;
    /// What the house wrote in the last twelve months that is alike, `notId` left out; the most
    /// alike first.
    QList<Precedent> writtenLike(const QString& title, const QString& notId, int most) const;

Q_SIGNALS:
    void changed();

private:
    struct Learned;

    sync::DeskPort& m_desk;
    std::shared_ptr<const Learned> m_learned;
    bool m_learning = false;
    bool m_stale = false;
    QThreadPool m_pool; ///< The last member: it goes first.
};

} // namespace chancery::documents
