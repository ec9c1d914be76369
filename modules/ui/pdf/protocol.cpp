// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/protocol.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <unistd.h>

namespace chancery::ui::pdf {
namespace {

template <typename Write>
QByteArray written(Write write)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    write(out);
    return body;
}

/// Reads with `read`, which returns whether it likes the values; then nothing may be left over.
template <typename Value, typename Read>
std::optional<Value> readAll(const QByteArray& body, Read read)
{
    QDataStream in(body);
    in.setVersion(QDataStream::Qt_6_4);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    Value value{};
    if (!read(in, value) || in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return value;
}

bool saneSize(const QSize& size)
{
    return size.width() > 0 && size.height() > 0 && size.width() <= mostSide &&
           size.height() <= mostSide && qint64(size.width()) * size.height() <= mostPixels;
}

} // namespace

QByteArray encodeFrame(const Frame& frame)
{
    QByteArray header = written([&](QDataStream& out) {
        out << magic << static_cast<quint16>(frame.kind)
            << static_cast<quint16>(frame.descriptor >= 0 ? 1 : 0) << frame.request
            << static_cast<quint32>(frame.body.size());
    });
    return header + frame.body;
}

QByteArray encodeRender(const RenderBody& body)
{
    return written([&](QDataStream& out) {
        out << body.page << static_cast<qint32>(body.size.width())
            << static_cast<qint32>(body.size.height());
    });
}

std::optional<RenderBody> decodeRender(const QByteArray& body)
{
    return readAll<RenderBody>(body, [](QDataStream& in, RenderBody& value) {
        qint32 width = 0;
        qint32 height = 0;
        in >> value.page >> width >> height;
        value.size = QSize(width, height);
        return value.page >= 0 && saneSize(value.size);
    });
}

QByteArray encodePage(int page)
{
    return written([&](QDataStream& out) { out << static_cast<qint32>(page); });
}

std::optional<int> decodePage(const QByteArray& body)
{
    return readAll<int>(body, [](QDataStream& in, int& value) {
        qint32 page = -1;
        in >> page;
        value = page;
        return page >= 0;
    });
}

QByteArray encodeSizes(const QList<QSizeF>& sizes)
{
    return written([&](QDataStream& out) {
        out << static_cast<quint32>(sizes.size());
        for (const QSizeF& size : sizes)
            out << size.width() << size.height();
    });
}

std::optional<QList<QSizeF>> decodeSizes(const QByteArray& body)
{
    return readAll<QList<QSizeF>>(body, [](QDataStream& in, QList<QSizeF>& sizes) {
        quint32 count = 0;
        in >> count;
        if (count == 0 || count > mostPages)
            return false;
        for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
            double width = 0;
            double height = 0;
            in >> width >> height;
            // PDF 2.0 allows 14 400 units; anything else would break the layout's arithmetic.
            if (!(width >= 1 && width <= 20'000 && height >= 1 && height <= 20'000))
                return false;
            sizes.append({width, height});
        }
        return true;
    });
}

QByteArray encodeImageSize(const QSize& size)
{
    return written([&](QDataStream& out) {
        out << static_cast<qint32>(size.width()) << static_cast<qint32>(size.height());
    });
}

std::optional<QSize> decodeImageSize(const QByteArray& body)
{
    return readAll<QSize>(body, [](QDataStream& in, QSize& size) {
        qint32 width = 0;
        qint32 height = 0;
        in >> width >> height;
        size = QSize(width, height);
        return saneSize(size);
    });
}

QByteArray encodeText(const PdfPageText& text)
{
    return written([&](QDataStream& out) {
        out << text.text;
        for (const QRectF& box : text.boxes)
            out << box.x() << box.y() << box.width() << box.height();
    });
}

std::optional<PdfPageText> decodeText(const QByteArray& body)
{
    return readAll<PdfPageText>(body, [](QDataStream& in, PdfPageText& value) {
        in >> value.text;
        if (in.status() != QDataStream::Ok)
            return false;
        value.boxes.reserve(value.text.size());
        for (qsizetype i = 0; i < value.text.size() && in.status() == QDataStream::Ok; ++i) {
            double x = 0;
            double y = 0;
            double width = 0;
            double height = 0;
            in >> x >> y >> width >> height;
            const bool finite = std::isfinite(x) && std::isfinite(y) && std::isfinite(width) &&
                                std::isfinite(height) && std::abs(x) < 1e5 && std::abs(y) < 1e5;
            if (!finite || width < 0 || height < 0 || width > 1e5 || height > 1e5)
                return false;
            value.boxes.append(QRectF(x, y, width, height));
        }
        return true;
    });
}

QByteArray encodeTrouble(Trouble trouble)
{
    return written([&](QDataStream& out) { out << static_cast<quint16>(trouble); });
}

std::optional<Trouble> decodeTrouble(const QByteArray& body)
{
    return readAll<Trouble>(body, [](QDataStream& in, Trouble& value) {
        quint16 number = 0;
        in >> number;
        value = static_cast<Trouble>(number);
        return number >= static_cast<quint16>(Trouble::Empty) &&
               number <= static_cast<quint16>(Trouble::PageFailed);
    });
}

FrameReader::~FrameReader()
{
    for (const int descriptor : std::as_const(m_descriptors))
        ::close(descriptor);
}

std::optional<Frame> FrameReader::next()
{
    if (m_broken || m_data.size() < headerSize)
        return std::nullopt;
    QDataStream in(m_data);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 sign = 0;
    quint16 kind = 0;
    quint16 carries = 0;
    quint32 size = 0;
    Frame frame;
    in >> sign >> kind >> carries >> frame.request >> size;
    if (sign != magic || carries > 1 || size > mostBody) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_data.size() < headerSize + static_cast<qsizetype>(size))
        return std::nullopt;
    if (carries == 1) {
        // A descriptor travels with the first byte of its frame, so it must be here by now.
        if (m_descriptors.isEmpty()) {
            m_broken = true;
            return std::nullopt;
        }
        frame.descriptor = m_descriptors.takeFirst();
    }
    frame.kind = static_cast<Kind>(kind);
    frame.body = m_data.mid(headerSize, size);
    m_data.remove(0, headerSize + static_cast<qsizetype>(size));
    return frame;
}

} // namespace chancery::ui::pdf
