// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/folder_model.h"
#include "documents/pages/page_context.h"
#include "documents/pages/reading_model.h"

#include <QWidget>

class QStackedWidget;

namespace chancery::ui {
class Button;
class SectionTree;
} // namespace chancery::ui

namespace chancery::documents {

class ArchivePage;
class BooksPage;
class CorrectPage;
class ListPane;
class PrintPage;
class ReadingPane;
class RegisterPage;
class VersionsPage;
class WritePage;

/// Incoming documents (公文): places, list and the open document; registering takes the place of
/// the two on the right. After an act the next document of the list opens.
class DocumentsPage : public QWidget {
    Q_OBJECT

public:
    DocumentsPage(const PageContext& context, FolderModel& folders, QWidget* parent = nullptr);
    ~DocumentsPage() override;

    void showFolder(const QString& placeId);
    /// Shows the document in the present list, else among all.
    void openDocument(const QString& documentId);
    /// Opens the document with this act begun: "edit again".
    void editAgain(const ActionForm& form);
    /// Gives refused files to their document once more; false when that cannot be.
    bool attachAgain(const QJsonObject& params);
    /// What was saved of an office draft and then refused is opened again; false, and it is told,
    /// where that cannot be.
    bool saveFileAgain(const QJsonObject& params);
    void editRegistration(const QJsonObject& params);
    /// A refused correction, with what was typed.
    void editCorrection(const QJsonObject& params);
    void startRegistration(const QStringList& files = {});
    /// Begins to write: "outgoing" 发文 or "internal" 签报.
    void startWriting(const QString& way);
    /// One reply to the requests that are chosen in the list (合并批复).
    void startReply();
    /// The documents that are chosen in the list are handled as one (合并办理), the current one
    /// leading.
    void mergeChosen();
    /// A refused version, with all that was written.
    bool editWriting(const QJsonObject& params);
    /// What a key or the palette does to the open document.
    void act(const QString& verb);
    bool may(const QString& verb) const;
    /// Prints what is looked at (打印), or the documents chosen in the list.
    void print();
    bool mayPrint() const;
    /// Moves on without acting; "jump" by one.
    void step(int rows);
    void focusFilter();

    ReadingModel& reading() { return m_reading; }
    RegisterPage& registration() { return *m_register; }
    ListPane& listPane() { return *m_list; }
    ReadingPane& readingPane() { return *m_pane; }
    CorrectPage& correction() { return *m_correct; }
    WritePage& writing() { return *m_write; }
    /// These three are made when they are first looked at.
    VersionsPage& versions();
    ArchivePage& archive();
    BooksPage& books();
    /// The office's books (台账); for whoever keeps them.
    void showBooks(const QString& book);
    /// Handing over to the archives (移交); for archivists.
    void showArchive();
    /// The versions of the open document's text.
    void showVersions();
    PrintPage& printing();

Q_SIGNALS:
    /// What a department has issued from one day to another, in the register.
    void issuedRequested(const QString& unitName, const QDate& from, const QDate& to);
    /// The open document's instruction that still waits is to be supervised (督办).
    void superviseRequested();
    /// The open document's numbered tasks are to become supervised items (任务分解).
    void divideRequested();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTree();
    void connectParts();
    void recount();
    void offerPlaces();
    void offerPlace(const QString& id, const QString& title, const QString& icon, bool offered);
    void choosePlace(const QString& id);
    void onChosen(const QString& id);
    void onDone(const QString& documentId, const QString& verb, bool mayWithdraw);
    void leaveRegistration();
    void startCorrection();
    void leaveCorrection();
    bool openWriting();
    void transmit();
    void leaveWriting(const QString& documentId);
    QString paperToCompare() const;

    PageContext m_context;
    FolderModel& m_folders;
    ReadingModel m_reading;
    ui::Button* m_new;
    ui::Button* m_draft;
    ui::SectionTree* m_tree;
    ListPane* m_list;
    ReadingPane* m_pane;
    RegisterPage* m_register;
    CorrectPage* m_correct;
    WritePage* m_write;
    QWidget* m_printsFrom = nullptr; ///< What is shown again after printing; null is the list.
    VersionsPage* m_versions = nullptr;
    ArchivePage* m_archive = nullptr;
    BooksPage* m_books = nullptr;
    PrintPage* m_print = nullptr;
    QStringList m_placesShown; ///< Of those that not everybody has.
    QStackedWidget* m_stack;
    QString m_lastFolder;
};

} // namespace chancery::documents
