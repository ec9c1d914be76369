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
class FileThumb;
class Label;
class PdfService;
} // namespace chancery::ui

namespace chancery::documents {

class FileDraftBox;

/// A file that no page of this program shows, as what it is: a small picture where it has one,
/// name, kind, pages, size, signature, what could not be read and why, the beginning of its text,
/// and a button that opens it outside.
class FileCard : public QWidget {
    Q_OBJECT

public:
    FileCard(ui::Kit& kit, ui::PdfService& reader, QWidget* parent = nullptr);

    /// Without a report the file is still being read. `path` is where it lies.
    void setFile(const AttachmentView& file, const std::optional<files::FileReport>& report,
                 const QString& text, const QString& path);

    /// Between the facts and the text; hidden until somebody shows it.
    FileDraftBox& draft() { return *m_draft; }

    static constexpr int textShown = 4'000;

Q_SIGNALS:
    void openRequested();

private:
    ui::Kit& m_kit;
    ui::FileThumb* m_thumb;
    ui::Label* m_name;
    ui::Label* m_facts;
    ui::Label* m_why;
    ui::Button* m_open;
    FileDraftBox* m_draft; ///< Shown where the file is a part of what the house writes.
    ui::Label* m_textTitle;
    QPlainTextEdit* m_text;
};

} // namespace chancery::documents
