// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_chooser.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery::ui {

namespace {

constexpr int columnRole = Qt::UserRole + 1;

} // namespace

LedgerChooser::LedgerChooser(Kit& kit, const QList<ledger::Column>& columns, const LedgerFace& face,
                             const ledger::Arrangement& present, QWidget* parent)
    : QWidget(parent), m_before(present), m_list(new QListWidget(this)),
      m_frozen(new QSpinBox(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    auto* title = new Label(kit, Type::RowTitle, Token::Text, this, QFont::Medium);
    title->setText(Tr::tr("Columns"));
    rows->addWidget(title);
    auto* hint = new Label(kit, Type::Secondary, Token::Text2, this);
    hint->setText(Tr::tr("Space shows or hides, Ctrl+↑ and Ctrl+↓ move"));
    rows->addWidget(hint);
    const auto add = [&](const QString& id, bool shown) {
        auto* item = new QListWidgetItem(face.title(id), m_list);
        item->setData(columnRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    };
    for (const auto& shown : present.columns)
        add(shown.column, true);
    for (const auto& column : columns) {
        const bool known = std::any_of(present.columns.begin(), present.columns.end(),
                                       [&](const auto& each) { return each.column == column.id; });
        if (!known)
            add(column.id, false);
    }
    m_list->setAccessibleName(title->text());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumSize(kit.px(260), kit.px(320));
    m_list->installEventFilter(this);
    rows->addWidget(m_list, 1);
    auto* below = new QHBoxLayout;
    auto* frozen = new Label(kit, Type::Body, Token::Text, this);
    frozen->setText(Tr::tr("Columns that stay in sight"));
    m_frozen->setRange(0, int(columns.size()));
    m_frozen->setValue(present.frozen);
    m_frozen->setAccessibleName(frozen->text());
    below->addWidget(frozen, 1);
    below->addWidget(m_frozen);
    rows->addLayout(below);
    auto* reset = new Button(kit, ButtonKind::Ghost, this);
    reset->setFace(Tr::tr("As at first"));
    rows->addWidget(reset, 0, Qt::AlignRight);
    const auto tell = [this] { Q_EMIT arranged(arrangement()); };
    connect(m_list, &QListWidget::itemChanged, this, tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, tell);
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, this, tell, Qt::QueuedConnection);
    connect(m_frozen, &QSpinBox::valueChanged, this, tell);
    connect(reset, &QPushButton::clicked, this, &LedgerChooser::resetRequested);
    setFocusProxy(m_list);
}

ledger::Arrangement LedgerChooser::arrangement() const
{
    ledger::Arrangement arrangement;
    arrangement.frozen = m_frozen->value();
    for (int i = 0; i < m_list->count(); ++i) {
        const auto* item = m_list->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        ledger::Shown shown{item->data(columnRole).toString(), 0};
        for (const auto& before : m_before.columns) {
            if (before.column == shown.column)
                shown.width = before.width;
        }
        arrangement.columns.append(shown);
    }
    return arrangement;
}

void LedgerChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    auto* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    Q_EMIT arranged(arrangement());
}

bool LedgerChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool up = key->key() == Qt::Key_Up;
        if ((up || key->key() == Qt::Key_Down) && key->modifiers() == Qt::ControlModifier) {
            moveCurrent(up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::ui
