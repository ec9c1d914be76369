// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "gallery_pages.h"

#include "ui/button.h"
#include "ui/button_row.h"
#include "ui/card.h"
#include "ui/comment_list.h"
#include "ui/empty_state.h"
#include "ui/filter_field.h"
#include "ui/flow_strip.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"
#include "ui/row_roles.h"
#include "ui/section_tree.h"
#include "ui/settings.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QStandardItemModel>

namespace chancery::ui::gallery {
namespace {

struct Sample {
    Lamp lamp;
    const char* tag;
    const char* title;
    const char* from;
    const char* due;
    const char* state;
    bool unread;
};

// Invented names and numbers.
constexpr Sample samples[] = {
    {Lamp::Red, "特急", "关于启动防汛四级应急响应的紧急通知",
     "示例防汛抗旱总指挥部办公室　示汛办电〔2026〕17号", "今日 12:00", "待拟办", true},
    {Lamp::Yellow, "加急", "示例部办公厅关于加强汛期值班值守和信息报送工作的通知",
     "示例部办公厅　示办发〔2026〕17号", "剩 1 天", "待批示", true},
    {Lamp::Green, "", "关于商请提供安全生产考核有关材料的函",
     "示例应急部门办公厅　示应厅函〔2026〕203号", "剩 4 天", "待承办", true},
    {Lamp::Yellow, "", "关于印发《机关公文处理工作规范》的通知（送审稿）", "办公厅秘书处　发文拟稿",
     "剩 2 天", "待核稿", false},
    {Lamp::Green, "", "关于召开全国系统办公室主任会议的请示", "办公厅会议处　办请〔2026〕31号",
     "剩 5 天", "待会签", false},
    {Lamp::Green, "", "关于同意设立信息化专项的批复", "规划司　规函〔2026〕44号", "剩 7 天", "传阅",
     false},
    {Lamp::Done, "", "关于开展保密自查自评工作情况的报告", "机关保密办　密办〔2026〕9号", "",
     "待归档", false},
    {Lamp::Yellow, "加急", "关于调整部分议事协调机构成员单位的函",
     "示例编办二局　示编函〔2026〕77号", "剩 1 天", "待批示", false},
    {Lamp::Green, "", "关于办理会议建议的函", "示例联络委员会　示函〔2026〕115号", "剩 12 天",
     "待分办", false},
    {Lamp::NotStarted, "", "关于赴基层开展调查研究的工作方案", "政策法规司　法函〔2026〕12号",
     "未启动", "待会签", false},
};

Label* label(Kit& kit, Type type, Token token, const QString& text,
             QFont::Weight weight = QFont::Normal)
{
    auto* out = new Label(kit, type, token, nullptr, weight);
    out->setText(text);
    return out;
}

QBoxLayout* column(QWidget* widget, int margin, int spacing)
{
    auto* out = new QVBoxLayout(widget);
    out->setContentsMargins(margin, margin, margin, margin);
    out->setSpacing(spacing);
    return out;
}

Button* button(Kit& kit, ButtonKind kind, const char* text, const char* icon, const char* key)
{
    auto* out = new Button(kit, kind);
    out->setFace(QString::fromUtf8(text), QString::fromUtf8(icon), QString::fromUtf8(key));
    return out;
}

/// A pane with the card's colour and no border.
class Pane : public QWidget {
public:
    Pane(Kit& kit, Token token) : m_kit(kit), m_token(token) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), m_kit.color(m_token));
    }

private:
    Kit& m_kit;
    Token m_token;
};

QWidget* treePane(Kit& kit)
{
    auto* pane = new Pane(kit, Token::Page);
    auto* box = column(pane, space::s, space::s);
    box->setContentsMargins(0, space::m, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->addWidget(button(kit, ButtonKind::Primary, "登记收文", "document_add", ""));
    box->addLayout(row);
    auto* tree = new SectionTree(kit);
    const auto place = [&](const char* group, const char* title, int count) {
        tree->addPlace(QString::fromUtf8(group), QString::fromUtf8(title), QString::fromUtf8(title),
                       qstrcmp(group, "views") == 0 ? QStringLiteral("star") : QString());
        tree->setCount(QString::fromUtf8(title), count);
    };
    tree->addGroup(QStringLiteral("in"), QStringLiteral("收文"), QStringLiteral("mail_inbox"));
    place("in", "待登记", 6);
    place("in", "拟办", 4);
    place("in", "待批示", 7);
    place("in", "承办", 12);
    place("in", "传阅", 5);
    place("in", "已办结", 0);
    tree->addGroup(QStringLiteral("out"), QStringLiteral("发文"), QStringLiteral("send"));
    place("out", "拟稿", 0);
    place("out", "核稿", 2);
    place("out", "会签", 3);
    place("out", "签发", 0);
    tree->addGroup(QStringLiteral("views"), QStringLiteral("我的视图"), QStringLiteral("filter"));
    place("views", "部领导批示件", 0);
    place("views", "本周到期", 3);
    tree->setModified(QStringLiteral("本周到期"), true);
    tree->addGroup(QStringLiteral("archive"), QStringLiteral("归档库"), QStringLiteral("archive"));
    tree->setCurrentId(QStringLiteral("待批示"));
    box->addWidget(tree, 1);
    markPane(tree);
    return pane;
}

QWidget* listPane(Kit& kit, ActionRegistry& registry)
{
    auto* pane = new Pane(kit, Token::Card);
    auto* box = column(pane, 0, space::s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::m, space::m, 0);
    head->addWidget(
        label(kit, Type::ListTitle, Token::Text, QStringLiteral("待批示"), QFont::Medium));
    head->addWidget(label(kit, Type::Body, Token::Text3, QStringLiteral("7 件，共 11 件在办")));
    head->addStretch(1);
    for (const char* icon : {"filter", "arrow_sort", "more_horizontal"}) {
        auto* tool = new IconButton(kit, QString::fromLatin1(icon));
        tool->setName(QString::fromLatin1(icon));
        head->addWidget(tool);
    }
    box->addLayout(head);
    auto* field = new FilterField(kit);
    field->setPlaceholderText(QStringLiteral("在“待批示”中筛选：标题、文号、来文单位、拼音首字母"));
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(space::m, 0, space::m, 0);
    fieldRow->addWidget(field);
    box->addLayout(fieldRow);
    auto* list = new RowList(kit, Density::Comfortable);
    list->setModel(sampleRows(list));
    list->setCurrentIndex(list->model()->index(1, 0));
    field->setList(list);
    registry.attach(list);
    markPane(list);
    box->addWidget(list, 1);
    return pane;
}

QWidget* headerPane(Kit& kit)
{
    auto* header = new Pane(kit, Token::Card);
    auto* box = column(header, space::l, space::s);
    box->setContentsMargins(space::l, space::m, space::l, space::s);
    auto* title = label(kit, Type::DocumentTitle, Token::Text,
                        QStringLiteral("示例部办公厅关于加强汛期值班值守和信息报送工作的通知"),
                        QFont::Medium);
    title->setElided(true);
    box->addWidget(title);
    auto* facts = label(kit, Type::Body, Token::Text2,
                        QStringLiteral("示例部办公厅　示办发〔2026〕17号　·　加急　·　收文〔2026〕1"
                                       "187号　·　7月13日登记（赵敏）　·　限 7月15日 17:00 办结"));
    facts->setElided(true);
    box->addWidget(facts);
    auto* acts = new ButtonRow(kit);
    acts->add(button(kit, ButtonKind::Primary, "批示", "pen", "B"));
    acts->add(button(kit, ButtonKind::Secondary, "转办", "arrow_forward", "F"));
    acts->add(button(kit, ButtonKind::Secondary, "退回", "arrow_undo", "R"));
    acts->add(button(kit, ButtonKind::Secondary, "加签", "people_add", ""));
    acts->add(button(kit, ButtonKind::Secondary, "传阅", "people_community", ""));
    acts->add(button(kit, ButtonKind::Secondary, "督办", "flag", ""));
    acts->add(button(kit, ButtonKind::Ghost, "撤回", "history", "Ctrl+Z"), true);
    box->addWidget(acts);
    auto* flow = new FlowStrip(kit);
    flow->setSteps(
        {{QStringLiteral("登记"), QStringLiteral("赵敏 13日 09:12"), Lamp::Green, false},
         {QStringLiteral("拟办"), QStringLiteral("李晓明 13日 10:05"), Lamp::Green, false},
         {QStringLiteral("批示"), QStringLiteral("陈副部长 · 停留 6 小时"), Lamp::Yellow, true},
         {QStringLiteral("承办"), QStringLiteral("财务司"), Lamp::NotStarted, false},
         {QStringLiteral("反馈"), {}, Lamp::NotStarted, false},
         {QStringLiteral("归档"), {}, Lamp::NotStarted, false}});
    box->addWidget(flow);
    return header;
}

QByteArray samplePdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(72);
    QPainter painter(&writer);
    const auto write = [&](const char* family, int size, QRectF box, int flags,
                           const QString& text) {
        QFont font(QString::fromUtf8(family));
        font.setPixelSize(size);
        painter.setFont(font);
        painter.drawText(box, flags, text);
    };
    painter.setPen(QColor(0xe6, 0x00, 0x12));
    write("Noto Serif CJK SC", 44, {60, 200, 475, 70}, Qt::AlignCenter,
          QStringLiteral("示例部办公厅文件"));
    painter.drawLine(QPointF(80, 320), QPointF(515, 320));
    painter.setPen(Qt::black);
    write("LXGW WenKai", 16, {60, 285, 475, 26}, Qt::AlignCenter,
          QStringLiteral("示办发〔2026〕17号"));
    write("Noto Serif CJK SC", 22, {100, 360, 395, 70}, Qt::AlignCenter | Qt::TextWordWrap,
          QStringLiteral("示例部办公厅关于加强汛期值班值守和信息报送工作的通知"));
    write("LXGW WenKai", 16, {80, 460, 435, 300}, Qt::TextWordWrap,
          QStringLiteral("各司局、直属各单位：\n　　为进一步压实值班值守责任，严格信息报送纪律，现"
                         "就加强2026年汛期值班值守和信息报送工作有关事项通知如下。\n　　一、严格落"
                         "实领导带班制度\n　　各单位主要负责同志要靠前指挥、在岗带班，严格执行24小"
                         "时专人值班和领导带班制度，保证安全生产。"));
    writer.newPage();
    write("LXGW WenKai", 16, {80, 100, 435, 300}, Qt::TextWordWrap,
          QStringLiteral("　　二、规范信息报送"));
    painter.end();
    return buffer.data();
}

QWidget* commentPane(Kit& kit)
{
    auto* card = new Card(kit);
    card->setHeading(QStringLiteral("处理意见"), QStringLiteral("3 条"));
    auto* list = new CommentList(kit);
    list->setComments(
        {{QStringLiteral("李晓明"), QStringLiteral("拟办"), Tone::Blue,
          QStringLiteral("7月13日 10:05"),
          QStringLiteral("拟请财务司牵头、办公厅配合，于7月15日前报送。请陈副部长阅示。"), false,
          false},
         {QStringLiteral("陈副部长"), QStringLiteral("批示"), Tone::RedSoft,
          QStringLiteral("7月13日 15:40"),
          QStringLiteral("同意。请财务司把好数据关，注意与预算执行口径一致。"), true, false},
         {QStringLiteral("财务司 周倩"), QStringLiteral("反馈"), Tone::Blue,
          QStringLiteral("7月14日 09:02"),
          QStringLiteral("已安排，<b>初稿</b>明日上午送办公厅汇总。"), false, true}});
    card->body()->addWidget(list, 1);
    auto* edit = new QPlainTextEdit;
    edit->setPlaceholderText(QStringLiteral("输入意见；常用语按 Ctrl+J"));
    edit->setFixedHeight(kit.px(84));
    card->body()->addWidget(edit);
    auto* row = new QHBoxLayout;
    auto* attach = new IconButton(kit, QStringLiteral("attach"));
    attach->setName(QStringLiteral("附件"));
    row->addWidget(attach);
    row->addStretch(1);
    row->addWidget(label(kit, Type::Secondary, Token::Text2, QStringLiteral("已存稿")));
    row->addWidget(button(kit, ButtonKind::Primary, "签署", "", ""));
    card->body()->addLayout(row);
    markPane(card);
    return card;
}

} // namespace

QAbstractItemModel* sampleRows(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    for (const Sample& sample : samples) {
        auto* item = new QStandardItem;
        item->setData(QString::fromUtf8(sample.title), RowTitleRole);
        item->setData(QString::fromUtf8(sample.from), RowSubtitleRole);
        item->setData(static_cast<int>(sample.lamp), RowLampRole);
        item->setData(QString::fromUtf8(sample.tag), RowTagRole);
        const bool most = qstrcmp(sample.tag, "特急") == 0;
        item->setData(static_cast<int>(most ? Tone::Red : Tone::Amber), RowTagToneRole);
        item->setData(QString::fromUtf8(sample.due), RowDueRole);
        item->setData(QString::fromUtf8(sample.state), RowStateRole);
        item->setData(sample.unread, RowUnreadRole);
        model->appendRow(item);
        item->setAccessibleText(rowAccessibleText(item->index()));
    }
    model->item(4)->setData(true, RowPendingRole);
    model->item(5)->setData(true, RowPinnedRole);
    return model;
}

QWidget* workbench(Kit& kit, QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* box = column(page, space::xl, space::l);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(
        label(kit, Type::PageTitle, Token::Text, QStringLiteral("李晓明，上午好"), QFont::Medium));
    words->addWidget(
        label(kit, Type::RowTitle, Token::Text2,
              QStringLiteral(
                  "2026年7月14日　星期二　农历六月初一　　今日带班：陈副部长　值班：王强、赵敏")));
    head->addLayout(words, 1);
    head->addWidget(button(kit, ButtonKind::Primary, "登记收文", "document_add", "Ctrl+N"));
    head->addWidget(button(kit, ButtonKind::Secondary, "扫描登记", "scan_text", ""));
    head->addWidget(button(kit, ButtonKind::Secondary, "发起督办", "flag", ""));
    box->addLayout(head);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::m);
    const auto figure = [&](const char* title, const char* number, const char* note, Lamp lamp) {
        auto* card = new FigureCard(kit);
        card->setFigure(QString::fromUtf8(title), QString::fromUtf8(number),
                        QString::fromUtf8(note), lamp);
        cards->addWidget(card);
    };
    figure("待我处理", "23", "其中特急 1、加急 4", Lamp::Yellow);
    figure("今日到期", "3", "最早 12:00 到期", Lamp::Yellow);
    figure("已超期", "1", "防汛通知拟办　超 2 小时", Lamp::Red);
    figure("督办临期", "6", "涉及 4 个司局", Lamp::Yellow);
    figure("本周办结", "41", "按期办结率 97.6%", Lamp::Done);
    box->addLayout(cards);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::l);
    auto* todo = new Card(kit);
    todo->setHeading(QStringLiteral("待办事项"), QStringLiteral("按时限排序"));
    auto* pills = new PillBar(kit);
    const std::pair<const char*, int> kinds[] = {
        {"全部", 23}, {"公文", 15}, {"督办", 5}, {"会议", 2}, {"值班", 1}};
    for (const auto& [name, count] : kinds) {
        pills->add(QString::fromUtf8(name), QString::fromUtf8(name));
        pills->setCount(QString::fromUtf8(name), count);
    }
    todo->headingRow()->insertWidget(1, pills);
    auto* list = new RowList(kit, Density::Compact);
    list->setModel(sampleRows(list));
    list->setCurrentIndex(list->model()->index(0, 0));
    todo->body()->addWidget(list, 1);
    todo->body()->addWidget(
        label(kit, Type::Secondary, Token::Text2,
              QStringLiteral("↑↓ 选择　Enter 打开　B 批示　F 转办　E 办结　Space 预览")));
    row->addWidget(todo, 5);
    auto* side = new Card(kit);
    side->setHeading(QStringLiteral("今日日程"), QStringLiteral("0 项会议"));
    auto* empty = new EmptyState(kit);
    empty->setWords(QStringLiteral("今天没有会议。"), QStringLiteral("查看本周"),
                    QStringLiteral("calendar"));
    side->body()->addWidget(empty, 1);
    row->addWidget(side, 3);
    box->addLayout(row, 1);
    return page;
}

QWidget* documents(Kit& kit, ActionRegistry& registry, PdfService& service, Settings& settings,
                   QWidget* parent)
{
    auto* splitter = new PaneSplitter(kit, settings, QStringLiteral("documents"), parent);
    splitter->addPane(treePane(kit), 186, 150);
    splitter->addPane(listPane(kit, registry), 360, 260);
    auto* reading = new QWidget;
    auto* box = column(reading, 0, 0);
    box->addWidget(headerPane(kit));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::m, space::m, space::m, space::m);
    row->setSpacing(space::m);
    auto* pdf = new PdfPanel(kit, service);
    pdf->view().setOverlay([&kit](QPainter& painter, int page, const QRectF& rect, double factor) {
        if (page != 0)
            return;
        QFont font = kit.theme.font(Type::Comment);
        font.setPixelSize(qRound(22 * factor));
        painter.setFont(font);
        painter.setPen(tokenColor(Token::Accent, false));
        const QRectF head(rect.left() + rect.width() * 0.55, rect.top() + 60 * factor,
                          rect.width() * 0.38, 120 * factor);
        painter.drawText(head, Qt::TextWordWrap,
                         QStringLiteral("同意。请财务司把好数据关。\n　　　陈　7月13日"));
    });
    pdf->view().openBytes(samplePdf());
    markPane(pdf);
    row->addWidget(pdf, 1);
    auto* comments = commentPane(kit);
    comments->setFixedWidth(kit.px(230));
    row->addWidget(comments);
    box->addLayout(row, 1);
    splitter->addPane(reading, 0, 320);
    return splitter;
}

QWidget* pieces(Kit& kit, QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* box = column(page, space::xl, space::l);
    auto* lamps = new QHBoxLayout;
    for (const Lamp lamp : {Lamp::Red, Lamp::Yellow, Lamp::Green, Lamp::Done, Lamp::NotStarted}) {
        for (const int size : {12, 16, 20, 32, 48})
            lamps->addWidget(new LampWidget(kit, lamp, size));
        lamps->addWidget(label(kit, Type::Body, Token::Text, lampName(lamp)));
        lamps->addStretch(1);
    }
    box->addLayout(lamps);
    auto* tags = new QHBoxLayout;
    const std::pair<const char*, Tone> tones[] = {{"特急", Tone::Red},   {"批示", Tone::RedSoft},
                                                  {"加急", Tone::Amber}, {"正常", Tone::Green},
                                                  {"拟办", Tone::Blue},  {"平件", Tone::Neutral}};
    for (const auto& [text, tone] : tones)
        tags->addWidget(new TagWidget(kit, QString::fromUtf8(text), tone));
    tags->addStretch(1);
    box->addLayout(tags);
    auto* row = new QHBoxLayout;
    row->addWidget(button(kit, ButtonKind::Primary, "退回文件", "arrow_undo", "R"));
    row->addWidget(button(kit, ButtonKind::Secondary, "保存草稿", "save", "Ctrl+S"));
    row->addWidget(button(kit, ButtonKind::Ghost, "取消", "", ""));
    auto* off = button(kit, ButtonKind::Secondary, "用印", "certificate", "");
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch(1);
    box->addLayout(row);
    const Type types[] = {Type::Figure,    Type::PageTitle, Type::DocumentTitle, Type::Comment,
                          Type::ListTitle, Type::CardTitle, Type::RowTitle,      Type::Body,
                          Type::Secondary, Type::Tag};
    for (const Type type : types)
        box->addWidget(
            label(kit, type, type == Type::Comment ? Token::Accent : Token::Text,
                  QStringLiteral("文枢 Chancery 关于安全生产工作的通知 〔2026〕17号 3,450.00 元")));
    box->addStretch(1);
    return page;
}

} // namespace chancery::ui::gallery
