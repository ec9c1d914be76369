// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/archive_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {
class Button;
class ChoiceBox;
class EmptyState;
class Label;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

/// The archives' page (移交): what is filed and not handed over, the lists that were, and their
/// packages: written, and checked for the four properties (四性).
class ArchivePage : public QWidget {
    Q_OBJECT

public:
    explicit ArchivePage(const PageContext& context, QWidget* parent = nullptr);

    void open();
    ArchiveModel& model() { return m_model; }
    /// Writes the shown list's package into a folder.
    void packInto(const QString& folder);
    /// Checks a package that is on this computer or on a medium.
    void check(const QString& folder);

Q_SIGNALS:
    void openRequested(const QString& documentId);

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void retranslate();
    void refresh();
    void handOver();
    void chooseFolder(const QString& title, void (ArchivePage::*then)(const QString&));
    void tell(const Error& error);
    QString resultOf(const ArchiveCheck& check) const;

    PageContext m_context;
    ArchiveModel m_model;
    ui::Label* m_heading;
    ui::ChoiceBox* m_lists;
    ui::Label* m_told;
    ui::Button* m_pack;
    ui::Button* m_check;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    ui::Label* m_gaps;
    ui::Label* m_result;
    QWidget* m_foot;
    QLineEdit* m_receiver;
    QLineEdit* m_remark;
    ui::Button* m_handOver;
    bool m_filling = false;
};

} // namespace chancery::documents
