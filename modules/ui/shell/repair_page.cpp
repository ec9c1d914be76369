// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/repair_page.h"

#include "ui/label.h"
#include "ui/tr.h"

#include <QFileInfo>

namespace chancery::ui {

RepairPage::RepairPage(Kit& kit, const Error& why, Remedy remedy, QWidget* parent)
    : EntryPage(kit, parent), m_why(why), m_remedy(remedy), m_what(addNote()), m_kept(addNote())
{
    RepairPage::retranslate();
}

void RepairPage::showSaved(const Saved& saved)
{
    m_saved = saved;
    setBusy(false);
}

void RepairPage::give()
{
    if (m_saved) {
        Q_EMIT continued();
    } else if (m_remedy == Remedy::Rebuild) {
        setBusy(true);
        Q_EMIT rebuildRequested();
    } else {
        Q_EMIT retryRequested();
    }
}

void RepairPage::retranslate()
{
    if (m_saved) {
        setTitle(Tr::tr("The data was made anew"));
        QStringList lines;
        lines.append(Tr::tr("%n act(s) that were not sent yet were saved and are sent now.",
                            nullptr, m_saved->waiting));
        if (m_saved->refused > 0)
            lines.append(Tr::tr("%n refused act(s) stand in the list as before.", nullptr,
                                m_saved->refused));
        if (m_saved->drafts > 0)
            lines.append(Tr::tr("%n draft(s) were saved.", nullptr, m_saved->drafts));
        if (!m_saved->whole)
            lines.append(Tr::tr("A part of the old file could not be read: acts that were not sent "
                                "may be missing. Compare with what you did last."));
        m_what->setText(lines.join(u'\n'));
        m_kept->setText(Tr::tr("The damaged file was kept as “%1”. Everything else comes from the "
                               "server now.")
                            .arg(QFileInfo(m_saved->setAside).fileName()));
        setButton(Tr::tr("Go on"));
        return;
    }
    setTitle(Tr::tr("The data cannot be opened"));
    m_what->setText(m_kit.words.sentence(m_why));
    const bool rebuild = m_remedy == Remedy::Rebuild;
    m_kept->setText(
        rebuild
            ? Tr::tr("Everything that was sent is safe on the server. Rebuilding takes what was "
                     "not sent yet, and drafts, out of the damaged file as far as they can be "
                     "read, and fetches the rest anew. The file is kept.")
            : Tr::tr("Nothing was changed: what was done and not sent yet is in the file still. "
                     "Put the cause right and try again."));
    setButton(!rebuild   ? Tr::tr("Try again")
              : isBusy() ? Tr::tr("Rebuilding…")
                         : Tr::tr("Rebuild from the server"));
}

} // namespace chancery::ui
