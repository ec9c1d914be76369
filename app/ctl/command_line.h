// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "server/service/deployment.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonObject>
#include <QStringList>

namespace chancery::ctl {

/// 0 done · 1 it could not be done · 2 wrong usage · 3 done, but something was refused or found
/// wrong (rows of an import, events of a route, entries of the journal).
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Partly = 3 };

/// One `chanceryctl` command: its options, and what it does with them.
struct Verb {
    const char* name;    ///< "init", "workflow run"
    const char* summary; ///< one line for --help
    const char* arguments;
    QList<QCommandLineOption> options;
    int (*run)(const QCommandLineParser& parser, const QStringList& arguments);
};

/// Prints facts: JSON with --json, else `key: value` lines.
void printFacts(const QCommandLineParser& parser, const QJsonObject& facts);
int complain(const Error& error);
/// A usage error in one line.
int misused(const char* why);

/// An option, with a value when `value` names one.
QCommandLineOption option(const char* name, const char* what, const char* value = nullptr,
                          const char* standard = nullptr);
QCommandLineOption dirOption();
QCommandLineOption jsonOption();
QCommandLineOption storeOption();
/// The value of --dir.
Result<QString> neededDir(const QCommandLineParser& parser);
/// The value of --store, "" without it.
Result<QString> givenStore(const QCommandLineParser& parser);
/// The deployment in --dir, its rows where --store says if that is given.
Result<server::Deployment> neededDeployment(const QCommandLineParser& parser);

Verb archiveCheckVerb();
Verb backupVerb();
Verb exportDocumentsVerb();
Verb importDocumentsVerb();
Verb importItemsVerb();
Verb initVerb();
Verb migrateStoreVerb();
Verb passwordVerb();
Verb changePasswordVerb();
Verb restoreVerb();
Verb submitVerb();
Verb transmissionCheckVerb();
Verb transmissionPackVerb();
Verb transmissionReceiveVerb();
Verb verifyVerb();
Verb workflowRunVerb();

} // namespace chancery::ctl
