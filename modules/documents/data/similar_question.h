// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/past_documents.h"
#include "store/question.h"

namespace chancery::documents {

/// 精简发文, over the whole house: what was written on the like in the last twelve months. A desk
/// holds what its person may see; only the centre can say that others are writing on the same.

/// Titles alike that whoever asks may not see, by the department that drafted them.
struct HiddenAlike {
    QString unit;
    int count = 0;

    bool operator==(const HiddenAlike&) const = default;
};

struct AlikeDocument {
    PastDocument document; ///< Without lead, co and copies.
    double score = 0;
};

/// What the centre answers to documents.similar {title, not?}.
struct SimilarAnswer {
    QDate since;
    int looked = 0;             ///< How many titles were compared.
    QList<AlikeDocument> found; ///< Those the asker may see, the most alike first.
    QList<HiddenAlike> hidden;  ///< Under way or issued, and not secret.
    QString unit;               ///< The asker's department, and what it has issued
    IssueSums now;              ///< this year up to the day,
    IssueSums then;             ///< and by the same day of the year before.

    /// Errors: base.bad-field.
    static Result<SimilarAnswer> parse(const QJsonObject& json);
    QJsonObject toJson() const;
};

void addDocumentQuestions(store::QuestionRegistry& registry);

} // namespace chancery::documents
