// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "offline.h"
#include "words.h"

#include "base/clock.h"
#include "crypto/certificates.h"
#include "documents/data/transmissions.h"
#include "office/signing.h"
#include "server/core/blob_rights.h"
#include "store/blob_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <QTextStream>

namespace chancery::ctl {

namespace {

using documents::PackageFile;

constexpr int mostPacked = 100'000;

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("ctl.cannot-read", {{QStringLiteral("file"), path},
                                        {QStringLiteral("reason"), file.errorString()}});
    return file.readAll();
}

Result<void> putFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail("ctl.cannot-write", {{QStringLiteral("file"), path},
                                         {QStringLiteral("reason"), file.errorString()}});
    return {};
}

documents::DocumentSettings checkingSettings()
{
    documents::DocumentSettings settings;
    office::checkSignatures(settings);
    return settings;
}

struct CheckedPackage {
    PackageFile package;
    QList<Error> faults;
    QString keyPin;
};

/// With `sender`, a certificate, whether it was that house too.
Result<CheckedPackage> checkedPackage(const QString& path, const QString& sender)
{
    CheckedPackage checked;
    TRY_ASSIGN(const QByteArray bytes, bytesOf(path));
    TRY_ASSIGN(checked.package, PackageFile::read(bytes));
    const auto settings = checkingSettings();
    checked.faults = checked.package.faults(settings.verify);
    const auto pin = settings.keyOf(checked.package.head.certificate);
    checked.keyPin = pin.ok() ? *pin : QString();
    if (sender.isEmpty())
        return checked;
    TRY_ASSIGN(const QByteArray certificate, bytesOf(sender));
    TRY_ASSIGN(const QString expected, settings.keyOf(certificate));
    const auto sheet = checked.package.head.read();
    if (expected != checked.keyPin)
        checked.faults.append(
            fail("documents.sender-unknown",
                 {{QStringLiteral("name"), sheet.ok() ? sheet->sender : QString()}}));
    return checked;
}

QJsonObject factsOf(const CheckedPackage& checked)
{
    QJsonArray faults;
    for (const auto& fault : checked.faults)
        faults.append(QJsonObject{{QStringLiteral("code"), fault.code},
                                  {QStringLiteral("args"), fault.args},
                                  {QStringLiteral("sentence"), sentenceOf(fault)}});
    QJsonObject facts{{QStringLiteral("sound"), checked.faults.isEmpty()},
                      {QStringLiteral("key_pin"), checked.keyPin},
                      {QStringLiteral("faults"), faults}};
    if (const auto sheet = checked.package.head.read(); sheet.ok()) {
        facts.insert(QStringLiteral("sender"), sheet->sender);
        facts.insert(QStringLiteral("unit"), sheet->unit);
        facts.insert(QStringLiteral("year"), sheet->year);
        facts.insert(QStringLiteral("serial"), sheet->serial);
        facts.insert(QStringLiteral("number"), sheet->number);
        facts.insert(QStringLiteral("title"), sheet->title);
        facts.insert(QStringLiteral("files"), int(sheet->files.size()));
    }
    return facts;
}

int runCheck(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto checked = checkedPackage(arguments[0], parser.value(QStringLiteral("sender")));
    if (!checked.ok())
        return complain(checked.error());
    QJsonObject facts = factsOf(*checked);
    if (!parser.isSet(QStringLiteral("json"))) {
        QTextStream out(stdout);
        for (const auto& fault : checked->faults)
            out << sentenceOf(fault) << '\n';
        facts.remove(QStringLiteral("faults"));
    }
    printFacts(parser, facts);
    return checked->faults.isEmpty() ? Done : Partly;
}

/// Every package that is still to be carried to its unit; what is in the folder already stays.
Result<QJsonObject> packInto(const server::Deployment& deployment, const QString& folder,
                             const QString& unit)
{
    store::Database::Options options;
    options.readOnly = true;
    TRY_ASSIGN(auto db, store::Database::open(deployment.database(), options));
    TRY_ASSIGN(const auto blobs, store::BlobStore::open(deployment.blobFolder()));
    TRY_ASSIGN(const auto list, documents::transmissions(*db, mostPacked));
    if (!QDir().mkpath(folder))
        return fail("ctl.cannot-write",
                    {{QStringLiteral("file"), folder}, {QStringLiteral("reason"), QString()}});
    QJsonArray written;
    int kept = 0;
    for (const auto& each : list) {
        const bool wanted =
            unit.isEmpty() ? each.carrier == QLatin1String("medium") : each.unitName == unit;
        if (!wanted || each.state != QLatin1String("sent"))
            continue;
        const QString path = folder + u'/' + documents::packageFileName(each);
        if (QFile::exists(path)) {
            ++kept;
            continue;
        }
        TRY_ASSIGN(
            const auto package,
            documents::packageOf(*db, each.id, [&](const QString& sha256) -> Result<QByteArray> {
                return blobs.read(sha256, 0, blobs.size(sha256));
            }));
        TRY_ASSIGN(const QByteArray bytes, package.write());
        TRY(putFile(path, bytes));
        written.append(path);
    }
    return QJsonObject{{QStringLiteral("written"), written},
                       {QStringLiteral("there_already"), kept}};
}

int runPack(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto facts = [&]() -> Result<QJsonObject> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        return packInto(deployment, arguments[0], parser.value(QStringLiteral("unit")));
    }();
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

QJsonObject receiveParams(const PackageFile& package, const documents::TransmissionSheet& sheet)
{
    QJsonArray files;
    for (const auto& each : sheet.files)
        files.append(QJsonObject{{QStringLiteral("sha256"), each.file.sha256}});
    return {{QStringLiteral("sheet"), QString::fromUtf8(package.head.sheet)},
            {QStringLiteral("manifest"), QString::fromUtf8(package.head.manifest)},
            {QStringLiteral("signature"), QString::fromLatin1(package.head.signature.toBase64())},
            {QStringLiteral("certificate"), QString::fromUtf8(package.head.certificate)},
            {QStringLiteral("files"), files}};
}

/// What is sound goes into the store, and the same command as a desk's decides about it.
Result<QJsonObject> receiveFile(const QCommandLineParser& parser, const QString& path)
{
    TRY_ASSIGN(const auto checked, checkedPackage(path, {}));
    if (!checked.faults.isEmpty())
        return checked.faults.first();
    TRY_ASSIGN(const auto sheet, checked.package.head.read());
    TRY_ASSIGN(auto deployment, neededDeployment(parser));
    TRY_ASSIGN(auto offline, Offline::open(std::move(deployment)));
    TRY_ASSIGN(const auto person,
               offline->actingPerson(parser.value(QStringLiteral("as")),
                                     {QStringLiteral("registry"), QStringLiteral("secretary")}));
    for (const auto& bytes : checked.package.files) {
        TRY_ASSIGN(const QString sha256, offline->service().blobs.addBytes(bytes));
        TRY(offline->service().workAndWait(
            [&](store::Database& db) { return server::noteUpload(db, person, sha256); }));
    }
    TRY_ASSIGN(auto facts, offline->give(person, QStringLiteral("documents.receive"),
                                         receiveParams(checked.package, sheet)));
    if (!parser.isSet(QStringLiteral("register")))
        return facts;
    const QJsonObject registering{
        {QStringLiteral("arrival"), facts.value(QStringLiteral("arrival"))},
        {QStringLiteral("id"), newUuidText()}};
    TRY_ASSIGN(const auto registered,
               offline->give(person, QStringLiteral("documents.register-arrival"), registering));
    for (auto it = registered.begin(); it != registered.end(); ++it)
        facts.insert(it.key(), it.value());
    return facts;
}

int runReceive(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto facts = receiveFile(parser, arguments[0]);
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

} // namespace

Verb transmissionCheckVerb()
{
    return {"transmission check",
            "Check a package from another house: signature, digests, files",
            "FILE",
            {option("sender", "the certificate of the house that it should come from", "pem"),
             jsonOption()},
            runCheck};
}

Verb transmissionPackVerb()
{
    return {"transmission pack",
            "Write the packages that are to be carried to their units",
            "FOLDER",
            {dirOption(), storeOption(),
             option("unit", "only this unit's, whatever carries them", "name"), jsonOption()},
            runPack};
}

Verb transmissionReceiveVerb()
{
    return {"transmission receive",
            "Take a package that came on a medium, while the server stands still",
            "FILE",
            {dirOption(), storeOption(), option("as", "who receives it", "login"),
             option("register", "register it as an incoming document at once"), jsonOption()},
            runReceive};
}

} // namespace chancery::ctl
