// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_panel.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/pdf/pdf_thumbs.h"
#include "ui/pdf/pdf_view.h"
#include "ui/tr.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace chancery::ui {

PdfPanel::PdfPanel(Kit& kit, PdfService& service, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_view(new PdfView(kit, service, this)),
      m_thumbs(new PdfThumbs(kit, *m_view, this)),
      m_side(new IconButton(kit, QStringLiteral("panel_left"), this)),
      m_page(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_smaller(new IconButton(kit, QStringLiteral("zoom_out"), this)),
      m_zoom(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_larger(new IconButton(kit, QStringLiteral("zoom_in"), this)),
      m_width(new IconButton(kit, QStringLiteral("auto_fit_width"), this)),
      m_whole(new IconButton(kit, QStringLiteral("page_fit"), this)),
      m_find(new IconButton(kit, QStringLiteral("search"), this)),
      m_pen(new IconButton(kit, QStringLiteral("pen"), this)), m_query(new QLineEdit(this)),
      m_count(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_previous(new IconButton(kit, QStringLiteral("chevron_up"), this)),
      m_next(new IconButton(kit, QStringLiteral("chevron_down"), this)),
      m_close(new IconButton(kit, QStringLiteral("dismiss"), this)),
      m_elsewhere(new Button(kit, ButtonKind::Secondary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_search = makeSearch();
    column->addWidget(m_search);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_thumbs);
    row->addWidget(m_view, 1);
    column->addLayout(row, 1);
    m_thumbs->hide();
    m_search->hide();
    m_elsewhere->hide();

    connect(m_view, &PdfView::currentPageChanged, this, &PdfPanel::refresh);
    connect(m_view, &PdfView::zoomChanged, this, &PdfPanel::refresh);
    connect(m_view, &PdfView::hitsChanged, this, &PdfPanel::refresh);
    connect(m_view, &PdfView::opened, this, [this] {
        m_elsewhere->hide();
        refresh();
    });
    connect(m_view, &PdfView::failed, this, [this] {
        m_elsewhere->show();
        refresh();
    });
    connect(m_elsewhere, &QPushButton::clicked, this, &PdfPanel::openElsewhere);
    setFocusProxy(m_view);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QWidget* PdfPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::xs, 2, space::xs, 2);
    row->setSpacing(space::xs);
    row->addWidget(m_side);
    row->addWidget(m_page);
    row->addStretch(1);
    row->addWidget(m_elsewhere);
    row->addWidget(m_smaller);
    row->addWidget(m_zoom);
    row->addWidget(m_larger);
    row->addWidget(m_width);
    row->addWidget(m_whole);
    row->addWidget(m_find);
    row->addWidget(m_pen);
    m_pen->setObjectName(QStringLiteral("pdf.pen"));
    m_pen->setCheckable(true);
    m_pen->hide();
    connect(m_pen, &QPushButton::toggled, this, [this](bool on) {
        if (m_tools)
            m_tools->setVisible(on);
    });
    m_elsewhere->setDense(true);
    m_side->setCheckable(true);
    connect(m_side, &QPushButton::toggled, m_thumbs, &QWidget::setVisible);
    connect(m_smaller, &QPushButton::clicked, this, [this] { m_view->zoomStep(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { m_view->zoomStep(1); });
    connect(m_width, &QPushButton::clicked, this, [this] { m_view->setFit(PdfView::Fit::Width); });
    connect(m_whole, &QPushButton::clicked, this, [this] { m_view->setFit(PdfView::Fit::Page); });
    connect(m_find, &QPushButton::clicked, this, &PdfPanel::openSearch);
    return bar;
}

QWidget* PdfPanel::makeSearch()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::s, 2, space::xs, space::xs);
    row->setSpacing(space::xs);
    row->addWidget(m_query, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    connect(m_query, &QLineEdit::textChanged, m_view, &PdfView::search);
    connect(m_query, &QLineEdit::returnPressed, this, [this] { m_view->stepHit(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { m_view->stepHit(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_view->stepHit(1); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_search->hide();
        m_query->clear();
        m_view->setFocus();
    });
    return bar;
}

void PdfPanel::setTools(QWidget* tools)
{
    m_tools = tools;
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, tools);
    tools->setVisible(m_pen->isChecked());
}

void PdfPanel::offerTools(bool on)
{
    m_pen->setVisible(on);
    if (!on)
        m_pen->setChecked(false);
}

void PdfPanel::openSearch()
{
    m_search->show();
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

void PdfPanel::refresh()
{
    const int pages = m_view->pageCount();
    m_page->setText(pages > 0 ? QStringLiteral("%1 / %2").arg(m_view->currentPage() + 1).arg(pages)
                              : QString());
    m_zoom->setText(pages > 0 ? QStringLiteral("%1%").arg(qRound(m_view->zoom() * 100))
                              : QString());
    for (IconButton* button : {m_side, m_smaller, m_larger, m_width, m_whole, m_find})
        button->setEnabled(pages > 0);
    const auto hits = m_view->hits().size();
    if (m_query->text().trimmed().isEmpty())
        m_count->clear();
    else if (hits == 0)
        m_count->setText(m_view->isSearching() ? Tr::tr("Searching…") : Tr::tr("Not found"));
    else
        m_count->setText(QStringLiteral("%1 / %2").arg(m_view->currentHit() + 1).arg(hits));
    m_previous->setEnabled(hits > 0);
    m_next->setEnabled(hits > 0);
}

void PdfPanel::retranslate()
{
    m_side->setName(Tr::tr("Thumbnails"));
    m_smaller->setName(Tr::tr("Zoom out"), QStringLiteral("Ctrl+-"));
    m_larger->setName(Tr::tr("Zoom in"), QStringLiteral("Ctrl++"));
    m_width->setName(Tr::tr("Fit the width"), QStringLiteral("Ctrl+0"));
    m_whole->setName(Tr::tr("Fit the page"));
    m_find->setName(Tr::tr("Search in the document"), QStringLiteral("Ctrl+F"));
    m_pen->setName(Tr::tr("Mark the pages"));
    m_query->setPlaceholderText(Tr::tr("Search in the document"));
    m_query->setAccessibleName(Tr::tr("Search in the document"));
    m_previous->setName(Tr::tr("Previous hit"), QStringLiteral("Shift+F3"));
    m_next->setName(Tr::tr("Next hit"), QStringLiteral("F3"));
    m_close->setName(Tr::tr("Close"), QStringLiteral("Esc"));
    m_elsewhere->setFace(Tr::tr("Open with another program"));
    refresh();
}

void PdfPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        return openSearch();
    if (event->key() == Qt::Key_F3)
        return m_view->stepHit(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (event->key() == Qt::Key_Escape && m_search->isVisible())
        return m_close->click();
    QWidget::keyPressEvent(event);
}

void PdfPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // What the keyboard does as well leaves a narrow bar first.
    m_zoom->setVisible(width() > m_kit.px(360));
    m_whole->setVisible(width() > m_kit.px(330));
    m_width->setVisible(width() > m_kit.px(300));
}

void PdfPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PdfPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Card));
    painter.setPen(m_kit.color(Token::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace chancery::ui
