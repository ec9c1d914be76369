// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// What distances and kinds of type are called.
#include "ui/paper/ruler.h"
#include "ui/tr.h"

namespace chancery::paper {

namespace {

QString nameInHead(Distance distance)
{
    switch (distance) {
    case Distance::TopMargin:
        return ui::Tr::tr("Top margin");
    case Distance::BindingMargin:
        return ui::Tr::tr("Binding margin");
    case Distance::CellPitch:
        return ui::Tr::tr("Character to character");
    case Distance::RowPitch:
        return ui::Tr::tr("Line to line");
    case Distance::MarkTop:
        return ui::Tr::tr("Upper edge of the mark");
    case Distance::MarkToNumber:
        return ui::Tr::tr("Two lines above the number");
    case Distance::NumberToRedLine:
        return ui::Tr::tr("Number to red line");
    case Distance::RedLineWidth:
        return ui::Tr::tr("Width of the red line");
    case Distance::RedLineToTitle:
        return ui::Tr::tr("Two lines above the title");
    case Distance::TitleToText:
        return ui::Tr::tr("One line below the title");
    case Distance::NumberToText:
        return ui::Tr::tr("Two lines below the number");
    case Distance::NumberInset:
        return ui::Tr::tr("Number from the left");
    case Distance::SignerInset:
        return ui::Tr::tr("Signer from the right");
    case Distance::LetterMarkToLine:
        return ui::Tr::tr("Mark to double line");
    case Distance::LetterFootLine:
        return ui::Tr::tr("Double line to the edge");
    case Distance::LetterLineWidth:
        return ui::Tr::tr("Width of the double line");
    case Distance::LetterNumberToLine:
        return ui::Tr::tr("Double line to the first element");
    case Distance::LetterTextToLine:
        return ui::Tr::tr("Text to the second double line");
    case Distance::LetterNumberToTitle:
        return ui::Tr::tr("Two lines above the title");
    default:
        return {};
    }
}

QString nameBelow(Distance distance)
{
    switch (distance) {
    case Distance::TextToAttachments:
        return ui::Tr::tr("One line above the attachments");
    case Distance::TextToAttendance:
        return ui::Tr::tr("One line above the attendance");
    case Distance::TextToSignature:
        return ui::Tr::tr("One line above the signature");
    case Distance::SealToText:
        return ui::Tr::tr("Text to seal");
    case Distance::SealToSeal:
        return ui::Tr::tr("Between seals");
    case Distance::SealToEdge:
        return ui::Tr::tr("Seals within the type area");
    case Distance::SignatureInset:
        return ui::Tr::tr("Signature from the right");
    case Distance::DateInset:
        return ui::Tr::tr("Date from the right");
    case Distance::DateAfterName:
        return ui::Tr::tr("Date begins after the name");
    case Distance::PostToSeal:
        return ui::Tr::tr("Post to seal");
    case Distance::NoteInset:
        return ui::Tr::tr("Note from the left");
    case Distance::AnnexTitleRow:
        return ui::Tr::tr("Annex title on the third line");
    case Distance::ColophonFoot:
        return ui::Tr::tr("Last line on the lower edge");
    case Distance::ColophonOuterLine:
        return ui::Tr::tr("Thickness of the outer lines");
    case Distance::ColophonInnerLine:
        return ui::Tr::tr("Thickness of the inner line");
    case Distance::ColophonInset:
        return ui::Tr::tr("Distribution from the left");
    case Distance::PageNumberBelow:
        return ui::Tr::tr("Page number below the type area");
    case Distance::PageNumberInset:
        return ui::Tr::tr("Page number from the edge");
    default:
        return {};
    }
}

} // namespace

QString nameOf(Distance distance)
{
    const QString name = nameInHead(distance);
    return name.isEmpty() ? nameBelow(distance) : name;
}

QString nameOf(Face face)
{
    switch (face) {
    case Face::FangSong:
        return QStringLiteral("仿宋");
    case Face::XiaoBiaoSong:
        return QStringLiteral("小标宋");
    case Face::Hei:
        return QStringLiteral("黑体");
    case Face::Kai:
        return QStringLiteral("楷体");
    case Face::Song:
        return QStringLiteral("宋体");
    }
    return {};
}

} // namespace chancery::paper
