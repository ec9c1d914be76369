// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/draft_facts.h"
#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::documents {

/// How binding a check is: 规定 stands in a regulation and keeps a draft from being signed, 一般
/// has exceptions in the regulation or is the usual reading of it, 实务 is good practice.
enum class Strength { Rule, Usual, Practice };

/// "rule", "usual", "practice".
QString strengthId(Strength strength);

/// Something that is checked.
struct Check {
    const char* id;      ///< Stable: "request-one-matter".
    const char* article; ///< Where it is written, a datum; empty for mere practice.
    Strength strength;
};

QList<Check> allChecks();

/// A place in a draft.
struct Place {
    enum class Part {
        Form,
        Kind,
        Direction,
        Urgency,
        Secrecy,
        Mark,
        Issuers, ///< `item` counts in the list; -1 is the list itself.
        Title,
        Addressees,
        Body,       ///< `block`, and in a table `row` and `column`; block -1 is the body itself.
        AnnexTitle, ///< `item` counts in the annexes.
        AnnexBody,
        CopiesTo,
        Note,
        Slip ///< `field` is a name of Slip::toJson().
    };

    Part part = Part::Body;
    int item = -1;
    int block = -1;
    int row = -1;
    int column = -1;
    QString field;
    qsizetype from = 0;   ///< In the text that stands there, in UTF-16 units;
    qsizetype length = 0; ///< 0 is all of it.

    bool operator==(const Place&) const = default;
};

/// How a finding can be mended by one key, as a value.
struct Fix {
    enum class What {
        Replace,      ///< The text at the place becomes `text`,
        Remove,       ///< the item or the block goes,
        Append,       ///< `texts` are added to the list or, as a paragraph each, to the body,
        MoveToCopies, ///< the addressees from the item on become copies,
        Shift,   ///< the headings from the block on, `through` included, go up by `value` levels,
        Heading, ///< the paragraph becomes a heading of level `value` with `text`,
        Choose ///< the form, kind, direction, urgency, secrecy or publicity becomes `text`, an id.
    };

    What what = What::Replace;
    Place place;
    QString before; ///< What Replace, Remove and Heading expect to find.
    QString text;
    QStringList texts;
    int value = 0;
    int through = -1;

    bool operator==(const Fix&) const = default;
};

struct Finding {
    QString rule;
    QString article;
    Strength strength = Strength::Practice;
    Place place;
    QJsonObject args; ///< For its sentence.
    std::optional<Fix> fix;

    bool operator==(const Finding&) const = default;
};

/// Everything in a draft that is not as the rules want it, of one rule at most mostOfARule, by part
/// and place. Takes time in proportion to the text.
constexpr int mostOfARule = 100;
QList<Finding> checkDraft(const Manuscript& text, const Slip& slip, const DraftFacts& facts);

/// Whether any of them keeps the draft from being signed.
bool blockSigning(const QList<Finding>& findings);

/// The whole text in which a place lies; empty for what is no text (a choice, the slip), and for a
/// place that is not there any more.
QString textAround(const Place& place, const Manuscript& text);

/// Mends the draft; false, and nothing is changed, where the draft has changed since the fix was
/// offered and it does not fit any more.
bool apply(const Fix& fix, Manuscript& text, Slip& slip);

/// Mends all of these findings of one draft that can be mended at once, and says how many were; of
/// two fixes that touch each other, one. Look again afterwards.
int applyAll(const QList<Finding>& findings, Manuscript& text, Slip& slip);

} // namespace chancery::documents
