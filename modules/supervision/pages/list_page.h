// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"

#include <QWidget>

class QAbstractItemModel;
class QModelIndex;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class EmptyState;
class Label;
class RowList;
} // namespace chancery::ui

namespace chancery::supervision {

/// A register of a few dozen: its rows at the left, the chosen one at the right, and in its place
/// the form of what is done with it. Reads again what has become another, as soon as it is seen and
/// no form is being filled in.
class ListPage : public QWidget {
    Q_OBJECT

public:
    virtual void refresh() = 0;

protected:
    /// Widths in pixels at 100 %: the list's to begin with and at least, the panel's at least.
    struct Widths {
        int list;
        int listLeast;
        int sideLeast;
    };
    ListPage(const PageContext& context, const QString& id, const Widths& widths, QWidget* parent);
    /// To be called once by whoever derives, at the end of its making.
    void begin(QAbstractItemModel* model, QWidget* panel);

    virtual void retranslate() = 0;
    virtual bool isOf(const QString& table) const = 0;
    virtual void rowChosen(const QModelIndex& index) = 0;

    void showForm(QWidget* form);
    void leaveForm();
    QWidget* shownForm() const { return m_formShown; }
    /// What was read is what there is.
    void noteFresh() { m_stale = false; }
    bool isSeatedSupervisor() const;
    void showEvent(QShowEvent* event) override;

    PageContext m_context;
    ui::Label* m_title;
    ui::Button* m_new;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;

private:
    QVBoxLayout* m_side;
    QWidget* m_panelShown = nullptr;
    QWidget* m_formShown = nullptr;
    bool m_stale = true;
};

} // namespace chancery::supervision
