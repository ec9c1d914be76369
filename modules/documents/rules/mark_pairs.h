// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/check_collector.h"

namespace chancery::documents {

/// Brackets and quotation marks that have no partner, text by text in their order. A quotation of
/// several paragraphs opens in each and closes in the last.
class MarkPairs {
public:
    explicit MarkPairs(Findings& out) : m_out(out) {}

    void read(const QString& text, const Place& place);
    void finish();

private:
    struct Open {
        QChar mark;
        qsizetype at;
    };

    void close(const QString& text, qsizetype at, const Place& place);
    void report(QChar mark, qsizetype at, const Place& place);
    void endText(const Place& place);

    Findings& m_out;
    QList<Open> m_open;
    std::optional<Place> m_quotation; ///< Opened in an earlier text, not yet closed.
};

} // namespace chancery::documents
