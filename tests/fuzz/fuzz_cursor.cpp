// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Cursors that desks hand back: Cursor::parse(), once as they come and once with our mark on them,
// as an older release may have made them.
#include "fuzz/fuzz.h"
#include "server/core/cursor.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace chancery;
using namespace chancery::fuzz;
using server::Cursor;

FUZZ_TARGET(cursor, data, size)
{
    static const QByteArray key(32, 'k');
    const auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray bytes = bytesOf(data, size);
    const QByteArray mark =
        QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).first(16);
    const auto raw = Cursor::parse(QString::fromUtf8(bytes), key);
    promise(!taken(raw) || bytes.isEmpty() || !raw->epoch.isEmpty(), "a cursor has an epoch");
    const auto marked = Cursor::parse(
        QString::fromLatin1(bytes.toBase64(encoding) + '.' + mark.toBase64(encoding)), key);
    if (!taken(marked))
        return 0;
    promise(marked->seq >= 0 && std::is_sorted(marked->scopes.begin(), marked->scopes.end()),
            "a cursor stands somewhere, its scopes sorted");
    const auto again = Cursor::parse(marked->text(key), key);
    promise(again.ok() && *again == *marked, "read, written and read it is the same");
    promise(!Cursor::parse(marked->text(key), QByteArray(32, 'x')).ok(), "nobody else's is taken");
    if (marked->walk)
        promise(marked->walk->share() >= 0 && marked->walk->share() <= 1, "a share is one");
    return 0;
}
