// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/archive_package.h"

#include "base/clock.h"
#include "documents/data/package_parts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// What was done with it: the steps, who did what when, and every opinion.
QJsonObject recordOf(const DocumentView& view)
{
    QJsonArray events;
    for (const EventView& event : view.events)
        events.append(QJsonObject{{u"at"_s, momentToText(event.at)},
                                  {u"kind"_s, event.kind},
                                  {u"actor"_s, event.actorName},
                                  {u"onBehalfOf"_s, event.onBehalfOfName},
                                  {u"step"_s, event.step},
                                  {u"detail"_s, event.detail}});
    QJsonArray opinions;
    for (const OpinionView& opinion : view.opinions)
        opinions.append(QJsonObject{{u"at"_s, momentToText(opinion.at)},
                                    {u"kind"_s, opinion.kind},
                                    {u"author"_s, opinion.authorName},
                                    {u"unit"_s, opinion.authorUnit},
                                    {u"onBehalfOf"_s, opinion.onBehalfOfName},
                                    {u"verdict"_s, opinion.verdict},
                                    {u"text"_s, opinion.body}});
    QJsonArray recipients;
    for (const RecipientView& recipient : view.recipients)
        recipients.append(QJsonObject{{u"name"_s, recipient.name},
                                      {u"role"_s, recipient.role},
                                      {u"state"_s, recipient.state},
                                      {u"answeredBy"_s, recipient.answeredBy}});
    return {{u"document"_s, view.fields.toJson()},
            {u"events"_s, events},
            {u"opinions"_s, opinions},
            {u"recipients"_s, recipients}};
}

QByteArray jsonBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

class ArchivePackageWriter::Package {
public:
    Package(const PackageSource& source, Transfer transfer, QList<ArchivedPiece> pieces,
            QString folder)
        : m_source(source), m_transfer(std::move(transfer)), m_pieces(std::move(pieces)),
          m_root(std::move(folder))
    {
    }
    ~Package()
    {
        if (!isFinished())
            QDir(m_root).removeRecursively();
    }

    int pieces() const { return int(m_pieces.size()); }
    int done() const { return int(m_list.size()); }
    bool isFinished() const { return !m_written.sha256.isEmpty(); }
    const WrittenPackage& written() const { return m_written; }
    Result<bool> next();

private:
    Result<void> write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_root + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
            file.write(bytes) != bytes.size() || !file.flush())
            return fail("documents.package-not-written", {{u"folder"_s, m_root}});
        m_manifest += PackageManifest::line(bytes, name);
        ++m_files;
        return {};
    }

    /// The file's place in the package, for the metadata.
    Result<QJsonObject> component(const QString& folder, Component kind, const QString& name,
                                  const QString& mediaType, const QByteArray& bytes)
    {
        const QString path = u"%1/%2-%3"_s.arg(folder)
                                 .arg(++m_inPiece, 2, 10, QLatin1Char('0'))
                                 .arg(packageName(name));
        TRY(write(path, bytes));
        return QJsonObject{{u"kind"_s, componentId(kind)},
                           {u"file"_s, path},
                           {u"name"_s, name},
                           {u"mediaType"_s, mediaType},
                           {u"size"_s, bytes.size()},
                           {u"sha256"_s, QString::fromLatin1(packageDigest(bytes))}};
    }

    Result<QJsonObject> piece(const ArchivedPiece& piece);
    Result<void> finish();
    Result<QByteArray> blob(const AttachmentView& file, const QString& document) const
    {
        QFile content(m_source.blobs.path(file.sha256));
        if (!m_source.blobs.has(file.sha256) || !content.open(QIODevice::ReadOnly))
            return fail(
                "documents.file-not-here",
                {{u"name"_s, file.name}, {u"document"_s, document}, {u"sha256"_s, file.sha256}});
        return content.readAll();
    }
    Result<void> addFiles(const DocumentView& view, const QString& folder, QJsonArray& list);
    Result<void> addTexts(const DocumentView& view, const QString& folder, bool withDrafts,
                          QJsonArray& list);

    PackageSource m_source;
    Transfer m_transfer;
    QList<ArchivedPiece> m_pieces;
    QJsonArray m_list; ///< Of the pieces that are written.
    WrittenPackage m_written;
    QString m_root;
    QByteArray m_manifest;
    int m_files = 0;
    int m_inPiece = 0;
};

Result<void> ArchivePackageWriter::Package::addFiles(const DocumentView& view,
                                                     const QString& folder, QJsonArray& list)
{
    const auto add = [&](const QString& role, Component kind) -> Result<void> {
        for (const AttachmentView& file : view.attachments) {
            if (file.role != role)
                continue;
            TRY_ASSIGN(const auto bytes, blob(file, view.id));
            TRY_ASSIGN(const auto added, component(folder, kind, file.name, file.mediaType, bytes));
            list.append(added);
        }
        return {};
    };
    TRY(add(u"answer"_s, Component::Reply));
    TRY(add(u"main"_s, view.cameIn() ? Component::Original : Component::Annex));
    return add(u"attachment"_s, Component::Annex);
}

/// Of what the house wrote: the paper as it was issued, and the text that was signed as data. Of
/// what is kept for ever all versions before it.
Result<void> ArchivePackageWriter::Package::addTexts(const DocumentView& view,
                                                     const QString& folder, bool withDrafts,
                                                     QJsonArray& list)
{
    const int last = view.fields.value("text_position"_L1).toInt();
    TRY_ASSIGN(const auto text, manuscriptAt(m_source.db, view.id, last));
    TRY_ASSIGN(const auto paper, m_source.paper(view, text));
    TRY_ASSIGN(const auto original,
               component(folder, Component::Original, u"正本.pdf"_s, u"application/pdf"_s, paper));
    list.append(original);
    TRY_ASSIGN(const auto final, component(folder, Component::Final, u"定稿.json"_s,
                                           u"application/json"_s, jsonBytes(text.toJson())));
    list.append(final);
    if (!withDrafts)
        return {};
    for (const VersionView& version : view.versions) {
        if (version.position == last)
            continue;
        TRY_ASSIGN(const auto draft, manuscriptAt(m_source.db, view.id, version.position));
        TRY_ASSIGN(const auto added,
                   component(folder, Component::Draft, u"历次稿%1.json"_s.arg(version.position + 1),
                             u"application/json"_s, jsonBytes(draft.toJson())));
        list.append(added);
    }
    return {};
}

Result<QJsonObject> ArchivePackageWriter::Package::piece(const ArchivedPiece& piece)
{
    TRY_ASSIGN(const auto view,
               documentView(m_source.db, m_source.actor, piece.documentId, m_source.now));
    if (!view)
        return fail("documents.unknown", {{u"document"_s, piece.documentId}});
    m_inPiece = 0;
    const QString folder = piece.code.text();
    QJsonArray components;
    if (!view->cameIn())
        TRY(addTexts(*view, folder, piece.code.retention == "permanent"_L1, components));
    TRY(addFiles(*view, folder, components));
    TRY_ASSIGN(const auto slip, component(folder, Component::Slip, u"办理记录.json"_s,
                                          u"application/json"_s, jsonBytes(recordOf(*view))));
    components.append(slip);
    return QJsonObject{{u"code"_s, piece.code.text()},
                       {u"title"_s, piece.title},
                       {u"number"_s, piece.number},
                       {u"author"_s, piece.author},
                       {u"date"_s, piece.documentDate.toString(Qt::ISODate)},
                       {u"retention"_s, piece.code.retention},
                       {u"unit"_s, piece.unitName},
                       {u"secrecy"_s, piece.secrecy},
                       {u"filedAt"_s, momentToText(piece.filedAt)},
                       {u"filedBy"_s, piece.filedName},
                       {u"components"_s, components}};
}

Result<void> ArchivePackageWriter::Package::finish()
{
    TRY(write(u"package.json"_s, jsonBytes({{u"format"_s, u"chancery-archive"_s},
                                            {u"version"_s, 1},
                                            {u"name"_s, m_transfer.name},
                                            {u"receiver"_s, m_transfer.receiver},
                                            {u"remark"_s, m_transfer.remark},
                                            {u"at"_s, momentToText(m_transfer.at)},
                                            {u"by"_s, m_transfer.byName},
                                            {u"pieces"_s, m_list}})));
    const QByteArray manifest = m_manifest;
    TRY(write(u"manifest.txt"_s, manifest));
    m_written = {m_root, QString::fromLatin1(packageDigest(manifest)), m_files};
    return {};
}

Result<bool> ArchivePackageWriter::Package::next()
{
    if (done() < pieces()) {
        TRY_ASSIGN(const auto json, piece(m_pieces.at(done())));
        m_list.append(json);
    }
    if (done() < pieces())
        return true;
    TRY(finish());
    return false;
}

Result<std::unique_ptr<ArchivePackageWriter>> ArchivePackageWriter::begin(
    const PackageSource& source, const Transfer& transfer, const QString& into)
{
    const QString folder = into + u'/' + packageName(transfer.name);
    if (QFileInfo::exists(folder))
        return fail("documents.package-exists", {{u"folder"_s, folder}});
    TRY_ASSIGN(auto pieces, archivedPieces(source.db, transfer.id));
    if (!QDir().mkpath(folder))
        return fail("documents.package-not-written", {{u"folder"_s, folder}});
    auto package = std::make_unique<Package>(source, transfer, std::move(pieces), folder);
    return std::unique_ptr<ArchivePackageWriter>(new ArchivePackageWriter(std::move(package)));
}

ArchivePackageWriter::ArchivePackageWriter(std::unique_ptr<Package> package)
    : m_package(std::move(package))
{
}

ArchivePackageWriter::~ArchivePackageWriter() = default;

int ArchivePackageWriter::pieces() const
{
    return m_package->pieces();
}

int ArchivePackageWriter::done() const
{
    return m_package->done();
}

Result<bool> ArchivePackageWriter::next()
{
    return m_package->next();
}

const WrittenPackage& ArchivePackageWriter::written() const
{
    return m_package->written();
}

} // namespace chancery::documents
