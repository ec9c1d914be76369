// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The fields of a document as people type and files name them.
#include "base/text/chinese_date.h"
#include "base/text/file_name.h"
#include "base/text/normalise.h"
#include "documents/rules/document_number.h"
#include "documents/rules/registry_number.h"
#include "documents/rules/secrecy.h"
#include "documents/rules/title.h"
#include "documents/rules/urgency.h"
#include "fuzz/fuzz.h"

using namespace chancery;
using namespace chancery::fuzz;
using namespace chancery::documents;

namespace {

void readNumber(const QString& text)
{
    const auto number = DocumentNumber::parse(text);
    (void)number.warningsFor(QDate(2026, 7, 14));
    const auto again = DocumentNumber::parse(number.canonical());
    if (number.form() == DocumentNumber::Form::Coded && number.others().isEmpty())
        promise(again.canonical() == number.canonical(), "the one spelling reads as itself");
    (void)RegistryNumber::parse(text);
}

void readDates(const QString& text)
{
    if (const auto date = parseDate(text); taken(date)) {
        promise(!date->isDay() || date->date().isValid(), "a day is one");
        const auto again = parseDate(formatDate(*date));
        promise(again.ok() && *again == *date, "a date reads as it is written");
    }
    for (const FoundDate& found : findDates(text))
        promise(found.at >= 0 && found.size > 0 && found.at + found.size <= text.size(),
                "a date stands in its text");
}

void readFileName(const QString& text)
{
    const QString name = cleanFileName(text);
    promise(!name.isEmpty() && name.size() <= 120 && name.toUtf8().size() <= 240,
            "a name has its bounds");
    promise(!name.contains(u'/') && !name.contains(u'\\') && name != u"." && name != u"..",
            "a name is no path");
    promise(cleanFileName(name) == name, "a clean name stays as it is");
}

} // namespace

FUZZ_TARGET(document_fields, data, size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    readNumber(text);
    readDates(text);
    readFileName(text);
    if (const auto mark = SecrecyMark::parse(text); taken(mark)) {
        (void)mark->endsOn(QDate(2026, 7, 14));
        (void)mark->warnings(QDate(2026, 7, 14));
    }
    if (const auto title = Title::parse(text); taken(title))
        promise(title->text().size() <= Title::most, "a title has its bounds");
    (void)parseUrgency(text);
    promise(normalised(normalised(text)) == normalised(text), "normal stays normal");
    return 0;
}
