// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo.h"

#include "office/demo_directory.h"
#include "office/demo_documents.h"
#include "office/demo_goals.h"
#include "office/demo_outgoing.h"
#include "office/demo_supervision.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace chancery::office {

namespace {

/// The ministry stands before its first paper comes in.
constexpr int foundingDay = -60;

} // namespace

QString demoId(const QString& kind, const QString& key)
{
    const QByteArray words = "chancery demo/" + kind.toUtf8() + '/' + key.toUtf8();
    QByteArray bytes = QCryptographicHash::hash(words, QCryptographicHash::Sha256).left(16);
    // Version 8 of RFC 9562: made by a rule of one's own.
    bytes[6] = char(0x80 | (bytes[6] & 0x0F));
    bytes[8] = char(0x80 | (bytes[8] & 0x3F));
    const QString hex = QString::fromLatin1(bytes.toHex());
    return hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) +
           u'-' + hex.mid(20);
}

QJsonObject withMainFile(const DemoStep& step, const DemoPaper& paper, const QString& sha256,
                         qint64 size)
{
    QJsonObject params = step.params;
    params.insert(
        QStringLiteral("attachments"),
        QJsonArray{QJsonObject{{QStringLiteral("sha256"), sha256},
                               {QStringLiteral("name"), paper.fileName},
                               {QStringLiteral("size"), size},
                               {QStringLiteral("mediaType"), QStringLiteral("application/pdf")},
                               {QStringLiteral("role"), QStringLiteral("main")}}});
    return params;
}

Result<DemoPlan> demoPlan(const QDateTime& now, const WorkCalendar& calendar)
{
    const DemoDays days(now, calendar);
    TRY_ASSIGN(const auto directory, DemoDirectory::read(QDate(days.today().year() - 2, 1, 1)));
    TRY_ASSIGN(QList<DemoStep> steps, directory.standIns(days));
    TRY_ASSIGN(const auto documents, DemoDocuments::read(days, directory));
    steps += documents.steps;
    TRY_ASSIGN(const auto outgoing, demoOutgoing(days, directory));
    steps += outgoing;
    TRY_ASSIGN(const auto supervision, demoSupervision(days));
    steps += supervision;
    TRY_ASSIGN(const auto goals, demoGoals(days));
    steps += goals;
    // Steps of one moment keep the order in which they were written down.
    std::stable_sort(steps.begin(), steps.end(),
                     [](const DemoStep& a, const DemoStep& b) { return a.at < b.at; });

    DemoPlan plan;
    plan.accounts = directory.accounts();
    plan.papers = documents.papers;
    plan.steps.append({directory.administrator(),
                       days.moment(foundingDay, QTime(9, 0)),
                       QStringLiteral("people.load-directory"),
                       directory.params(),
                       {},
                       true});
    plan.steps += steps;
    return plan;
}

} // namespace chancery::office
