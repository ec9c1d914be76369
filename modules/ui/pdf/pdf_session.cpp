// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_session.h"

#include "ui/pdf/channel.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <unistd.h>

namespace chancery::ui {
namespace {

Error troubleError(pdf::Trouble trouble)
{
    switch (trouble) {
    case pdf::Trouble::Empty:
        return fail("ui.pdf-empty");
    case pdf::Trouble::NotPdf:
        return fail("ui.pdf-not-pdf");
    case pdf::Trouble::Password:
        return fail("ui.pdf-password");
    case pdf::Trouble::Unreadable:
        return fail("ui.pdf-unreadable");
    default:
        return fail("ui.pdf-damaged");
    }
}

QSize withinLimits(QSize size)
{
    size = size.expandedTo(QSize(1, 1));
    const double side = std::max(size.width(), size.height());
    const double area = double(size.width()) * size.height();
    const double factor =
        std::min({1.0, pdf::mostSide / side, std::sqrt(double(pdf::mostPixels) / area)});
    return factor < 1.0 ? QSize(int(size.width() * factor), int(size.height() * factor))
                              .expandedTo(QSize(1, 1))
                        : size;
}

} // namespace

PdfSession::PdfSession(PdfService& service, QObject* parent)
    : QObject(parent), m_worker(service.take())
{
    m_watch.setSingleShot(true);
    m_watch.setInterval(patience);
    connect(&m_watch, &QTimer::timeout, this, [this] { giveUp(fail("ui.pdf-too-slow")); });
    connect(m_worker.get(), &PdfWorker::arrived, this, &PdfSession::answer);
    connect(m_worker.get(), &PdfWorker::gone, this, &PdfSession::lose);
}

PdfSession::~PdfSession() = default;

qint64 PdfSession::processId() const
{
    return m_worker->processId();
}

void PdfSession::openFile(const QString& path)
{
    openDescriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC),
                   pdf::Kind::Open);
}

void PdfSession::describeFile(const QString& path)
{
    openDescriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC),
                   pdf::Kind::Describe);
}

void PdfSession::glanceAtFile(const QString& path)
{
    openDescriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC),
                   pdf::Kind::Glance);
}

void PdfSession::openBytes(const QByteArray& bytes)
{
    openDescriptor(pdf::memoryFile(bytes), pdf::Kind::Open);
}

void PdfSession::openDescriptor(int descriptor, pdf::Kind kind)
{
    if (descriptor < 0) {
        QTimer::singleShot(0, this, [this] { giveUp(fail("ui.pdf-unreadable")); });
        return;
    }
    m_asked = Request{kind, -1, {}};
    m_watch.start();
    // A worker that died while it waited is reported by gone(); sending to it is harmless.
    const bool sent = m_worker->send({kind, ++m_number, {}, descriptor});
    ::close(descriptor);
    if (!sent)
        QTimer::singleShot(0, this, [this] { lose(m_worker->isReady()); });
}

void PdfSession::requestPage(int page, QSize size)
{
    size = withinLimits(size);
    const auto same = [&](const Request& request) {
        return request.kind == pdf::Kind::Render && request.page == page && request.size == size;
    };
    if ((m_asked && same(*m_asked)) || std::ranges::any_of(m_waiting, same))
        return;
    m_waiting.push_back({pdf::Kind::Render, page, size});
    next();
}

void PdfSession::requestText(int page)
{
    const auto same = [&](const Request& request) {
        return request.kind == pdf::Kind::Text && request.page == page;
    };
    if ((m_asked && same(*m_asked)) || std::ranges::any_of(m_waiting, same))
        return;
    m_waiting.push_back({pdf::Kind::Text, page, {}});
    next();
}

void PdfSession::dropWaitingPages()
{
    std::erase_if(m_waiting,
                  [](const Request& request) { return request.kind == pdf::Kind::Render; });
}

void PdfSession::next()
{
    if (m_over || m_asked || m_waiting.empty() || m_sizes.isEmpty())
        return;
    // What is looked at comes before what is searched.
    const auto image = std::ranges::find(m_waiting, pdf::Kind::Render, &Request::kind);
    const auto chosen = image == m_waiting.end() ? m_waiting.begin() : image;
    m_asked = *chosen;
    m_waiting.erase(chosen);
    const QByteArray body = m_asked->kind == pdf::Kind::Render
                                ? pdf::encodeRender({m_asked->page, m_asked->size})
                                : pdf::encodePage(m_asked->page);
    m_watch.start();
    if (!m_worker->send({m_asked->kind, ++m_number, body, -1}))
        giveUp(fail("ui.pdf-crashed"));
}

void PdfSession::answer(const pdf::Frame& frame)
{
    if (m_over || !m_asked || frame.request != m_number) {
        if (frame.descriptor >= 0)
            ::close(frame.descriptor);
        return giveUp(fail("ui.pdf-crashed"));
    }
    m_watch.stop();
    const Request asked = *m_asked;
    m_asked.reset();
    if (frame.kind == pdf::Kind::Failed) {
        m_asked = asked;
        return answerTrouble(frame);
    }
    const bool asksPages = asked.kind == pdf::Kind::Open || asked.kind == pdf::Kind::Glance;
    if (frame.kind == pdf::Kind::Opened && asksPages) {
        const auto sizes = pdf::decodeSizes(frame.body);
        if (!sizes)
            return giveUp(fail("ui.pdf-crashed"));
        m_sizes = *sizes;
        Q_EMIT opened();
    } else if (frame.kind == pdf::Kind::Described && asked.kind == pdf::Kind::Describe) {
        const auto report = files::FileReport::decode(frame.body);
        if (!report)
            return giveUp(fail("ui.pdf-crashed"));
        Q_EMIT described(*report);
    } else if (frame.kind == pdf::Kind::Pixels && asked.kind == pdf::Kind::Render) {
        const auto size = pdf::decodeImageSize(frame.body);
        const QImage image = size && *size == asked.size && frame.descriptor >= 0
                                 ? pdf::mapPixels(frame.descriptor, *size)
                                 : QImage();
        if (image.isNull())
            return giveUp(fail("ui.pdf-crashed"));
        Q_EMIT pageReady(asked.page, image);
    } else if (frame.kind == pdf::Kind::PageText && asked.kind == pdf::Kind::Text) {
        const auto text = pdf::decodeText(frame.body);
        if (!text)
            return giveUp(fail("ui.pdf-crashed"));
        Q_EMIT textReady(asked.page, *text);
    } else {
        return giveUp(fail("ui.pdf-crashed"));
    }
    next();
}

void PdfSession::answerTrouble(const pdf::Frame& frame)
{
    const Request asked = *m_asked;
    m_asked.reset();
    const auto trouble = pdf::decodeTrouble(frame.body);
    if (!trouble)
        return giveUp(fail("ui.pdf-crashed"));
    if (asked.page < 0) // of the file, not of a page
        return giveUp(troubleError(*trouble));
    const QJsonObject args{{QStringLiteral("page"), asked.page + 1}};
    Q_EMIT pageFailed(asked.page, *trouble == pdf::Trouble::NoPage
                                      ? fail("ui.pdf-no-page", args)
                                      : fail("ui.pdf-page-failed", args));
    next();
}

void PdfSession::lose(bool wasReady)
{
    giveUp(wasReady ? fail("ui.pdf-crashed") : fail("ui.pdf-no-viewer"));
}

void PdfSession::giveUp(const Error& error)
{
    if (m_over)
        return;
    m_over = true;
    m_watch.stop();
    m_waiting.clear();
    m_asked.reset();
    m_worker->stop();
    Q_EMIT failed(error);
}

} // namespace chancery::ui
