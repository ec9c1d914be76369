// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"

#include <QHash>

#include <functional>

namespace chancery::documents {

/// Gathers what the checks find. Only the checks_*.cpp use it.
class Findings {
public:
    void add(const char* rule, const Place& place, const QJsonObject& args = {},
             const std::optional<Fix>& fix = {});
    /// A finding that is mended by another text at its place.
    void addReplacement(const char* rule, const Place& place, QStringView whole,
                        const QString& text, QJsonObject args = {});

    QList<Finding> take() { return std::move(m_findings); }

private:
    QList<Finding> m_findings;
    QHash<QString, int> m_counts;
};

struct Draft {
    const Manuscript& text;
    const Slip& slip;
    const DraftFacts& facts;
};

Place at(Place::Part part, int item = -1);
Place atSlip(const char* field);
/// The same text, a part of it.
Place within(Place place, qsizetype from, qsizetype length);

/// Every text of the body and of the annexes' bodies, cells too, with its place.
void forEachText(const Manuscript& text,
                 const std::function<void(const QString&, const Place&)>& visit);

void checkTitle(const Draft& draft, Findings& out);
void checkKind(const Draft& draft, Findings& out);
void checkRouting(const Draft& draft, Findings& out);
void checkRequests(const Draft& draft, Findings& out);
void checkSlip(const Draft& draft, Findings& out);
void checkStructure(const Draft& draft, Findings& out);
void checkAnnexes(const Draft& draft, Findings& out);
void checkDatesAndNumbers(const Draft& draft, Findings& out);
void checkCharacters(const Draft& draft, Findings& out);

} // namespace chancery::documents
