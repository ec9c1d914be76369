// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/goal_tree.h"

#include "supervision/pages/tr.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int goalRowHeight = 34;
constexpr int goalLampSize = 14;

/// Told by sign as well as by colour.
QString signOf(QuarterState state)
{
    switch (state) {
    case QuarterState::OnPath:
        return u"✓"_s;
    case QuarterState::NearPath:
        return u"△"_s;
    case QuarterState::Behind:
        return u"✗"_s;
    case QuarterState::Missing:
        return u"?"_s;
    case QuarterState::Ahead:
        break;
    }
    return {};
}

ui::Token tokenOf(QuarterState state)
{
    switch (state) {
    case QuarterState::OnPath:
        return ui::Token::Green;
    case QuarterState::NearPath:
    case QuarterState::Missing:
        return ui::Token::Amber;
    case QuarterState::Behind:
        return ui::Token::Accent;
    case QuarterState::Ahead:
        break;
    }
    return ui::Token::Text3;
}

QString quarterText(const QuarterStanding& quarter)
{
    const QString planned = valueText(quarter.planned);
    const QString sign = signOf(quarter.state);
    if (quarter.value)
        return u"%1 %2 / %3"_s.arg(sign, valueText(*quarter.value), planned);
    return sign.isEmpty() ? u"– / %1"_s.arg(planned) : u"%1 – / %2"_s.arg(sign, planned);
}

QString quarterWords(const QuarterStanding& quarter)
{
    switch (quarter.state) {
    case QuarterState::OnPath:
        return Tr::tr("on its path");
    case QuarterState::NearPath:
        return Tr::tr("%1% short of its path").arg(quarter.shortfall, 0, 'f', 1);
    case QuarterState::Behind:
        return Tr::tr("behind by %1%").arg(quarter.shortfall, 0, 'f', 1);
    case QuarterState::Missing:
        return Tr::tr("not told yet");
    case QuarterState::Ahead:
        return Tr::tr("still to come");
    }
    return {};
}

bool isQuarter(int column)
{
    return column >= GoalModel::Quarter1 && column <= GoalModel::Quarter4;
}

} // namespace

ui::Lamp kitLampOf(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Overdue:
        return ui::Lamp::Red;
    case Lamp::Near:
        return ui::Lamp::Yellow;
    case Lamp::Normal:
        return ui::Lamp::Green;
    case Lamp::Done:
        return ui::Lamp::Done;
    case Lamp::NotStarted:
    case Lamp::Paused:
        return ui::Lamp::NotStarted;
    case Lamp::None:
        break;
    }
    return ui::Lamp::None;
}

GoalModel::GoalModel(ui::Kit& kit, QObject* parent) : QAbstractItemModel(parent), m_kit(kit) {}

void GoalModel::setRows(const QList<GoalRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    const auto count = rows.size();
    m_children = QList<QList<int>>(count + 1);
    m_parents = QList<int>(count, -1);
    m_places = QList<int>(count, 0);
    QHash<QString, int> at;
    for (qsizetype i = 0; i < count; ++i)
        at.insert(rows.at(i).id, int(i));
    for (qsizetype i = 0; i < count; ++i) {
        const int parent = at.value(rows.at(i).parent, -1);
        auto& siblings = m_children[parent < 0 ? count : parent];
        m_parents[i] = parent;
        m_places[i] = int(siblings.size());
        siblings.append(int(i));
    }
    endResetModel();
}

const GoalRow* GoalModel::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_rows.at(qsizetype(index.internalId())) : nullptr;
}

QModelIndex GoalModel::indexOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return createIndex(m_places.at(i), 0, quintptr(i));
    }
    return {};
}

QModelIndex GoalModel::index(int row, int column, const QModelIndex& parent) const
{
    if (m_children.isEmpty() || column < 0 || column >= Count || row < 0)
        return {};
    const auto& children =
        parent.isValid() ? m_children.at(qsizetype(parent.internalId())) : m_children.last();
    return row < children.size() ? createIndex(row, column, quintptr(children.at(row)))
                                 : QModelIndex();
}

QModelIndex GoalModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_parents.at(qsizetype(index.internalId()));
    return parent < 0 ? QModelIndex() : createIndex(m_places.at(parent), 0, quintptr(parent));
}

int GoalModel::rowCount(const QModelIndex& parent) const
{
    if (m_children.isEmpty() || parent.column() > 0)
        return 0;
    return int(
        (parent.isValid() ? m_children.at(qsizetype(parent.internalId())) : m_children.last())
            .size());
}

QString GoalModel::textAt(const GoalRow& row, int column) const
{
    if (column == Title)
        return row.title;
    if (column == Lead)
        return row.leadName;
    if (!row.indicator)
        return {};
    if (column == Kind)
        return indicatorKindName(row.indicator->kind);
    if (column == Base)
        return valueText(row.indicator->base);
    if (column == Target)
        return valueText(row.indicator->target) + row.indicator->unit;
    return quarterText(row.quarters[std::size_t(column - Quarter1)]);
}

QVariant GoalModel::data(const QModelIndex& index, int role) const
{
    const GoalRow* row = rowAt(index);
    if (!row)
        return {};
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return textAt(*row, column);
    if (role == IdRole)
        return row->id;
    if (role == LampRole)
        return column == Title ? int(kitLampOf(row->lamp)) : int(ui::Lamp::None);
    const bool told = row->indicator && isQuarter(column);
    if (role == StateRole && told)
        return int(row->quarters[std::size_t(column - Quarter1)].state);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return told ? textAt(*row, column) + u'　' +
                          quarterWords(row->quarters[std::size_t(column - Quarter1)])
               : column == Title ? ui::lampName(kitLampOf(row->lamp)) + u'　' + row->title
                                 : textAt(*row, column);
    if (role == Qt::TextAlignmentRole)
        return int(column > Lead ? Qt::AlignRight | Qt::AlignVCenter
                                 : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole && column == Title && !row->indicator)
        return m_kit.theme.font(ui::Type::Body, QFont::Medium);
    if (role == Qt::ForegroundRole)
        return m_kit.color(told ? tokenOf(row->quarters[std::size_t(column - Quarter1)].state)
                           : column == Title ? ui::Token::Text
                                             : ui::Token::Text2);
    return {};
}

QVariant GoalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section > Lead ? Qt::AlignRight | Qt::AlignVCenter
                                  : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList heads{Tr::tr("Goal, measure"), Tr::tr("Nature"),      Tr::tr("Lead"),
                            Tr::tr("Base"),          Tr::tr("Target"),      Tr::tr("1st quarter"),
                            Tr::tr("2nd quarter"),   Tr::tr("3rd quarter"), Tr::tr("4th quarter")};
    return heads.value(section);
}

QList<QStringList> GoalModel::texts() const
{
    QList<QStringList> table;
    QStringList head;
    for (int column = 0; column < Count; ++column)
        head.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    table.append(head);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        QStringList cells;
        for (int column = 0; column < Count; ++column)
            cells.append(textAt(m_rows.at(i), column));
        for (int above = m_parents.at(i); above >= 0; above = m_parents.at(above))
            cells[0].prepend(u"　"_s);
        table.append(cells);
    }
    return table;
}

void GoalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto lamp = ui::Lamp(index.data(GoalModel::LampRole).toInt());
    QStyleOptionViewItem shifted = option;
    if (lamp == ui::Lamp::None) {
        shifted.state.setFlag(QStyle::State_HasFocus, false);
        return TableDelegate::paint(painter, shifted, index);
    }
    initStyleOption(&shifted, index);
    shifted.state.setFlag(QStyle::State_HasFocus, false); // the whole row is chosen
    const int size = m_kit.px(goalLampSize);
    const int room = size + ui::space::s;
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    // The ground under all of it, then the text beside the lamp.
    const QString text = shifted.text;
    shifted.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &shifted, painter, widget);
    ui::paintLamp(
        *painter,
        QRectF(option.rect.left() + ui::space::xs, option.rect.top(), size, option.rect.height()),
        lamp, m_kit.theme);
    painter->setFont(shifted.font);
    painter->setPen(m_kit.color(ui::Token::Text));
    const QRect box = option.rect.adjusted(room + ui::space::xs, 0, -ui::space::xs, 0);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(shifted.font).elidedText(text, Qt::ElideRight, box.width()));
}

QSize GoalDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = TableDelegate::sizeHint(option, index);
    if (index.column() == GoalModel::Title)
        size.rwidth() += m_kit.px(goalLampSize) + 2 * ui::space::s;
    return {size.width(), m_kit.px(goalRowHeight)};
}

} // namespace chancery::supervision
