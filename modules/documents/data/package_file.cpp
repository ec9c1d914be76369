// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/package_file.h"

#include "documents/data/package_parts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QString sheetName = u"package.json"_s;
const QString manifestName = u"manifest.txt"_s;
const QString signatureName = u"manifest.sig"_s;
const QString certificateName = u"sender.pem"_s;

struct WriterCloser {
    void operator()(archive* it) const { archive_write_free(it); }
};
struct ReaderCloser {
    void operator()(archive* it) const { archive_read_free(it); }
};
struct EntryCloser {
    void operator()(archive_entry* it) const { archive_entry_free(it); }
};

la_ssize_t appendTo(archive*, void* bytes, const void* data, std::size_t size)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(data), qsizetype(size));
    return la_ssize_t(size);
}

bool addEntry(archive* writer, const QString& name, const QByteArray& bytes)
{
    const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK &&
           archive_write_data(writer, bytes.constData(), std::size_t(bytes.size())) ==
               la_ssize_t(bytes.size());
}

/// One entry's bytes; `left` is what the whole package may still hold.
Result<QByteArray> entryBytes(archive* reader, qint64& left)
{
    QByteArray content;
    char piece[65'536];
    for (;;) {
        const auto count = archive_read_data(reader, piece, sizeof piece);
        if (count == 0)
            return content;
        if (count < 0)
            return fail("documents.transmission-unreadable");
        left -= count;
        if (left < 0)
            return fail("documents.transmission-too-large", {{u"most"_s, PackageFile::mostBytes}});
        content.append(piece, qsizetype(count));
    }
}

Error changed(const QString& file)
{
    return fail("documents.package-file-changed", {{u"file"_s, file}});
}

} // namespace

Result<TransmissionSheet> SignedSheet::read() const
{
    return TransmissionSheet::parse(QJsonDocument::fromJson(sheet).object());
}

QList<Error> SignedSheet::faults(const PackageVerifier& verify) const
{
    QList<Error> found;
    if (const auto key = verify(certificate, manifest, signature); !key.ok())
        found.append(fail("documents.transmission-signature"));
    const auto parts = PackageManifest::parse(manifest);
    for (const QString& line : parts.badLines)
        found.append(fail("documents.package-bad-line", {{u"line"_s, line}}));
    if (parts.digests.value(sheetName) != QLatin1String(packageDigest(sheet)))
        found.append(changed(sheetName));
    const auto said = read();
    if (!said.ok()) {
        found.append(said.error());
        return found;
    }
    QStringList named{sheetName};
    for (const auto& each : said->files) {
        named.append(each.path);
        if (parts.digests.value(each.path) != each.file.sha256)
            found.append(changed(each.path));
    }
    QStringList all = parts.digests.keys();
    all.sort();
    for (const QString& name : std::as_const(all)) {
        if (!named.contains(name))
            found.append(fail("documents.transmission-stray", {{u"file"_s, name}}));
    }
    return found;
}

QList<Error> PackageFile::faults(const PackageVerifier& verify) const
{
    QList<Error> found = head.faults(verify);
    const auto parts = PackageManifest::parse(head.manifest);
    QStringList names = parts.digests.keys();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        if (name == sheetName)
            continue;
        if (!files.contains(name))
            found.append(fail("documents.package-file-missing", {{u"file"_s, name}}));
        else if (parts.digests.value(name) != QLatin1String(packageDigest(files.value(name))))
            found.append(changed(name));
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!parts.digests.contains(it.key()))
            found.append(fail("documents.transmission-stray", {{u"file"_s, it.key()}}));
    }
    return found;
}

Result<QByteArray> PackageFile::write() const
{
    QByteArray bytes;
    const std::unique_ptr<archive, WriterCloser> writer(archive_write_new());
    bool good = archive_write_set_format_zip(writer.get()) == ARCHIVE_OK &&
                archive_write_set_options(writer.get(), "hdrcharset=UTF-8") == ARCHIVE_OK &&
                archive_write_open(writer.get(), &bytes, nullptr, appendTo, nullptr) == ARCHIVE_OK;
    for (const auto& [name, part] :
         {std::pair{sheetName, head.sheet}, std::pair{manifestName, head.manifest},
          std::pair{signatureName, head.signature}, std::pair{certificateName, head.certificate}})
        good = good && addEntry(writer.get(), name, part);
    QStringList paths = files.keys();
    paths.sort();
    for (const QString& path : std::as_const(paths))
        good = good && addEntry(writer.get(), path, files.value(path));
    if (!good || archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail("documents.package-not-written", {{u"folder"_s, QString()}});
    return bytes;
}

Result<PackageFile> PackageFile::read(const QByteArray& bytes)
{
    if (bytes.size() > mostBytes)
        return fail("documents.transmission-too-large", {{u"most"_s, mostBytes}});
    const std::unique_ptr<archive, ReaderCloser> reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), std::size_t(bytes.size())) !=
        ARCHIVE_OK)
        return fail("documents.transmission-unreadable");
    PackageFile package;
    qint64 left = mostBytes;
    int entries = 0;
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        if (++entries > mostEntries)
            return fail("documents.transmission-unreadable");
        const char* raw = archive_entry_pathname_utf8(entry);
        const QString name = QString::fromUtf8(raw ? raw : "");
        if (!isInsidePackage(name) || archive_entry_filetype(entry) != AE_IFREG)
            return fail("documents.transmission-unreadable");
        TRY_ASSIGN(auto content, entryBytes(reader.get(), left));
        QByteArray* part = name == sheetName         ? &package.head.sheet
                           : name == manifestName    ? &package.head.manifest
                           : name == signatureName   ? &package.head.signature
                           : name == certificateName ? &package.head.certificate
                                                     : nullptr;
        // Twice the same name would be read one way here and another way elsewhere.
        if (part ? !part->isEmpty() : package.files.contains(name))
            return fail("documents.transmission-unreadable");
        (part ? *part : package.files[name]) = std::move(content);
    }
    if (status != ARCHIVE_EOF || package.head.sheet.isEmpty() || package.head.manifest.isEmpty())
        return fail("documents.transmission-unreadable");
    return package;
}

} // namespace chancery::documents
