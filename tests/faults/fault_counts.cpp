// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/fault_counts.h"

namespace chancery::test {

namespace {

const std::array<const char*, faultKinds> names{"request-lost",
                                                "answer-lost",
                                                "request-cut",
                                                "answer-cut",
                                                "answer-garbled",
                                                "doubled",
                                                "replayed",
                                                "slow",
                                                "half-open",
                                                "server-killed",
                                                "server-lost-power",
                                                "server-died-at-disk",
                                                "server-died-at-database",
                                                "server-call-failed",
                                                "server-disk-full",
                                                "server-disk-broke",
                                                "server-clock",
                                                "desk-killed",
                                                "desk-lost-power",
                                                "desk-died-at-disk",
                                                "desk-died-at-database",
                                                "desk-call-failed",
                                                "desk-disk-full",
                                                "desk-disk-broke",
                                                "desk-clock",
                                                "session-lost",
                                                "server-restored",
                                                "desk-put-back",
                                                "desk-offline",
                                                "walk-stopped"};

} // namespace

QByteArray faultName(Fault fault)
{
    return names[size_t(fault)];
}

} // namespace chancery::test
