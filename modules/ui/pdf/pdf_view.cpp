// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_view.h"

#include "ui/tr.h"

#include <QScrollBar>

#include <algorithm>

namespace chancery::ui {
namespace {

/// Page images kept beside those in sight.
constexpr int keptAround = 3;

} // namespace

PdfView::PdfView(Kit& kit, PdfService& service, QWidget* parent)
    : PagesView(kit, parent), m_service(service)
{
    viewport()->setCursor(Qt::IBeamCursor);
    PdfView::describe();
}

PdfView::~PdfView() = default;

void PdfView::openFile(const QString& path)
{
    begin();
    m_session->openFile(path);
}

void PdfView::openBytes(const QByteArray& bytes)
{
    begin();
    m_session->openBytes(bytes);
}

void PdfView::close()
{
    // The session may be the one that is calling.
    if (m_session) {
        m_session->disconnect(this);
        m_session.release()->deleteLater();
    }
    setPageSizes({});
    m_images.clear();
    m_texts.clear();
    m_error.reset();
    m_loading = false;
    m_query.clear();
    m_hits.clear();
    m_hit = -1;
    m_searched = 0;
    m_from = m_to = {};
    layOut(false);
}

void PdfView::begin()
{
    close();
    m_loading = true;
    m_session = std::make_unique<PdfSession>(m_service);
    connect(m_session.get(), &PdfSession::opened, this, [this] {
        m_loading = false;
        QList<QSizeF> sizes;
        for (int page = 0; page < m_session->pageCount(); ++page)
            sizes.append(m_session->pageSize(page));
        setPageSizes(std::move(sizes));
        layOut(false);
        m_session->requestText(0);
        Q_EMIT opened();
    });
    connect(m_session.get(), &PdfSession::failed, this, [this](const Error& error) {
        m_loading = false;
        m_error = error;
        describe();
        viewport()->update();
        Q_EMIT failed(error);
    });
    connect(m_session.get(), &PdfSession::pageReady, this, &PdfView::takePage);
    connect(m_session.get(), &PdfSession::textReady, this, &PdfView::takeText);
    connect(m_session.get(), &PdfSession::pageFailed, this, [this](int page, const Error&) {
        // Search goes on past a page that cannot be read.
        if (!m_texts.contains(page))
            takeText(page, {});
    });
    describe();
    viewport()->update();
}

QSize PdfView::deviceSize(int page) const
{
    const QSizeF size = QSizeF(m_layout.pageRect(page).size()) * devicePixelRatioF();
    return size.toSize();
}

void PdfView::attend()
{
    if (!m_session || !m_session->isOpen())
        return;
    const int top = verticalScrollBar()->value();
    const auto [first, last] = m_layout.pagesIn(top, top + viewport()->height());
    m_session->dropWaitingPages();
    for (int page = first; page <= last; ++page) {
        if (m_images.value(page).size() != deviceSize(page))
            m_session->requestPage(page, deviceSize(page));
        if (!m_texts.contains(page))
            m_session->requestText(page);
    }
    if (last + 1 < pageCount() && m_images.value(last + 1).size() != deviceSize(last + 1))
        m_session->requestPage(last + 1, deviceSize(last + 1));
    const int from = first - keptAround;
    const int to = last + keptAround;
    m_images.removeIf(
        [from, to](const auto& entry) { return entry.key() < from || entry.key() > to; });
}

void PdfView::takePage(int page, const QImage& image)
{
    // A thumbnail of the same page is not ours.
    if (image.size() != deviceSize(page))
        return;
    QImage kept = image;
    kept.setDevicePixelRatio(devicePixelRatioF());
    m_images.insert(page, kept);
    viewport()->update(viewRect(page));
}

void PdfView::takeText(int page, const pdf::PdfPageText& text)
{
    m_texts.insert(page, text);
    if (page == currentPage())
        describe();
    searchOn();
}

void PdfView::search(const QString& query)
{
    m_query = query.trimmed();
    m_hits.clear();
    m_hit = -1;
    m_searched = m_query.isEmpty() ? pageCount() : 0;
    searchOn();
    viewport()->update();
    Q_EMIT hitsChanged();
}

void PdfView::searchOn()
{
    if (m_query.isEmpty())
        return;
    const qsizetype before = m_hits.size();
    const int from = m_searched;
    while (m_searched < pageCount() && m_texts.contains(m_searched)) {
        m_hits += findInPage(m_searched, m_texts.value(m_searched), m_query);
        ++m_searched;
    }
    if (m_searched < pageCount() && m_session)
        m_session->requestText(m_searched);
    if (m_hit < 0 && !m_hits.isEmpty()) {
        m_hit = 0;
        showHit();
    }
    if (m_hits.size() != before || m_searched != from) {
        viewport()->update();
        Q_EMIT hitsChanged();
    }
}

void PdfView::stepHit(int direction)
{
    if (m_hits.isEmpty())
        return;
    const auto count = static_cast<int>(m_hits.size());
    m_hit = (m_hit + (direction > 0 ? 1 : count - 1)) % count;
    showHit();
    Q_EMIT hitsChanged();
}

void PdfView::showHit()
{
    const TextSpan& hit = m_hits.at(m_hit);
    const auto boxes = lineBoxes(m_texts.value(hit.page), hit.start, hit.length);
    const QRect page = m_layout.pageRect(hit.page);
    const double scale = m_layout.factor() * 96 / 72;
    const int y = page.top() + (boxes.isEmpty() ? 0 : qRound(boxes.first().top() * scale));
    const int top = verticalScrollBar()->value();
    if (y < top + m_kit.px(40) || y > top + viewport()->height() - m_kit.px(60))
        verticalScrollBar()->setValue(y - viewport()->height() / 3);
    viewport()->update();
}

void PdfView::describe()
{
    if (m_error) {
        setAccessibleName(m_kit.words.sentence(*m_error));
        setAccessibleDescription({});
        return;
    }
    if (pageCount() == 0) {
        setAccessibleName(m_loading ? Tr::tr("Opening the document") : Tr::tr("No document"));
        return;
    }
    setAccessibleName(Tr::tr("Page %1 of %2").arg(currentPage() + 1).arg(pageCount()));
    setAccessibleDescription(pageText(currentPage()));
}

} // namespace chancery::ui
