// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"

#include <QJsonArray>
#include <QRandomGenerator>

/// Random but well-formed routes: blocks within blocks (sequence, one of, all of, some of, loop) of
/// steps with persons in every mode, each of which allows every operation.
class RandomRoute {
public:
    explicit RandomRoute(quint32 seed) : m_random(seed) {}

    chancery::workflow::Route make();

private:
    struct Block {
        QString first;
        QString last;
    };

    QString add(chancery::workflow::Step step);
    chancery::workflow::Step gateway();
    QString person();
    void connect(const QString& from, const QString& to, bool otherwise = false);
    Block block(int depth);
    Block branches(int depth);
    Block loop(int depth);

    QRandomGenerator m_random;
    chancery::workflow::Route m_route;
};
