// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace chancery::test {

/// One call of chanceryctl, as somebody makes it.
struct CtlRun {
    explicit CtlRun(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(CHANCERY_BINARY_DIR "/bin/chanceryctl"), arguments);
        process.waitForFinished(60'000);
        exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        output = QString::fromUtf8(process.readAllStandardOutput());
        errors = QString::fromUtf8(process.readAllStandardError());
    }

    /// What --json printed.
    QJsonObject facts() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }

    int exitCode = -1;
    QString output;
    QString errors;
};

} // namespace chancery::test
