// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/sync_panel.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QEvent>
#include <QVBoxLayout>

namespace chancery::ui {
namespace {

constexpr qsizetype mostShown = 8;

} // namespace

SyncPanel::SyncPanel(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_state(new Label(kit, Type::CardTitle, Token::Text, this, QFont::Medium)),
      m_column(new QVBoxLayout), m_repair(new Button(kit, ButtonKind::Primary, this)),
      m_retry(new Button(kit, ButtonKind::Secondary, this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    m_state->setWordWrap(true);
    outer->addWidget(m_state);
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    m_repair->setDense(true);
    m_repair->hide();
    outer->addWidget(m_repair, 0, Qt::AlignRight);
    connect(m_repair, &QPushButton::clicked, this, &SyncPanel::repairRequested);
    m_retry->setDense(true);
    outer->addWidget(m_retry, 0, Qt::AlignRight);
    connect(m_retry, &QPushButton::clicked, this, &SyncPanel::retryRequested);
    const auto restyle = [this] { setFixedWidth(m_kit.px(320)); };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
    rebuild();
}

void SyncPanel::setWaiting(const QString& state, const QList<WaitingItem>& items)
{
    m_state->setText(state);
    m_items = items;
    rebuild();
}

void SyncPanel::offerRepair(bool offered)
{
    m_repair->setVisible(offered);
}

void SyncPanel::rebuild()
{
    while (QLayoutItem* entry = m_column->takeAt(0)) {
        if (entry->widget())
            entry->widget()->deleteLater();
        delete entry;
    }
    const auto line = [this](Type type, Token token, const QString& text) {
        auto* label = new Label(m_kit, type, token, this);
        label->setElided(true);
        label->setText(text);
        m_column->addWidget(label);
    };
    for (const WaitingItem& item : m_items.mid(0, mostShown)) {
        line(Type::RowTitle, Token::Text, item.title);
        line(Type::Secondary, Token::Text2,
             item.reason.isEmpty() ? Tr::tr("waits for its turn") : item.reason);
    }
    if (m_items.size() > mostShown)
        line(Type::Secondary, Token::Text2,
             Tr::tr("and %n more", nullptr, static_cast<int>(m_items.size() - mostShown)));
    m_repair->setFace(Tr::tr("Rebuild from the server"));
    m_retry->setFace(Tr::tr("Synchronise now"), QStringLiteral("arrow_sync"));
}

void SyncPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace chancery::ui
