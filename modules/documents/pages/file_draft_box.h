// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "ui/kit.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// What can be done with an office file of a draft: write on it in the installed office, see who
/// has it open, and its versions, the latest first.
class FileDraftBox : public QWidget {
    Q_OBJECT

public:
    struct Face {
        bool mayWrite = false;
        bool isOpenHere = false;
        bool isMine = false; ///< The lock is this person's, here or on another desk.
        bool mayBreak = false;
        std::optional<FileLock> lock;
        QList<FileVersionView> versions; ///< Of this file.
        QString current;                 ///< Digest of the file as it stands,
        QString signedDigest;            ///< and as it was when it was signed; empty: not known.
        QDateTime now;
    };

    explicit FileDraftBox(ui::Kit& kit, QWidget* parent = nullptr);
    void setFace(const Face& face);

Q_SIGNALS:
    void writeRequested();
    void finishRequested();
    void breakRequested();
    void versionOpened(const QString& versionId);
    void versionTaken(const QString& versionId);

private:
    void fillVersions(const Face& face);
    void addVersion(const Face& face, const FileVersionView& version);

    ui::Kit& m_kit;
    ui::Button* m_write;
    ui::Button* m_finish;
    ui::Button* m_break;
    ui::Label* m_state;
    ui::Label* m_heading;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace chancery::documents
