// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/registry_books.h"
#include "documents/pages/page_context.h"

#include <QWidget>

#include <iterator>

class QStackedWidget;

namespace chancery::ui {
class Button;
class LedgerExporter;
class LedgerPane;
class PillBar;
} // namespace chancery::ui

namespace chancery::documents {

class RegistrySource;

/// The registers (登记簿): of what came in, what went out and what went round, and of what the
/// leaders have instructed. Each is made when it
/// is first looked at.
class RegistryPage : public QWidget {
    Q_OBJECT

public:
    explicit RegistryPage(const PageContext& context, QWidget* parent = nullptr);
    ~RegistryPage() override;

    void showBook(RegistryBook book);
    RegistryBook book() const { return m_book; }
    ui::LedgerPane& pane();
    ui::LedgerExporter& exporter();
    void focusFilter();
    /// What a department has issued from one day to another, both included (精简发文).
    void showIssued(const QString& unitName, const QDate& from, const QDate& to);

    /// Urges (催办) whoever holds up the chosen documents; marks them with a star. What was refused
    /// is told with its first reason.
    void remindChosen();
    void starChosen();

Q_SIGNALS:
    void openRequested(const QString& documentId);

private:
    struct Shelf {
        RegistrySource* source = nullptr;
        ui::LedgerPane* pane = nullptr;
        ui::Button* remind = nullptr;
        ui::Button* star = nullptr;
        ui::Button* give = nullptr; ///< Export and print.
        ui::LedgerExporter* exporter = nullptr;
    };

    void make(RegistryBook book);
    void retranslate();
    void retitle(Shelf& made, RegistryBook book);
    void retitleActs(Shelf& made, qint64 chosen);
    void submitChosen(const QString& command, const QJsonObject& params, const QString& done);
    Shelf& shelf() { return m_shelves[int(m_book)]; }

    PageContext m_context;
    RegistryBook m_book = RegistryBook::Incoming;
    ui::PillBar* m_books;
    QStackedWidget* m_stack;
    Shelf m_shelves[std::size(registryBooks)];
};

} // namespace chancery::documents
