// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/import_table.h"

#include "supervision/pages/tr.h"

#include <QBrush>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ImportTable::ImportTable(ui::Kit& kit, QObject* parent) : QAbstractTableModel(parent), m_kit(kit) {}

void ImportTable::setRows(const QList<ImportRow>* rows,
                          std::function<QString(const QString&)> unitName)
{
    beginResetModel();
    m_rows = rows;
    m_unitName = std::move(unitName);
    choose();
    endResetModel();
}

void ImportTable::setOnlyTroubled(bool only)
{
    beginResetModel();
    m_onlyTroubled = only;
    choose();
    endResetModel();
}

void ImportTable::refresh(int from, int to)
{
    if (!m_rows || from >= to || to > m_rows->size())
        return;
    if (m_onlyTroubled)
        return showTroubled(from, to);
    Q_EMIT dataChanged(index(from, 0), index(to - 1, Columns - 1));
}

bool ImportTable::isTroubled(const ImportRow& row)
{
    return !row.errors.isEmpty() || !row.warnings.isEmpty() || row.present;
}

void ImportTable::choose()
{
    m_shown.clear();
    for (int i = 0; m_onlyTroubled && m_rows && i < m_rows->size(); ++i) {
        if (isTroubled(m_rows->at(i)))
            m_shown.append(i);
    }
}

/// Those of these rows that are not shown yet take their places; nothing else moves.
void ImportTable::showTroubled(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const auto it = std::lower_bound(m_shown.cbegin(), m_shown.cend(), i);
        const int at = int(it - m_shown.cbegin());
        if (it != m_shown.cend() && *it == i) {
            Q_EMIT dataChanged(index(at, 0), index(at, Columns - 1));
        } else if (isTroubled(m_rows->at(i))) {
            beginInsertRows({}, at, at);
            m_shown.insert(at, i);
            endInsertRows();
        }
    }
}

int ImportTable::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_rows)
        return 0;
    return int(m_onlyTroubled ? m_shown.size() : m_rows->size());
}

int ImportTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ImportTable::stateOf(const ImportRow& row)
{
    if (row.present)
        return Tr::tr("there already", "a row of an import");
    if (!row.errors.isEmpty())
        return Tr::tr("not possible", "a row of an import");
    return row.warnings.isEmpty() ? Tr::tr("good", "a row of an import")
                                  : Tr::tr("look at it", "a row of an import");
}

QString ImportTable::says(const ImportRow& row) const
{
    QStringList sentences;
    for (const auto& error : row.errors + row.warnings)
        sentences.append(m_kit.words.sentence(error));
    return sentences.join(u' ');
}

QVariant ImportTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = *rowAt(index);
    if (role == Qt::CheckStateRole && index.column() == Row && m_hands.isTaken)
        return int(m_hands.isTaken(row.row) ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::EditRole && index.column() == Title)
        return row.item.value("title"_L1).toString();
    if (role == Qt::EditRole)
        return data(index, Qt::DisplayRole);
    if (role == Qt::ToolTipRole && index.column() == Title && row.item.contains("requirement"_L1))
        return row.item.value("requirement"_L1).toString();
    if (role == Qt::ForegroundRole && index.column() == State) {
        const bool bad = !row.errors.isEmpty();
        return QBrush(m_kit.color(bad ? ui::Token::Accent : ui::Token::Text2));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Row:
        return row.row;
    case State:
        return stateOf(row);
    case Title:
        return row.item.value("title"_L1).toString();
    case Lead: {
        const QString lead = row.item.value("lead"_L1).toString();
        return lead.isEmpty() || !m_unitName ? QString() : m_unitName(lead);
    }
    case Due:
        return row.item.contains("due"_L1) ? row.item.value("due"_L1).toString()
                                           : row.item.value("dueText"_L1).toString();
    case Says:
        return says(row);
    default:
        return {};
    }
}

const ImportRow* ImportTable::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return &m_rows->at(m_onlyTroubled ? m_shown.at(index.row()) : index.row());
}

Qt::ItemFlags ImportTable::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Row && m_hands.take)
        flags |= Qt::ItemIsUserCheckable;
    const bool writes = index.column() == Title || index.column() == Lead || index.column() == Due;
    return writes && m_hands.write ? flags | Qt::ItemIsEditable : flags;
}

bool ImportTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto* row = rowAt(index);
    if (row && role == Qt::CheckStateRole && index.column() == Row && m_hands.take) {
        m_hands.take(row->row, value.toInt() == Qt::Checked);
        Q_EMIT dataChanged(index, index);
        return true;
    }
    if (!row || role != Qt::EditRole || !m_hands.write)
        return false;
    const QString text = value.toString().trimmed();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    const char* field = index.column() == Title ? "title" : index.column() == Lead ? "lead" : "due";
    return m_hands.write(row->row, QLatin1String(field), text);
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return Tr::tr("Row");
    case State:
        return Tr::tr("State");
    case Title:
        return Tr::tr("Matter");
    case Lead:
        return Tr::tr("Lead");
    case Due:
        return Tr::tr("Due on");
    case Says:
        return Tr::tr("What is to be said of it");
    default:
        return {};
    }
}

} // namespace chancery::supervision
