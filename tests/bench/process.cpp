// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "process.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int partyPatienceMs = 600'000;

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/// Not getrusage()'s: that one begins with what the parent had.
double peakResidentMiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

} // namespace

Usage Usage::now()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return {seconds(used.ru_utime) + seconds(used.ru_stime), peakResidentMiB()};
}

qint64 loopbackBytes()
{
    QFile file(u"/proc/net/dev"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.trimmed().startsWith("lo:"))
            return line.trimmed().mid(3).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

Party::Party(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
}

Party::~Party()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Result<QJsonObject> Party::answer()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(partyPatienceMs) && !m_process.canReadLine())
            return fail("bench.party", {{u"detail"_s, m_process.errorString()}});
    }
    const QJsonObject object = QJsonDocument::fromJson(m_process.readLine()).object();
    if (object.contains(u"error"_s))
        return fail("bench.party", {{u"detail"_s, object.value(u"error"_s)}});
    return object;
}

Result<QJsonObject> Party::end()
{
    m_process.closeWriteChannel();
    return answer();
}

void say(const QJsonObject& line)
{
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

void waitForTheEnd()
{
    while (std::getchar() != EOF) {
    }
}

} // namespace chancery::bench
