// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_window.h"

#include "words.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chancery::test {

void OfficeWindow::initTestCase()
{
    desktop::addAllWords(m_kit.words);
    m_kit.theme.applyTo(*qApp);
}

void OfficeWindow::init()
{
    newOffice();
    openWindow();
}

void OfficeWindow::cleanup()
{
    m_desktop.reset();
}

void OfficeWindow::newOffice(const OfficeDesk::PaperMaker& paper)
{
    m_desktop.reset(); // also after a test that stopped on its way
    m_settings = {};
    m_kit.language.set(m_lang);
    m_desk = std::make_unique<OfficeDesk>(paper);
}

void OfficeWindow::openWindow(const QString& login)
{
    m_desktop.reset();
    if (!login.isEmpty())
        m_desk->sitDown(login);
    m_desktop = std::make_unique<desktop::Desktop>(
        desktop::DesktopParts{m_kit, m_settings, m_pdf, *m_desk, {}, u"test"_s});
    m_desktop->frame().resize(1440, 900);
    m_desktop->frame().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desktop->frame()));
}

} // namespace chancery::test
