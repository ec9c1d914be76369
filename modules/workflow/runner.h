// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chancery::workflow {

/// Plays a route against a list of events without a server (`chanceryctl workflow run`): checks the
/// route, begins a case, applies every event in order and tells what each of them enabled,
/// completed and cancelled. A refused event is reported with its code and the play goes on.
/// The formats are described in docs/workflow-routes.md. The same input gives the same output.
///
/// Errors: workflow.bad-route, workflow.invalid-route {errors}, workflow.bad-event {index},
/// and what begin() refuses.
Result<QJsonObject> runRoute(const QJsonObject& route, const QJsonArray& events);

} // namespace chancery::workflow
