// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/exchange_box_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace chancery::ui {
class Button;
class ButtonRow;
class EmptyState;
class Label;
class PdfPanel;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

class FileCard;

/// All that a unit outside the house sees here (交换箱): the packages that were sent to it, what is
/// in each, 签收 and 退回.
class ExchangeBoxPage : public QWidget {
    Q_OBJECT

public:
    explicit ExchangeBoxPage(const PageContext& context, QWidget* parent = nullptr);
    ~ExchangeBoxPage() override;

    ExchangeBoxModel& model() { return m_model; }
    void choose(const QString& packageId);
    QString chosen() const { return m_chosen; }

private:
    QWidget* makeList();
    QWidget* makeReading();
    QWidget* makeAnswer();
    void retranslate();
    void refresh();
    void refreshFiles(const TransmissionSheet& sheet);
    void showFile(const FileParam& file);
    void hold(const QString& sha256);
    void answer(const QString& state);
    void savePackage();
    void tell(const Error& error);

    PageContext m_context;
    ExchangeBoxModel m_model;
    ui::Label* m_heading;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    QStackedWidget* m_stack;
    ui::EmptyState* m_nothing;
    ui::Label* m_title;
    ui::Label* m_facts;
    ui::Label* m_state;
    ui::Label* m_error;
    QWidget* m_answer;
    QLineEdit* m_remark;
    ui::Button* m_received;
    ui::Button* m_returned;
    ui::Button* m_save;
    ui::ButtonRow* m_chips = nullptr;
    QWidget* m_chipPlace;
    QStackedWidget* m_paper;
    ui::PdfPanel* m_pdf;
    FileCard* m_card;
    ui::EmptyState* m_fetching;
    QString m_chosen; ///< The package, by id,
    QString m_filled; ///< whose files stand there,
    QString m_held;   ///< and the file that is looked at.
    FileParam m_shown;
};

} // namespace chancery::documents
