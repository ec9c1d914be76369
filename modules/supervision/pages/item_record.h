// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::supervision {

/// What is on record of an item besides its reports: to whom it is reported on, milestones
/// (阶段节点), problems (存在问题), requests for more time with who decided and the day before
/// (延期), pauses, and the files that prove it (办结材料). What there is none of takes no room.
class ItemRecord : public QWidget {
    Q_OBJECT

public:
    ItemRecord(const PageContext& context, const ItemView& view, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A report on it is to be drafted (报国务院、批示办理情况报告、呈报).
    void reportRequested(const QString& itemId);

private:
    void addReporting(const ItemView& view);
    void addMilestones(const ItemView& view);
    void addProblems(const ItemView& view);
    void addExtensions(const ItemView& view);
    void addPauses(const ItemView& view);
    void addFiles(const ItemView& view);
    void saveFile(const QString& sha256, const QString& name);
    void heading(const QString& text);
    void line(const QString& text, int token);
    QString day(const store::Row& row, const char* column) const;
    QString dayOfMoment(const store::Row& row, const char* column) const;

    PageContext m_context;
    QVBoxLayout* m_column;
};

} // namespace chancery::supervision
