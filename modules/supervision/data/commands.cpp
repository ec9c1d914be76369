// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/commands.h"

#include "supervision/data/handlers.h"

#include <QFile>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameSupervisionStandards()
{
    Q_INIT_RESOURCE(supervision_standards);
}

namespace chancery::supervision {

void addSupervisionCommands(store::CommandRegistry& registry, const SupervisionSettings& settings)
{
    const auto shared = std::make_shared<const SupervisionSettings>(settings);
    addOpeningHandlers(registry, shared);
    addEditHandlers(registry, shared);
    addImportHandlers(registry, shared);
    addFlowHandlers(registry, shared);
    addProgressHandlers(registry, shared);
    addClockHandlers(registry, shared);
    addUrgingHandlers(registry, shared);
    addAutomaticHandlers(registry, shared);
    addCircularHandlers(registry, shared);
    addViewHandlers(registry, shared);
    addContactHandlers(registry, shared);
    addGoalHandlers(registry, shared);
    addCheckHandlers(registry, shared);
    addSeriesHandlers(registry, shared);
}

Standards deliveredStandards()
{
    nameSupervisionStandards();
    QFile file(QStringLiteral(":/supervision/standards.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    auto standards = Standards::parse(file.readAll());
    if (!opened || !standards.ok())
        qFatal("the standards of supervision: %s",
               standards.ok() ? "" : qPrintable(standards.error().debugText()));
    return std::move(standards).value();
}

SupervisionSettings deliveredSettings()
{
    SupervisionSettings settings;
    settings.standards = deliveredStandards();
    return settings;
}

bool isSupervisor(const store::Actor& actor)
{
    return actor.hasRole("supervisor");
}

} // namespace chancery::supervision
