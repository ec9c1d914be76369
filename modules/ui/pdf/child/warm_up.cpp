// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/child/warm_up.h"

#include <QList>

namespace chancery::ui::pdf {
namespace {

constexpr const char* chineseFonts[] = {"SimSun", "FangSong", "SimHei", "KaiTi", "STSong-Light"};
constexpr const char* latinFonts[] = {"Helvetica", "Times-Roman", "Courier", "Arial"};

} // namespace

QByteArray warmUpPdf()
{
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>",
                              "<</Type/Pages/Kids[3 0 R]/Count 1>>"};
    QByteArray fonts;
    QByteArray content = "BT 20 150 Td 12 TL\n";
    QList<QByteArray> fontObjects;
    int number = 5;
    int name = 0;
    for (const char* font : latinFonts) {
        fontObjects += QByteArray("<</Type/Font/Subtype/Type1/BaseFont/") + font + ">>";
        fonts += "/F" + QByteArray::number(name) + ' ' + QByteArray::number(number++) + " 0 R";
        content += "/F" + QByteArray::number(name++) + " 10 Tf (Ag1) Tj T*\n";
    }
    for (const char* font : chineseFonts) {
        const QByteArray child = QByteArray::number(number + 1);
        const QByteArray facts = QByteArray::number(number + 2);
        fontObjects += QByteArray("<</Type/Font/Subtype/Type0/BaseFont/") + font +
                       "/Encoding/UniGB-UCS2-H/DescendantFonts[" + child + " 0 R]>>";
        fontObjects += QByteArray("<</Type/Font/Subtype/CIDFontType2/BaseFont/") + font +
                       "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                       "/FontDescriptor " +
                       facts + " 0 R>>";
        fontObjects += QByteArray("<</Type/FontDescriptor/FontName/") + font +
                       "/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120"
                       "/CapHeight 880/StemV 93>>";
        fonts += "/F" + QByteArray::number(name) + ' ' + QByteArray::number(number) + " 0 R";
        // 中文 in UCS-2.
        content += "/F" + QByteArray::number(name++) + " 10 Tf <4E2D6587> Tj T*\n";
        number += 3;
    }
    content += "ET";
    objects += "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<<" + fonts +
               ">>>>/Contents 4 0 R>>";
    objects += "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content +
               "\nendstream";
    objects += fontObjects;

    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " +
           count + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace chancery::ui::pdf
