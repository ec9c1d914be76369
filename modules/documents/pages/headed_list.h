// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/label.h"
#include "ui/row_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace chancery::documents {

/// The left pane of a page that shows what is chosen in a list: a heading and the list's rows.
struct HeadedList {
    QWidget* place;
    ui::Label* heading;
    ui::RowList* rows;

    HeadedList(ui::Kit& kit, QAbstractItemModel& model, QWidget* parent)
        : place(new QWidget(parent)),
          heading(new ui::Label(kit, ui::Type::ListTitle, ui::Token::Text, place, QFont::Medium)),
          rows(new ui::RowList(kit, ui::Density::Comfortable, place))
    {
        auto* column = new QVBoxLayout(place);
        column->setContentsMargins(0, ui::space::m, 0, 0);
        column->setSpacing(ui::space::s);
        auto* top = new QHBoxLayout;
        top->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
        top->addWidget(heading);
        top->addStretch(1);
        column->addLayout(top);
        rows->setModel(&model);
        column->addWidget(rows, 1);
    }
};

} // namespace chancery::documents
