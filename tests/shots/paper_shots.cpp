// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Pictures of the paper itself: every page of a document of each form, plain with the places of the
// seals, and under the ruler.
#include "ui/paper/page_layout.h"
#include "ui/paper/paint.h"
#include "ui/paper/samples.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <cstdio>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

constexpr double pixelsPerMm = 6;

bool shoot(const paper::Page& page, const paper::Faces& faces, paper::PaintFlags flags,
           const QString& file)
{
    QImage image(qRound(paper::grid::pageWidth * pixelsPerMm),
                 qRound(paper::grid::pageHeight * pixelsPerMm), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paper::paintPage(painter, page, faces, pixelsPerMm, flags);
    painter.end();
    return image.save(file);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    options.process(app);
    const QString folder = options.positionalArguments().value(0, u"."_s);
    QDir().mkpath(folder);
    const auto faces = paper::Faces::installed();
    for (const auto& missing : faces.substitutions())
        std::fprintf(stderr, "not installed: %s; %s stands in\n",
                     qPrintable(paper::nameOf(missing.face)), qPrintable(missing.family));
    for (const auto& sample : test::paperSamples()) {
        const auto pages = paper::layoutPages(sample.document, faces);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString base =
                u"%1/paper-%2-%3"_s.arg(folder, sample.name, QString::number(i + 1));
            if (!shoot(pages[i], faces, paper::PaintFlag::Proofs, base + u".png"_s) ||
                !shoot(pages[i], faces, paper::PaintFlag::Proofs | paper::PaintFlag::Ruler,
                       base + u"-ruler.png"_s)) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(base));
                return 1;
            }
        }
    }
    return 0;
}
