// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "file_reader.h"

#include "files/read_file.h"

#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace chancery::desktop {

namespace {

constexpr int afterStartMs = 5'000; // the first window comes first
constexpr int afterNewsMs = 300;
constexpr int betweenFilesMs = 30; // what a person wants goes before
constexpr int afterLostMs = 2'000;
constexpr int mostLost = 5;

/// What can be told without a reader that survives it.
files::FileReport reportOfLost(const QString& path, const Error& error)
{
    files::FileReport report;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        report.kind = files::kindByBeginning(file.read(1024));
    report.why = error.code == "ui.pdf-too-slow"_L1 ? u"files.too-slow"_s : u"files.damaged"_s;
    return report;
}

} // namespace

FileReader::FileReader(sync::DeskPort& desk, ui::PdfService& service, QObject* parent)
    : QObject(parent), m_desk(desk), m_service(service)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FileReader::look);
    connect(&desk, &sync::DeskPort::blobArrived, this, &FileReader::lookSoon);
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_attachment"_s))
            lookSoon();
    });
    m_soon.start(afterStartMs);
}

FileReader::~FileReader() = default;

void FileReader::lookSoon()
{
    if (!m_soon.isActive() || m_soon.remainingTime() > afterNewsMs)
        m_soon.start(afterNewsMs);
}

void FileReader::look()
{
    if (isReading()) {
        m_again = true;
        return;
    }
    m_isLooking = true;
    m_again = false;
    m_desk.findUnreadFiles([self = QPointer(this)](const QStringList& files) {
        if (self)
            self->take(files);
    });
}

void FileReader::take(const QStringList& files)
{
    m_isLooking = false;
    m_waiting.clear();
    for (const auto& sha256 : files) {
        if (!m_tried.contains(sha256))
            m_waiting.append(sha256);
    }
    m_again = m_again || !m_waiting.isEmpty(); // there may be more than these
    next();
}

void FileReader::next()
{
    if (m_session)
        return;
    if (m_waiting.isEmpty()) {
        if (m_again)
            lookSoon();
        return;
    }
    const QString sha256 = m_waiting.takeFirst();
    m_tried.insert(sha256);
    if (!m_desk.blobs().has(sha256))
        return next();
    m_session = std::make_unique<ui::PdfSession>(m_service);
    connect(m_session.get(), &ui::PdfSession::described, this,
            [this, sha256](const files::FileReport& report) { keep(sha256, report); });
    connect(m_session.get(), &ui::PdfSession::failed, this,
            [this, sha256](const Error& error) { giveUp(sha256, error); });
    m_session->describeFile(m_desk.blobs().path(sha256));
}

void FileReader::keep(const QString& sha256, const files::FileReport& report)
{
    // Its own signal is on the stack.
    m_session.release()->deleteLater();
    m_desk.keepFileReport(sha256, report);
    QTimer::singleShot(betweenFilesMs, this, &FileReader::next);
}

void FileReader::giveUp(const QString& sha256, const Error& error)
{
    if (error.code == "ui.pdf-no-viewer"_L1 || error.code == "ui.pdf-unreadable"_L1) {
        // Nothing is wrong with the file: a busy computer may start the reader next time, and one
        // that never does is asked again when the program is started again.
        m_session.release()->deleteLater();
        if (++m_lost > mostLost) {
            m_waiting.clear();
            m_again = false;
            return;
        }
        m_waiting.prepend(sha256);
        QTimer::singleShot(afterLostMs, this, &FileReader::next);
        return;
    }
    keep(sha256, reportOfLost(m_desk.blobs().path(sha256), error));
}

} // namespace chancery::desktop
