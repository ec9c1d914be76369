// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/contacts.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::supervision {

/// One regular contact with what came of each time, the latest first, and what may be done with it.
class ContactPanel : public QWidget {
    Q_OBJECT

public:
    explicit ContactPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Null shows nothing.
    void show(const ContactRow* row);

Q_SIGNALS:
    /// "contact-log", "contact-end".
    void actRequested(const QString& verb);

private:
    void addText(QVBoxLayout& column, const QString& text, int type, int token);
    void addActs(QVBoxLayout& column, const ContactRow& row);
    void addLog(QVBoxLayout& column, const ContactRow& row);

    PageContext m_context;
    QVBoxLayout* m_column;
    QWidget* m_sheet = nullptr;
};

} // namespace chancery::supervision
