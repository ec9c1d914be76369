// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/page_marker.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/pdf/pages_view.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr double unitsPerPoint = 100; // of PageMark

QPoint toUnits(const QPointF& point)
{
    return (point * unitsPerPoint).toPoint();
}

QPointF toPoints(const QPoint& units)
{
    return QPointF(units) / unitsPerPoint;
}

} // namespace

ui::DrawnMark drawnMark(const PageMarkView& view, const QString& me)
{
    ui::DrawnMark mark;
    mark.id = view.id;
    mark.kind = ui::DrawnMark::Kind(int(view.mark.kind));
    mark.page = view.mark.page;
    mark.colour = view.mark.colour;
    for (const auto& stroke : view.mark.strokes) {
        QPolygonF points;
        for (const QPoint& point : stroke)
            points.append(toPoints(point));
        mark.strokes.append(points);
    }
    for (const QRect& box : view.mark.boxes)
        mark.boxes.append(QRectF(toPoints(box.topLeft()), QSizeF(box.size()) / unitsPerPoint));
    mark.at = toPoints(view.mark.at);
    mark.text = view.mark.text;
    const QDateTime local = view.at.toTimeZone(officeZone());
    // On paper, as forms are: in Chinese.
    const ui::Format chinese{ui::Lang::Zh};
    mark.by =
        view.authorName + u' ' + chinese.fullDate(local.date()) + u' ' + chinese.time(local.time());
    mark.isMine = view.author == me;
    return mark;
}

PageMark pageMarkOf(const ui::DrawnMark& drawn)
{
    PageMark mark;
    mark.kind = PageMark::Kind(int(drawn.kind));
    mark.page = drawn.page;
    mark.colour = drawn.colour;
    for (const QPolygonF& stroke : drawn.strokes) {
        QList<QPoint> points;
        for (const QPointF& point : stroke)
            points.append(toUnits(point));
        mark.strokes.append(points);
    }
    for (const QRectF& box : drawn.boxes)
        mark.boxes.append(QRect(toUnits(box.topLeft()), (box.size() * unitsPerPoint).toSize()));
    if (drawn.kind == ui::DrawnMark::Kind::Stamp || drawn.kind == ui::DrawnMark::Kind::Note)
        mark.at = toUnits(drawn.at);
    mark.text = drawn.text;
    return mark;
}

PageMarker::PageMarker(const PageContext& context, ui::PagesView& view, QWidget* parent)
    : QWidget(parent), m_context(context), m_layer(new ui::MarkLayer(context.kit, view, this)),
      m_colour(new ui::IconButton(context.kit, u"tag"_s, this))
{
    using Tool = ui::MarkLayer::Tool;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(ui::space::xs, 0, ui::space::xs, 0);
    row->setSpacing(0);
    const std::array icons{u"pen"_s, u"highlight"_s, u"certificate"_s, u"comment"_s, u"delete"_s};
    const std::array names{u"ink"_s, u"highlight"_s, u"stamp"_s, u"note"_s, u"erase"_s};
    for (std::size_t i = 0; i < m_tools.size(); ++i) {
        m_tools[i] = new ui::IconButton(context.kit, icons[i], this);
        m_tools[i]->setObjectName(u"mark."_s + names[i]);
        m_tools[i]->setCheckable(true);
        const auto tool = Tool(int(i) + 1);
        connect(m_tools[i], &QPushButton::clicked, this, [this, tool](bool on) {
            if (on && tool == Tool::Stamp)
                return openStamps();
            m_layer->setTool(on ? tool : Tool::None);
        });
        row->addWidget(m_tools[i]);
    }
    row->addWidget(m_colour);
    connect(m_colour, &QPushButton::clicked, this, [this] {
        m_chosenColour = (m_chosenColour + 1) % ui::markColours;
        m_layer->setColour(m_chosenColour);
        retranslate();
    });
    connect(m_layer, &ui::MarkLayer::toolChanged, this, [this] {
        for (std::size_t i = 0; i < m_tools.size(); ++i)
            m_tools[i]->setChecked(int(m_layer->tool()) == int(i) + 1);
    });
    connect(m_layer, &ui::MarkLayer::drawn, this, &PageMarker::give);
    connect(m_layer, &ui::MarkLayer::erased, this, &PageMarker::erase);
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_page_mark"_s))
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &PageMarker::retranslate);
    row->addStretch(1);
    retranslate();
}

void PageMarker::retranslate()
{
    const std::array names{Tr::tr("Write on the page"), Tr::tr("Highlight what is selected"),
                           Tr::tr("Stamp a word"), Tr::tr("Note at a place"),
                           Tr::tr("Erase one's own marks")};
    for (std::size_t i = 0; i < m_tools.size(); ++i)
        m_tools[i]->setName(names[i]);
    const std::array colours{Tr::tr("Red"), Tr::tr("Blue"), Tr::tr("Black"), Tr::tr("Ochre")};
    m_colour->setName(Tr::tr("Colour of marks: %1").arg(colours[std::size_t(m_chosenColour)]));
    const std::array tokens{ui::Token::Accent, ui::Token::Blue, ui::Token::Text, ui::Token::Amber};
    m_colour->setToken(tokens[std::size_t(m_chosenColour)]);
}

void PageMarker::setFile(const QString& documentId, const QString& sha256)
{
    if (m_document == documentId && m_file == sha256)
        return;
    m_layer->setTool(ui::MarkLayer::Tool::None); // gives what was being written, to its file
    m_document = documentId;
    m_file = sha256;
    refresh();
}

void PageMarker::hideEvent(QHideEvent* event)
{
    m_layer->setTool(ui::MarkLayer::Tool::None);
    QWidget::hideEvent(event);
}

void PageMarker::refresh()
{
    QList<ui::DrawnMark> drawn;
    const auto actor = m_context.desk.actor();
    if (!m_file.isEmpty() && actor.ok() && *actor) {
        const auto marks = pageMarks(m_context.desk.db(), m_document, m_file);
        if (marks.ok()) {
            for (const PageMarkView& each : *marks)
                drawn.append(drawnMark(each, (*actor)->person.text()));
        }
    }
    m_layer->setMarks(drawn);
}

void PageMarker::give(const ui::DrawnMark& mark)
{
    const auto given = m_context.desk.submit(
        u"documents.mark-page"_s,
        {{u"document"_s, m_document}, {u"file"_s, m_file}, {u"mark"_s, pageMarkOf(mark).toJson()}});
    refresh();
    if (!given.ok())
        return m_context.toast(m_context.kit.words.sentence(withFieldNames(given.error())), {});
    QString id; // the last of one's own is the one that was just given
    for (const ui::DrawnMark& each : m_layer->marks())
        id = each.isMine ? each.id : id;
    m_context.toast(Tr::tr("Marked. The file itself is unchanged."), [this, id] { erase(id); });
}

void PageMarker::erase(const QString& markId)
{
    const auto given = m_context.desk.submit(u"documents.erase-mark"_s,
                                             {{u"document"_s, m_document}, {u"mark"_s, markId}});
    refresh();
    if (!given.ok())
        m_context.toast(m_context.kit.words.sentence(withFieldNames(given.error())), {});
}

/// What is stamped most; anything else is a note.
void PageMarker::openStamps()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& word : {u"已阅"_s, u"同意"_s, u"速办"_s, u"请阅处"_s, u"存"_s})
        menu->addAction(word, this, [this, word] {
            m_layer->setStampText(word);
            m_layer->setTool(ui::MarkLayer::Tool::Stamp);
        });
    connect(menu, &QMenu::aboutToHide, this,
            [this] { m_tools[2]->setChecked(m_layer->tool() == ui::MarkLayer::Tool::Stamp); });
    menu->popup(m_tools[2]->mapToGlobal(QPoint(0, m_tools[2]->height())));
}

} // namespace chancery::documents
