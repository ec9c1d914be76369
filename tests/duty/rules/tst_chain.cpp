// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/rules/chain.h"
#include "support/verify.h"

#include "base/id.h"

#include <QTest>

using namespace chancery;
using namespace chancery::duty;
using namespace Qt::StringLiterals;

/// A line that was changed, put in or taken out is named.
class TestDutyChain : public QObject {
    Q_OBJECT

    static QList<LogLine> log(int lines)
    {
        QList<LogLine> all;
        for (int i = 1; i <= lines; ++i) {
            LogLine line;
            line.id = newUuidText();
            line.number = i;
            line.act = u"note"_s;
            line.kind = u"call"_s;
            line.at = QDateTime(QDate(2026, 7, 14), QTime(9, i), Qt::UTC);
            line.takenAt = line.at.addSecs(2);
            line.text = u"来电 %1"_s.arg(i);
            line.source = u"国办总值班室"_s;
            line.author = newUuidText();
            line.authorName = u"蒋毅"_s;
            line.previous = all.isEmpty() ? QString() : all.last().hash;
            line.hash = hashOf(line);
            all.append(line);
        }
        return all;
    }
    static std::optional<ChainFault> read(const QList<LogLine>& all,
                                          ChainReader::Extent extent = ChainReader::Extent::Whole)
    {
        ChainReader reader(extent);
        for (const auto& line : all) {
            if (const auto fault = reader.add(line))
                return fault;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void whatWasWrittenHolds()
    {
        QVERIFY(!read(log(20)));
        QVERIFY(!read({}));
    }

    /// Whatever is changed in a line, by a single character, it is that line that is named.
    void everyFieldCounts()
    {
        using Change = std::function<void(LogLine&)>;
        const QList<Change> changes{
            [](LogLine& line) { line.id = newUuidText(); },
            [](LogLine& line) { line.act = u"receipt"_s; },
            [](LogLine& line) { line.kind = u"visit"_s; },
            [](LogLine& line) { line.at = line.at.addSecs(60); },
            [](LogLine& line) { line.takenAt = line.takenAt.addMSecs(1); },
            [](LogLine& line) { line.text += u'。'; }, [](LogLine& line) { line.source.chop(1); },
            [](LogLine& line) { line.linkTable = u"sup_item"_s; },
            [](LogLine& line) { line.linkId = newUuidText(); },
            [](LogLine& line) { line.about = newUuidText(); },
            [](LogLine& line) { line.wantsReceipt = true; },
            [](LogLine& line) { line.secrecy = 1; },
            [](LogLine& line) { line.author = newUuidText(); },
            [](LogLine& line) { line.authorName = u"蔡文静"_s; },
            [](LogLine& line) { line.previous.clear(); },
            [](LogLine& line) { line.hash[0] = line.hash[0] == u'0' ? u'1' : u'0'; },
            // Nothing moves from one field into the next unseen.
            [](LogLine& line) {
                line.source.prepend(line.text.last(1));
                line.text.chop(1);
            }};
        for (qsizetype i = 0; i < changes.size(); ++i) {
            auto all = log(9);
            changes.at(i)(all[4]);
            const auto fault = read(all);
            QVERIFY2(fault, qPrintable(QString::number(i)));
            QCOMPARE(fault->number, 5);
            QCOMPARE(fault->why, u"changed"_s);
        }
    }

    /// Who makes the hash of a changed line anew is found out at the next one.
    void aLineWithAHashOfItsOwnDoesNotFit()
    {
        auto all = log(9);
        all[4].text = u"没有来电"_s;
        all[4].hash = hashOf(all[4]);
        QCOMPARE(read(all)->number, 6);
        QCOMPARE(read(all)->why, u"order"_s);
    }

    void aMissingLineIsSeenWhereAllAre()
    {
        auto all = log(9);
        all.removeAt(3);
        QCOMPARE(read(all)->number, 5);
        QCOMPARE(read(all)->why, u"gap"_s);
        // A desk does not hold what its person may not see; what it holds must be sound.
        QVERIFY(!read(all, ChainReader::Extent::Seen));
        all[5].text += u'x';
        QCOMPARE(read(all, ChainReader::Extent::Seen)->number, 7);
        auto begun = log(9);
        begun.removeFirst();
        QCOMPARE(read(begun)->why, u"gap"_s);
    }

    void aNoteIsReadStrictly()
    {
        const QJsonObject good{
            {u"id"_s, newUuidText()}, {u"kind"_s, u"call"_s}, {u"text"_s, u"来电"_s}};
        VERIFY_OK(NoteParams::parse(good));
        const auto code = [&](const QString& field, const QJsonValue& value) {
            QJsonObject bad = good;
            bad[field] = value;
            const auto read = NoteParams::parse(bad);
            return read.ok() ? QString() : read.error().code;
        };
        QCOMPARE(code(u"text"_s, u"  "_s), u"duty.text-needed"_s);
        QCOMPARE(code(u"kind"_s, u"major"_s), u"base.bad-field"_s); // no person writes that
        QCOMPARE(code(u"hash"_s, u"x"_s), u"base.unknown-field"_s);
    }
};

QTEST_GUILESS_MAIN(TestDutyChain)
#include "tst_chain.moc"
