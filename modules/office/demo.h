// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/work_calendar.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace chancery::office {

/// One command of the demo, to be given by a person at a moment.
struct DemoStep {
    QString login;
    QDateTime at; ///< UTC; the clock of the server must stand there when it decides.
    QString command;
    QJsonObject params;
    /// Key of the paper that comes with it, as main file: make it, send the blob, and give the
    /// command with withMainFile(). Empty for most.
    QString paper;
    /// The first step alone: given as people::foundingActor(), since no row knows the person yet.
    bool isFounding = false;
};

/// A document as it came in, to be set on paper by whoever plays the demo (this layer draws
/// nothing). Texts are as README.md beside the files says.
struct DemoPaper {
    QString key;
    QString fileName; ///< "title.pdf"
    QString title;
    QString number; ///< 发文字号 as printed; empty if it bears none.
    QString issuer;
    QDate issued; ///< The date printed on it.
    QString kind; ///< 文种 in Chinese, the special ones included.
    QString addressees;
    QStringList signature;
    QStringList attachments;
    QStringList notes;
    QString text;              ///< One paragraph a line; after a form feed an annex, title first.
    bool isRegistered = false; ///< False: it lies in the tray, for somebody to register.
};

/// Somebody who can sign in to the demo.
struct DemoAccount {
    QString login;
    QString name;
    PersonId person;
};

/// The demo ministry as the history that made it. Everything that changes data is a command, the
/// demo too: who plays the steps in their order through the server's lane has a ministry whose
/// records, numbers and journal are as real as any.
struct DemoPlan {
    QList<DemoAccount> accounts;
    QList<DemoPaper> papers;
    QList<DemoStep> steps; ///< In the order of time; the first one founds.
};

/// The demo whose day 0 is the office day of `now`, from the files of resources/demo. Nothing lies
/// after `now`. The same words always give the same ids, so that a plan made twice is the same.
/// Errors: office.bad-demo {file, what} for a file that does not read as its README says.
Result<DemoPlan> demoPlan(const QDateTime& now, const WorkCalendar& calendar);

/// The step's parameters with the paper's file as the main attachment.
QJsonObject withMainFile(const DemoStep& step, const DemoPaper& paper, const QString& sha256,
                         qint64 size);

/// The id of a thing of the demo, by its kind ("unit", "person", "post" …) and its key.
QString demoId(const QString& kind, const QString& key);

} // namespace chancery::office
