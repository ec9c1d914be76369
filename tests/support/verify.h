// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QTest>

/// Fails the test with the error's code and facts.
#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const auto& verified_ = (expression);                                                      \
        QVERIFY2(verified_.ok(), verified_.ok() ? "" : qPrintable(verified_.error().debugText())); \
    } while (false)

#define VERIFY_FAILS(expression, expectedCode)                                                     \
    do {                                                                                           \
        const auto& verified_ = (expression);                                                      \
        QVERIFY2(!verified_.ok(), "expected " expectedCode ", got a value");                       \
        QCOMPARE(verified_.error().code, QStringLiteral(expectedCode));                            \
    } while (false)
