// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/choose_password.h"

#include "ui/label.h"
#include "ui/tr.h"

#include <QLineEdit>

namespace chancery::ui {

ChoosePassword::ChoosePassword(Kit& kit, Occasion occasion, QWidget* parent)
    : EntryPage(kit, parent), m_occasion(occasion), m_before(addField(Echo::Secret)),
      m_after(addField(Echo::Secret)), m_again(addField(Echo::Secret)), m_note(addNote())
{
    m_before.setVisible(occasion == Occasion::Wish);
    setFocusProxy(occasion == Occasion::Wish ? m_before.edit : m_after.edit);
    ChoosePassword::retranslate();
}

void ChoosePassword::give()
{
    if (m_after.edit->text() != m_again.edit->text()) {
        setError(Tr::tr("The two new passwords differ. Nothing was changed; type them again."));
        return;
    }
    Q_EMIT submitted(m_before.edit->text(), m_after.edit->text());
}

void ChoosePassword::retranslate()
{
    const bool first = m_occasion == Occasion::FirstSignIn;
    setTitle(first ? Tr::tr("Choose your own password") : Tr::tr("Change the password"));
    m_before.setName(Tr::tr("Present password"));
    m_after.setName(Tr::tr("New password"));
    m_again.setName(Tr::tr("New password, once more"));
    m_note->setText(first ? Tr::tr("The present one was given by the administrator. A sentence of "
                                   "several words is easy to keep and hard to guess.")
                          : Tr::tr("You will be signed out on every other computer."));
    setButton(isBusy() ? Tr::tr("Changing…") : Tr::tr("Change the password"));
}

} // namespace chancery::ui
