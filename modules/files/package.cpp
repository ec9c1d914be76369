// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/package.h"

#include <QDir>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

struct Closer {
    void operator()(archive* it) const { archive_read_free(it); }
};
using Reader = std::unique_ptr<archive, Closer>;

Reader opened(QByteArrayView bytes)
{
    Reader reader(archive_read_new());
    // By the directory at the end, as every program reads a document; what has lost it is damaged.
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), std::size_t(bytes.size())) !=
        ARCHIVE_OK)
        return {};
    return reader;
}

QString nameOf(archive_entry* entry)
{
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const char* raw = utf8 ? utf8 : archive_entry_pathname(entry);
    return Package::cleaned(QString::fromUtf8(raw ? raw : ""));
}

/// One entry's content; no more than `most` bytes.
Result<QByteArray> contentOf(archive* reader, qint64 most, const QDeadlineTimer& deadline)
{
    QByteArray content;
    char piece[16'384];
    for (;;) {
        const auto count = archive_read_data(reader, piece, sizeof piece);
        if (count == 0)
            return content;
        if (count < 0)
            return fail("files.damaged");
        if (content.size() + count > most)
            return fail("files.too-large");
        if (deadline.hasExpired())
            return fail("files.too-slow");
        content.append(piece, qsizetype(count));
    }
}

} // namespace

QString Package::cleaned(const QString& name)
{
    QString clean = name.toLower();
    clean.replace(u'\\', u'/');
    clean = QDir::cleanPath(clean);
    while (clean.startsWith(u'/') || clean.startsWith("../"_L1))
        clean.remove(0, clean.startsWith(u'/') ? 1 : 3);
    return clean;
}

QString Package::resolved(const QString& from, const QString& reference)
{
    if (reference.startsWith(u'/'))
        return cleaned(reference);
    const auto slash = from.lastIndexOf(u'/');
    return cleaned(slash < 0 ? reference : from.left(slash + 1) + reference);
}

bool Package::isAnyIn(QStringView folder) const
{
    return std::any_of(m_names.begin(), m_names.end(),
                       [&](const QString& name) { return name.startsWith(folder); });
}

Result<Package> Package::read(QByteArrayView bytes, const Limits& limits,
                              const QDeadlineTimer& deadline,
                              const std::function<bool(const QString& name)>& isWanted)
{
    const Reader reader = opened(bytes);
    if (!reader)
        return fail("files.damaged");
    Package package;
    qint64 left = limits.unpackedBytes;
    archive_entry* entry = nullptr;
    for (;;) {
        const int code = archive_read_next_header(reader.get(), &entry);
        if (code == ARCHIVE_EOF)
            return package;
        if (code < ARCHIVE_WARN || package.m_names.size() >= limits.entries)
            return fail(code < ARCHIVE_WARN ? "files.damaged" : "files.too-large");
        if (deadline.hasExpired())
            return fail("files.too-slow");
        const QString name = nameOf(entry);
        package.m_names.append(name);
        if (!isWanted(name) || package.m_content.contains(name))
            continue;
        if (archive_entry_is_data_encrypted(entry) == 1)
            return fail("files.password");
        TRY_ASSIGN(const QByteArray content, contentOf(reader.get(), left, deadline));
        left -= content.size();
        package.m_content.insert(name, content);
    }
}

QStringList Package::namesIn(QByteArrayView bytes, const Limits& limits,
                             const QDeadlineTimer& deadline)
{
    const auto package = read(bytes, limits, deadline, [](const QString&) { return false; });
    return package.ok() ? package->names() : QStringList();
}

} // namespace chancery::files
