// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/event.h"

namespace chancery::workflow {

/// Starts a case. The route must be valid (validate() empty). Errors: those of advance().
Result<Outcome> begin(const Route& route, const QString& initiator, const QJsonObject& variables,
                      const QDateTime& at, const Environment& environment);

/// Applies one event: pure, the case given is not touched, and an error means that nothing
/// happened. The route must be the very version the case began under (workflow.other-version).
///
/// Refusals, each with the facts of the matter: workflow.not-enabled {step, state},
/// workflow.not-yours {step, participant}, workflow.claimed {by}, workflow.not-stand-in,
/// workflow.separation {step, other}, workflow.section-busy {step, lock}, workflow.not-allowed
/// {step, operation}, workflow.not-manager, workflow.return-forward {step, to},
/// workflow.already-read {step}, workflow.cannot-withdraw, workflow.outcome-unknown,
/// workflow.outcome-not-now, workflow.reason-needed, workflow.no-way {step},
/// workflow.no-participant {step}, workflow.finished {status}, and others (docs/workflow-routes.md
/// has the whole list).
Result<Outcome> advance(const Route& route, const Case& current, const Event& event,
                        const Environment& environment);

/// The steps to which this open item may be returned (退回), the latest first.
QStringList returnTargets(const Route& route, const Case& current, const QString& item);

} // namespace chancery::workflow
