// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The text of somebody's PDF: reveal().
#include "documents/rules/document_number.h"
#include "documents/rules/reveal.h"
#include "fuzz/fuzz.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(document_text, data, size)
{
    const auto found = documents::reveal(QString::fromUtf8(bytesOf(data, size)));
    const auto sane = [](const auto& field) {
        promise(!field || (field->confidence >= 0 && field->confidence <= 100), "a percentage");
    };
    sane(found.title);
    sane(found.number);
    sane(found.issuers);
    sane(found.date);
    sane(found.secrecy);
    sane(found.urgency);
    sane(found.recipients);
    sane(found.kind);
    sane(found.forwardedFrom);
    sane(found.copyNumber);
    promise(!found.date || found.date->value.isValid(), "a day that was found is one");
    if (found.number)
        (void)documents::DocumentNumber::parse(found.number->value);
    return 0;
}
