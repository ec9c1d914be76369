// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Files that go with a report or with what is finished (办结材料).
#include "supervision/pages/act_form.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qint64 largestProof = qint64(512) * 1024 * 1024;

} // namespace

void ActForm::addFiles()
{
    setAcceptDrops(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::s);
    m_fileNames = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, sheet());
    m_fileNames->setWordWrap(true);
    auto* add = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, sheet());
    add->setDense(true);
    add->setFace(Tr::tr("Add files…"), u"attach"_s);
    add->setObjectName(u"supervision.files"_s);
    row->addWidget(m_fileNames, 1);
    row->addWidget(add);
    m_frame->column().addLayout(row);
    showFiles();
    connect(add, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, Tr::tr("Add files…"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
            for (const QString& path : paths)
                takeFile(path);
        });
        dialog->open();
    });
    m_readers.append([this](QJsonObject& params) {
        QJsonArray files;
        for (const auto& file : std::as_const(m_files))
            files.append(file);
        if (!files.isEmpty())
            params.insert(u"files"_s, files);
    });
}

void ActForm::showFiles()
{
    QStringList names;
    for (const auto& file : std::as_const(m_files))
        names.append(file.value("name"_L1).toString());
    m_fileNames->setText(names.isEmpty() ? Tr::tr("No files yet; they can be dropped here")
                                         : names.join(Tr::tr(", ", "between names of files")));
}

void ActForm::takeFile(const QString& path)
{
    if (!m_fileNames)
        return;
    const QFileInfo file(path);
    QJsonObject taken{{u"name"_s, file.fileName()},
                      {u"size"_s, file.size()},
                      {u"mediaType"_s, QMimeDatabase().mimeTypeForFile(file).name()}};
    m_context.desk.read(sync::DeskPort::Pace::Quick,
                        [guard = QPointer(this), path, taken, &blobs = m_context.desk.blobs()](
                            store::Database&) -> sync::DeskPort::Answer {
                            const auto sha256 = blobs.addFile(path, largestProof);
                            return [guard, taken, sha256]() mutable {
                                if (!guard)
                                    return;
                                if (!sha256.ok())
                                    return guard->m_context.toast(
                                        guard->m_context.kit.words.sentence(sha256.error()));
                                taken.insert(u"sha256"_s, *sha256);
                                guard->m_files.append(taken);
                                guard->showFiles();
                            };
                        });
}

void ActForm::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_fileNames && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ActForm::dropEvent(QDropEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            takeFile(url.toLocalFile());
    }
    event->acceptProposedAction();
}

} // namespace chancery::supervision
