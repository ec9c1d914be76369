// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_columns.h"

#include "documents/data/or_null.h"
#include "documents/data/search_key.h"
#include "documents/rules/issuer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

Fields columnsOf(const Registration& reg, const QString& numberText, const QDate& today)
{
    const QStringList found{reg.title, reg.number.canonical(), reg.issuer, numberText};
    const auto warnings = reg.warnings(today);
    return {
        {u"kind"_s, reg.kind},
        {u"medium"_s, reg.medium == Medium::Telegram ? u"telegram"_s : u"document"_s},
        {u"doc_type"_s, orNull(reg.docType)},
        {u"doc_number"_s, orNull(reg.number.written())},
        {u"doc_number_canonical"_s, orNull(reg.number.canonical())},
        {u"doc_number_key"_s, orNull(reg.number.key())},
        {u"issuer"_s, orNull(reg.issuer)},
        {u"issuer_key"_s, orNull(organKey(reg.issuer))},
        {u"title"_s, reg.title},
        {u"search_key"_s, searchKey(found)},
        {u"signed_on"_s, orNull(reg.signedOn)},
        {u"received_on"_s, orNull(reg.receivedOn.value_or(today))},
        {u"urgency"_s, int(reg.urgency)},
        {u"secrecy"_s, int(reg.secrecy.grade)},
        {u"secrecy_text"_s,
         reg.secrecy.grade == Secrecy::None ? FieldValue() : FieldValue(reg.secrecy.text())},
        {u"copies"_s, orNull(reg.copies)},
        {u"copy_number"_s, orNull(reg.copyNumber)},
        {u"pages"_s, orNull(reg.pages)},
        {u"notes"_s, orNull(reg.notes)},
        {u"warnings"_s, warnings.isEmpty() ? FieldValue() : FieldValue(warningsJson(warnings))}};
}

} // namespace chancery::documents
