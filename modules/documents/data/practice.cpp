// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/practice.h"

#include <QFile>

// Outside every namespace: the macro declares the function that rcc generates.
static void namePracticeResource()
{
    Q_INIT_RESOURCE(documents_practice);
}

namespace chancery::documents {

Practice deliveredPractice(const QDate& day)
{
    namePracticeResource();
    QFile file(QStringLiteral(":/documents/practice.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    auto practice = Practice::parse(file.readAll(), day);
    // Compiled in, and held to be valid by a test.
    if (!opened || !practice.ok())
        qFatal("practice.json: %s", practice.ok() ? "" : qPrintable(practice.error().debugText()));
    return std::move(practice).value();
}

QList<DraftTemplate> deliveredTemplates(const QDate& day)
{
    namePracticeResource();
    QFile file(QStringLiteral(":/documents/templates.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    auto templates = DraftTemplate::parse(file.readAll(), day);
    if (!opened || !templates.ok())
        qFatal("templates.json: %s",
               templates.ok() ? "" : qPrintable(templates.error().debugText()));
    return std::move(templates).value();
}

} // namespace chancery::documents
