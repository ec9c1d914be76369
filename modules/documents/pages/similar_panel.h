// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/ministry_memory.h"
#include "documents/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// While something is drafted (精简发文): what the house wrote on the like in the last twelve
/// months, and how much it issues, against the year before. At once by what this desk holds, and
/// then by the centre, which also counts what one may not see.
class SimilarPanel : public QWidget {
    Q_OBJECT

public:
    explicit SimilarPanel(const PageContext& context, QWidget* parent = nullptr);

    /// `documentId` is the one that is written; it is not like itself. The centre is asked only
    /// about what its network may hold.
    void look(const QString& title, const QString& documentId, bool mayLeaveTheDesk);
    int count() const { return int(m_found.size()); }

Q_SIGNALS:
    void openRequested(const QString& documentId);
    void counted(int found);
    /// The documents behind the sums: what the department has issued from one day to another.
    void issuedRequested(const QString& unitName, const QDate& from, const QDate& to);

private:
    void find();
    void rebuild();
    void showTold();
    QWidget* rowOf(const AlikeDocument& found);
    QString sums() const;
    void openIssued(int yearsBack);

    PageContext m_context;
    QString m_title;
    QString m_documentId;
    bool m_mayAsk = true;
    MinistryMemory m_ministry;
    QList<AlikeDocument> m_found;
    ui::Label* m_sums;
    ui::Button* m_now;
    ui::Button* m_then;
    ui::Label* m_told;
    ui::Label* m_hidden;
    ui::Label* m_reach; ///< How far the looking went.
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
};

} // namespace chancery::documents
