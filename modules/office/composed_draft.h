// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/composed_text.h"

#include <QJsonObject>

namespace chancery::office {

/// The line from supervision to the outgoing documents: a composed text (通报, 报告) as the
/// parameters of documents.draft, of this issuer.
QJsonObject draftOf(const supervision::ComposedText& text, const QString& id,
                    const QString& issuer);

} // namespace chancery::office
