// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/pdf/pdf_service.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace chancery::ui {

class PdfSession;

/// A small picture of a file as the sandboxed reader draws it (PdfSession::glanceAtFile()); until
/// it is there, and for what has none, the sign of a document.
class FileThumb : public QWidget {
    Q_OBJECT

public:
    FileThumb(Kit& kit, PdfService& service, QWidget* parent = nullptr);
    ~FileThumb() override;

    /// Another file, by its digest; an empty path is one that is not looked at.
    void setFile(const QString& sha256, const QString& path);
    bool hasPicture() const { return !m_picture.isNull(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The picture is there, or there is none.
    void settled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize room() const;
    void end();

    Kit& m_kit;
    PdfService& m_service;
    std::unique_ptr<PdfSession> m_session;
    QString m_sha256;
    QImage m_picture;
};

} // namespace chancery::ui
