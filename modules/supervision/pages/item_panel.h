// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class SectionSheet;
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
    void reportRequested(const QString& itemId);
    void documentRequested(const QString& documentId);
    void sourceRequested(const QString& table, const QString& record);

private:
    void rebuild(const ItemView& view);
    void addHead(const ItemView& view);
    void addActions(const ItemView& view);
    void addDeadline(const ItemView& view);
    void addForecast(const ItemView& view);
    void addParts(const ItemView& view);
    void addUrges(const ItemView& view);
    void addReports(const ItemView& view);

    PageContext m_context;
    QString m_id;
    QStringList m_actions;
    ui::ThreadStrip* m_thread;
    ui::SectionSheet* m_sheet;
    QWidget* m_form = nullptr;
    bool m_showsDays = false;
};

} // namespace chancery::supervision
