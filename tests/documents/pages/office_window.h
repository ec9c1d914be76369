// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "desktop.h"
#include "documents/pages/memory_settings.h"
#include "documents/pages/office_desk.h"

#include <QObject>

namespace chancery::test {

/// What a test of the real window stands on: the demo ministry on a desk, and the client's window
/// over it. Every test has its own; a test that wants another beginning has an init() of its own.
class OfficeWindow : public QObject {
    Q_OBJECT

protected:
    explicit OfficeWindow(ui::Lang lang = ui::Lang::En) : m_lang(lang) {}

    /// The demo anew, with settings that nobody has touched, in the language of these tests; there
    /// is no window yet.
    void newOffice(const OfficeDesk::PaperMaker& paper = {});
    /// A window, of whoever this is from now on or of whoever sat here, and in front.
    void openWindow(const QString& login = {});

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    ui::Kit m_kit;
    MemorySettings m_settings;
    ui::PdfService m_pdf{QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-pdf-child")};
    std::unique_ptr<OfficeDesk> m_desk;
    std::unique_ptr<desktop::Desktop> m_desktop;

private:
    ui::Lang m_lang;
};

} // namespace chancery::test
