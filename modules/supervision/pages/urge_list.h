// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::supervision {

/// What an item was urged by (催办) and where it was circulated (通报), the latest first: each
/// letter with its receipt, to be opened again or acknowledged (签收) by those it reached.
class UrgeList : public QWidget {
    Q_OBJECT

public:
    UrgeList(const PageContext& context, const ItemView& view, QWidget* parent = nullptr);

Q_SIGNALS:
    void letterRequested(const QString& urge);
    void receiptRequested(const QString& urge);
    void documentRequested(const QString& document);

private:
    void addUrge(const store::Row& row, bool mayAcknowledge);
    void addCircular(const store::Row& row);
    void addLine(const QString& text, int token);
    QString when(const store::Row& row) const;

    PageContext m_context;
    QVBoxLayout* m_column;
};

} // namespace chancery::supervision
