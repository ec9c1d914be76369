// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/commands.h"

#include "documents/data/archiving.h"
#include "documents/data/handlers.h"
#include "documents/data/office_books.h"
#include "documents/data/quotas.h"

namespace chancery::documents {

void addDocumentCommands(store::CommandRegistry& registry, const DocumentSettings& settings)
{
    const auto shared = std::make_shared<const DocumentSettings>(settings);
    addRegistrationHandlers(registry, shared);
    addFlowHandlers(registry, shared);
    addManuscriptHandlers(registry, shared);
    addReadingHandlers(registry, shared);
    addPageMarkHandlers(registry, shared);
    addFileDraftHandlers(registry, shared);
    addTransmissionHandlers(registry, shared);
    registry.add("documents.hand-over-archive", handOverArchive);
    registry.add("documents.record-package", recordPackage);
    registry.add("documents.note-gazette", noteGazette);
    registry.add("documents.set-quota", [shared](const store::HandlerContext& context) {
        return setQuota(context, *shared);
    });
    registry.add("documents.note-exchange", noteExchange);
}

bool mayRegister(const store::Actor& actor)
{
    return actor.hasRole("registry");
}

} // namespace chancery::documents
