// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// The sandboxed reader of files. It is started before it is needed, takes one file, and dies alone
// if the file is malicious: descriptor 3 is its only way to the outside.
#include "files/lines.h"
#include "files/preview.h"
#include "files/read_file.h"
#include "ui/pdf/channel.h"
#include "ui/pdf/child/picture.h"
#include "ui/pdf/child/sandbox.h"
#include "ui/pdf/child/sketch.h"
#include "ui/pdf/child/text_boxes.h"
#include "ui/pdf/child/warm_up.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QImage>
#include <QPdfDocument>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace chancery;
using namespace chancery::ui::pdf;

namespace {

constexpr int socketDescriptor = 3;
constexpr int secondsEach = 12;
/// A file is described within so much time, or in as far as it goes.
constexpr int describeMs = 4'000;
constexpr qint64 unpackedBytes = qint64(32) << 20;

/// The page on white paper. By hand: Qt's own conversions and blends want threads for large images,
/// and the sandbox has none to give.
QImage onWhite(const QImage& drawn)
{
    Q_ASSERT(drawn.format() == QImage::Format_ARGB32);
    QImage page(drawn.size(), QImage::Format_RGB32);
    for (int y = 0; y < drawn.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(drawn.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < drawn.width(); ++x) {
            const int alpha = qAlpha(from[x]);
            const auto over = [alpha](int channel) {
                return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
            };
            to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
        }
    }
    return page;
}

class Reader {
public:
    void answer(const Frame& frame);

private:
    void open(const Frame& frame, bool isGlance);
    void glance(const Frame& frame);
    void render(const Frame& frame);
    void text(const Frame& frame);
    void describe(const Frame& frame);
    void describePdf(files::FileReport& report, const files::Limits& limits);
    std::optional<Trouble> take(const Frame& frame);
    std::optional<Trouble> loadPdf();
    void reply(const Frame& asked, Kind kind, const QByteArray& body, int descriptor = -1);
    void trouble(const Frame& asked, Trouble trouble);
    Trouble loadTrouble() const;

    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QImage m_picture; ///< Instead of a PDF.
    bool m_used = false;
};

void Reader::reply(const Frame& asked, Kind kind, const QByteArray& body, int descriptor)
{
    if (!sendFrame(socketDescriptor, {kind, asked.request, body, descriptor}, true))
        ::_exit(0);
    if (descriptor >= 0)
        ::close(descriptor);
}

void Reader::trouble(const Frame& asked, Trouble trouble)
{
    reply(asked, Kind::Failed, encodeTrouble(trouble));
}

void Reader::answer(const Frame& frame)
{
    allowSeconds(secondsEach);
    switch (frame.kind) {
    case Kind::Open:
        open(frame, false);
        break;
    case Kind::Glance:
        open(frame, true);
        break;
    case Kind::Render:
        render(frame);
        break;
    case Kind::Text:
        text(frame);
        break;
    case Kind::Describe:
        describe(frame);
        break;
    default:
        ::_exit(2);
    }
}

Trouble Reader::loadTrouble() const
{
    switch (m_document.error()) {
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return Trouble::Password;
    case QPdfDocument::Error::FileNotFound:
        return Trouble::Unreadable;
    default:
        return Trouble::Damaged;
    }
}

/// Maps the file that came along.
std::optional<Trouble> Reader::take(const Frame& frame)
{
    struct stat facts {};
    // One file for one process: a second could be read by what the first has planted.
    if (m_used || frame.descriptor < 0 || ::fstat(frame.descriptor, &facts) != 0 ||
        !S_ISREG(facts.st_mode))
        return Trouble::Unreadable;
    m_used = true;
    if (facts.st_size == 0)
        return Trouble::Empty;
    const auto size = static_cast<size_t>(facts.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, frame.descriptor, 0);
    ::close(frame.descriptor);
    if (address == MAP_FAILED)
        return Trouble::Unreadable;
    m_bytes =
        QByteArray::fromRawData(static_cast<const char*>(address), static_cast<qsizetype>(size));
    return std::nullopt;
}

std::optional<Trouble> Reader::loadPdf()
{
    m_buffer.setData(m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    const int pages = m_document.pageCount();
    if (m_document.status() != QPdfDocument::Status::Ready)
        return loadTrouble();
    return pages > 0 && pages <= mostPages ? std::nullopt : std::optional(Trouble::Damaged);
}

void Reader::glance(const Frame& frame)
{
    files::Limits limits;
    limits.milliseconds = describeMs;
    limits.unpackedBytes = unpackedBytes;
    const auto preview = files::previewOf(m_bytes, limits);
    if (!preview.ok())
        return trouble(frame, Trouble::NotPdf);
    m_picture =
        preview->picture.isEmpty() ? paintSketch(preview->sketch) : readPicture(preview->picture);
    if (m_picture.isNull())
        return trouble(frame, Trouble::Damaged);
    reply(frame, Kind::Opened, encodeSizes({pointSizeOf(m_picture)}));
}

void Reader::open(const Frame& frame, bool isGlance)
{
    if (const auto untaken = take(frame))
        return trouble(frame, *untaken);
    const auto kind = files::kindByBeginning(m_bytes);
    if (kind == files::FileKind::Image) {
        m_picture = readPicture(m_bytes);
        if (m_picture.isNull())
            return trouble(frame, Trouble::Damaged);
        return reply(frame, Kind::Opened, encodeSizes({pointSizeOf(m_picture)}));
    }
    if (kind == files::FileKind::Archive && isGlance)
        return glance(frame);
    if (kind != files::FileKind::Pdf)
        return trouble(frame, Trouble::NotPdf);
    if (const auto unread = loadPdf())
        return trouble(frame, *unread);
    QList<QSizeF> sizes;
    for (int page = 0; page < m_document.pageCount(); ++page) {
        const QSizeF points = m_document.pagePointSize(page);
        const auto sane = [](qreal side) { return side >= 1 ? qMin(side, 20'000.0) : 1.0; };
        sizes.append({sane(points.width()), sane(points.height())});
    }
    reply(frame, Kind::Opened, encodeSizes(sizes));
}

/// All of the text, as far as time and the limit reach.
void Reader::describePdf(files::FileReport& report, const files::Limits& limits)
{
    if (const auto unread = loadPdf()) {
        report.why = *unread == Trouble::Password ? QStringLiteral("files.password")
                                                  : QStringLiteral("files.damaged");
        return;
    }
    report.pages = m_document.pageCount();
    const QDeadlineTimer deadline(limits.milliseconds);
    for (int page = 0; page < report.pages && !report.isCut; ++page) {
        report.text += files::withoutWraps(m_document.getAllText(page).text());
        if (!report.text.endsWith(u'\n'))
            report.text += u'\n';
        report.isCut = report.text.size() > limits.text || deadline.hasExpired();
    }
    report.text.truncate(limits.text);
    if (report.text.trimmed().isEmpty())
        report.why = QStringLiteral("files.no-text");
}

void Reader::describe(const Frame& frame)
{
    const auto untaken = take(frame);
    if (untaken && *untaken != Trouble::Empty)
        return trouble(frame, *untaken);
    files::Limits limits;
    limits.milliseconds = describeMs;
    limits.unpackedBytes = unpackedBytes;
    auto report = files::readFile(m_bytes, limits);
    if (report.kind == files::FileKind::Pdf && report.why.isEmpty())
        describePdf(report, limits);
    else if (report.kind == files::FileKind::Image)
        report.pixels = pictureSize(m_bytes);
    reply(frame, Kind::Described, report.encode());
}

void Reader::render(const Frame& frame)
{
    const auto body = decodeRender(frame.body);
    if (!body)
        ::_exit(2);
    const bool isPicture = !m_picture.isNull();
    if (body->page >= (isPicture ? 1 : m_document.pageCount()))
        return trouble(frame, Trouble::NoPage);
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    const QImage drawn = isPicture ? scaledPicture(m_picture, body->size)
                                   : m_document.render(body->page, body->size, options);
    if (drawn.size() != body->size || drawn.format() != QImage::Format_ARGB32)
        return trouble(frame, Trouble::PageFailed);
    const QImage page = onWhite(drawn);
    const int pixels = sealedPixels(page);
    if (pixels < 0)
        return trouble(frame, Trouble::PageFailed);
    reply(frame, Kind::Pixels, encodeImageSize(page.size()), pixels);
}

void Reader::text(const Frame& frame)
{
    const auto page = decodePage(frame.body);
    if (!page)
        ::_exit(2);
    if (!m_picture.isNull() && *page == 0)
        return reply(frame, Kind::PageText, encodeText({}));
    if (*page >= m_document.pageCount())
        return trouble(frame, Trouble::NoPage);
    const QByteArray body = encodeText(textOf(m_document, *page));
    if (body.size() > static_cast<qsizetype>(mostBody))
        return trouble(frame, Trouble::PageFailed);
    reply(frame, Kind::PageText, body);
}

} // namespace

int main(int argc, char** argv)
{
    if (!limitResources())
        return 1;
    QCoreApplication app(argc, argv);
    QByteArray warm = warmUpPdf();
    QBuffer buffer(&warm);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument fonts;
    fonts.load(&buffer);
    if (fonts.render(0, QSize(64, 64)).isNull() || fonts.getAllText(0).text().isEmpty())
        return 1;
    warmUpPictures();
    if (!enterSandbox())
        return 1;

    Reader reader;
    FrameReader frames;
    if (!sendFrame(socketDescriptor, {Kind::Ready, 0, {}, -1}, true))
        return 0;
    while (receive(socketDescriptor, frames) != Received::Gone) {
        while (const auto frame = frames.next())
            reader.answer(*frame);
        if (frames.broken())
            return 2;
    }
    return 0;
}
