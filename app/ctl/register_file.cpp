// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "register_file.h"

#include <QJsonDocument>

namespace chancery::ctl {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

} // namespace

Result<void> RegisterFile::open(const QString& path)
{
    const QJsonObject file{{QStringLiteral("file"), path}};
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return fail("ctl.cannot-read", {{QStringLiteral("file"), path},
                                        {QStringLiteral("reason"), m_file.errorString()}});
    QByteArray head = m_file.peek(64);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return fail("ctl.not-utf8", file);
    if (head.startsWith(byteOrderMark)) {
        m_file.skip(3);
        head.remove(0, 3);
    }
    if (head.trimmed().startsWith('['))
        return fail("ctl.not-lines", file);
    if (head.isEmpty())
        return fail("ctl.empty-file", file);
    return {};
}

RegisterRow RegisterFile::parse(QByteArray text) const
{
    QJsonParseError why;
    const auto document = QJsonDocument::fromJson(text, &why);
    if (!document.isObject()) {
        const QString reason = why.error == QJsonParseError::NoError
                                   ? QStringLiteral("not an object")
                                   : why.errorString();
        return {m_line,
                {},
                {},
                fail("documents.row-not-json",
                     {{QStringLiteral("line"), m_line}, {QStringLiteral("why"), reason}})};
    }
    return {m_line, document.object(), document.toJson(QJsonDocument::Compact), std::nullopt};
}

Result<RegisterRow> RegisterFile::skipLongLine(qint64 bytes)
{
    while (!m_file.atEnd()) {
        const QByteArray piece = m_file.readLine(mostBytes);
        if (piece.isEmpty() && m_file.error() != QFile::NoError)
            return fail("ctl.cannot-read", {{QStringLiteral("file"), m_file.fileName()},
                                            {QStringLiteral("reason"), m_file.errorString()}});
        bytes += piece.size();
        if (piece.endsWith('\n'))
            break;
    }
    return RegisterRow{m_line,
                       {},
                       {},
                       fail("ctl.row-too-large", {{QStringLiteral("line"), m_line},
                                                  {QStringLiteral("bytes"), bytes},
                                                  {QStringLiteral("most"), mostBytes}})};
}

Result<std::optional<RegisterRow>> RegisterFile::next()
{
    while (!m_file.atEnd()) {
        QByteArray text = m_file.readLine(mostBytes + 2);
        if (text.isEmpty())
            return fail("ctl.cannot-read", {{QStringLiteral("file"), m_file.fileName()},
                                            {QStringLiteral("reason"), m_file.errorString()}});
        ++m_line;
        if (!text.endsWith('\n') && text.size() > mostBytes) {
            TRY_ASSIGN(auto row, skipLongLine(text.size()));
            return std::optional(std::move(row));
        }
        text = text.trimmed();
        if (!text.isEmpty())
            return std::optional(parse(std::move(text)));
    }
    return std::optional<RegisterRow>();
}

} // namespace chancery::ctl
