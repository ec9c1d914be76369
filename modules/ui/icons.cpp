// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initIconResource()
{
    Q_INIT_RESOURCE(chancery_icons);
}

namespace chancery::ui {
namespace {

QString pathOf(const QString& name, bool filled)
{
    return QStringLiteral(":/chancery/icons/%1_20_%2.svg")
        .arg(name, filled ? QStringLiteral("filled") : QStringLiteral("regular"));
}

/// Asks the theme at paint time, so that an icon made once is right after a change of theme.
class TokenIconEngine : public QIconEngine {
public:
    TokenIconEngine(const Icons& icons, const Theme& theme, QString name, Token token, bool filled)
        : m_icons(icons), m_theme(theme), m_name(std::move(name)), m_token(token), m_filled(filled)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        m_icons.paint(*painter, rect, m_name, colour(mode), m_filled);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return m_icons.pixmap(m_name, m_filled, qMin(size.width(), size.height()), colour(mode), 1);
    }

    QIconEngine* clone() const override { return new TokenIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        return m_theme.color(mode == QIcon::Disabled ? Token::Text3 : m_token);
    }

    const Icons& m_icons;
    const Theme& m_theme;
    QString m_name;
    Token m_token;
    bool m_filled;
};

} // namespace

Icons::Icons(const Theme& theme) : m_theme(theme)
{
    initIconResource();
}

bool Icons::has(const QString& name)
{
    initIconResource();
    return QFile::exists(pathOf(name, false));
}

QPixmap Icons::pixmap(const QString& name, bool filled, int size, const QColor& colour,
                      qreal ratio) const
{
    const int pixels = qRound(size * ratio);
    const QString key =
        QStringLiteral("%1/%2/%3/%4").arg(name).arg(filled).arg(pixels).arg(colour.rgba(), 0, 16);
    const auto found = m_cache.constFind(key);
    if (found != m_cache.constEnd())
        return *found;

    QFile file(pathOf(name, filled));
    if (pixels <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll());
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    // The outlines are black on nothing: keeping their alpha gives any colour.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    QPixmap result = QPixmap::fromImage(image);
    result.setDevicePixelRatio(ratio);
    m_cache.insert(key, result);
    return result;
}

QIcon Icons::icon(const QString& name, Token token, bool filled) const
{
    return QIcon(new TokenIconEngine(*this, m_theme, name, token, filled));
}

void Icons::paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour,
                  bool filled) const
{
    const int size = qMin(rect.width(), rect.height());
    const QPixmap image = pixmap(name, filled, size, colour, painter.device()->devicePixelRatioF());
    const QPoint corner(rect.x() + (rect.width() - size) / 2,
                        rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner, image);
}

void paintAppMark(QPainter& painter, const QRectF& rect, const QColor& red)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(red);
    painter.drawRoundedRect(rect, rect.width() * 0.22, rect.width() * 0.22);
    QFont font;
    font.setFamilies(interfaceFamilies());
    font.setPixelSize(qMax(1, qRound(rect.height() * 0.66)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, QStringLiteral("文"));
    painter.restore();
}

QIcon appIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintAppMark(painter, QRectF(0, 0, size, size), tokenColor(Token::Primary, false));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace chancery::ui
