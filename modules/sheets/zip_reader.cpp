// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/zip_reader.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace chancery::sheets {

namespace {

constexpr std::size_t blockBytes = 65'536;

struct Archive {
    struct archive* handle = archive_read_new();
    ~Archive() { archive_read_free(handle); }
};

class ArchiveEntry final : public ZipReader::Entry {
public:
    ArchiveEntry(struct archive* handle, qint64& left) : m_handle(handle), m_left(left) {}

    QByteArray next() override
    {
        if (m_left <= 0 || m_damaged)
            return {};
        QByteArray block(qsizetype(blockBytes), Qt::Uninitialized);
        const auto got = archive_read_data(m_handle, block.data(), blockBytes);
        if (got < 0)
            m_damaged = true;
        if (got <= 0)
            return {};
        m_left -= got;
        block.truncate(qsizetype(got));
        return block;
    }
    bool isDamaged() const { return m_damaged; }

private:
    struct archive* m_handle;
    qint64& m_left;
    bool m_damaged = false;
};

QString cleanName(struct archive_entry* entry)
{
    const char* utf8 = archive_entry_pathname_utf8(entry);
    QString name = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name;
}

} // namespace

Result<void> ZipReader::read(const QString& path, qint64 mostBytes, const Visit& visit)
{
    const QJsonObject args{{u"file"_s, QFileInfo(path).fileName()}};
    if (!QFileInfo(path).isReadable())
        return fail("sheets.unreadable", args);
    Archive archive;
    archive_read_support_format_zip(archive.handle);
    if (archive_read_open_filename(archive.handle, QFile::encodeName(path).constData(),
                                   blockBytes) != ARCHIVE_OK)
        return fail("sheets.damaged", args);
    qint64 left = mostBytes;
    struct archive_entry* entry = nullptr;
    for (;;) {
        const int found = archive_read_next_header(archive.handle, &entry);
        if (found == ARCHIVE_EOF)
            return {};
        if (found != ARCHIVE_OK && found != ARCHIVE_WARN)
            return fail("sheets.damaged", args);
        if (archive_entry_is_encrypted(entry))
            return fail("sheets.encrypted", args);
        ArchiveEntry reader(archive.handle, left);
        const bool goesOn = visit(cleanName(entry), reader);
        if (reader.isDamaged())
            return fail("sheets.damaged", args);
        if (left <= 0)
            return fail("sheets.too-large", args);
        if (!goesOn)
            return {};
    }
}

} // namespace chancery::sheets
