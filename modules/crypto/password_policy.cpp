// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/password_policy.h"

#include "crypto/random.h"

#include <algorithm>

namespace chancery::crypto {

namespace {

constexpr int mostBytes = 1024;

/// How many characters only follow their left neighbour: by one up or down, or along a keyboard
/// row.
qsizetype predictableSteps(QStringView text)
{
    static const QString rows = QStringLiteral("qwertyuiop asdfghjkl zxcvbnm 1234567890");
    qsizetype count = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text[i].unicode() - text[i - 1].unicode();
        const QChar pair[] = {text[i - 1], text[i]};
        if (step == 0 || step == 1 || step == -1 || rows.contains(QStringView(pair, 2)))
            ++count;
    }
    return count;
}

} // namespace

Result<void> PasswordPolicy::check(const SecretText& password, const QString& accountName) const
{
    if (password.size() > mostBytes)
        return fail("crypto.password-too-long", {{QStringLiteral("most"), mostBytes}});
    QString text = QString::fromUtf8(password.reveal()).toLower();
    const qsizetype length =
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    QString sorted = text;
    std::sort(sorted.begin(), sorted.end());
    const auto distinct = std::unique(sorted.begin(), sorted.end()) - sorted.begin();
    const qsizetype predictable = predictableSteps(text);
    const QString name = accountName.trimmed().toLower();
    const bool holdsName = name.size() >= 3 && (text.contains(name) || name.contains(text));
    wipe(reinterpret_cast<char*>(text.data()), text.size() * qsizetype(sizeof(QChar)));
    wipe(reinterpret_cast<char*>(sorted.data()), sorted.size() * qsizetype(sizeof(QChar)));

    if (length < leastCharacters)
        return fail("crypto.password-too-short", {{QStringLiteral("least"), leastCharacters}});
    if (holdsName)
        return fail("crypto.password-holds-name");
    if (distinct < leastDistinct || predictable * 2 > length)
        return fail("crypto.password-too-simple");
    return {};
}

SecretText generatePassword()
{
    // Without 0 o 1 l i: they are misread from a printed slip.
    static constexpr char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";
    for (;;) {
        QByteArray text;
        for (int i = 0; i < 16; ++i) {
            if (i > 0 && i % 4 == 0)
                text += '-';
            text += alphabet[randomBelow(sizeof alphabet - 1)];
        }
        SecretText secret = SecretText::take(text);
        if (PasswordPolicy{}.check(secret, QString()).ok())
            return secret;
    }
}

} // namespace chancery::crypto
