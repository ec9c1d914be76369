// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/shell/entry_page.h"

namespace chancery::ui {

/// Where somebody chooses a password: at the first sign-in with one that the administrator gave, or
/// at any time from the person's menu, when the present one is asked for too.
class ChoosePassword : public EntryPage {
    Q_OBJECT

public:
    enum class Occasion { FirstSignIn, Wish };

    ChoosePassword(Kit& kit, Occasion occasion, QWidget* parent = nullptr);

Q_SIGNALS:
    /// `before` is empty at the first sign-in: whoever listens has it.
    void submitted(const QString& before, const QString& after);

protected:
    void retranslate() override;
    void give() override;

private:
    Occasion m_occasion;
    Field m_before;
    Field m_after;
    Field m_again;
    Label* m_note;
};

} // namespace chancery::ui
