// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "client.h"

namespace chancery::ui {
class RepairPage;
}

namespace chancery::desktop {

/// The program from the first click to the last: the client, or what stands in its place while this
/// computer's data cannot be opened.
class Program : public QObject {
    Q_OBJECT

public:
    explicit Program(const ClientOptions& options);
    ~Program() override;

    /// Opens the desk and shows it. Errors: those of Client::open() that rebuilding or trying again
    /// does not help against.
    Result<void> start();
    /// A page that offers a remedy, instead of an error.
    void offerRepair(const Error& why);

private:
    void rebuild();
    void startAgain();

    ClientOptions m_options;
    ui::Kit m_kit; ///< For the page that stands where there is no client.
    std::unique_ptr<Client> m_client;
    std::unique_ptr<ui::RepairPage> m_page;
};

} // namespace chancery::desktop
