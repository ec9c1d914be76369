// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/element_words.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

using Part = Place::Part;

QString partName(Part part)
{
    switch (part) {
    case Part::Form:
        return Tr::tr("Format");
    case Part::Kind:
        return Tr::tr("Kind");
    case Part::Direction:
        return Tr::tr("Direction");
    case Part::Urgency:
        return Tr::tr("Urgency");
    case Part::Secrecy:
        return Tr::tr("Secrecy");
    case Part::Mark:
        return Tr::tr("Letterhead");
    case Part::Issuers:
        return Tr::tr("Issuers");
    case Part::Title:
        return Tr::tr("Title");
    case Part::Addressees:
        return Tr::tr("Addressees (主送)");
    case Part::Body:
        return Tr::tr("Body");
    case Part::AnnexTitle:
        return Tr::tr("Title of the annex");
    case Part::AnnexBody:
        return Tr::tr("Annex");
    case Part::CopiesTo:
        return Tr::tr("Copies to (抄送)");
    case Part::Note:
        return Tr::tr("Remark under the date (附注)");
    case Part::Slip:
        return Tr::tr("Slip (发文稿纸)");
    }
    return {};
}

QString formWord(const QString& id)
{
    return id == "letter"_L1    ? Tr::tr("Letter format")
           : id == "order"_L1   ? Tr::tr("Order format")
           : id == "minutes"_L1 ? Tr::tr("Minutes format")
                                : Tr::tr("Document format");
}

QString directionWord(const QString& id)
{
    return id == "up"_L1      ? Tr::tr("Upward")
           : id == "level"_L1 ? Tr::tr("To equals")
                              : Tr::tr("Downward");
}

QList<Run> runsInWords(const ElementChange& change)
{
    QList<Run> runs = change.runs;
    for (Run& run : runs) {
        const auto kind = kindFromId(run.text);
        if (change.part == Part::Form)
            run.text = formWord(run.text);
        else if (change.part == Part::Direction)
            run.text = directionWord(run.text);
        else if (change.part == Part::Urgency)
            run.text = urgencyWord(run.text);
        else if (change.part == Part::Kind && kind)
            run.text = kindName(*kind);
    }
    return runs;
}

} // namespace chancery::documents
