// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The demo ministry sends a document to another house with its own key; the package is written,
// checked, harmed and taken in by the tool.
#include "app/ctl/ctl_run.h"
#include "ctl/offline.h"
#include "documents/data/package_file.h"
#include "office/demo.h"
#include "server/core/blob_rights.h"
#include "support/verify.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestCtlTransmission : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;
    QString m_package;

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString harmed(const std::function<void(documents::PackageFile&)>& harm)
    {
        auto package = documents::PackageFile::read(contentOf(m_package)).value();
        harm(package);
        const QString path = m_dir.filePath(u"harmed.zip"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(package.write().value()) < 0)
            qFatal("cannot write");
        return path;
    }
    static QStringList faults(const CtlRun& run)
    {
        QStringList codes;
        const auto list = run.facts().value("faults"_L1).toArray();
        for (const auto& fault : list)
            codes.append(fault.toObject().value("code"_L1).toString());
        return codes;
    }
    /// As a secretary, while no server runs.
    Result<QJsonObject> give(const QString& command, const QJsonObject& params,
                             const QByteArray& blob = {})
    {
        TRY_ASSIGN(auto deployment, server::readDeployment(m_folder));
        TRY_ASSIGN(auto offline, ctl::Offline::open(std::move(deployment)));
        TRY_ASSIGN(const auto person, offline->actingPerson(u"chenmin"_s, {}));
        if (!blob.isEmpty()) {
            TRY_ASSIGN(const QString sha256, offline->service().blobs.addBytes(blob));
            TRY(offline->service().workAndWait(
                [&](store::Database& db) { return server::noteUpload(db, person, sha256); }));
        }
        return offline->give(person, command, params);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_dir.filePath(u"ministry"_s);
        const CtlRun init({u"init"_s, u"--dir"_s, m_folder, u"--demo"_s});
        QVERIFY2(init.exitCode == 0, qPrintable(init.errors));
        const QByteArray paper = "%PDF-1.7 paper";
        VERIFY_OK(
            give(u"documents.transmit"_s,
                 {{u"document"_s, office::demoId(u"document"_s, u"data-reply"_s)},
                  {u"paper"_s,
                   QJsonObject{
                       {u"sha256"_s,
                        QString::fromLatin1(
                            QCryptographicHash::hash(paper, QCryptographicHash::Sha256).toHex())},
                       {u"name"_s, u"正本.pdf"_s},
                       {u"size"_s, paper.size()}}}},
                 paper));
        const CtlRun pack({u"transmission"_s, u"pack"_s, u"--dir"_s, m_folder, u"--json"_s,
                           m_dir.filePath(u"out"_s)});
        QVERIFY2(pack.exitCode == 0, qPrintable(pack.errors));
        QCOMPARE(pack.facts().value("written"_L1).toArray().size(), 1);
        m_package = pack.facts().value("written"_L1).toArray().first().toString();
        QVERIFY(QFile::exists(m_package));
    }

    void aSoundPackageIsSound()
    {
        const CtlRun check({u"transmission"_s, u"check"_s, m_package, u"--sender"_s,
                            m_folder + u"/house.pem"_s, u"--json"_s});
        QVERIFY2(check.exitCode == 0, qPrintable(check.output));
        QCOMPARE(check.facts().value("serial"_L1).toInt(), 1);
        QCOMPARE(check.facts().value("files"_L1).toInt(), 1);
        const CtlRun again({u"transmission"_s, u"pack"_s, u"--dir"_s, m_folder, u"--json"_s,
                            m_dir.filePath(u"out"_s)});
        QCOMPARE(again.facts().value("there_already"_L1).toInt(), 1);
    }

    void whatWasHarmedIsNamed()
    {
        const auto check = [this](const std::function<void(documents::PackageFile&)>& harm) {
            const CtlRun run({u"transmission"_s, u"check"_s, harmed(harm), u"--json"_s});
            return run.exitCode == 3 ? faults(run) : QStringList{u"exit"_s};
        };
        QCOMPARE(check([](auto& p) { p.files.begin().value() += 'x'; }),
                 QStringList{u"documents.package-file-changed"_s});
        QCOMPARE(check([](auto& p) { p.head.sheet.replace("\"serial\":1", "\"serial\":2"); }),
                 QStringList{u"documents.package-file-changed"_s});
        QCOMPARE(check([](auto& p) { p.head.manifest += '\n'; }),
                 QStringList{u"documents.transmission-signature"_s});
        const CtlRun other({u"transmission"_s, u"check"_s, m_package, u"--sender"_s,
                            m_folder + u"/ca.pem"_s, u"--json"_s});
        QCOMPARE(other.exitCode, 3);
        QCOMPARE(faults(other), QStringList{u"documents.sender-unknown"_s});
    }

    void whatArrivesIsTakenOnceAndFromWhomIsTrusted()
    {
        const QStringList receive{u"transmission"_s, u"receive"_s, m_package,
                                  u"--dir"_s,        m_folder,     u"--json"_s};
        QCOMPARE(CtlRun(receive).exitCode, 1);
        VERIFY_OK(
            give(u"documents.trust-sender"_s,
                 {{u"name"_s, documents::PackageFile::read(contentOf(m_package))
                                  .value()
                                  .head.read()
                                  .value()
                                  .sender},
                  {u"certificate"_s, QString::fromUtf8(contentOf(m_folder + u"/house.pem"_s))}}));
        const CtlRun bad({u"transmission"_s, u"receive"_s,
                          harmed([](auto& p) { p.files.begin().value() += 'x'; }), u"--dir"_s,
                          m_folder});
        QCOMPARE(bad.exitCode, 1);
        const CtlRun taken(receive);
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.errors));
        QVERIFY(!taken.facts().value("arrival"_L1).toString().isEmpty());
        QCOMPARE(CtlRun(receive).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestCtlTransmission)
#include "tst_transmission.moc"
