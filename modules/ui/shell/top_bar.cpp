// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/top_bar.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace chancery::ui {
namespace {

class AppMark : public QWidget {
public:
    AppMark(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {m_kit.px(24), m_kit.px(24)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintAppMark(painter, QRectF(rect()), m_kit.color(Token::Primary));
    }

private:
    Kit& m_kit;
};

} // namespace

/// Looks like a field and opens the palette.
class TopBar::SearchField : public QAbstractButton {
public:
    SearchField(Kit& kit, QWidget* parent) : QAbstractButton(parent), m_kit(kit)
    {
        setCursor(Qt::IBeamCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {m_kit.px(460), m_kit.px(32)}; }
    QSize minimumSizeHint() const override { return {m_kit.px(120), m_kit.px(32)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(underMouse() ? Token::InputBorder : Token::Border), 1));
        painter.setBrush(theme.color(Token::Card));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control,
                                radius::control);
        const int side = m_kit.px(16);
        m_kit.icons.paint(painter, QRect(m_kit.px(10), (height() - side) / 2, side, side),
                          QStringLiteral("search"), theme.color(Token::Text3));
        painter.setFont(theme.font(Type::Secondary));
        painter.setPen(theme.color(Token::Text3));
        const QString key = QStringLiteral("Ctrl+K");
        const int keyWidth = painter.fontMetrics().horizontalAdvance(key);
        painter.drawText(rect().adjusted(0, 0, -m_kit.px(10), 0), Qt::AlignVCenter | Qt::AlignRight,
                         key);
        painter.setFont(theme.font(Type::Body));
        const QRect room = rect().adjusted(m_kit.px(32), 0, -m_kit.px(20) - keyWidth, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
        if (hasFocus())
            paintFocusRing(painter, rect(), radius::control, theme);
    }

private:
    Kit& m_kit;
};

class TopBar::SyncSign : public QAbstractButton {
public:
    SyncSign(Kit& kit, QWidget* parent) : QAbstractButton(parent), m_kit(kit)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void set(SyncState state, int count)
    {
        m_state = state;
        m_count = count;
        describe();
    }

    void describe()
    {
        const auto words = [this] {
            switch (m_state) {
            case SyncState::Synced:
                return Tr::tr("Synced");
            case SyncState::Syncing:
                return m_count > 0 ? Tr::tr("Syncing %1%").arg(m_count) : Tr::tr("Syncing");
            case SyncState::Waiting:
                return Tr::tr("%1 to send").arg(m_count);
            case SyncState::Offline:
                return m_count > 0 ? Tr::tr("Offline, %1 to send").arg(m_count) : Tr::tr("Offline");
            case SyncState::Trouble:
                return Tr::tr("%1 to settle").arg(m_count);
            }
            return QString();
        };
        setText(words());
        setAccessibleName(Tr::tr("Synchronisation: %1").arg(text()));
        setToolTip(Tr::tr("What waits to be sent, and why"));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_kit.theme.font(Type::Body));
        return {metrics.horizontalAdvance(text()) + m_kit.px(38), m_kit.px(32)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        struct Look {
            const char* icon;
            Token token;
        };
        constexpr Look looks[] = {{"cloud_checkmark", Token::Green},
                                  {"cloud_sync", Token::Text2},
                                  {"cloud_arrow_up", Token::Amber},
                                  {"cloud_off", Token::Text2},
                                  {"error_circle", Token::Accent}};
        const Look look = looks[static_cast<size_t>(m_state)];
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Border));
            painter.drawRoundedRect(rect(), radius::control, radius::control);
        }
        const int side = m_kit.px(18);
        m_kit.icons.paint(painter, QRect(m_kit.px(8), (height() - side) / 2, side, side),
                          QString::fromLatin1(look.icon), theme.color(look.token));
        painter.setFont(theme.font(Type::Body));
        painter.setPen(theme.color(look.token));
        painter.drawText(rect().adjusted(m_kit.px(30), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         text());
        if (hasFocus())
            paintFocusRing(painter, rect(), radius::control, theme);
    }

private:
    Kit& m_kit;
    SyncState m_state = SyncState::Synced;
    int m_count = 0;
};

class TopBar::PersonSign : public QAbstractButton {
public:
    PersonSign(Kit& kit, QWidget* parent) : QAbstractButton(parent), m_kit(kit)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void set(const QString& name, const QString& unit)
    {
        m_unit = unit;
        setText(name);
        setAccessibleName(QStringLiteral("%1 %2").arg(name, unit).trimmed());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_kit.theme.font(Type::Body));
        return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_unit) +
                    m_kit.px(62),
                m_kit.px(32)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_kit.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = m_kit.px(26);
        const QRect disc(m_kit.px(4), (height() - side) / 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Avatar));
        painter.drawEllipse(disc);
        painter.setFont(theme.font(Type::Body, QFont::Bold));
        painter.setPen(theme.color(Token::OnPrimary));
        painter.drawText(disc, Qt::AlignCenter, text().left(1));
        painter.setFont(theme.font(Type::Body));
        painter.setPen(theme.color(Token::Text));
        int x = disc.right() + m_kit.px(8);
        const int wide = painter.fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(x, 0, wide + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        x += wide + m_kit.px(12);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         m_unit);
        if (hasFocus())
            paintFocusRing(painter, rect(), radius::control, theme);
    }

private:
    Kit& m_kit;
    QString m_unit;
};

TopBar::TopBar(Kit& kit, QWidget* parent)
    : QFrame(parent), m_kit(kit),
      m_title(new Label(kit, Type::CardTitle, Token::Text, this, QFont::Medium)),
      m_search(new SearchField(kit, this)), m_sync(new SyncSign(kit, this)),
      m_notices(new IconButton(kit, QStringLiteral("alert"), this)),
      m_size(new IconButton(kit, QStringLiteral("text_font_size"), this)),
      m_dark(new IconButton(kit, QStringLiteral("weather_moon"), this)),
      m_person(new PersonSign(kit, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 0, space::m, 1);
    row->setSpacing(space::s);
    row->addWidget(new AppMark(kit, this));
    row->addWidget(m_title);
    row->addStretch(2);
    row->addWidget(m_search, 6);
    row->addStretch(3);
    row->addWidget(m_sync);
    row->addWidget(m_notices);
    row->addWidget(m_size);
    row->addWidget(m_dark);
    row->addWidget(m_person);

    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_sync, &QAbstractButton::clicked, this, &TopBar::syncRequested);
    connect(m_notices, &QAbstractButton::clicked, this, &TopBar::noticesRequested);
    connect(m_person, &QAbstractButton::clicked, this, &TopBar::personRequested);
    connect(m_dark, &QAbstractButton::clicked, this,
            [this] { m_kit.theme.setDark(!m_kit.theme.dark()); });
    connect(m_size, &QAbstractButton::clicked, this, [this] {
        const int now = m_kit.theme.percent();
        m_kit.theme.setPercent(now >= 175 ? 100 : now + 25);
    });
    const auto restyle = [this] {
        setFixedHeight(m_kit.px(48));
        m_search->setMaximumWidth(m_kit.px(460));
        m_dark->setIconName(m_kit.theme.dark() ? QStringLiteral("weather_sunny")
                                               : QStringLiteral("weather_moon"));
        m_search->updateGeometry();
        m_sync->updateGeometry();
        m_person->updateGeometry();
        retranslate();
        update();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
    m_person->hide();
}

void TopBar::setProductName(const QString& name)
{
    m_name = name;
    retranslate();
}

void TopBar::setPerson(const QString& name, const QString& unit)
{
    m_person->set(name, unit);
    m_person->setVisible(!name.isEmpty());
}

void TopBar::setSync(SyncState state, int count)
{
    m_sync->set(state, count);
}

void TopBar::setNotices(int count)
{
    m_notices->setBadge(count);
}

QWidget* TopBar::syncButton() const
{
    return m_sync;
}

QWidget* TopBar::noticesButton() const
{
    return m_notices;
}

void TopBar::retranslate()
{
    m_title->setText(m_name.isEmpty() ? Tr::tr("Chancery") : m_name);
    m_search->setText(Tr::tr("Search documents, meetings, people, or type a command"));
    m_search->setAccessibleName(Tr::tr("Search or command"));
    m_search->setToolTip(Tr::tr("Search or command") + QStringLiteral(" (Ctrl+K)"));
    m_notices->setName(Tr::tr("Notices"), QStringLiteral("Ctrl+Shift+B"));
    m_size->setName(Tr::tr("Type size %1%").arg(m_kit.theme.percent()),
                    QStringLiteral("Ctrl++ / Ctrl+-"));
    m_dark->setName(m_kit.theme.dark() ? Tr::tr("Light colours") : Tr::tr("Dark colours"),
                    QStringLiteral("Ctrl+Shift+D"));
    m_sync->describe();
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Rail));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_kit.color(Token::Border));
}

} // namespace chancery::ui
