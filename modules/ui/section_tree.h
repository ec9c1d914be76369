// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace chancery::ui {

/// The left tree of a page (收文、发文、我的视图): groups with an icon, places with a count. Ids
/// are the caller's; texts are set again on a change of language.
class SectionTree : public QTreeView {
    Q_OBJECT

public:
    explicit SectionTree(Kit& kit, QWidget* parent = nullptr);
    ~SectionTree() override;

    /// Adds a top entry; `iconName` may be empty.
    void addGroup(const QString& id, const QString& title, const QString& iconName);
    /// Adds a place under a group; a star stands before saved views.
    void addPlace(const QString& groupId, const QString& id, const QString& title,
                  const QString& iconName = {});
    void remove(const QString& id);
    void setTitle(const QString& id, const QString& title);
    /// 0 shows no number.
    void setCount(const QString& id, int count);
    /// A saved view that was changed and not saved has a mark.
    void setModified(const QString& id, bool modified);

    QString currentId() const;
    void setCurrentId(const QString& id);

Q_SIGNALS:
    void currentIdChanged(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    QStandardItem* find(const QString& id) const;
    QStandardItem* makeItem(const QString& id, const QString& title, const QString& iconName);
    void describe(QStandardItem* item);

    Kit& m_kit;
    std::unique_ptr<QStandardItemModel> m_items;
};

} // namespace chancery::ui
