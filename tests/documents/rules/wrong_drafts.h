// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"

#include <functional>

namespace chancery::documents::test {

struct SampleDraft {
    Manuscript text;
    Slip slip;
    DraftFacts facts;
};

/// Drafts in which there is nothing to find: a notice downwards, a request upwards, a letter to an
/// equal.
SampleDraft cleanNotice();
SampleDraft cleanRequest();
SampleDraft cleanLetter();
SampleDraft cleanReply();

/// One mistake, and the finding and nothing else that it makes.
struct WrongDraft {
    QString name;
    QString rule;
    bool mendable = false;
    SampleDraft draft;
};

QList<WrongDraft> wrongElements();
QList<WrongDraft> wrongRouting();
QList<WrongDraft> wrongTexts();

} // namespace chancery::documents::test
