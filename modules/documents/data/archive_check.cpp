// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/archive_check.h"

#include "documents/data/package_parts.h"
#include "documents/rules/archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Property = RecordProperty;

constexpr qint64 longestManifest = 64LL << 20;
constexpr qint64 longestMetadata = 256LL << 20;
constexpr qint64 looksAt = 4096; ///< Bytes at a file's beginning and end.

class Checker {
public:
    Checker(const QString& folder, NetworkGrade grade)
        : m_root(QDir::cleanPath(folder)), m_grade(grade)
    {
    }

    Result<ArchiveCheck> run(const QString& expected);

private:
    void found(Property property, const Error& error, bool isWarning = false)
    {
        m_check.findings.append({property, error, isWarning});
    }
    QString at(const QString& name) const { return m_root + u'/' + name; }
    bool readManifest(const QString& expected);
    void checkFiles();
    void checkFile(const QString& name);
    void checkPieces(const QJsonArray& pieces);
    void checkPiece(const QJsonObject& piece);
    void checkMetadata(const QJsonObject& piece, const QString& code);
    void checkComponents(const QJsonObject& piece, const QString& code);
    void checkOrder();

    QString m_root;
    NetworkGrade m_grade;
    ArchiveCheck m_check;
    QHash<QString, QString> m_manifest; ///< Name → SHA-256.
    QSet<QString> m_named;              ///< Files that some piece names.
    QHash<QString, QList<int>> m_items; ///< By series.
    QSet<QString> m_codes;
};

bool Checker::readManifest(const QString& expected)
{
    QFile file(at(u"manifest.txt"_s));
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestManifest)
        return false;
    const QByteArray bytes = file.readAll();
    m_check.sha256 = QString::fromLatin1(packageDigest(bytes));
    if (!expected.isEmpty() && expected != m_check.sha256)
        found(Property::Authentic, fail("documents.package-other",
                                        {{u"expected"_s, expected}, {u"found"_s, m_check.sha256}}));
    const auto manifest = PackageManifest::parse(bytes);
    for (const QString& line : manifest.badLines)
        found(Property::Authentic, fail("documents.package-bad-line", {{u"line"_s, line}}));
    m_manifest = manifest.digests;
    return !m_manifest.isEmpty();
}

void Checker::checkFiles()
{
    QStringList names = m_manifest.keys();
    names.sort();
    for (const QString& name : std::as_const(names))
        checkFile(name);
    m_check.files = int(names.size());
    QDirIterator all(m_root, QDir::Files | QDir::Hidden | QDir::System,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString name = QDir(m_root).relativeFilePath(all.next());
        if (name != "manifest.txt"_L1 && !m_manifest.contains(name))
            found(Property::Complete, fail("documents.package-stray", {{u"file"_s, name}}));
    }
}

/// What makes a file unusable later, or unsafe now, as far as its bytes tell.
void Checker::checkFile(const QString& name)
{
    QFile file(at(name));
    if (QFileInfo(file).isSymLink() || !file.open(QIODevice::ReadOnly))
        return found(Property::Complete,
                     fail("documents.package-file-missing", {{u"file"_s, name}}));
    QCryptographicHash hasher(QCryptographicHash::Sha256);
    QByteArray head;
    QByteArray tail;
    bool isEncrypted = false;
    bool hasMacros = false;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            break;
        hasher.addData(piece);
        if (head.isEmpty())
            head = piece.left(looksAt);
        isEncrypted = isEncrypted || piece.contains("/Encrypt ");
        hasMacros = hasMacros || piece.contains("vbaProject.bin");
        tail = (tail + piece).right(looksAt);
    }
    if (QString::fromLatin1(hasher.result().toHex()) != m_manifest.value(name))
        found(Property::Authentic, fail("documents.package-file-changed", {{u"file"_s, name}}));
    if (file.size() == 0)
        found(Property::Usable, fail("documents.package-file-empty", {{u"file"_s, name}}));
    const QString ending = QFileInfo(name).suffix().toLower();
    const bool isPdf = head.startsWith("%PDF-");
    if (ending == "pdf"_L1 && (!isPdf || !tail.contains("%%EOF")))
        found(Property::Usable, fail("documents.package-file-damaged", {{u"file"_s, name}}));
    if (isPdf && isEncrypted)
        found(Property::Usable, fail("documents.package-file-locked", {{u"file"_s, name}}));
    static const QStringList lasting{u"pdf"_s, u"ofd"_s, u"json"_s, u"xml"_s, u"txt"_s,
                                     u"jpg"_s, u"png"_s, u"tif"_s,  u"jpeg"_s};
    if (!lasting.contains(ending))
        found(Property::Usable, fail("documents.package-format", {{u"file"_s, name}}), true);
    if (head.startsWith("MZ") ||
        head.startsWith("\x7f"
                        "ELF") ||
        head.startsWith("#!"))
        found(Property::Safe, fail("documents.package-program", {{u"file"_s, name}}));
    if (hasMacros)
        found(Property::Safe, fail("documents.package-macros", {{u"file"_s, name}}));
}

void Checker::checkMetadata(const QJsonObject& piece, const QString& code)
{
    for (const auto& name : {u"title"_s, u"author"_s, u"date"_s, u"retention"_s, u"filedAt"_s}) {
        if (piece.value(name).toString().isEmpty())
            found(
                Property::Complete,
                fail("documents.package-metadata-missing", {{u"code"_s, code}, {u"field"_s, name}}),
                name == "author"_L1);
    }
    const auto parsed = ArchiveCode::parse(code);
    if (!parsed.ok())
        return found(Property::Authentic, fail("documents.bad-archive-code", {{u"text"_s, code}}));
    if (m_codes.contains(code))
        found(Property::Authentic, fail("documents.package-code-twice", {{u"code"_s, code}}));
    m_codes.insert(code);
    m_items[parsed->series()].append(parsed->item);
    if (parsed->retention != piece.value("retention"_L1).toString())
        found(Property::Authentic, fail("documents.package-metadata-differs",
                                        {{u"code"_s, code}, {u"field"_s, u"retention"_s}}));
    const auto grade = piece.value("secrecy"_L1).toInt();
    if (grade > 0 && !mayHold(m_grade, Secrecy(grade)))
        found(Property::Safe, fail("documents.package-secret", {{u"code"_s, code}}));
}

void Checker::checkComponents(const QJsonObject& piece, const QString& code)
{
    QSet<QString> kinds;
    const auto components = piece.value("components"_L1).toArray();
    for (const auto& each : components) {
        const QJsonObject component = each.toObject();
        const QString file = component.value("file"_L1).toString();
        kinds.insert(component.value("kind"_L1).toString());
        m_named.insert(file);
        if (!m_manifest.contains(file))
            found(Property::Complete, fail("documents.package-file-missing", {{u"file"_s, file}}));
        else if (m_manifest.value(file) != component.value("sha256"_L1).toString())
            found(Property::Authentic, fail("documents.package-metadata-differs",
                                            {{u"code"_s, code}, {u"field"_s, file}}));
        if (!file.startsWith(code + u'/'))
            found(Property::Authentic, fail("documents.package-metadata-differs",
                                            {{u"code"_s, code}, {u"field"_s, file}}));
    }
    // What came in on paper alone has no file of it; the record says so by itself.
    if (!kinds.contains(componentId(Component::Original)))
        found(Property::Complete, fail("documents.package-no-original", {{u"code"_s, code}}), true);
    if (!kinds.contains(componentId(Component::Slip)))
        found(Property::Complete, fail("documents.package-no-slip", {{u"code"_s, code}}));
}

void Checker::checkPiece(const QJsonObject& piece)
{
    const QString code = piece.value("code"_L1).toString();
    checkMetadata(piece, code);
    checkComponents(piece, code);
}

void Checker::checkPieces(const QJsonArray& pieces)
{
    for (const auto& piece : pieces)
        checkPiece(piece.toObject());
    m_check.pieces = int(pieces.size());
    if (pieces.isEmpty())
        found(Property::Complete, fail("documents.package-empty"));
    for (auto it = m_manifest.cbegin(); it != m_manifest.cend(); ++it) {
        if (it.key() != "package.json"_L1 && !m_named.contains(it.key()))
            found(Property::Complete, fail("documents.package-stray", {{u"file"_s, it.key()}}));
    }
}

/// Numbers between the first and the last of a series that are not in this package: handed over
/// before, or forgotten.
void Checker::checkOrder()
{
    for (auto it = m_items.begin(); it != m_items.end(); ++it) {
        std::sort(it->begin(), it->end());
        for (qsizetype i = 1; i < it->size(); ++i) {
            const int before = it->at(i - 1);
            const int after = it->at(i);
            if (after > before + 1)
                found(
                    Property::Complete,
                    fail("documents.package-gap",
                         {{u"series"_s, it.key()}, {u"from"_s, before + 1}, {u"to"_s, after - 1}}),
                    true);
        }
    }
}

Result<ArchiveCheck> Checker::run(const QString& expected)
{
    if (!readManifest(expected))
        return fail("documents.no-package", {{u"folder"_s, m_root}});
    checkFiles();
    QFile file(at(u"package.json"_s));
    const bool opened = file.size() <= longestMetadata && file.open(QIODevice::ReadOnly);
    const auto package = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (package.value("format"_L1).toString() != "chancery-archive"_L1 ||
        package.value("version"_L1).toInt() != 1)
        return fail("documents.no-package", {{u"folder"_s, m_root}});
    m_check.name = package.value("name"_L1).toString();
    checkPieces(package.value("pieces"_L1).toArray());
    checkOrder();
    std::stable_sort(m_check.findings.begin(), m_check.findings.end(),
                     [](const ArchiveFinding& a, const ArchiveFinding& b) {
                         return std::pair(a.isWarning, a.property) <
                                std::pair(b.isWarning, b.property);
                     });
    return m_check;
}

} // namespace

QString recordPropertyId(RecordProperty property)
{
    switch (property) {
    case Property::Authentic:
        return u"authentic"_s;
    case Property::Complete:
        return u"complete"_s;
    case Property::Usable:
        return u"usable"_s;
    case Property::Safe:
        return u"safe"_s;
    }
    return {};
}

bool ArchiveCheck::isSound() const
{
    return std::all_of(findings.begin(), findings.end(),
                       [](const ArchiveFinding& each) { return each.isWarning; });
}

QJsonObject ArchiveCheck::toJson() const
{
    QJsonArray list;
    for (const ArchiveFinding& each : findings)
        list.append(QJsonObject{{u"property"_s, recordPropertyId(each.property)},
                                {u"code"_s, each.error.code},
                                {u"args"_s, each.error.args},
                                {u"warning"_s, each.isWarning}});
    return {{u"name"_s, name},     {u"pieces"_s, pieces},   {u"files"_s, files},
            {u"sha256"_s, sha256}, {u"sound"_s, isSound()}, {u"findings"_s, list}};
}

Result<ArchiveCheck> checkArchivePackage(const QString& folder, const QString& expected,
                                         NetworkGrade grade)
{
    return Checker(folder, grade).run(expected);
}

} // namespace chancery::documents
