// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Drafts in an office file: locks, versions, what is kept beside, and the recheck of files.
#include "documents/data/document_view.h"
#include "documents/data/file_versions.h"
#include "outgoing_office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QString digest(char c)
{
    return QString(64, QLatin1Char(c));
}

/// A draft with one office file, of digest aaa….
class WithFile : public Outgoing {
public:
    explicit WithFile(const Manuscript& text = notice())
    {
        authority().blobs = {digest('a'), digest('b'), digest('c'), digest('d')};
        if (text != notice())
            VERIFY(write(who.finance, text, hash()).ok());
        act(who.finance, "attach", {{u"attachments"_s, QJsonArray{describe('a')}}});
        auto q = db().query("SELECT id FROM doc_attachment");
        file = q.next() ? q.text(0) : QString();
    }

    static void VERIFY(bool ok)
    {
        if (!ok)
            qFatal("refused");
    }
    static QJsonObject describe(char c, const char* role = "attachment")
    {
        return {{u"sha256"_s, digest(c)},
                {u"name"_s, u"实施方案.docx"_s},
                {u"size"_s, 10 + c},
                {u"mediaType"_s, u"application/x"_s},
                {u"role"_s, QLatin1String(role)}};
    }
    QJsonObject onFile(QJsonObject more = {}) const
    {
        more[u"document"_s] = id;
        more[u"attachment"_s] = file;
        return more;
    }
    QJsonObject saving(char base, char c) const
    {
        return onFile({{u"base"_s, digest(base)}, {u"file"_s, describe(c)}});
    }
    QString current() { return row(u"doc_attachment"_s, file).value("sha256"_L1).toString(); }
    QString filesHash() { return column("files_hash"); }
    QJsonObject seen(QJsonObject more = {})
    {
        more[u"document"_s] = id;
        more[u"seen"_s] = hash();
        more[u"seenFiles"_s] = filesHash();
        return more;
    }
    QJsonObject agreed() { return seen({{u"verdict"_s, u"agree"_s}}); }
    void submitAll()
    {
        QJsonObject params = plan();
        params[u"seenFiles"_s] = filesHash();
        must(who.finance, "submit-draft", params);
        must(who.finance2, "examine", agreed());
        must(who.planning, "cosign", agreed());
        must(who.secretary, "check-draft", seen({{u"ticked"_s, everyPoint()}}));
    }
    QList<FileVersionView> versions() { return *fileVersions(db(), id); }

    QString file;
};

} // namespace

class TestFileDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySavedChangeIsAVersionWithWhoAndWhen()
    {
        WithFile office;
        const auto& who = office.who;
        QVERIFY(office.versions().isEmpty());
        office.must(who.finance, "lock-file", office.onFile());
        office.clock().advanceSeconds(60);
        office.must(who.finance, "save-file", office.saving('a', 'b'));
        office.must(who.finance, "save-file", office.saving('b', 'b')); // nothing new
        office.clock().advanceSeconds(60);
        office.must(who.finance, "save-file", office.saving('b', 'c'));
        QCOMPARE(office.current(), digest('c'));
        const auto versions = office.versions();
        QCOMPARE(versions.size(), 3);
        QCOMPARE(versions.at(0).sha256, digest('a')); // as it was attached
        QCOMPARE(versions.at(0).authorName, u"秦国栋"_s);
        QCOMPARE(versions.at(1).sha256, digest('b'));
        QCOMPARE(versions.at(2).authorName, u"秦国栋"_s);
        QCOMPARE(versions.at(2).at, office.clock().now());
        QCOMPARE(versions.at(2).step, u"draft"_s);
        // An earlier one can be the file again; all are still there.
        office.must(who.finance, "take-file-version",
                    office.onFile({{u"version"_s, versions.at(1).id}, {u"base"_s, digest('c')}}));
        QCOMPARE(office.current(), digest('b'));
        QCOMPARE(office.versions().size(), 4);
        QCOMPARE(office.refusal(
                     who.finance, u"documents.take-file-version"_s,
                     office.onFile({{u"version"_s, versions.at(0).id}, {u"base"_s, digest('c')}})),
                 u"documents.file-moved"_s);
    }

    void whoHasItOpenKeepsOthersOut()
    {
        WithFile office;
        const auto& who = office.who;
        QJsonObject params = office.plan();
        params[u"seenFiles"_s] = office.filesHash();
        office.must(who.finance, "submit-draft", params);
        // The finance department's other man has it now; the drafter has it no more.
        QCOMPARE(office.refusal(who.finance, u"documents.lock-file"_s, office.onFile()),
                 u"documents.not-your-turn"_s);
        office.must(who.finance2, "lock-file", office.onFile());
        const auto view =
            documentView(office.db(), *office.actor(who.finance), office.id, office.clock().now());
        QCOMPARE((*view)->attachments.first().lock->holderName, u"梅海生"_s);
        // It does not go on while it is open, nor does the file go.
        QCOMPARE(office.refusal(who.finance2, u"documents.examine"_s, office.agreed()),
                 u"documents.file-open"_s);
        office.must(who.finance2, "unlock-file", office.onFile());
        office.must(who.finance2, "examine", office.agreed());
    }

    void aLockRunsOutAndIsBrokenWithAReason()
    {
        WithFile office;
        const auto& who = office.who;
        office.submitAll();
        // Both signers may write in turn; the first forgets to close it.
        office.must(who.vice, "lock-file", office.onFile());
        QCOMPARE(office.refusal(who.vice, u"documents.sign"_s, office.agreed()),
                 u"documents.file-open"_s);
        QCOMPARE(office.refusal(who.secretary, u"documents.break-lock"_s,
                                office.onFile({{u"reason"_s, u" "_s}})),
                 u"documents.reason-needed"_s);
        QCOMPARE(office.refusal(who.planning, u"documents.break-lock"_s,
                                office.onFile({{u"reason"_s, u"急用"_s}})),
                 u"documents.not-your-turn"_s);
        office.must(who.secretary, "break-lock", office.onFile({{u"reason"_s, u"急用"_s}}));
        QCOMPARE(office.refusal(who.secretary, u"documents.break-lock"_s,
                                office.onFile({{u"reason"_s, u"急用"_s}})),
                 u"documents.no-lock"_s);
        office.must(who.vice, "sign", office.agreed());
        office.must(who.minister, "lock-file", office.onFile());
        office.clock().advanceSeconds(FileLock::hours * 3600 - 1);
        QCOMPARE(office.refusal(who.minister, u"documents.sign"_s, office.agreed()),
                 u"documents.file-open"_s);
        office.clock().advanceSeconds(1);
        office.must(who.minister, "sign", office.agreed());
    }

    void whoIsLateLosesNothing()
    {
        WithFile office;
        const auto& who = office.who;
        office.must(who.finance, "lock-file", office.onFile());
        QJsonObject params = office.plan();
        params[u"seenFiles"_s] = office.filesHash();
        office.must(who.finance, "unlock-file", office.onFile());
        office.must(who.finance, "submit-draft", params);
        office.must(who.finance2, "save-file", office.saving('a', 'b'));
        // The drafter's program still had the first one open.
        const auto late =
            office.run(who.finance, u"documents.save-file"_s, office.saving('a', 'c'));
        VERIFY_OK(late);
        QVERIFY(late->result.value("aside"_L1).toBool());
        QCOMPARE(office.current(), digest('b'));
        QCOMPARE(office.versions().size(), 3);
        const auto kept = office.versions().last();
        QVERIFY(kept.isAside);
        QCOMPARE(kept.sha256, digest('c'));
        QCOMPARE(kept.authorName, u"秦国栋"_s);
        // Who has it in hand takes it, or leaves it where it is.
        office.must(who.finance2, "take-file-version",
                    office.onFile({{u"version"_s, kept.id}, {u"base"_s, digest('b')}}));
        QCOMPARE(office.current(), digest('c'));
        // A stranger's change is nobody's version.
        QCOMPARE(office.refusal(who.planning, u"documents.save-file"_s, office.saving('c', 'd')),
                 u"documents.unknown"_s);
    }

    void whileAnotherHasItOpenASavedFileIsKeptBeside()
    {
        WithFile office;
        const auto& who = office.who;
        office.submitAll();
        office.must(who.vice, "lock-file", office.onFile());
        office.must(who.secretary, "break-lock", office.onFile({{u"reason"_s, u"急用"_s}}));
        office.must(who.vice, "sign", office.agreed());
        office.must(who.minister, "lock-file", office.onFile());
        // The vice minister's program saves after that: the base is the same, the turn is not.
        const auto late = office.run(who.vice, u"documents.save-file"_s, office.saving('a', 'b'));
        VERIFY_OK(late);
        QVERIFY(late->result.value("aside"_L1).toBool());
        QCOMPARE(office.current(), digest('a'));
    }

    void aFileChangedAfterSigningGoesBackToTheSigners()
    {
        WithFile office;
        const auto& who = office.who;
        office.submitAll();
        office.must(who.vice, "sign", office.agreed());
        office.must(who.minister, "sign", office.agreed());
        QCOMPARE(office.column("signed_files"), office.filesHash());
        const QString signedFiles = office.filesHash();
        office.must(who.clerk, "save-file", office.saving('a', 'b'));
        QVERIFY(office.filesHash() != signedFiles);
        // Who rechecks has to have looked at the new one.
        QJsonObject old = office.seen();
        old[u"seenFiles"_s] = signedFiles;
        QCOMPARE(office.refusal(who.clerk, u"documents.recheck"_s, old),
                 u"documents.files-changed"_s);
        office.must(who.clerk, "recheck", office.seen());
        QCOMPARE(office.stage(office.id), u"sign"_s);
        QVERIFY(office.column("signers").isEmpty());
        office.must(who.vice, "sign", office.agreed());
        office.must(who.minister, "sign", office.agreed());
        office.must(who.clerk, "recheck", office.seen());
        QCOMPARE(office.stage(office.id), u"issue"_s);
        office.must(who.clerk, "give-number",
                    {{u"document"_s, office.id}, {u"code"_s, u"示办发"_s}});
    }

    void theSameFileAgainIsNoChange()
    {
        WithFile office;
        const auto& who = office.who;
        office.submitAll();
        office.must(who.vice, "sign", office.agreed());
        office.must(who.minister, "sign", office.agreed());
        office.must(who.clerk, "save-file", office.saving('a', 'b'));
        const auto first = office.versions().first();
        office.must(who.clerk, "take-file-version",
                    office.onFile({{u"version"_s, first.id}, {u"base"_s, digest('b')}}));
        office.must(who.clerk, "recheck", office.seen());
        QCOMPARE(office.stage(office.id), u"issue"_s);
        QVERIFY(!office.column("signers").isEmpty());
    }

    void aFileMayBeTheWholeText()
    {
        Manuscript empty = notice();
        empty.body.clear();
        WithFile office(empty);
        const auto& who = office.who;
        QJsonObject params = office.plan();
        params[u"seenFiles"_s] = office.filesHash();
        QCOMPARE(office.refusal(who.finance, u"documents.submit-draft"_s, params),
                 u"documents.text-missing"_s);
        office.act(who.finance, "attach",
                   {{u"attachments"_s, QJsonArray{WithFile::describe('d', "main")}}});
        office.submitAll();
        office.must(who.vice, "sign", office.agreed());
        QCOMPARE(office.document(office.id).value("main_sha256"_L1).toString(), digest('d'));
    }
};

QTEST_GUILESS_MAIN(TestFileDrafts)
#include "tst_file_drafts.moc"
