// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Official paper: how long a page takes, how exactly it is set, and whether its text comes back.

#include "bench.h"
#include "demo/demo_data.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/round_trip.h"
#include "ui/paper/samples.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cmath>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

/// A collection of texts that is not in the tree: a file of lines {title, number, issuer, body}.
QList<paper::PaperDocument> documentsOf(const QString& path)
{
    QList<paper::PaperDocument> documents;
    QFile file(path);
    if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    while (file.isOpen() && !file.atEnd()) {
        const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
        paper::PaperDocument document;
        const QString issuer = one.value("issuer"_L1).toString();
        document.issuerMark = paper::issuerMarkOf({issuer.isEmpty() ? u"示例部"_s : issuer});
        document.number = one.value("number"_L1).toString();
        document.title = one.value("title"_L1).toString();
        document.date = one.value("date"_L1).toString();
        paper::setBody(document, one.value("body"_L1).toString());
        documents.append(document);
    }
    return documents;
}

/// The demo's public documents, that collection, and a long text put together.
QList<paper::PaperDocument> documentsToSet(int longest)
{
    QList<paper::PaperDocument> documents =
        documentsOf(qEnvironmentVariable("CHANCERY_BENCH_TEXTS"));
    const auto list = QJsonDocument::fromJson(demo::file(u"documents.json"_s))
                          .object()
                          .value("documents"_L1)
                          .toArray();
    for (const auto& value : list) {
        const QJsonObject one = value.toObject();
        paper::PaperDocument document;
        const QString issuer = one.value("issuer"_L1).toString();
        document.issuerMark = paper::issuerMarkOf({issuer});
        document.number = one.value("number"_L1).toString();
        document.title = one.value("title"_L1).toString();
        document.addressees = one.value("addressees"_L1).toString();
        document.signatures = {issuer};
        document.date = u"2026年7月14日"_s;
        paper::setBody(document, QString::fromUtf8(demo::file(one.value("text"_L1).toString())));
        documents.append(document);
    }
    for (const auto& sample : test::paperSamples())
        documents.append(sample.document);
    auto longDocument = test::paperSample(u"downward"_s);
    longDocument.body = test::runningText(longest);
    documents.append(longDocument);
    return documents;
}

QString printedOn(const QList<paper::Page>& pages)
{
    QString text;
    for (const auto& page : pages) {
        for (const auto& glyphs : page.glyphs)
            text += glyphs.text;
    }
    return test::withoutSpace(text);
}

struct Cost {
    double layoutMs = 0;
    double pdfMs = 0;
    double paintMs = 0;
    qsizetype pages = 0;
};

/// One page on the screen, at 100 %.
double paintMs(const paper::Page& page, const paper::Faces& faces)
{
    QImage image(794, 1123, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const double start = nowMs();
    paper::paintPage(painter, page, faces, 96 / 25.4);
    return nowMs() - start;
}

struct Faithful {
    double poppler = 0;
    double pdfium = 0;
    double characters = 0;
    double pitchError = 0;
};

/// How far from its cell any character of a full page stands, by poppler: 28 to a line, 22 lines.
double pitchErrorOf(const test::PdfReader& reader)
{
    constexpr double cell = 156.0 / 28;
    constexpr double row = 225.0 / 22;
    constexpr double side = (cell - 15.75 * 25.4 / 72) / 2;
    double worst = 0;
    double first = -1;
    for (const auto& word : reader.words()) {
        if (word.page != 2 || word.text != QString(28, u'国'))
            continue;
        first = first < 0 ? word.box.top() : first;
        const double rows = (word.box.top() - first) / row;
        worst = std::max({worst, std::abs(word.box.left() - 28 - side),
                          std::abs(word.box.right() - 184 + side),
                          std::abs(rows - std::round(rows)) * row});
    }
    return first < 0 ? 1000 : worst;
}

Result<double> pitchError()
{
    auto document = test::paperSample(u"downward"_s);
    document.body = {paper::Block::paragraph(QString(28 * 60, u'国'))};
    TRY_ASSIGN(const QByteArray pdf, paper::writePaperPdf(document));
    return pitchErrorOf(test::PdfReader(pdf));
}

Result<QList<Figure>> round(const QList<paper::PaperDocument>& documents)
{
    const auto faces = paper::Faces::installed();
    Cost cost;
    Faithful faithful;
    for (const auto& document : documents) {
        double start = nowMs();
        const auto pages = paper::layoutPages(document, faces);
        cost.layoutMs += nowMs() - start;
        cost.pages += pages.size();
        start = nowMs();
        TRY_ASSIGN(const QByteArray pdf, paper::writePaperPdf(document));
        cost.pdfMs += nowMs() - start;
        cost.paintMs += paintMs(pages.first(), faces);
        const test::PdfReader reader(pdf);
        const QString text = printedOn(pages);
        const auto count = double(text.size());
        faithful.characters += count;
        faithful.poppler += count * test::shareThatCameBack(text, reader.text());
        faithful.pdfium += count * test::shareThatCameBack(text, test::textByPdfium(reader.file()));
    }
    TRY_ASSIGN(const double pitch, pitchError());
    const double trip =
        std::min(faithful.poppler, faithful.pdfium) / std::max(1.0, faithful.characters);
    const auto pages = double(cost.pages);
    return QList<Figure>{{u"page"_s, cost.pdfMs / pages, u"ms"_s},
                         {u"layout"_s, cost.layoutMs / pages, u"ms"_s},
                         {u"paint"_s, cost.paintMs / double(documents.size()), u"ms"_s},
                         {u"pages"_s, pages, u"pages"_s},
                         {u"pitch_error"_s, pitch, u"mm"_s, {}, {}, u"<= 0.03"_s},
                         {u"round_trip"_s, trip, u""_s, {}, {}, u">= 1"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    // Fonts want an application for windows, which shows none here.
    const QGuiApplication application(argc, argv);
    Bench bench("typeset", 172'000);
    const auto documents = documentsToSet(bench.size());
    return bench.run([&](int) { return round(documents); });
}
