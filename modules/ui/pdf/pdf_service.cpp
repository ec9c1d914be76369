// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_service.h"

#include "ui/pdf/channel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace chancery::ui {
namespace {

constexpr int childDescriptor = 3;
constexpr int prepareMs = 700;

} // namespace

PdfWorker::PdfWorker(const QString& program) : m_process(new QProcess)
{
    start(program);
}

PdfWorker::~PdfWorker()
{
    m_gone = true;
    delete m_notifier;
    if (m_socket >= 0)
        ::close(m_socket);
    m_process->disconnect();
    m_process->kill();
    // A killed child takes its time to give its memory back. While events are handled nobody waits
    // for that; without a loop nobody would ever hear that it has ended.
    if (m_process->state() == QProcess::NotRunning || QThread::currentThread()->loopLevel() == 0) {
        m_process->waitForFinished();
        delete m_process;
        return;
    }
    m_process->setParent(QCoreApplication::instance());
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void PdfWorker::start(const QString& program)
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        QTimer::singleShot(0, this, &PdfWorker::end);
        return;
    }
    m_socket = ends[0];
    ::fcntl(m_socket, F_SETFL, O_NONBLOCK);
    const int theirs = ends[1];
    m_process->setProgram(program);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([theirs] {
        // dup2() on itself would keep the close-on-exec flag.
        if (theirs == childDescriptor)
            ::fcntl(theirs, F_SETFD, 0);
        else
            ::dup2(theirs, childDescriptor);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this] { end(); });
    connect(m_process, &QProcess::finished, this, &PdfWorker::end);
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read);
    connect(m_notifier, &QSocketNotifier::activated, this, &PdfWorker::read);
    m_process->start();
    ::close(theirs);
}

qint64 PdfWorker::processId() const
{
    return m_process->processId();
}

bool PdfWorker::send(const pdf::Frame& frame)
{
    // Requests are a few bytes: a full socket means a reader that no longer reads.
    return !m_gone && m_socket >= 0 && pdf::sendFrame(m_socket, frame, false);
}

void PdfWorker::read()
{
    const pdf::Received got = pdf::receive(m_socket, m_frames);
    while (auto frame = m_frames.next()) {
        if (frame->kind == pdf::Kind::Ready)
            m_ready = true;
        else
            Q_EMIT arrived(*frame);
        if (m_gone)
            return;
    }
    if (got == pdf::Received::Gone || m_frames.broken())
        end();
}

void PdfWorker::stop()
{
    m_process->kill();
}

void PdfWorker::end()
{
    if (m_gone)
        return;
    m_gone = true;
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_process->kill();
    Q_EMIT gone(m_ready);
}

PdfService::PdfService(QString program, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    // The first window comes first: a reader being started would take a processor from it.
    QTimer::singleShot(prepareMs, this, &PdfService::prepare);
}

PdfService::~PdfService() = default;

void PdfService::prepare()
{
    if (!m_spare)
        m_spare = std::make_unique<PdfWorker>(m_program);
}

std::unique_ptr<PdfWorker> PdfService::take()
{
    prepare();
    // The next one starts when the present document has had its turn.
    QTimer::singleShot(300, this, &PdfService::prepare);
    return std::move(m_spare);
}

QString PdfService::defaultProgram()
{
    const QString name = QStringLiteral("/chancery-pdf-child");
    const QString here = QCoreApplication::applicationDirPath();
    if (QFileInfo::exists(here + name))
        return here + name;
    return here + QStringLiteral("/../libexec/chancery") + name;
}

} // namespace chancery::ui
