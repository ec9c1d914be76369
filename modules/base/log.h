// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <mutex>

namespace chancery {

/// What programs say to those who run them: one JSON object per line, with the keys time, level,
/// event, then the fields. `event` is a literal such as "http.request", so that lines can be
/// counted. Texts for users never go here, and never any content of a document.
///
/// Two guards: a field whose name speaks of a secret (password, token, authorization, cookie,
/// secret, key) is written as "[hidden]", at any depth; and one event is written at most `most`
/// times within a second, the next line then telling how many were left out (`suppressed`).
/// Callable from any thread.
class Log {
public:
    enum class Level { Debug, Info, Warning, Error };
    /// Called with one line, line feed included, never by two threads at once.
    using Sink = std::function<void(const QByteArray& line)>;

    Log(const Clock& clock, Sink sink, Level least = Level::Info, int most = 200);

    void debug(const char* event, const QJsonObject& fields = {});
    void info(const char* event, const QJsonObject& fields = {});
    void warning(const char* event, const QJsonObject& fields = {});
    void error(const char* event, const QJsonObject& fields = {});

    /// Whether lines of that level are written, to spare the work of making them.
    bool wants(Level level) const { return level >= m_least; }

    static Sink toStandardError();
    /// Appends to the file, which is made for its owner alone (0600) when it is new.
    /// Error `base.log-unwritable` {path, reason}.
    static Result<Sink> toFile(const QString& path);
    /// For tests and tools that want no log.
    static Sink toNowhere();

private:
    struct Window {
        qint64 second = 0;
        int written = 0;
        qint64 suppressed = 0;
    };

    void write(Level level, const char* event, const QJsonObject& fields);

    const Clock& m_clock;
    Sink m_sink;
    Level m_least;
    int m_most;
    std::mutex m_mutex;
    QHash<QByteArray, Window> m_windows;
};

} // namespace chancery
