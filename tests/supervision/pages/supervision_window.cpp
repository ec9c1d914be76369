// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/supervision_window.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

constexpr int ledgerPatienceMs = 30'000;

} // namespace

void SupervisionWindow::init()
{
    newOffice();
    sitDown(u"penghaitao"_s);
}

QString SupervisionWindow::text(const QString& sql)
{
    auto q = m_desk->db().query(sql.toUtf8());
    return q.next() ? q.text(0) : QString();
}

void SupervisionWindow::sitDown(const QString& login)
{
    openWindow(login);
    ledger();
    QTRY_VERIFY_WITH_TIMEOUT(pane().model().totalsKnown(), ledgerPatienceMs);
}

void SupervisionWindow::showAll()
{
    pane().views().choose(u"all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pane().model().totalsKnown(), ledgerPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(pane().model().rowCount() >= 15, ledgerPatienceMs);
}

} // namespace chancery::test
