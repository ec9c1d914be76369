// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/printed_of.h"

#include "base/clock.h"
#include "documents/rules/slip.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

Printed printedOf(const DocumentView& view)
{
    const auto slip = Slip::parse(view.fields.value("slip"_L1).toObject());
    Printed printed;
    printed.number = view.text("doc_number_canonical");
    printed.signedOn = QDate::fromString(view.text("signed_on"), Qt::ISODate);
    printed.signers = view.text("signers").split(u'、', Qt::SkipEmptyParts);
    const QDateTime issued = view.moment("issued_at");
    if (issued.isValid())
        printed.issuedOn = issued.toTimeZone(officeZone()).date();
    printed.publicity = slip.ok() ? slip->publicity : Publicity::Undecided;
    printed.isSealed = slip.ok() && slip->isSealed;
    printed.isBriefing = view.text("form") == "briefing"_L1;
    printed.isMemo = view.text("way") == "internal"_L1 && !printed.isBriefing;
    return printed;
}

} // namespace chancery::documents
