// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/log.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <utility>

namespace chancery {

namespace {

const char* nameOf(Log::Level level)
{
    switch (level) {
    case Log::Level::Debug:
        return "debug";
    case Log::Level::Info:
        return "info";
    case Log::Level::Warning:
        return "warning";
    case Log::Level::Error:
        break;
    }
    return "error";
}

bool speaksOfSecret(const QString& name)
{
    static const char* const words[] = {"password", "token",  "authorization",
                                        "cookie",   "secret", "key"};
    return std::any_of(std::begin(words), std::end(words), [&](const char* word) {
        return name.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

QJsonValue withoutSecrets(const QJsonValue& value);

QJsonObject withoutSecrets(const QJsonObject& object)
{
    QJsonObject clean;
    for (auto it = object.begin(); it != object.end(); ++it)
        clean.insert(it.key(), speaksOfSecret(it.key()) ? QJsonValue(QStringLiteral("[hidden]"))
                                                        : withoutSecrets(it.value()));
    return clean;
}

QJsonValue withoutSecrets(const QJsonValue& value)
{
    if (value.isObject())
        return withoutSecrets(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray clean;
    for (const QJsonValue& each : value.toArray())
        clean.append(withoutSecrets(each));
    return clean;
}

void writeAll(int fd, const QByteArray& line)
{
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t wrote = ::write(fd, line.constData() + done, size_t(line.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return; // A full disk must not stop the work that is being logged.
        done += wrote;
    }
}

QByteArray quoted(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

Log::Log(const Clock& clock, Sink sink, Level least, int most)
    : m_clock(clock), m_sink(std::move(sink)), m_least(least), m_most(most)
{
}

void Log::debug(const char* event, const QJsonObject& fields)
{
    write(Level::Debug, event, fields);
}

void Log::info(const char* event, const QJsonObject& fields)
{
    write(Level::Info, event, fields);
}

void Log::warning(const char* event, const QJsonObject& fields)
{
    write(Level::Warning, event, fields);
}

void Log::error(const char* event, const QJsonObject& fields)
{
    write(Level::Error, event, fields);
}

void Log::write(Level level, const char* event, const QJsonObject& fields)
{
    if (!wants(level))
        return;
    const QDateTime now = m_clock.now();
    QJsonObject clean = withoutSecrets(fields);

    const std::lock_guard lock(m_mutex);
    Window& window = m_windows[event];
    if (window.second != now.toSecsSinceEpoch()) {
        window.second = now.toSecsSinceEpoch();
        window.written = 0;
    }
    if (window.written >= m_most) {
        ++window.suppressed;
        return;
    }
    ++window.written;
    if (window.suppressed > 0)
        clean.insert(QStringLiteral("suppressed"), std::exchange(window.suppressed, 0));
    // QJsonObject sorts its keys; a reader of logs wants time, level and event first.
    QByteArray line = "{\"time\":" + quoted(momentToText(now)) + ",\"level\":\"" +
                      QByteArray(nameOf(level)) + "\",\"event\":" + quoted(QLatin1String(event));
    const QByteArray rest = QJsonDocument(clean).toJson(QJsonDocument::Compact);
    line += clean.isEmpty() ? QByteArray("}") : ',' + rest.mid(1);
    m_sink(line + '\n');
}

Log::Sink Log::toStandardError()
{
    return [](const QByteArray& line) { writeAll(STDERR_FILENO, line); };
}

Result<Log::Sink> Log::toFile(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(),
                          O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail("base.log-unwritable",
                    {{QStringLiteral("path"), path},
                     {QStringLiteral("reason"), QString::fromLocal8Bit(std::strerror(errno))}});
    const std::shared_ptr<const int> file(new int(fd), [](const int* open) {
        ::close(*open);
        delete open;
    });
    return Sink([file](const QByteArray& line) { writeAll(*file, line); });
}

Log::Sink Log::toNowhere()
{
    return [](const QByteArray&) {};
}

} // namespace chancery
