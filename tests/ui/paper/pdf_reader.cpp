// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/pdf_reader.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::test {

PdfReader::PdfReader(const QByteArray& pdf)
{
    QFile out(file());
    if (out.open(QIODevice::WriteOnly))
        out.write(pdf);
    out.close();
    m_words = readWords();
}

QString PdfReader::file() const
{
    return m_folder.filePath(u"paper.pdf"_s);
}

QString PdfReader::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        qWarning().noquote() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QList<PdfWord> PdfReader::readWords() const
{
    const QString boxes = run(u"pdftotext"_s, {u"-bbox"_s, file(), u"-"_s});
    static const QRegularExpression element(
        u"<page |<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" "
        u"yMax=\"([-\\d.]+)\">([^<]*)<"_s);
    QList<PdfWord> result;
    int page = 0;
    auto all = element.globalMatch(boxes);
    while (all.hasNext()) {
        const auto match = all.next();
        if (match.captured(5).isEmpty()) {
            ++page;
            continue;
        }
        const auto mm = [&](int group) { return match.captured(group).toDouble() * 25.4 / 72; };
        result.append(
            {match.captured(5), page, QRectF(QPointF(mm(1), mm(2)), QPointF(mm(3), mm(4)))});
    }
    return result;
}

PdfWord PdfReader::word(const QString& beginning, int page) const
{
    for (const PdfWord& word : words()) {
        if (word.text.startsWith(beginning) && (page == 0 || word.page == page))
            return word;
    }
    return {};
}

QString PdfReader::text() const
{
    return withoutSpace(run(u"pdftotext"_s, {file(), u"-"_s}));
}

int PdfReader::pageCount() const
{
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(run(u"pdfinfo"_s, {file()})).captured(1).toInt();
}

QImage PdfReader::page(int number) const
{
    if (m_pages.contains(number))
        return m_pages.value(number);
    const QString base = m_folder.filePath(u"page"_s);
    const QString which = QString::number(number);
    run(u"pdftoppm"_s, {u"-png"_s, u"-singlefile"_s, u"-r"_s, QString::number(pixelsPerMm * 25.4),
                        u"-f"_s, which, u"-l"_s, which, file(), base});
    const QImage image = QImage(base + u".png"_s).convertToFormat(QImage::Format_RGB32);
    m_pages.insert(number, image);
    return image;
}

QString withoutSpace(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace() && !c.isNull())
            result += c;
    }
    return result;
}

bool isRedInk(QRgb colour)
{
    return qRed(colour) > 180 && qGreen(colour) < 110;
}

bool isBlackInk(QRgb colour)
{
    return qRed(colour) < 110 && qGreen(colour) < 110 && qBlue(colour) < 110;
}

QRectF inkBox(const QImage& page, const QRectF& area, bool (*isInk)(QRgb))
{
    constexpr double scale = PdfReader::pixelsPerMm;
    int left = page.width();
    int right = -1;
    int top = page.height();
    int bottom = -1;
    for (int y = std::max(0, int(area.top() * scale));
         y < std::min(page.height(), int(area.bottom() * scale)); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(page.constScanLine(y));
        for (int x = std::max(0, int(area.left() * scale));
             x < std::min(page.width(), int(area.right() * scale)); ++x) {
            if (!isInk(line[x]))
                continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = std::max(bottom, y + 1);
        }
    }
    if (right < 0)
        return {};
    return {QPointF(left / scale, top / scale), QPointF(right / scale, bottom / scale)};
}

} // namespace chancery::test
