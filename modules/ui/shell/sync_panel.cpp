// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/sync_panel.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace chancery::ui {
namespace {

constexpr qsizetype mostShown = 8;

} // namespace

SyncPanel::SyncPanel(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_state(new Label(kit, Type::CardTitle, Token::Text, this, QFont::Medium)),
      m_share(new Label(kit, Type::Secondary, Token::Text2, this)), m_bar(new QProgressBar(this)),
      m_notes(new Label(kit, Type::Secondary, Token::Amber, this)), m_column(new QVBoxLayout),
      m_space(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_free(new Button(kit, ButtonKind::Ghost, this)),
      m_repair(new Button(kit, ButtonKind::Primary, this)),
      m_retry(new Button(kit, ButtonKind::Secondary, this))
{
    layOut();
    connect(m_free, &QPushButton::clicked, this, &SyncPanel::freeRequested);
    connect(m_repair, &QPushButton::clicked, this, &SyncPanel::repairRequested);
    connect(m_retry, &QPushButton::clicked, this, &SyncPanel::retryRequested);
    const auto restyle = [this] {
        setFixedWidth(m_kit.px(320));
        m_bar->setFixedHeight(m_kit.px(6));
        m_bar->setStyleSheet(
            QStringLiteral("QProgressBar{background:%1;border:0;border-radius:%3px;}"
                           "QProgressBar::chunk{background:%2;border-radius:%3px;}")
                .arg(m_kit.color(Token::Border).name(), m_kit.color(Token::Primary).name())
                .arg(m_kit.px(6) / 2));
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
    rebuild();
}

void SyncPanel::layOut()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    m_state->setWordWrap(true);
    outer->addWidget(m_state);
    m_bar->setTextVisible(false);
    outer->addWidget(m_share);
    outer->addWidget(m_bar);
    setProgress(1, {});
    m_notes->setWordWrap(true);
    m_notes->hide();
    outer->addWidget(m_notes);
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    m_space->setWordWrap(true);
    m_space->hide();
    outer->addWidget(m_space);
    m_free->setDense(true);
    m_free->hide();
    outer->addWidget(m_free, 0, Qt::AlignRight);
    m_repair->setDense(true);
    m_repair->hide();
    outer->addWidget(m_repair, 0, Qt::AlignRight);
    m_retry->setDense(true);
    outer->addWidget(m_retry, 0, Qt::AlignRight);
}

void SyncPanel::setProgress(double share, const QString& words)
{
    m_share->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, 100);
    m_bar->setValue(int(share * 100));
    m_share->setVisible(share < 1);
    m_bar->setVisible(share < 1);
}

void SyncPanel::setNotes(const QStringList& notes)
{
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void SyncPanel::setSpace(const QString& sentence, bool canBeFreed)
{
    m_space->setText(sentence);
    m_space->setVisible(!sentence.isEmpty());
    m_free->setVisible(canBeFreed);
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
        if (entry->widget()) {
            entry->widget()->hide(); // it goes later, and would be seen through the new ones
            entry->widget()->deleteLater();
        }
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
    m_free->setFace(Tr::tr("Free space"));
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
