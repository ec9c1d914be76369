// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/versions_page.h"

#include "base/clock.h"
#include "documents/pages/change_view.h"
#include "documents/pages/headed_list.h"
#include "documents/pages/manuscript_paper.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/printed_of.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/paper/paper_view.h"
#include "ui/pill_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::documents {

VersionsPage::VersionsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk, context.kit.language)
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"documents.versions"_s, this);
    split->addPane(makeList(), 300, 220);
    split->addPane(makeText(), 0, 560);
    outer->addWidget(split);
    connect(&m_model, &VersionsModel::changed, this, &VersionsPage::refresh);
    connect(m_changes, &ChangeView::stepped, this, &VersionsPage::refreshTold);
    connect(&context.kit.language, &ui::Language::changed, this, &VersionsPage::retranslate);
    connect(&context.kit.theme, &ui::Theme::changed, this, &VersionsPage::refresh);
    retranslate();
}

QWidget* VersionsPage::makeList()
{
    const HeadedList list(m_context.kit, m_model, this);
    m_heading = list.heading;
    m_list = list.rows;
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_model.versionAt(index.row()) != m_model.after())
            m_model.choose(m_model.versionAt(index.row()));
    });
    return list.place;
}

QWidget* VersionsPage::makeText()
{
    auto& kit = m_context.kit;
    auto* text = new QWidget(this);
    auto* column = new QVBoxLayout(text);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    column->addWidget(makeHead());
    m_stack = new QStackedWidget(text);
    m_changes = new ChangeView(kit, m_stack);
    m_paper = new ui::PaperView(kit, m_stack);
    column->addWidget(makeTools());
    column->addWidget(makeFacts());
    m_stack->addWidget(m_changes);
    m_stack->addWidget(m_paper);
    column->addWidget(m_stack, 1);
    return text;
}

QWidget* VersionsPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new ui::Label(kit, ui::Type::DocumentTitle, ui::Token::Text, head, QFont::Medium);
    m_title->setElided(true);
    m_leave = new ui::Button(kit, ui::ButtonKind::Ghost, head);
    row->addWidget(m_title, 1);
    row->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &VersionsPage::left);
    return head;
}

QWidget* VersionsPage::makeTools()
{
    auto& kit = m_context.kit;
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_views = new ui::PillBar(kit, tools);
    for (const auto& view : {u"compare"_s, u"redline"_s, u"clean"_s})
        m_views->add(view, {});
    m_only = new ui::Button(kit, ui::ButtonKind::Secondary, tools);
    m_only->setDense(true);
    m_only->setCheckable(true);
    m_place = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, tools);
    m_previous = new ui::IconButton(kit, u"chevron_up"_s, tools);
    m_next = new ui::IconButton(kit, u"chevron_down"_s, tools);
    m_copy = new ui::Button(kit, ui::ButtonKind::Secondary, tools);
    m_copy->setDense(true);
    row->addWidget(m_views);
    row->addStretch(1);
    for (QWidget* each : {static_cast<QWidget*>(m_only), static_cast<QWidget*>(m_place),
                          static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next),
                          static_cast<QWidget*>(m_copy)})
        row->addWidget(each);
    connect(m_views, &ui::PillBar::currentIdChanged, this, &VersionsPage::refresh);
    connect(m_only, &QPushButton::toggled, this, [this](bool on) {
        m_onlyChanges = on;
        refresh();
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { m_changes->step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_changes->step(1); });
    connect(m_copy, &QPushButton::clicked, this, &VersionsPage::copyClean);
    m_views->setCurrentId(u"compare"_s);
    return tools;
}

/// What is compared, and what differs; or who wrote in which look.
QWidget* VersionsPage::makeFacts()
{
    auto& kit = m_context.kit;
    auto* facts = new QWidget(this);
    auto* row = new QHBoxLayout(facts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_with = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, facts);
    m_base = new ui::ChoiceBox(kit, facts);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_told = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, facts);
    m_legend = new QWidget(facts);
    m_legendRow = new QHBoxLayout(m_legend);
    m_legendRow->setContentsMargins(0, 0, 0, 0);
    m_legendRow->setSpacing(ui::space::m);
    row->addWidget(m_with);
    row->addWidget(m_base);
    row->addWidget(m_told);
    row->addWidget(m_legend);
    row->addStretch(1);
    connect(m_base, &QComboBox::activated, this,
            [this] { m_model.compareWith(m_base->currentData().toInt()); });
    return facts;
}

void VersionsPage::retranslate()
{
    m_heading->setText(Tr::tr("Versions"));
    m_list->setAccessibleName(Tr::tr("Versions"));
    m_views->setText(u"compare"_s, Tr::tr("Compare"));
    m_views->setText(u"redline"_s, Tr::tr("All changes (花脸稿)"));
    m_views->setText(u"clean"_s, Tr::tr("Clean copy (清稿)"));
    m_with->setText(Tr::tr("Compared with"));
    m_base->setAccessibleName(Tr::tr("Compared with"));
    m_only->setFace(Tr::tr("Only changes"), {}, u"O"_s);
    m_previous->setName(Tr::tr("The change before"), u"P"_s);
    m_next->setName(Tr::tr("The next change"), u"N"_s);
    m_copy->setFace(Tr::tr("Copy the text"), u"copy"_s);
    m_copy->setToolTip(u"%1 (Ctrl+Shift+C)"_s.arg(Tr::tr("Copy the clean text")));
    m_leave->setFace(Tr::tr("Back to the document"), {}, u"Esc"_s);
    m_changes->setAccessibleName(Tr::tr("Text with its changes"));
    refresh();
}

bool VersionsPage::open(const QString& documentId)
{
    if (const auto opened = m_model.open(documentId); !opened.ok()) {
        m_context.toast(m_context.kit.words.sentence(opened.error()), {});
        return false;
    }
    m_views->setCurrentId(m_model.versionCount() > 1 ? u"compare"_s : u"clean"_s);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->setFocus();
    return true;
}

void VersionsPage::showView(const QString& id)
{
    m_views->setCurrentId(id);
}

void VersionsPage::fillBase()
{
    m_base->clear();
    for (int version = m_model.versionCount(); version >= 1; --version) {
        if (version != m_model.after())
            m_base->addItem(
                joined({m_model.versionName(version), m_model.version(version).authorName}),
                version);
    }
    m_base->setCurrentIndex(m_base->findData(m_model.before()));
}

void VersionsPage::refresh()
{
    if (m_model.versionCount() == 0)
        return;
    m_title->setText(m_model.view().text("title"));
    m_views->setShown(u"compare"_s, m_model.versionCount() > 1);
    m_views->setShown(u"redline"_s, m_model.versionCount() > 1);
    const QString view = m_views->currentId();
    const bool compares = view == "compare"_L1;
    const bool isClean = view == "clean"_L1;
    fillBase();
    m_with->setVisible(compares && m_model.before() > 0);
    m_base->setVisible(compares && m_model.before() > 0);
    m_only->setVisible(compares && m_model.before() > 0);
    m_legend->setVisible(view == "redline"_L1);
    m_copy->setVisible(isClean);
    for (QWidget* each : {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_previous),
                          static_cast<QWidget*>(m_next)})
        each->setVisible(!isClean);
    m_stack->setCurrentIndex(isClean ? 1 : 0);
    if (isClean)
        showClean();
    else if (compares)
        m_changes->showComparison(m_model.comparison(), m_model.text(std::max(m_model.before(), 1)),
                                  m_model.text(m_model.after()), m_onlyChanges);
    else
        m_changes->showRedline(m_model.redline(), m_model.authorOfVersion());
    fillLegend();
    refreshTold();
}

/// The version on its paper, with the marks (批注) that were made on it.
void VersionsPage::showClean()
{
    m_paper->setDocument(paperOf(m_model.text(m_model.after()), printedOf(m_model.view()),
                                 officeDate(m_context.desk.now())));
    const auto marks =
        pageMarks(m_context.desk.db(), m_model.documentId(), m_model.version(m_model.after()).hash);
    QList<ui::DrawnMark> drawn;
    for (const PageMarkView& each : marks.ok() ? *marks : QList<PageMarkView>())
        drawn.append(drawnMark(each, {}));
    m_paper->setOverlay([drawn](QPainter& painter, int page, const QRectF& rect, double factor) {
        painter.translate(rect.topLeft());
        for (const ui::DrawnMark& mark : drawn) {
            if (mark.page == page)
                ui::paintMark(painter, mark, factor * 96 / 72);
        }
    });
}

void VersionsPage::refreshTold()
{
    if (m_model.versionCount() == 0)
        return;
    const QString view = m_views->currentId();
    const int count = m_changes->changeCount();
    m_place->setText(m_changes->currentChange() < 0
                         ? Tr::tr("%n place(s)", nullptr, count)
                         : u"%1 / %2"_s.arg(m_changes->currentChange() + 1).arg(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (view != "compare"_L1)
        return m_told->setText(m_model.versionName(m_model.after()));
    const ChangeSums sums = sumsOf(m_model.comparison());
    QStringList parts;
    if (sums.added > 0)
        parts.append(Tr::tr("%n character(s) added", nullptr, int(sums.added)));
    if (sums.removed > 0)
        parts.append(Tr::tr("%n removed", nullptr, int(sums.removed)));
    if (sums.moved > 0)
        parts.append(Tr::tr("%n paragraph(s) moved", nullptr, sums.moved));
    if (sums.elements > 0)
        parts.append(Tr::tr("%n element(s) changed", nullptr, sums.elements));
    m_told->setText(
        m_model.before() == 0 ? QString()
        : parts.isEmpty()
            ? Tr::tr("The two versions are the same.")
            : parts.join(m_context.kit.language.current() == ui::Lang::Zh ? u"，"_s : u", "_s));
}

/// Who wrote in which look.
void VersionsPage::fillLegend()
{
    while (QLayoutItem* item = m_legendRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList names = m_model.authors();
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* name = new ui::Label(m_context.kit, ui::Type::Body, ui::Token::Text2, m_legend);
        const auto look = ChangeView::authorFormat(m_context.kit.theme, int(i));
        name->setTextFormat(Qt::RichText);
        name->setText(u"<span style='color:%1'><u>%2</u></span>"_s.arg(
            look.foreground().color().name(), names.at(i).toHtmlEscaped()));
        m_legendRow->addWidget(name);
    }
    m_legendRow->addStretch(1);
}

void VersionsPage::copyClean()
{
    QGuiApplication::clipboard()->setText(m_model.text(m_model.after()).plainText());
    m_context.toast(Tr::tr("Copied."), {});
}

void VersionsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
        event->key() == Qt::Key_C)
        return copyClean();
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Escape:
            return Q_EMIT left();
        case Qt::Key_1:
            return showView(u"compare"_s);
        case Qt::Key_2:
            return showView(u"redline"_s);
        case Qt::Key_3:
            return showView(u"clean"_s);
        case Qt::Key_N:
            return m_changes->step(1);
        case Qt::Key_P:
            return m_changes->step(-1);
        case Qt::Key_O:
            return m_only->toggle();
        default:
            break;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace chancery::documents
