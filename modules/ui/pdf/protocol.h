// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <optional>

/// What the desk and its sandboxed reader of files (chancery-pdf-child) say to each other over a
/// socket pair. Small and strict: a frame that is not exactly right breaks the connection, because
/// the child must be taken for hostile once it has opened a file.
namespace chancery::ui::pdf {

enum class Kind : quint16 {
    // To the child.
    Open = 1, ///< A descriptor comes along; no body. PDF, or an image as its one page.
    Render,   ///< RenderBody.
    Text,     ///< Page number.
    Describe, ///< A descriptor of a file of any kind comes along; no body. Instead of Open.
    Glance,   ///< As Open, of a package (OFD, DOCX) too: its one page is a small picture of it.
    // From the child.
    Ready = 64, ///< The sandbox holds; sent once.
    Opened,     ///< Page sizes.
    Pixels,     ///< A sealed memory file comes along; the size as body.
    PageText,   ///< PdfPageText.
    Failed,     ///< Trouble.
    Described   ///< files::FileReport::encode().
};

enum class Trouble : quint16 {
    Empty = 1,
    NotPdf,
    Damaged,
    Password,
    Unreadable,
    NoPage,
    PageFailed
};

inline constexpr quint32 magic = 0x43504446; // "CPDF"
inline constexpr int headerSize = 16;
inline constexpr quint32 mostBody = 16u << 20;
inline constexpr int mostPages = 20'000;
/// Pixels along one side and in all of one rendered page.
inline constexpr int mostSide = 8192;
inline constexpr qint64 mostPixels = 40'000'000;

struct Frame {
    Kind kind = Kind::Ready;
    quint32 request = 0;
    QByteArray body;
    int descriptor = -1; ///< Owned by whoever holds the frame last; -1 is none.
};

/// The characters of a page in reading order and a box for each UTF-16 unit, in points from the
/// page's upper left corner. White space may have an empty box.
struct PdfPageText {
    QString text;
    QList<QRectF> boxes;
};

struct RenderBody {
    qint32 page = 0;
    QSize size; ///< In device pixels.
};

QByteArray encodeFrame(const Frame& frame);
QByteArray encodeRender(const RenderBody& body);
QByteArray encodePage(int page);
QByteArray encodeSizes(const QList<QSizeF>& sizes);
QByteArray encodeImageSize(const QSize& size);
QByteArray encodeText(const PdfPageText& text);
QByteArray encodeTrouble(Trouble trouble);

/// All of them are nothing for a body that is too short, too long or out of range.
std::optional<RenderBody> decodeRender(const QByteArray& body);
std::optional<int> decodePage(const QByteArray& body);
std::optional<QList<QSizeF>> decodeSizes(const QByteArray& body);
std::optional<QSize> decodeImageSize(const QByteArray& body);
std::optional<PdfPageText> decodeText(const QByteArray& body);
std::optional<Trouble> decodeTrouble(const QByteArray& body);

/// Cuts the byte stream into frames.
class FrameReader {
public:
    ~FrameReader();

    void feed(const char* data, qsizetype size) { m_data.append(data, size); }
    void feedDescriptor(int descriptor) { m_descriptors.append(descriptor); }
    /// The next whole frame, if there is one.
    std::optional<Frame> next();
    /// The stream is not ours; nothing after this can be trusted.
    bool broken() const { return m_broken; }

private:
    QByteArray m_data;
    QList<int> m_descriptors;
    bool m_broken = false;
};

} // namespace chancery::ui::pdf
