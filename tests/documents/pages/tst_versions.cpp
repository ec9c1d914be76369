// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/change_view.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/versions_model.h"
#include "office/demo.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// The three versions of the demo's notice on inspections: a draft, what the department made of it
/// (a paragraph moved to the end), and what the checker settled.
class TestVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"chenmin"_s);
        m_model = std::make_unique<VersionsModel>(*m_desk, m_kit.language);
        const auto opened = m_model->open(m_id);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().debugText()));
    }

    void theLatestIsComparedWithTheOneBefore()
    {
        QAbstractItemModelTester tester(m_model.get());
        QCOMPARE(m_model->versionCount(), 3);
        QCOMPARE(m_model->after(), 3);
        QCOMPARE(m_model->before(), 2);
        QVERIFY(!m_model->comparison().isEmpty());
        QCOMPARE(sumsOf(m_model->comparison()).moved, 0);
        // The list begins with the latest.
        QCOMPARE(m_model->versionAt(0), 3);
        QVERIFY(m_model->index(0).data(Qt::DisplayRole).toString().contains(u"陈敏"_s));
    }

    void anyTwoAreCompared()
    {
        m_model->choose(2);
        QCOMPARE(m_model->before(), 1);
        QCOMPARE(sumsOf(m_model->comparison()).moved, 1);
        m_model->choose(3);
        m_model->compareWith(1);
        QCOMPARE(m_model->before(), 1);
        QCOMPARE(m_model->after(), 3);
        m_model->choose(1);
        QCOMPARE(m_model->before(), 0);
        QVERIFY(m_model->comparison().isEmpty());
        m_model->compareWith(2); // the older one is always the base
        QCOMPARE(m_model->before(), 1);
        QCOMPARE(m_model->after(), 2);
        m_model->compareWith(2);
        QCOMPARE(m_model->before(), 1);
    }

    void theRedlineHoldsEveryVersionAndEndsWithTheLast()
    {
        QCOMPARE(m_model->authors(), QStringList({u"倪志勇"_s, u"陈敏"_s}));
        QCOMPARE(m_model->authorOfVersion(), QList<int>({0, 0, 1}));
        const auto sections = m_model->redline();
        const auto body =
            std::find_if(sections.begin(), sections.end(), [](const RedlineSection& section) {
                return section.part == Place::Part::Body;
            });
        QVERIFY(body != sections.end());
        QStringList standing;
        QString whole;
        for (const RedlineBlock& block : body->blocks) {
            QString text;
            for (const Stretch& stretch : block.text) {
                whole += stretch.text;
                if (stretch.removedBy < 0)
                    text += stretch.text;
            }
            if (block.removedBy < 0)
                standing.append(text);
        }
        QStringList last;
        for (const Block& block : m_model->text(3).body)
            last.append(block.text);
        QCOMPARE(standing, last);
        QVERIFY(whole.contains(u"30%"_s)); // what the first version said is still to be read
    }

    void theViewShowsTheChangesAndGoesFromOneToTheNext()
    {
        ChangeView view(m_kit);
        m_model->choose(2);
        view.showComparison(m_model->comparison(), m_model->text(1), m_model->text(2), false);
        QVERIFY(view.toPlainText().contains(u"总体要求"_s)); // unchanged, shown
        const int all = view.changeCount();
        QVERIFY(all >= 4);
        view.showComparison(m_model->comparison(), m_model->text(1), m_model->text(2), true);
        QCOMPARE(view.changeCount(), all);
        QVERIFY(!view.toPlainText().contains(u"检查重点"_s));
        view.step(1);
        QCOMPARE(view.currentChange(), 0);
        view.step(-1);
        QCOMPARE(view.currentChange(), all - 1);
        view.step(1);
        QCOMPARE(view.currentChange(), 0);
        view.showRedline(m_model->redline(), m_model->authorOfVersion());
        QVERIFY(view.changeCount() > 0);
        QVERIFY(view.toPlainText().contains(u"35%"_s));
    }

    void whatCameInHasNone()
    {
        const auto opened = m_model->open(office::demoId(u"document"_s, u"nothing"_s));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, u"documents.unknown"_s);
        QCOMPARE(m_model->documentId(), m_id); // what was open stays
    }

private:
    ui::Kit m_kit;
    const QString m_id = office::demoId(u"document"_s, u"safety-inspection"_s);
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<VersionsModel> m_model;
};

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"
