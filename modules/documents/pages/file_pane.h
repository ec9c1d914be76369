// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/attach_model.h"
#include "documents/pages/file_drafting.h"
#include "documents/pages/page_context.h"
#include "documents/pages/reading_model.h"

#include <QWidget>

#include <optional>

class QDragEnterEvent;
class QDropEvent;
class QStackedWidget;

namespace chancery::ui {
class ButtonRow;
class EmptyState;
class IconButton;
class Label;
class PaperView;
class PdfPanel;
} // namespace chancery::ui

namespace chancery::documents {

struct Place;
class FileCard;
class PageMarker;

/// The open document's files: a chip for each, and the one that is looked at. Files are added by a
/// button or by dropping them on the document.
class FilePane : public QWidget {
    Q_OBJECT

public:
    FilePane(const PageContext& context, ReadingModel& model, QWidget* parent = nullptr);
    ~FilePane() override;

    AttachModel& attaching() { return m_attaching; }
    FileDrafting& drafting() { return m_drafting; }
    /// A choice of files to add to the open document.
    void pickFiles();
    void refresh();
    /// Shows a place of the text on the paper; false where it is no text that stands there.
    bool showPlace(const Place& place);
    /// What is looked at: the text that the house writes, else a PDF (its path; empty where there
    /// is none here).
    bool showsText() const;
    QString shownPdf() const;
    /// Of the text or the file that is looked at.
    PageMarker& marker() { return showsText() ? *m_textMarker : *m_marker; }
    /// Files are dragged over the document; ignored where nothing may be added.
    void beginDrop(QDragEnterEvent* event);
    void endDrop();
    void takeDrop(QDropEvent* event);

Q_SIGNALS:
    void detachRequested(const QString& attachmentId);
    void breakLockRequested(const QString& attachmentId);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeStrip();
    void refreshChips();
    void refreshPaper();
    void showText();
    void showCard(const AttachmentView& file);
    const AttachmentView* shownFile() const;
    void joinFetching();
    void hold(const QString& sha256);
    void showFetching(const AttachmentView& file);
    void addChip(const AttachmentView& file);
    void open(const AttachmentView& file);
    void openElsewhere(const AttachmentView& file);
    bool mayAttach() const;
    void joinDrafting();
    void refreshDraft(const AttachmentView& file);
    void writeShown();
    void finishShown();
    void openVersion(const QString& versionId);
    void takeVersion(const QString& versionId);
    void tell(const Error& error);

    PageContext m_context;
    ReadingModel& m_model;
    AttachModel m_attaching;
    FileDrafting m_drafting;
    QWidget* m_strip;
    ui::ButtonRow* m_chips = nullptr;
    ui::Label* m_copying;
    ui::IconButton* m_add;
    QStackedWidget* m_paper;
    ui::PdfPanel* m_pdf;
    PageMarker* m_marker;
    ui::PaperView* m_text; ///< Of what the house writes itself.
    ui::IconButton* m_ruler;
    QWidget* m_textPlace;     ///< The text below its tools.
    PageMarker* m_textMarker; ///< Marks on the text.
    ui::IconButton* m_pen;
    QString m_shownText;
    ui::EmptyState* m_noPaper;
    FileCard* m_card; ///< Of a file that is not shown page by page.
    ui::Label* m_dropHint;
    QString m_shownId;   ///< The document,
    QString m_shownFile; ///< and the digest of the PDF that is open.
    QString m_chosen;    ///< Id of the file that was picked by its chip; else the main one.
    QString m_held; ///< Digest of the file that the desk keeps here, or fetches, for this pane.
    /// How its fetch stands.
    enum class Fetch { None, UnderWay, Cancelled, Failed };
    Fetch m_fetch = Fetch::None;
    int m_fetched = -1; ///< In percent; -1: unknown.
    std::optional<Error> m_fetchError;
    QString m_stripOf; ///< What the chips were made from.
};

/// The local files that are dragged; empty for anything else.
QStringList draggedFiles(const QDropEvent& event);

} // namespace chancery::documents
