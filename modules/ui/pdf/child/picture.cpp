// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/child/picture.h"

#include "ui/pdf/protocol.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace chancery::ui::pdf {

namespace {

constexpr qint64 mostPicturePixels = 100'000'000;
constexpr int mostPictureMiB = 512;
/// Pixels of the picture that make one of the page, along one side at most.
constexpr int mostSamples = 4;

QRgb mean(const QImage& picture, int left, int top, int right, int bottom)
{
    int count = 0;
    int sums[4] = {0, 0, 0, 0};
    const int stepX = std::max(1, (right - left) / mostSamples);
    const int stepY = std::max(1, (bottom - top) / mostSamples);
    for (int y = top; y < bottom; y += stepY) {
        for (int x = left; x < right; x += stepX) {
            const QRgb pixel = picture.pixel(x, y);
            sums[0] += qRed(pixel);
            sums[1] += qGreen(pixel);
            sums[2] += qBlue(pixel);
            sums[3] += qAlpha(pixel);
            ++count;
        }
    }
    return qRgba(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
}

} // namespace

void warmUpPictures()
{
    // Asking for a reader of a kind is what loads it.
    for (const char* format : {"jpeg", "gif", "png", "bmp", "webp", "tiff"}) {
        QByteArray nothing;
        QBuffer buffer(&nothing);
        buffer.open(QIODevice::ReadOnly);
        (void)QImageReader(&buffer, format).canRead();
    }
    QImageReader::setAllocationLimit(mostPictureMiB);
}

QSize pictureSize(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

QImage readPicture(const QByteArray& bytes)
{
    const QSize size = pictureSize(bytes);
    if (size.isValid() && qint64(size.width()) * size.height() > mostPicturePixels)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).read();
}

QSizeF pointSizeOf(const QImage& picture)
{
    const auto sane = [](int side) { return std::clamp(side * 72.0 / 96.0, 1.0, 20'000.0); };
    return {sane(picture.width()), sane(picture.height())};
}

QImage scaledPicture(const QImage& picture, const QSize& size)
{
    QImage page(size, QImage::Format_ARGB32);
    const auto share = [](int part, int of, int whole) { return int(qint64(part) * whole / of); };
    for (int y = 0; y < page.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(page.scanLine(y));
        const int top = share(y, page.height(), picture.height());
        const int bottom = std::max(top + 1, share(y + 1, page.height(), picture.height()));
        for (int x = 0; x < page.width(); ++x) {
            const int left = share(x, page.width(), picture.width());
            const int right = std::max(left + 1, share(x + 1, page.width(), picture.width()));
            line[x] = mean(picture, left, top, right, bottom);
        }
    }
    return page;
}

} // namespace chancery::ui::pdf
