// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/shell/entry_page.h"

namespace chancery::ui {

/// Stands where the desk cannot be opened: what is wrong with this computer's data, what is kept,
/// and the one thing that helps.
class RepairPage : public EntryPage {
    Q_OBJECT

public:
    enum class Remedy {
        Rebuild, ///< 从服务器重建: the file is damaged.
        TryAgain ///< The cause lies elsewhere: room on the disk, rights, another program's version.
    };
    /// What came over from the damaged file.
    struct Saved {
        int waiting = 0;
        int refused = 0;
        int drafts = 0;
        bool whole = true;
        QString setAside;
    };

    RepairPage(Kit& kit, const Error& why, Remedy remedy, QWidget* parent = nullptr);

    /// Rebuilding has succeeded: tells what was saved; the button goes on.
    void showSaved(const Saved& saved);

Q_SIGNALS:
    void rebuildRequested();
    void retryRequested();
    void continued();

protected:
    void retranslate() override;
    void give() override;

private:
    Error m_why;
    Remedy m_remedy;
    std::optional<Saved> m_saved;
    Label* m_what;
    Label* m_kept;
};

} // namespace chancery::ui
