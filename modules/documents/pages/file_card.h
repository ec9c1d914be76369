// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "files/file_report.h"
#include "ui/kit.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

class FileDraftBox;

/// A file that no page of this program shows, as what it is: name, kind, pages, size, signature,
/// what could not be read and why, the beginning of its text, and a button that opens it outside.
class FileCard : public QWidget {
    Q_OBJECT

public:
    explicit FileCard(ui::Kit& kit, QWidget* parent = nullptr);

    /// Without a report the file is still being read.
    void setFile(const AttachmentView& file, const std::optional<files::FileReport>& report,
                 const QString& text);

    /// Between the facts and the text; hidden until somebody shows it.
    FileDraftBox& draft() { return *m_draft; }

    static constexpr int textShown = 4'000;

Q_SIGNALS:
    void openRequested();

private:
    ui::Kit& m_kit;
    ui::Label* m_icon;
    ui::Label* m_name;
    ui::Label* m_facts;
    ui::Label* m_why;
    ui::Button* m_open;
    FileDraftBox* m_draft; ///< Shown where the file is a part of what the house writes.
    ui::Label* m_textTitle;
    QPlainTextEdit* m_text;
};

} // namespace chancery::documents
