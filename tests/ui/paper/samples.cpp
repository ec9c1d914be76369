// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/samples.h"

using namespace Qt::StringLiterals;
using chancery::paper::Block;
using chancery::paper::Form;
using chancery::paper::PaperDocument;
using chancery::paper::Sealing;

namespace chancery::test {

namespace {

QList<Block> body()
{
    return {
        Block::paragraph(
            u"为深入贯彻落实防汛救灾工作决策部署，进一步压实值班值守责任，严格信息报送"_s
            u"纪律，现就加强2026年汛期值班值守和信息报送工作有关事项通知如下。"_s),
        Block::heading(1, u"一、严格落实领导带班制度"_s),
        Block::paragraph(
            u"各单位主要负责同志要坚持“人民至上、生命至上”，靠前指挥、在岗带班，严格执行"_s
            u"24小时专人值班和领导带班制度，确需离京的，须提前3个工作日向办公厅报备。"_s),
        Block::heading(1, u"二、严格信息报送时限"_s),
        Block::heading(2, u"（一）突发事件首报。"_s,
                       u"重大及以上突发事件发生后，事发单位应当在30分钟内电话报告、1小时内书面"_s
                       u"报告；情况紧急的，可边处置、边核实、边报告。"_s),
        Block::heading(3, u"1.报送内容。"_s, u"时间、地点、信息来源、事件起因和性质、基本过程。"_s),
        Block::heading(4, u"（1）人员伤亡。"_s, u"写明已经核实的数字和核实的时间。"_s),
        Block::heading(
            2, u"（二）续报和终报。"_s,
            u"事件处置过程中，按照“一事一报、有变即报”的原则及时续报；处置结束后5个工作"_s
            u"日内报送终报，内容包括事件经过、处置措施、损失情况和改进建议。"_s),
        Block::heading(1, u"三、严肃值班纪律"_s),
        Block::paragraph(
            u"办公厅将采取电话抽查、视频点名、实地检查等方式开展督查，结果纳入年度考核；"_s
            u"对脱岗、漏岗造成严重后果的，依规依纪严肃问责。"_s),
    };
}

PaperDocument downward()
{
    PaperDocument document;
    document.issuerMark = paper::issuerMarkOf({u"国家示例部办公厅"_s});
    document.number = u"示办发〔2026〕17号"_s;
    document.title = u"国家示例部办公厅关于加强汛期值班值守和信息报送工作的通知"_s;
    document.addressees = u"各司局、直属各单位"_s;
    document.body = body();
    document.signatures = {u"国家示例部办公厅"_s};
    document.date = u"2026年7月14日"_s;
    document.note = u"此件公开发布"_s;
    document.copiesTo =
        u"国务院办公厅，应急管理部、水利部，各省、自治区、直辖市、新疆生产建设兵团"_s
        u"示例厅（局）"_s;
    document.printedBy = u"国家示例部办公厅"_s;
    document.printedOn = u"2026年7月15日"_s;
    return document;
}

PaperDocument upward()
{
    PaperDocument document = downward();
    document.copyNumber = u"000001"_s;
    document.secrecy = u"内部"_s;
    document.urgency = u"特急"_s;
    document.issuerMark = paper::issuerMarkOf({u"国家示例部"_s});
    document.number = u"示发〔2026〕3号"_s;
    document.signers = {u"王某某"_s};
    document.title = u"国家示例部关于2026年汛期值班值守工作情况的报告"_s;
    document.addressees = u"国务院"_s;
    document.signatures = {u"国家示例部"_s};
    document.note = u"联系人：张三，电话：010-00000000"_s;
    return document;
}

PaperDocument joint()
{
    PaperDocument document = upward();
    const QStringList issuers{u"国家示例部"_s, u"国家样本委员会"_s, u"范例监督管理总局"_s,
                              u"模拟应急局"_s};
    document.copyNumber.clear();
    document.secrecy.clear();
    document.urgency.clear();
    document.issuerMark = paper::issuerMarkOf(issuers);
    document.signers = {u"王某某"_s, u"李某"_s, u"赵某某"_s, u"孙某"_s};
    document.title = u"国家示例部等四部门关于加强汛期值班值守和信息报送工作有关情况的请示"_s;
    document.signatures = issuers;
    document.attachments = {u"2026年汛期值班值守工作安排"_s,
                            u"汛期信息报送联系单位和联系人名单以及各单位在汛期的分工安排"_s};
    return document;
}

PaperDocument withTable()
{
    PaperDocument document = downward();
    document.attachments = {u"2026年汛期值班安排表"_s, u"信息报送办法"_s};
    QList<QStringList> rows{{u"序号"_s, u"单位"_s, u"带班领导"_s, u"值班电话"_s, u"职责"_s}};
    for (int i = 1; i <= 24; ++i)
        rows.append(
            {QString::number(i), u"示例%1司"_s.arg(i), u"王某某"_s, u"010-0000%1"_s.arg(1000 + i),
             i % 3 ? u"汛情研判"_s : u"汛情研判、信息汇总和每日上午八时前向办公厅书面报送"_s});
    document.annexes = {
        {u"2026年汛期值班安排表"_s, {Block::table(rows)}, true},
        {u"信息报送办法"_s,
         {Block::plain(u"第一章　总则"_s), Block::plain(u"第一条　为规范信息报送，制定本办法。"_s),
          Block::plain(u"第二条　各单位应当按照本办法报送信息。"_s)},
         true}};
    return document;
}

/// One that lies on its side (横排), longer than a page.
PaperDocument withWideTable()
{
    PaperDocument document = downward();
    document.attachments = {u"2026年汛期雨情水情旬报表"_s};
    QStringList head{u"站点"_s};
    for (int c = 1; c <= 15; ++c)
        head.append(u"第%1旬雨量"_s.arg(c));
    QList<QStringList> rows{head};
    for (int r = 1; r <= 26; ++r) {
        QStringList row{u"示例%1站"_s.arg(r)};
        for (int c = 1; c <= 15; ++c)
            row.append(u"%1.%2毫米"_s.arg(r * 7 + c).arg(c % 10));
        rows.append(row);
    }
    document.annexes = {{u"2026年汛期雨情水情旬报表"_s, {Block::table(rows)}, true}};
    return document;
}

PaperDocument letter()
{
    PaperDocument document = downward();
    document.form = Form::Letter;
    document.issuerMark = paper::issuerMarkOf({u"国家示例部办公厅"_s}, Form::Letter);
    document.number = u"示办函〔2026〕28号"_s;
    document.urgency = u"加急"_s;
    document.title = u"国家示例部办公厅关于商请支持汛期信息报送工作的函"_s;
    document.addressees = u"国家样本委员会办公厅"_s;
    return document;
}

PaperDocument order()
{
    PaperDocument document;
    document.form = Form::Order;
    document.issuerMark = u"国家示例部令"_s;
    document.number = u"第12号"_s;
    document.body = {Block::paragraph(
        u"《示例信息报送管理办法》已经2026年6月30日国家示例部第8次部务会议审议通过，现予公布，"_s
        u"自2026年9月1日起施行。"_s)};
    document.sealing = Sealing::PersonalSeal;
    document.personalSignatures = {{u"部　长"_s, u"王某某"_s}};
    document.date = u"2026年7月14日"_s;
    document.annexes = {{u"示例信息报送管理办法"_s,
                         {Block::plain(u"第一章　总则"_s),
                          Block::plain(u"第一条　为规范信息报送工作，制定本办法。"_s)},
                         true}};
    return document;
}

PaperDocument minutes()
{
    PaperDocument document = downward();
    document.form = Form::Minutes;
    document.issuerMark = u"国家示例部部务会议纪要"_s;
    document.number = u"〔2026〕8号"_s;
    document.title = u"国家示例部2026年第8次部务会议纪要"_s;
    document.addressees.clear();
    document.signatures.clear();
    document.date.clear();
    document.note.clear();
    document.attendance.present =
        u"王某某、李某、赵某某、孙某、周某某、吴某、郑某某、冯某、陈某某、褚某、卫某某、蒋某"_s;
    document.attendance.excused = u"沈某某"_s;
    document.attendance.sitting = u"韩某（规划司）、杨某某（财务司）、朱某（办公厅）"_s;
    return document;
}

PaperDocument unsealed()
{
    PaperDocument document = downward();
    document.sealing = Sealing::Unsealed;
    document.number = u"示办发电〔2026〕9号"_s;
    return document;
}

PaperDocument personal()
{
    PaperDocument document = downward();
    document.sealing = Sealing::PersonalSeal;
    document.personalSignatures = {{u"国家示例部部长"_s, u"王某某"_s},
                                   {u"国家样本委员会主任"_s, u"李某"_s}};
    return document;
}

PaperDocument manyIssuers()
{
    PaperDocument document = downward();
    QStringList issuers;
    const QString digits = u"一二三四五六七八九十"_s;
    for (int i = 0; i < 20; ++i)
        issuers.append(
            u"国家示例第%1%2委员会"_s.arg(i < 10 ? QString() : u"十"_s).arg(digits[i % 10]));
    document.issuerMark = paper::issuerMarkOf(issuers);
    document.signatures = issuers;
    document.title = u"国家示例第一委员会等二十部门关于加强汛期值班值守工作的通知"_s;
    return document;
}

} // namespace

QList<PaperSample> paperSamples()
{
    return {{u"downward"_s, downward()},
            {u"upward"_s, upward()},
            {u"joint"_s, joint()},
            {u"table"_s, withTable()},
            {u"letter"_s, letter()},
            {u"order"_s, order()},
            {u"minutes"_s, minutes()},
            {u"unsealed"_s, unsealed()},
            {u"personal"_s, personal()},
            {u"many-issuers"_s, manyIssuers()},
            {u"wide-table"_s, withWideTable()}};
}

PaperDocument paperSample(const QString& name)
{
    for (const PaperSample& sample : paperSamples()) {
        if (sample.name == name)
            return sample.document;
    }
    return {};
}

QList<Block> runningText(int characters)
{
    const QString sentence =
        u"各地区、各部门要把信息报送作为汛期工作的重要内容，坚持“早发现、早报告、早处置”，落实"_s
        u"2026年值班安排，值班电话010-00000000，全年差错率低于0.5%。"_s;
    QList<Block> blocks;
    for (int done = 0; done < characters;) {
        QString paragraph;
        const int wanted = std::min(characters - done, 160 + int(blocks.size() * 37 % 200));
        while (paragraph.size() < wanted)
            paragraph += sentence;
        paragraph.truncate(wanted);
        done += wanted;
        blocks.append(Block::paragraph(paragraph));
    }
    return blocks;
}

} // namespace chancery::test
