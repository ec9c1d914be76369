// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "program.h"

#include "sync/salvage.h"
#include "ui/shell/repair_page.h"
#include "words.h"

#include <QApplication>
#include <QTimer>

namespace chancery::desktop {

using namespace Qt::StringLiterals;
using ui::RepairPage;

Program::Program(const ClientOptions& options) : m_options(options)
{
    addAllWords(m_kit.words);
    m_kit.language.set(options.language == "en"_L1 ? ui::Lang::En : ui::Lang::Zh);
    m_kit.theme.setDark(options.theme == "dark"_L1);
    if (options.typePercent > 0)
        m_kit.theme.setPercent(options.typePercent);
}

Program::~Program() = default;

Result<void> Program::start()
{
    auto client = Client::open(m_options);
    if (!client.ok())
        return client.error();
    m_client = std::move(*client);
    connect(m_client.get(), &Client::repairRequested, this, [this](const Error& why) {
        // The window that asked for it is part of what goes.
        QTimer::singleShot(0, this, [this, why] {
            const bool quits = QApplication::quitOnLastWindowClosed();
            QApplication::setQuitOnLastWindowClosed(false);
            m_client.reset();
            offerRepair(why);
            QApplication::setQuitOnLastWindowClosed(quits);
        });
    });
    m_client->show();
    return {};
}

void Program::offerRepair(const Error& why)
{
    m_kit.theme.applyTo(*qApp);
    m_page = std::make_unique<RepairPage>(m_kit, why,
                                          sync::isDamage(why) ? RepairPage::Remedy::Rebuild
                                                              : RepairPage::Remedy::TryAgain);
    connect(m_page.get(), &RepairPage::rebuildRequested, this,
            [this] { QTimer::singleShot(0, this, &Program::rebuild); });
    for (const auto& signal : {&RepairPage::retryRequested, &RepairPage::continued})
        connect(m_page.get(), signal, this,
                [this] { QTimer::singleShot(0, this, &Program::startAgain); });
    m_page->resize(m_kit.px(960), m_kit.px(640));
    m_page->show();
    m_page->setFocus();
}

void Program::rebuild()
{
    const auto saved = Client::rebuild(m_options);
    if (!saved.ok()) {
        m_page->setBusy(false);
        m_page->setError(m_kit.words.sentence(saved.error()));
        return;
    }
    m_page->showSaved(
        {saved->waiting, saved->refused, saved->drafts, saved->whole, saved->setAside});
}

void Program::startAgain()
{
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    if (const auto started = start(); started.ok())
        m_page.reset();
    else
        m_page->setError(m_kit.words.sentence(started.error()));
    QApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace chancery::desktop
