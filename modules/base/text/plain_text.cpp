// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/plain_text.h"

#include <QStringDecoder>

#include <memory>
#include <unicode/ucnv.h>

namespace chancery {

namespace {

std::optional<QString> decodedByIcu(QByteArrayView bytes, const char* name)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error),
                                                                       ucnv_close);
    if (U_FAILURE(error))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const auto size = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()),
                                    int(text.size()), bytes.data(), int(bytes.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    text.truncate(size);
    return text;
}

/// A text has no more than a few characters that nobody types.
bool isText(const QString& text)
{
    qsizetype odd = 0;
    for (const QChar c : text) {
        const bool isControl =
            c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f';
        odd += isControl || c.unicode() == 0xFFFD || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
    }
    return odd <= text.size() / 500;
}

} // namespace

std::optional<QString> plainText(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.contains('\0')) {
        const bool isUtf16 = bytes.startsWith(QByteArrayView("\xff\xfe", 2)) ||
                             bytes.startsWith(QByteArrayView("\xfe\xff", 2));
        if (!isUtf16)
            return std::nullopt;
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(bytes);
        return !decoder.hasError() && isText(text) ? std::optional(text) : std::nullopt;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError())
        return isText(text) ? std::optional(text) : std::nullopt;
    const auto chinese = decodedByIcu(bytes, "gb18030");
    return chinese && isText(*chinese) ? chinese : std::nullopt;
}

} // namespace chancery
