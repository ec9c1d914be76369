// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/file_thumb.h"

#include "ui/pdf/pdf_session.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr QSize largest(132, 168);
constexpr int iconSide = 40;

} // namespace

FileThumb::FileThumb(Kit& kit, PdfService& service, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_service(service)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

FileThumb::~FileThumb() = default;

QSize FileThumb::room() const
{
    return {m_kit.px(largest.width()), m_kit.px(largest.height())};
}

QSize FileThumb::sizeHint() const
{
    if (!hasPicture())
        return {m_kit.px(iconSide), m_kit.px(iconSide)};
    return m_picture.size().scaled(room(), Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

void FileThumb::setFile(const QString& sha256, const QString& path)
{
    if (sha256 == m_sha256)
        return;
    m_sha256 = sha256;
    m_picture = QImage();
    m_session.reset();
    updateGeometry();
    update();
    if (path.isEmpty())
        return;
    m_session = std::make_unique<PdfSession>(m_service);
    connect(m_session.get(), &PdfSession::opened, this, [this] {
        const QSizeF most = QSizeF(room()) * devicePixelRatioF();
        m_session->requestPage(0,
                               m_session->pageSize(0).scaled(most, Qt::KeepAspectRatio).toSize());
    });
    connect(m_session.get(), &PdfSession::pageReady, this, [this](int, const QImage& picture) {
        m_picture = picture;
        updateGeometry();
        update();
        end();
    });
    connect(m_session.get(), &PdfSession::pageFailed, this, &FileThumb::end);
    connect(m_session.get(), &PdfSession::failed, this, &FileThumb::end);
    m_session->glanceAtFile(path);
}

void FileThumb::end()
{
    m_session.release()->deleteLater(); // its own signal is on the stack
    Q_EMIT settled();
}

void FileThumb::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (!hasPicture()) {
        painter.drawPixmap(0, 0,
                           m_kit.icons.pixmap(u"document"_s, false, m_kit.px(iconSide),
                                              m_kit.color(Token::Text3), devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect(), m_picture);
    painter.setPen(m_kit.color(Token::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace chancery::ui
