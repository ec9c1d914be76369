// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What a PDF reader that has been taken over by a file may say to the desk: FrameReader and the
// bodies. The first byte of the input is the size of the pieces.
#include "fuzz/fuzz.h"
#include "ui/pdf/protocol.h"

using namespace chancery;
using namespace chancery::fuzz;
using namespace chancery::ui::pdf;

namespace {

void readBody(const QByteArray& body)
{
    if (const auto render = decodeRender(body))
        promise(encodeRender(*render) == body, "a wish reads as it was written");
    if (const auto page = decodePage(body))
        promise(*page >= 0 && encodePage(*page) == body, "a page reads as it was written");
    if (const auto sizes = decodeSizes(body))
        promise(sizes->size() <= mostPages && encodeSizes(*sizes) == body,
                "sizes read as they were written");
    if (const auto size = decodeImageSize(body))
        promise(qint64(size->width()) * size->height() <= mostPixels, "an image has its bounds");
    if (const auto text = decodeText(body))
        promise(text->boxes.size() == text->text.size(), "a box for each character");
    if (const auto trouble = decodeTrouble(body))
        promise(encodeTrouble(*trouble) == body, "trouble reads as it was written");
}

} // namespace

FUZZ_TARGET(pdf_protocol, data, size)
{
    if (size < 1)
        return 0;
    const QByteArray input = bytesOf(data + 1, size - 1);
    readBody(input);
    FrameReader reader;
    const qsizetype piece = 1 + data[0];
    for (qsizetype at = 0; at < input.size() && !reader.broken(); at += piece) {
        reader.feed(input.constData() + at, std::min(piece, input.size() - at));
        while (const auto frame = reader.next()) {
            promise(frame->body.size() <= qsizetype(mostBody), "a frame has its bounds");
            readBody(frame->body);
        }
    }
    return 0;
}
