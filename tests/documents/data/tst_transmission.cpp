// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// 公文传输: packages go out by line and by medium, are signed for or come back, and arrive
// elsewhere; whatever was changed on the way is named.
#include "outgoing_office.h"

#include "documents/data/arrivals.h"
#include "documents/data/office_books.h"
#include "documents/data/transmissions.h"

#include <QCryptographicHash>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString emergencyUnit = u"unit:"_s + idOf(299);

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Stands for the house's key: who knows the certificate's name could sign, which is enough to see
/// what is asked of a signature. Real keys are tested with crypto.
DocumentSettings signingSettings(const QByteArray& house = "甲部")
{
    DocumentSettings settings;
    settings.house = QString::fromUtf8(house);
    settings.seal = [house](const QByteArray& bytes) -> Result<HouseSeal> {
        return HouseSeal{hashOf(house + bytes), house};
    };
    settings.keyOf = [](const QByteArray& certificate) -> Result<QString> {
        return u"pin of "_s + QString::fromUtf8(certificate);
    };
    settings.verify = [](const QByteArray& certificate, const QByteArray& bytes,
                         const QByteArray& signature) -> Result<QString> {
        if (signature != hashOf(certificate + bytes))
            return fail("crypto.bad-signature");
        return u"pin of "_s + QString::fromUtf8(certificate);
    };
    settings.participantNamed = [](store::Database&, const QString& name) -> Result<QString> {
        return name == u"应急管理部"_s ? emergencyUnit : QString();
    };
    return settings;
}

const QByteArray paperBytes = "%PDF-1.7 paper";

QJsonObject paper()
{
    return {{u"sha256"_s, QString::fromLatin1(hashOf(paperBytes).toHex())},
            {u"name"_s, u"正本.pdf"_s},
            {u"size"_s, paperBytes.size()},
            {u"mediaType"_s, u"application/pdf"_s}};
}

class Sender : public Outgoing {
public:
    explicit Sender(const DocumentSettings& settings = signingSettings())
        : Outgoing(closedSlip(), u"outgoing"_s, settings)
    {
        authority().blobs.insert(paper().value("sha256"_L1).toString());
        comeToIssued();
    }
    Result<ChangeSet> transmit(const QJsonObject& more = {{u"paper"_s, paper()}})
    {
        QJsonObject params = more;
        params[u"document"_s] = id;
        clock().advanceSeconds(60);
        return run(who.clerk, u"documents.transmit"_s, params);
    }
    TransmissionView to(const QString& unit)
    {
        const auto list = transmissionsOf(db(), id).value();
        for (const auto& each : list) {
            if (each.unitName == unit)
                return each;
        }
        qFatal("nothing went to %s", qPrintable(unit));
    }
    PackageFile package(const QString& unit)
    {
        return packageOf(db(), to(unit).id,
                         [](const QString&) -> Result<QByteArray> { return paperBytes; })
            .value();
    }
};

/// Another house to which the package's files have been brought.
class Receiver : public Office {
public:
    Receiver() : Office(signingSettings("乙部"))
    {
        authority().blobs.insert(paper().value("sha256"_L1).toString());
        authority().blobs.insert(QString(64, u'a'));
    }
};

QJsonObject receiving(const PackageFile& package)
{
    QJsonArray files;
    const auto sheet = package.head.read().value();
    for (const auto& each : sheet.files)
        files.append(QJsonObject{{u"sha256"_s, each.file.sha256}});
    return {{u"sheet"_s, QString::fromUtf8(package.head.sheet)},
            {u"manifest"_s, QString::fromUtf8(package.head.manifest)},
            {u"signature"_s, QString::fromLatin1(package.head.signature.toBase64())},
            {u"certificate"_s, QString::fromUtf8(package.head.certificate)},
            {u"files"_s, files}};
}

QStringList codes(const QList<Error>& errors)
{
    QStringList list;
    for (const auto& each : errors)
        list.append(each.code);
    return list;
}

} // namespace

class TestTransmission : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecipientGetsANumberedPackage()
    {
        Sender office;
        VERIFY_OK(office.transmit());
        const auto all = transmissions(office.db(), 100).value();
        QCOMPARE(all.size(), 3);
        const auto ministry = office.to(u"应急管理部"_s);
        QCOMPARE(ministry.carrier, u"line"_s);
        QCOMPARE(ministry.serial, 1);
        QCOMPARE(ministry.year, 2026);
        QCOMPARE(office.to(u"各司局"_s).carrier, u"medium"_s);
        // The unit sees its package, and no document.
        QVERIFY(office.sees(office.who.outsider, u"doc_transmission"_s, ministry.id));
        QVERIFY(!office.sees(office.who.outsider, u"doc_document"_s, office.id));
        QVERIFY(
            !office.sees(office.who.outsider, u"doc_transmission"_s, office.to(u"各司局"_s).id));
        const auto package = office.package(u"应急管理部"_s);
        QCOMPARE(codes(package.faults(signingSettings().verify)), QStringList());
        const auto sheet = package.head.read().value();
        QCOMPARE(sheet.sender, u"甲部"_s);
        QCOMPARE(sheet.number, u"示办发〔2026〕1号"_s);
        QCOMPARE(sheet.role, u"copy"_s);
        QCOMPARE(packageFileName(ministry), u"应急管理部-2026-1.zip"_s);
    }

    void signedForAndReturned()
    {
        Sender office;
        const auto& who = office.who;
        VERIFY_OK(office.transmit());
        const auto ministry = office.to(u"应急管理部"_s);
        office.must(who.outsider, "sign-for",
                    {{u"transmission"_s, ministry.id}, {u"state"_s, u"received"_s}});
        QCOMPARE(office.to(u"应急管理部"_s).state, u"received"_s);
        QCOMPARE(office.to(u"应急管理部"_s).answeredName, u"韩立群"_s);
        // The receipt stands on the document too.
        const auto open = openReceipts(office.db(), office.clock().now(), 0).value();
        QCOMPARE(open.size(), 2);
        const auto again =
            office.run(who.outsider, u"documents.sign-for"_s,
                       {{u"transmission"_s, ministry.id}, {u"state"_s, u"received"_s}});
        QCOMPARE(again.error().code, u"documents.signed-already"_s);
        // Others' packages are none of its business.
        const auto foreign = office.run(
            who.outsider, u"documents.sign-for"_s,
            {{u"transmission"_s, office.to(u"各司局"_s).id}, {u"state"_s, u"received"_s}});
        QCOMPARE(foreign.error().code, u"documents.no-transmission"_s);
        // Back with a reason, and once more under the next number.
        const QJsonObject back{{u"transmission"_s, office.to(u"各司局"_s).id},
                               {u"state"_s, u"returned"_s},
                               {u"by"_s, u"王一"_s}};
        QCOMPARE(office.run(who.clerk, u"documents.sign-for"_s, back).error().code,
                 u"documents.reason-needed"_s);
        QJsonObject reasoned = back;
        reasoned[u"remark"_s] = u"缺附件"_s;
        office.must(who.clerk, "sign-for", reasoned);
        QCOMPARE(office.to(u"各司局"_s).answeredName, u"王一"_s);
        VERIFY_OK(office.transmit({}));
        QCOMPARE(office.to(u"各司局"_s).serial, 2);
        QCOMPARE(office.to(u"各司局"_s).state, u"sent"_s);
    }

    void whoHasNotSigned()
    {
        Sender office;
        VERIFY_OK(office.transmit());
        office.clock().advanceSeconds(23 * 3600);
        QCOMPARE(unsignedTransmissions(office.db(), office.clock().now(), 24)->size(), 0);
        office.clock().advanceSeconds(2 * 3600);
        QCOMPARE(unsignedTransmissions(office.db(), office.clock().now(), 24)->size(), 3);
    }

    void isRefused()
    {
        Sender office;
        const auto& who = office.who;
        QCOMPARE(office.transmit({}).error().code, u"documents.paper-needed"_s);
        VERIFY_OK(office.transmit());
        QCOMPARE(office.transmit().error().code, u"documents.no-recipient"_s);
        const QJsonObject named{
            {u"document"_s, office.id},
            {u"recipients"_s,
             QJsonArray{office.row(u"doc_transmission"_s, office.to(u"各司局"_s).id)
                            .value("recipient_id"_L1)}}};
        QCOMPARE(office.run(who.clerk, u"documents.transmit"_s, named).error().code,
                 u"documents.transmitted-already"_s);
        QCOMPARE(office
                     .run(who.finance, u"documents.transmit"_s,
                          {{u"document"_s, office.id}, {u"paper"_s, paper()}})
                     .error()
                     .code,
                 u"documents.not-registry"_s);
        DocumentSettings keyless = signingSettings();
        keyless.seal = {};
        Sender without(keyless);
        QCOMPARE(without.transmit().error().code, u"documents.no-house-key"_s);
        Outgoing draft(closedSlip(), u"outgoing"_s, signingSettings());
        draft.authority().blobs.insert(paper().value("sha256"_L1).toString());
        draft.comeToRecheck();
        const auto early = draft.run(who.clerk, u"documents.transmit"_s,
                                     {{u"document"_s, draft.id}, {u"paper"_s, paper()}});
        QCOMPARE(early.error().code, u"documents.wrong-stage"_s);
    }

    /// A package that goes through a file is the package; whatever is changed in it is named.
    void aFileSaysWhatIsWrongWithIt()
    {
        Sender office;
        VERIFY_OK(office.transmit());
        const auto verify = signingSettings().verify;
        const auto whole = office.package(u"应急管理部"_s);
        const QByteArray bytes = whole.write().value();
        auto read = PackageFile::read(bytes);
        VERIFY_OK(read);
        QCOMPARE(codes(read->faults(verify)), QStringList());
        QCOMPARE(read->files, whole.files);
        const QString path = whole.files.keys().first();
        const auto faultsAfter = [&](const std::function<void(PackageFile&)>& harm) {
            PackageFile harmed = *PackageFile::read(bytes);
            harm(harmed);
            return codes(PackageFile::read(harmed.write().value())->faults(verify));
        };
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.files[path] += ' '; }),
                 QStringList{u"documents.package-file-changed"_s});
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.files.remove(path); }),
                 QStringList{u"documents.package-file-missing"_s});
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.files[u"files/99-x.pdf"_s] = "x"; }),
                 QStringList{u"documents.transmission-stray"_s});
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.head.sheet.replace("示办发", "国办发"); }),
                 QStringList{u"documents.package-file-changed"_s});
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.head.manifest += '\n'; }),
                 QStringList{u"documents.transmission-signature"_s});
        QCOMPARE(faultsAfter([&](PackageFile& p) { p.head.certificate = "乙部"; }),
                 QStringList{u"documents.transmission-signature"_s});
        for (const QByteArray& broken : {QByteArray(), QByteArray("PK"), bytes.left(300)})
            QCOMPARE(PackageFile::read(broken).error().code,
                     u"documents.transmission-unreadable"_s);
    }

    void anArrivedPackageBecomesADocument()
    {
        Sender sender;
        VERIFY_OK(sender.transmit());
        const auto package = sender.package(u"应急管理部"_s);
        Receiver house;
        const auto& who = house.who;
        const QJsonObject params = receiving(package);
        // Nobody has made sure of the sender's key.
        QCOMPARE(house.run(who.clerk, u"documents.receive"_s, params).error().code,
                 u"documents.sender-unknown"_s);
        const QJsonObject trust{{u"name"_s, u"甲部"_s}, {u"certificate"_s, u"甲部"_s}};
        QCOMPARE(house.run(who.clerk, u"documents.trust-sender"_s, trust).error().code,
                 u"documents.not-secretary"_s);
        house.must(who.secretary, "trust-sender", trust);
        QCOMPARE(house.run(who.secretary, u"documents.trust-sender"_s, trust).error().code,
                 u"documents.sender-known"_s);
        house.must(who.clerk, "receive", params);
        QCOMPARE(house.run(who.clerk, u"documents.receive"_s, params).error().code,
                 u"documents.transmission-arrived"_s);
        const auto list = arrivals(house.db(), 10).value();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().sender, u"甲部"_s);
        const QString id = newUuidText();
        house.must(who.clerk, "register-arrival", {{u"arrival"_s, list.first().id}, {u"id"_s, id}});
        const auto document = house.document(id);
        QCOMPARE(document.value("title"_L1).toString(), u"示例部关于做好汛期值班工作的通知"_s);
        QCOMPARE(document.value("doc_number_canonical"_L1).toString(), u"示办发〔2026〕1号"_s);
        QCOMPARE(document.value("issuer"_L1).toString(), u"示例部"_s);
        QCOMPARE(document.value("attachments"_L1).toInt(), 1);
        QCOMPARE(house.stage(id), u"review"_s);
        QCOMPARE(arrivals(house.db(), 10)->first().documentId, id);
    }

    void aForgedPackageIsNotTaken()
    {
        Sender sender;
        VERIFY_OK(sender.transmit());
        Receiver house;
        const auto& who = house.who;
        house.must(who.secretary, "trust-sender",
                   {{u"name"_s, u"甲部"_s}, {u"certificate"_s, u"甲部"_s}});
        house.must(who.secretary, "trust-sender",
                   {{u"name"_s, u"丙部"_s}, {u"certificate"_s, u"丙部"_s}});
        const auto code = [&](const QJsonObject& params) {
            return house.run(who.clerk, u"documents.receive"_s, params).error().code;
        };
        const auto package = sender.package(u"应急管理部"_s);
        QJsonObject params = receiving(package);
        params[u"sheet"_s] = params.value("sheet"_L1).toString().replace(u"1号"_s, u"2号"_s);
        QCOMPARE(code(params), u"documents.package-file-changed"_s);
        params = receiving(package);
        params[u"files"_s] = QJsonArray{QJsonObject{{u"sha256"_s, QString(64, u'a')}}};
        QCOMPARE(code(params), u"documents.package-file-changed"_s);
        // One whom we trust does not speak for another.
        PackageFile other = package;
        other.head.certificate = "丙部";
        other.head.signature = hashOf("丙部" + other.head.manifest);
        QCOMPARE(code(receiving(other)), u"documents.sender-other"_s);
    }

    void gapsAreShown()
    {
        Receiver house;
        const auto& who = house.who;
        house.must(who.secretary, "trust-sender",
                   {{u"name"_s, u"甲部"_s}, {u"certificate"_s, u"甲部"_s}});
        Sender sender;
        VERIFY_OK(sender.transmit());
        const auto first = sender.package(u"各司局"_s);
        for (int serial : {2, 5}) {
            PackageFile package = first;
            auto sheet = package.head.read().value();
            sheet.serial = serial;
            package.head.sheet = store::jsonText(sheet.toJson()).toUtf8();
            package.head.manifest = hashOf(package.head.sheet).toHex() + "  package.json\n" +
                                    first.head.manifest.mid(first.head.manifest.indexOf('\n') + 1);
            package.head.signature = hashOf("甲部" + package.head.manifest);
            house.must(who.clerk, "receive", receiving(package));
        }
        const auto gaps = arrivalGaps(house.db()).value();
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().missing, (QList<int>{1, 3, 4}));
        const QString id = arrivals(house.db(), 10)->first().id;
        QCOMPARE(
            house.run(who.clerk, u"documents.return-arrival"_s, {{u"arrival"_s, id}}).error().code,
            u"documents.reason-needed"_s);
        house.must(who.clerk, "return-arrival",
                   {{u"arrival"_s, id}, {u"reason"_s, u"不属本单位"_s}});
        QCOMPARE(house
                     .run(who.clerk, u"documents.register-arrival"_s,
                          {{u"arrival"_s, id}, {u"id"_s, newUuidText()}})
                     .error()
                     .code,
                 u"documents.signed-already"_s);
    }
};

QTEST_GUILESS_MAIN(TestTransmission)
#include "tst_transmission.moc"
