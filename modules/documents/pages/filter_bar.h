// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/search_filter.h"
#include "ui/kit.h"

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace chancery::ui {
class ButtonRow;
}

namespace chancery::documents {

/// The conditions that were typed into a list's field, one chip each: pressing it takes the
/// condition away. Hidden while there are none. Its menu writes conditions into the field, so that
/// whoever uses it learns how they are typed.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(ui::Kit& kit, QWidget* parent = nullptr);

    void setTyped(const QString& typed);
    /// `year` is the present one.
    void openMenu(const QPoint& at, int year);

Q_SIGNALS:
    /// What the field is to hold now. `goesOn`: a value is still to be typed at its end.
    void edited(const QString& typed, bool goesOn);

private:
    void rebuild();
    void addValues(QMenu& menu, SearchFilter::Field field, const QList<QStringList>& values);
    void put(SearchFilter::Field field, const QString& value);

    ui::Kit& m_kit;
    QString m_typed;
    QString m_madeOf;
    QVBoxLayout* m_column;
    ui::ButtonRow* m_chips = nullptr;
};

/// The name of a condition and how it is typed: "年份", "年".
QString filterTitle(SearchFilter::Field field);
QString filterWord(SearchFilter::Field field);
QString searchStateName(const QString& state);

} // namespace chancery::documents
