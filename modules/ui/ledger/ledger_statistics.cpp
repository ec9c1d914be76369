// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_statistics.h"

#include "ui/fields.h"
#include "ui/label.h"
#include "ui/ledger/ledger_words.h"
#include "ui/tr.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace chancery::ui {

void CrossTableModel::setTable(const ledger::CrossTable& table, const ledger::Axis& down,
                               const ledger::Axis& across, std::shared_ptr<const LedgerFace> face)
{
    beginResetModel();
    m_table = table;
    m_down = down;
    m_across = across;
    m_face = std::move(face);
    endResetModel();
}

int CrossTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.rows.isEmpty() ? 0 : int(m_table.rows.size()) + 1;
}

/// The last column is the sum of the others, where there are others.
int CrossTableModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_table.rows.isEmpty())
        return 0;
    return isAcross() ? int(m_table.columns.size()) + 1 : 1;
}

qint64 CrossTableModel::countAt(int row, int column) const
{
    const auto ofRow = [&](const QList<qint64>& counts) {
        return column < counts.size() ? counts[column]
                                      : std::accumulate(counts.begin(), counts.end(), qint64(0));
    };
    if (row < m_table.counts.size())
        return ofRow(m_table.counts[row]);
    qint64 sum = 0;
    for (const auto& counts : m_table.counts)
        sum += ofRow(counts);
    return sum;
}

QString CrossTableModel::valueText(const ledger::Axis& axis, const QString& value) const
{
    if (value.isEmpty())
        return Tr::tr("(empty)");
    return axis.part == ledger::Part::Whole ? m_face->valueText(axis.column, value)
                                            : partText(value, axis.part);
}

QVariant CrossTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const qint64 count = countAt(index.row(), index.column());
    if (role == Qt::DisplayRole)
        return count == 0 ? QString() : QString::number(count);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2: %3"_s
            .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())
            .arg(count);
    return {};
}

QVariant CrossTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_face)
        return {};
    if (orientation == Qt::Vertical)
        return section < m_table.rows.size() ? valueText(m_down, m_table.rows[section])
                                             : Tr::tr("Total");
    if (isAcross() && section < m_table.columns.size())
        return valueText(m_across, m_table.columns[section]);
    return Tr::tr("Total");
}

QList<ledger::Condition> CrossTableModel::conditionsAt(const QModelIndex& index) const
{
    QList<ledger::Condition> conditions;
    if (index.row() < m_table.rows.size())
        conditions.append(ledger::conditionFor(m_down, m_table.rows[index.row()]));
    if (isAcross() && index.column() < m_table.columns.size())
        conditions.append(ledger::conditionFor(m_across, m_table.columns[index.column()]));
    return conditions;
}

ledger::TextTable CrossTableModel::asTexts() const
{
    ledger::TextTable table;
    QStringList heads{QString()};
    for (int c = 0; c < columnCount(); ++c)
        heads.append(headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
    table.append(heads);
    for (int r = 0; r < rowCount(); ++r) {
        QStringList row{headerData(r, Qt::Vertical, Qt::DisplayRole).toString()};
        for (int c = 0; c < columnCount(); ++c)
            row.append(QString::number(countAt(r, c)));
        table.append(row);
    }
    return table;
}

LedgerStatistics::LedgerStatistics(Kit& kit, LedgerModel& model, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_model(model), m_down(new ChoiceBox(kit, this)),
      m_across(new ChoiceBox(kit, this)),
      m_downLabel(new Label(kit, Type::Body, Token::Text2, this)),
      m_acrossLabel(new Label(kit, Type::Body, Token::Text2, this)), m_view(new QTableView(this))
{
    for (const auto& column : model.source().columns()) {
        if (column.type == ledger::Type::Day) {
            for (const auto part : {ledger::Part::Year, ledger::Part::Quarter, ledger::Part::Month})
                m_axes.append({column.id, part});
        } else if (column.values == ledger::Values::Few) {
            m_axes.append({column.id, ledger::Part::Whole});
        }
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::s, space::s, space::s, space::s);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::s);
    choices->addWidget(m_downLabel);
    choices->addWidget(m_down);
    choices->addSpacing(space::m);
    choices->addWidget(m_acrossLabel);
    choices->addWidget(m_across);
    choices->addStretch(1);
    rows->addLayout(choices);
    rows->addWidget(m_view, 1);
    m_view->setModel(&m_table);
    m_view->setShowGrid(true);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->verticalHeader()->setMaximumWidth(kit.px(360));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_view, &QTableView::activated, this, &LedgerStatistics::openRows);
    connect(m_view, &QTableView::clicked, this, &LedgerStatistics::openRows);
    fillChoices();
    connect(m_down, &QComboBox::activated, this, &LedgerStatistics::count);
    connect(m_across, &QComboBox::activated, this, &LedgerStatistics::count);
}

void LedgerStatistics::fillChoices()
{
    const int down = std::max(0, m_down->currentIndex());
    const int across = std::max(0, m_across->currentIndex());
    m_downLabel->setText(Tr::tr("Count by"));
    m_acrossLabel->setText(Tr::tr("and by"));
    m_down->clear();
    m_across->clear();
    m_across->addItem(Tr::tr("nothing else"));
    for (const auto& axis : std::as_const(m_axes)) {
        m_down->addItem(axisText(axis, m_model.face()));
        m_across->addItem(axisText(axis, m_model.face()));
    }
    m_down->setCurrentIndex(down);
    m_across->setCurrentIndex(across);
    m_down->setAccessibleName(m_downLabel->text());
    m_across->setAccessibleName(m_acrossLabel->text());
    m_view->setAccessibleName(Tr::tr("Statistics"));
}

void LedgerStatistics::setAxes(const ledger::Axis& down, const ledger::Axis& across)
{
    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        if (m_axes[i].column == down.column && m_axes[i].part == down.part)
            m_down->setCurrentIndex(int(i));
        if (m_axes[i].column == across.column && m_axes[i].part == across.part)
            m_across->setCurrentIndex(int(i) + 1);
    }
    if (across.column.isEmpty())
        m_across->setCurrentIndex(0);
}

void LedgerStatistics::count()
{
    const ledger::Axis down = m_axes.value(m_down->currentIndex());
    const ledger::Axis across =
        m_across->currentIndex() > 0 ? m_axes.value(m_across->currentIndex() - 1) : ledger::Axis();
    m_model.ask([this, down, across, query = m_model.query(), now = m_model.source().now()](
                    ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
        auto table = reader.crossTable(query, down, across, now, stop);
        return [this, table, down, across] {
            if (!table.ok())
                return;
            m_table.setTable(*table, down, across, m_model.sharedFace());
            Q_EMIT counted();
        };
    });
}

void LedgerStatistics::openRows(const QModelIndex& index)
{
    const auto conditions = m_table.conditionsAt(index);
    if (index.data().toString().isEmpty())
        return;
    Q_EMIT rowsRequested(conditions);
}

void LedgerStatistics::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        fillChoices();
        if (isVisible())
            count();
    }
    QWidget::changeEvent(event);
}

} // namespace chancery::ui
