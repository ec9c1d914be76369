// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Label;
class ThreadStrip;
} // namespace chancery::ui

namespace chancery::supervision {

/// One item beside the ledger: what it is, what may be done with it, why its deadline falls where
/// it does, whether and why it is foreseen to be late, its parts, and all that was reported.
class ItemPanel : public QWidget {
    Q_OBJECT

public:
    explicit ItemPanel(const PageContext& context, QWidget* parent = nullptr);

    /// An empty id shows nothing.
    void show(const QString& itemId);
    const QString& itemId() const { return m_id; }
    void refresh();
    /// The form of an act; see ActForm.
    void act(const QString& verb, const QJsonObject& fixed = {});
    bool offers(const QString& verb) const { return m_actions.contains(verb); }
    /// Whence it is and what came of it (办理脉络).
    ui::ThreadStrip& thread() { return *m_thread; }

Q_SIGNALS:
    void openRequested(const QString& itemId); ///< A part, or the item above.
    void summaryRequested(const QString& itemId);
    void letterRequested(const QString& urge);
    void documentRequested(const QString& documentId);
    void sourceRequested(const QString& table, const QString& record);

private:
    void rebuild(const ItemView& view);
    void addHead(QVBoxLayout& column, const ItemView& view);
    void addActions(QVBoxLayout& column, const ItemView& view);
    void addDeadline(QVBoxLayout& column, const ItemView& view);
    void addForecast(QVBoxLayout& column, const ItemView& view);
    void addParts(QVBoxLayout& column, const ItemView& view);
    void addUrges(QVBoxLayout& column, const ItemView& view);
    void addReports(QVBoxLayout& column, const ItemView& view);
    ui::Label* line(QVBoxLayout& column, const QString& text, int type, int token);
    void heading(QVBoxLayout& column, const QString& text);

    PageContext m_context;
    QString m_id;
    QStringList m_actions;
    QVBoxLayout* m_column;
    ui::ThreadStrip* m_thread;
    QWidget* m_sheet = nullptr;
    QWidget* m_form = nullptr;
    bool m_showsDays = false;
};

} // namespace chancery::supervision
