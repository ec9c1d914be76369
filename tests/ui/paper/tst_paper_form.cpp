// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Printed forms, read back from the PDF by poppler and measured on the picture of the page.
#include "ui/paper/form_boxes.h"
#include "ui/paper/form_layout.h"
#include "ui/paper/paper_pdf.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace chancery;
using namespace chancery::paper;
using namespace Qt::StringLiterals;

namespace {

QByteArray shippedForm(const QString& id)
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/forms/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FormTemplate parsed(const QByteArray& json)
{
    auto form = FormTemplate::parse(json);
    if (!form.ok())
        qFatal("%s", qPrintable(form.error().debugText()));
    return *form;
}

FormEntry entry(const QString& key, const QString& text, const QString& by, const QString& rankName,
                int rank, int day)
{
    return {key,      text, by + u"　2026年7月%1日 09:00"_s.arg(day),
            rankName, rank, QDateTime({2026, 7, day}, {9, 0}, Qt::UTC)};
}

FormValues sample()
{
    FormValues values;
    values.texts = {{u"ministry"_s, u"示例部"_s},
                    {u"number"_s, u"收文〔2026〕17号"_s},
                    {u"issuer"_s, u"国务院办公厅"_s},
                    {u"title"_s, u"关于开展安全生产专项检查的通知"_s},
                    {u"treatment"_s, u"act"_s}};
    values.entries = {
        entry(u"instruct"_s, u"请财务司先核算。"_s, u"吴国平　副部长"_s, u"vice-ministerial"_s, 1,
              3),
        entry(u"instruct"_s, u"同意拟办意见。"_s, u"周建国　部长"_s, u"ministerial"_s, 0, 6),
        entry(u"instruct"_s, u"一并考虑基层。"_s, u"林静仪　副部长"_s, u"vice-ministerial"_s, 1, 2),
        entry(u"propose"_s, u"拟请周部长批示。"_s, u"陈敏　秘书处处长"_s, u"division"_s, 4, 1),
        entry(u"handle"_s, u"已按期办结。"_s, u"康永年　财务司司长"_s, u"bureau"_s, 2, 8),
        entry(u"return"_s, u"格式不符，退回。"_s, u"郑克勤　文件处处长"_s, u"division"_s, 4, 1),
    };
    return values;
}

QByteArray pdfOf(const FormTemplate& form, const FormValues& values, PaintFlags flags = {},
                 const Calibration& calibration = {})
{
    const Faces faces = Faces::installed();
    auto pdf =
        writePagesPdf(layoutForm(form, values, faces), faces, {u"表单"_s, {}}, flags, calibration);
    return pdf.ok() ? *pdf : QByteArray();
}

/// The word that is exactly this: a box may hold one that begins so.
test::PdfWord wordThatIs(const test::PdfReader& pdf, const QString& text)
{
    for (const auto& word : pdf.words()) {
        if (word.text == text)
            return word;
    }
    return {};
}

} // namespace

class PaperFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOpinionStandsOnceInItsBox();
    void ranksComeFirstThenTime();
    void whatHasNoBoxGetsOne();
    void aLongBoxGoesOnOnTheNextPage();
    void aNameStaysWithItsWords();
    void theFormFillsItsPage();
    void listsRepeatTheirHead();
    void prePrintedPaperGetsOnlyWhatItLacks();
    void rareCharactersComeBack();
    void oddTextsAreSet_data();
    void oddTextsAreSet();
    void mistypedTemplatesSayWhere_data();
    void mistypedTemplatesSayWhere();
};

void PaperFormTest::everyOpinionStandsOnceInItsBox()
{
    const FormValues values = sample();
    const test::PdfReader pdf(pdfOf(parsed(shippedForm(u"incoming-slip"_s)), values));
    QCOMPARE(pdf.pageCount(), 1);
    const QList<std::pair<QString, QString>> boxes{{u"拟办意见"_s, u"propose"_s},
                                                   {u"领导批示"_s, u"instruct"_s},
                                                   {u"办理结果"_s, u"handle"_s},
                                                   {u"传阅情况"_s, u"return"_s}};
    for (const auto& [label, key] : boxes) {
        const QRectF box = test::boxBeside(pdf, pdf.word(label));
        QVERIFY2(box.width() > 100 && box.height() > 10, qPrintable(label));
        const QString inside = test::textWithin(pdf, 1, box);
        for (const FormEntry& each : values.entries) {
            const QString whole = test::withoutSpace(each.text + each.by);
            QCOMPARE(inside.count(whole), each.key == key ? 1 : 0);
        }
    }
    for (const FormEntry& each : values.entries)
        QCOMPARE(pdf.text().count(test::withoutSpace(each.text)), 1);
    QCOMPARE(pdf.text().count(u"■批办件□阅知件"_s), 1);
}

void PaperFormTest::ranksComeFirstThenTime()
{
    const test::PdfReader pdf(pdfOf(parsed(shippedForm(u"incoming-slip"_s)), sample()));
    const QString inside = test::textWithin(pdf, 1, test::boxBeside(pdf, pdf.word(u"领导批示"_s)));
    const auto minister = inside.indexOf(u"同意拟办意见"_s);
    const auto older = inside.indexOf(u"一并考虑基层"_s);
    const auto newer = inside.indexOf(u"请财务司先核算"_s);
    QVERIFY(minister >= 0 && minister < older && older < newer);
    // The approval slip has a box for leaders of the ministry alone.
    FormValues values = sample();
    values.entries.append(
        entry(u"instruct"_s, u"办公厅先行准备。"_s, u"宋文博　办公厅主任"_s, u"bureau"_s, 2, 2));
    const test::PdfReader slip(pdfOf(parsed(shippedForm(u"approval-slip"_s)), values));
    const QString leaders =
        test::textWithin(slip, 1, test::boxBeside(slip, wordThatIs(slip, u"部领导"_s)));
    const QString office =
        test::textWithin(slip, 1, test::boxBeside(slip, wordThatIs(slip, u"办公厅"_s)));
    QVERIFY(leaders.contains(u"同意拟办意见"_s) && !leaders.contains(u"先行准备"_s));
    QVERIFY(office.contains(u"先行准备"_s) && office.contains(u"拟请周部长批示"_s));
    QVERIFY(office.indexOf(u"先行准备"_s) < office.indexOf(u"拟请周部长批示"_s));
}

void PaperFormTest::whatHasNoBoxGetsOne()
{
    FormValues values;
    values.entries = {entry(u"sign"_s, u"同意印发。"_s, u"周建国"_s, {}, 0, 1),
                      entry(u"novel"_s, u"此前没有的步骤。"_s, u"某人"_s, {}, 5, 2)};
    const test::PdfReader pdf(pdfOf(parsed(R"({"id":"f","version":1,"title":"t","heading":"单",
        "columns":[30,120],"rows":[{"cells":[{"label":"签发"},{"opinions":["sign"]}]}]})"),
                                    values));
    const QString rest = test::textWithin(pdf, 1, test::boxBeside(pdf, pdf.word(u"其他意见"_s)));
    QVERIFY(rest.startsWith(u"此前没有的步骤。"_s));
    QCOMPARE(pdf.text().count(u"同意印发。"_s), 1);
}

void PaperFormTest::aLongBoxGoesOnOnTheNextPage()
{
    FormValues values = sample();
    for (int i = 0; i < 40; ++i)
        values.entries.append(entry(
            u"instruct"_s,
            u"第%1条批示，请按职责抓好落实，及时报告进展情况，有关问题一并研究提出意见。"_s.arg(
                i + 100),
            u"韩立群　副部长"_s, u"vice-ministerial"_s, 1, 9 + i % 20));
    const test::PdfReader pdf(pdfOf(parsed(shippedForm(u"incoming-slip"_s)), values));
    QVERIFY(pdf.pageCount() >= 3);
    QString inside;
    for (int page = 1; page <= pdf.pageCount(); ++page) {
        const auto label = pdf.word(u"领导批示"_s, page);
        if (label.text.isEmpty())
            continue;
        const QRectF box = test::boxBeside(pdf, label);
        QVERIFY(box.bottom() <= 297 - 22 + 0.5);
        inside += test::textWithin(pdf, page, box);
    }
    QVERIFY(!pdf.word(u"示例部收文处理单（续）"_s, 2).text.isEmpty());
    QVERIFY(!pdf.word(u"领导批示"_s, 2).text.isEmpty());
    for (const FormEntry& each : values.entries) {
        const QString text = test::withoutSpace(each.text);
        QCOMPARE(inside.count(text), each.key == u"instruct"_s ? 1 : 0);
        // Nowhere else: its beginning is found once in all of the file.
        QCOMPARE(pdf.text().count(text.left(6)), 1);
    }
}

void PaperFormTest::aNameStaysWithItsWords()
{
    const FormTemplate form = parsed(R"({"id":"f","version":1,"title":"t","heading":"单",
        "columns":[20,130],"rows":[{"grow":1,"cells":[{"label":"批示"},{"opinions":["*"]}]}]})");
    for (int lines = 1; lines < 60; lines += 3) {
        FormValues values;
        values.entries = {entry(u"x"_s, QString(20 * lines, u'文'), u"某某　部长"_s, {}, 0, 1)};
        const auto pages = layoutForm(form, values, Faces::installed());
        const auto holds = [](const Page& page, const QString& text) {
            return std::any_of(page.glyphs.begin(), page.glyphs.end(), [&](const Glyphs& glyphs) {
                return glyphs.element == Element::FormEntry && glyphs.text == text;
            });
        };
        QVERIFY2(holds(pages.last(), u"部"_s) && holds(pages.last(), u"文"_s),
                 qPrintable(QString::number(lines)));
    }
}

void PaperFormTest::theFormFillsItsPage()
{
    for (const auto& id :
         {u"incoming-slip"_s, u"approval-slip"_s, u"outgoing-slip"_s, u"memo-slip"_s}) {
        const FormTemplate form = parsed(shippedForm(id));
        FormValues values = sample();
        values.entries.resize(1);
        const auto pages = layoutForm(form, values, Faces::installed());
        QCOMPARE(pages.size(), 1);
        double foot = 0;
        for (const Rule& rule : pages[0].rules)
            foot = std::max(foot, rule.y + rule.height);
        for (const Glyphs& glyphs : pages[0].glyphs)
            foot = std::max(foot, glyphs.bottom());
        QVERIFY2(std::abs(foot - (297 - form.bottom)) < 8, qPrintable(id));
    }
}

void PaperFormTest::listsRepeatTheirHead()
{
    FormValues values;
    values.texts = {{u"ministry"_s, u"示例部"_s}, {u"total"_s, u"80 件，80 份"_s}};
    for (int i = 1; i <= 80; ++i)
        values.items.append({{u"item"_s, QString::number(i)},
                             {u"number"_s, u"收文%1号"_s.arg(1000 + i)},
                             {u"title"_s, u"关于某事项的通知"_s}});
    const test::PdfReader pdf(pdfOf(parsed(shippedForm(u"hand-over-list"_s)), values));
    QVERIFY(pdf.pageCount() >= 3);
    for (int page = 1; page <= pdf.pageCount(); ++page)
        QVERIFY2(!pdf.word(u"序号"_s, page).text.isEmpty() ||
                     pdf.word(u"收文"_s, page).text.isEmpty(),
                 qPrintable(QString::number(page)));
    const QString text = pdf.text();
    for (int i = 1; i <= 80; ++i)
        QCOMPARE(text.count(u"收文%1号"_s.arg(1000 + i)), 1);
    QCOMPARE(text.count(u"接收单位"_s), 1);
}

void PaperFormTest::prePrintedPaperGetsOnlyWhatItLacks()
{
    const FormTemplate form = parsed(shippedForm(u"incoming-slip"_s));
    const test::PdfReader whole(pdfOf(form, sample()));
    const test::PdfReader parts(pdfOf(form, sample(), PaintFlag::VariableOnly));
    QVERIFY(whole.text().contains(u"领导批示"_s) && whole.text().contains(u"收文处理单"_s));
    QVERIFY(!parts.text().contains(u"领导批示"_s) && !parts.text().contains(u"收文处理单"_s));
    QVERIFY(parts.text().contains(u"国务院办公厅"_s) && parts.text().contains(u"■"_s));
    // What is left stands where it stood, and no line is drawn.
    const auto there = whole.word(u"国务院办公厅"_s).box;
    const auto here = parts.word(u"国务院办公厅"_s).box;
    QVERIFY(QLineF(there.topLeft(), here.topLeft()).length() < 0.01);
    const QRectF frame(26, 20, 2, 250);
    QVERIFY(!test::inkBox(whole.page(1), frame, test::isBlackInk).isEmpty());
    QVERIFY(test::inkBox(parts.page(1), frame, test::isBlackInk).isEmpty());
}

void PaperFormTest::rareCharactersComeBack()
{
    FormValues values = sample();
    values.entries = {entry(u"instruct"_s,
                            u"请𬱖、𠮷田、㛃三同志阅。工作、人生、户口。"_s,
                            u"詹𬱖　部长"_s, u"ministerial"_s, 0, 1)};
    const test::PdfReader pdf(pdfOf(parsed(shippedForm(u"incoming-slip"_s)), values));
    QVERIFY(pdf.text().contains(
        u"请𬱖、𠮷田、㛃三同志阅。工作、人生、户口。"_s));
    QVERIFY(pdf.text().contains(u"詹𬱖"_s));
}

void PaperFormTest::oddTextsAreSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("most");
    QTest::newRow("nothing") << QString() << qsizetype(1);
    QTest::newRow("blank") << u"   \n\n　 "_s << qsizetype(1);
    QTest::newRow("one word") << QString(3000, u'a') << qsizetype(5);
    QTest::newRow("tens of thousands") << QString(15000, u'文') << qsizetype(30);
    QTest::newRow("many short lines") << QString(u"行\n"_s).repeated(900) << qsizetype(40);
}

void PaperFormTest::oddTextsAreSet()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, most);
    FormValues values = sample();
    values.texts[u"title"_s] = text;
    values.entries.append(entry(u"instruct"_s, text, u"某某"_s, {}, 9, 1));
    const auto pages =
        layoutForm(parsed(shippedForm(u"incoming-slip"_s)), values, Faces::installed());
    QVERIFY2(pages.size() >= 1 && pages.size() <= 2 * most,
             qPrintable(QString::number(pages.size())));
    qsizetype count = 0;
    for (const Page& page : pages) {
        for (const Glyphs& glyphs : page.glyphs)
            count += glyphs.text.count(u'文') + glyphs.text.count(u'行');
    }
    const auto wanted = text.count(u'文') + text.count(u'行');
    if (wanted > 0)
        QVERIFY(count >= 2 * wanted); // title and opinion, nothing lost
}

void PaperFormTest::mistypedTemplatesSayWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const QByteArray head = R"({"id":"f","version":1,"title":"t","heading":"h",)";
    QTest::newRow("no JSON") << QByteArray("{") << u"id"_s;
    QTest::newRow("no version") << QByteArray(R"({"id":"f","title":"t","heading":"h",
        "columns":[50],"rows":[{"cells":[{"label":"x"}]}]})")
                                << u"version"_s;
    QTest::newRow("too wide") << head + R"("columns":[150,60],"rows":[]})" << u"columns"_s;
    QTest::newRow("covers less") << head +
                                        R"("columns":[50,50],"rows":[{"cells":[{"label":"x"}]}]})"
                                 << u"rows[0].cells"_s;
    QTest::newRow("mistyped word")
        << head + R"("columns":[50],"rows":[{"heigth":9,"cells":[{"label":"x"}]}]})"
        << u"rows[0].heigth"_s;
    QTest::newRow("in a cell")
        << head + R"("columns":[50],"rows":[{"cells":[{"label":"x","span":"2"}]}]})"
        << u"rows[0].cells[0].span"_s;
}

void PaperFormTest::mistypedTemplatesSayWhere()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, where);
    const auto form = FormTemplate::parse(json);
    QVERIFY(!form.ok());
    QCOMPARE(form.error().code, u"ui.form-bad"_s);
    QCOMPARE(form.error().args.value("where"_L1).toString(), where);
}

QTEST_MAIN(PaperFormTest)
#include "tst_paper_form.moc"
