// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_window.h"
#include "duty/data/log.h"
#include "duty/pages/line_list.h"
#include "duty/pages/line_panel.h"
#include "duty/pages/log_page.h"
#include "duty/pages/note_bar.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace chancery::duty;
using namespace Qt::StringLiterals;

/// The duty log in the real window, from a matter that is marked as major to its acknowledgement.
class TestDutyPage : public test::OfficeWindow {
    Q_OBJECT

public:
    TestDutyPage() : OfficeWindow(ui::Lang::Zh) {}

private:
    QString cell(const QString& sql)
    {
        auto q = m_desk->db().query(sql.toUtf8());
        const QString found = q.next() ? q.text(0) : QString();
        (void)q.done();
        return found;
    }
    /// A matter of the supervisors, marked as major when it is opened, or afterwards.
    QString major(bool atOnce)
    {
        const QString id = newUuidText();
        QJsonObject open{{u"id"_s, id},
                         {u"title"_s, u"某地信箱反映重大安全隐患"_s},
                         {u"source"_s, QJsonObject{{u"kind"_s, u"mailbox"_s}}},
                         {u"upTo"_s, u"establish"_s},
                         {u"openEnded"_s, true}};
        if (atOnce)
            open.insert(u"importance"_s, u"major"_s);
        if (!m_desk->submit(u"supervision.open"_s, open).ok())
            return {};
        if (!atOnce)
            (void)m_desk->submit(
                u"supervision.edit"_s,
                {{u"item"_s, id},
                 {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"importance"_s},
                                                       {u"from"_s, u"normal"_s},
                                                       {u"to"_s, u"major"_s}}}}});
        return id;
    }
    int linesAbout(const QString& item)
    {
        return cell(u"SELECT COUNT(*) FROM duty_line WHERE link_id = '%1'"_s.arg(item)).toInt();
    }

private Q_SLOTS:
    void aMajorMatterReachesTheDutyDeskAndIsAcknowledged()
    {
        openWindow(u"penghaitao"_s);
        const QString item = major(true);
        QVERIFY(!item.isEmpty());
        QCOMPARE(linesAbout(item), 1);
        // A supervisor reads the log and does not write in it.
        auto* log = &m_desktop->dutyLog();
        QVERIFY(!log->notes().isVisible());
        log->showAwaited();
        const QString line = cell(u"SELECT id FROM duty_line WHERE link_id = '%1'"_s.arg(item));
        QVERIFY(log->list().rowOf(line) >= 0);

        openWindow(u"jiangyi"_s);
        log = &m_desktop->dutyLog();
        log->showAwaited();
        const int row = log->list().rowOf(line);
        QVERIFY(row >= 0);
        QVERIFY(log->list().entryAt(row)->text().contains(u"某地信箱反映重大安全隐患"_s));
        log->openLine(line);
        QCOMPARE(log->current(), line);
        auto* acknowledge = log->panel().findChild<QPushButton*>(u"duty.acknowledge"_s);
        QVERIFY(acknowledge);
        acknowledge->click();
        QVERIFY(!logEntry(m_desk->db(), line)->value().isAwaited());
        QTRY_VERIFY(!log->panel().findChild<QPushButton*>(u"duty.acknowledge"_s) ||
                    !log->panel().findChild<QPushButton*>(u"duty.acknowledge"_s)->isVisible());
        QTRY_VERIFY2(log->chainWords().contains(u"each as it was written"_s),
                     qPrintable(log->chainWords()));
    }

    void whatBecomesMajorIsToldOnce()
    {
        openWindow(u"penghaitao"_s);
        const QString item = major(false);
        QCOMPARE(linesAbout(item), 1);
        (void)m_desk->submit(
            u"supervision.edit"_s,
            {{u"item"_s, item},
             {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"title"_s},
                                                   {u"from"_s, u"某地信箱反映重大安全隐患"_s},
                                                   {u"to"_s, u"某地信箱反映安全隐患"_s}}}}});
        QCOMPARE(linesAbout(item), 1);
    }

    void fromTheLineOneGoesToWhatItIsAbout()
    {
        openWindow(u"penghaitao"_s);
        const QString item = major(true);
        auto& log = m_desktop->dutyLog();
        log.openLine(cell(u"SELECT id FROM duty_line WHERE link_id = '%1'"_s.arg(item)));
        auto* link = log.panel().findChild<QPushButton*>(u"duty.link"_s);
        QVERIFY(link);
        link->click();
        QCOMPARE(m_desktop->frame().currentSection(), u"supervision"_s);
        QCOMPARE(m_desktop->supervised().panel().itemId(), item);
    }

    void aNoteIsWrittenAndCorrected()
    {
        openWindow(u"jiangyi"_s);
        auto& log = m_desktop->dutyLog();
        QVERIFY(log.notes().isVisible());
        log.notes().give();
        QVERIFY(!log.notes().trouble().isEmpty()); // without words
        log.notes().setKind(u"call"_s);
        log.notes().setSource(u"国办总值班室"_s);
        log.notes().setWords(u"要求 11:00 前报告情况"_s);
        log.notes().give();
        QCOMPARE(log.notes().trouble(), QString());
        const QString line = log.current();
        const int row = log.list().rowOf(line);
        QVERIFY(row >= 0);
        log.panel().startCorrection();
        QVERIFY(log.panel().isCorrecting());
        log.panel().giveCorrection(u" "_s);
        QVERIFY(log.panel().isCorrecting()); // nothing to be written
        log.panel().giveCorrection(u"要求 12:00 前报告情况"_s);
        QVERIFY(!log.panel().isCorrecting());
        const auto entry = *logEntry(m_desk->db(), line);
        QCOMPARE(entry->text(), u"要求 12:00 前报告情况"_s);
        QCOMPARE(entry->line.text, u"要求 11:00 前报告情况"_s);
        log.showDay(log.list().entryAt(row)->line.at.date().addDays(-40));
        QCOMPARE(log.list().rowCount(), 0);
        log.openLine(line);
        QCOMPARE(log.current(), line);
    }

    /// Whoever neither keeps nor reads it is not shown the log, and has none of its rows.
    void othersDoNotSeeIt()
    {
        openWindow(u"penghaitao"_s);
        const QString item = major(true);
        const QString line = cell(u"SELECT id FROM duty_line WHERE link_id = '%1'"_s.arg(item));
        QVERIFY(m_desk->office().sees(m_desk->personOf(u"jiangyi"_s), u"duty_line"_s, line));
        QVERIFY(!m_desk->office().sees(m_desk->personOf(u"chenmin"_s), u"duty_line"_s, line));
        QCOMPARE(
            m_desk
                ->elsewhere(u"chenmin"_s, u"duty.note"_s,
                            {{u"id"_s, newUuidText()}, {u"kind"_s, u"call"_s}, {u"text"_s, u"x"_s}})
                .error()
                .code,
            u"duty.not-on-duty"_s);
    }
};

QTEST_MAIN(TestDutyPage)
#include "tst_duty_page.moc"
