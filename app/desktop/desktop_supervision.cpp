// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Supervision's section of the window, its keys and its place in the palette.
#include "desktop.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/wording.h"
#include "tr.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/shell/main_frame.h"

using namespace Qt::StringLiterals;

namespace chancery::desktop {

void Desktop::addSupervision()
{
    m_frame->addSection(
        {u"supervision"_s, u"task_list_square_ltr"_s, [] { return Tr::tr("Tasks"); },
         [this](QWidget* parent) {
             using supervision::SupervisionPage;
             const supervision::PageContext context{m_parts.kit,
                                                    m_actions,
                                                    m_parts.settings,
                                                    m_parts.desk,
                                                    m_parts.supervision,
                                                    [this](const QString& sentence) { m_frame->toast(sentence, {}); },
                                                    m_context.startJob};
             auto* page = new SupervisionPage(context, parent);
             connect(page, &SupervisionPage::documentRequested, this,
                     [this](const QString& id) { documents().openDocument(id); });
             return page;
         },
         false});
}

supervision::SupervisionPage& Desktop::supervised()
{
    m_frame->showSection(u"supervision"_s);
    return *qobject_cast<supervision::SupervisionPage*>(m_frame->page(u"supervision"_s));
}

void Desktop::addSupervisionActions()
{
    const auto section = [] { return Tr::tr("Supervision"); };
    const auto here = [this] { return m_frame->currentSection() == "supervision"_L1; };
    addLedgerActions(u"supervision"_s, section, here,
                     [this]() -> ui::LedgerPane& { return supervised().pane(); });
    m_actions.add({u"supervision.new"_s, [] { return Tr::tr("Supervise a new item"); }, section,
                   u"add"_s, QKeySequence(u"Ctrl+Shift+N"_s),
                   [this] {
                       const auto actor = m_parts.desk.actor();
                       return actor.ok() && *actor && supervision::isSupervisor(**actor);
                   },
                   [this] { supervised().startNew(); }});
    const auto add = [&](const char* verb, const char* icon, const char* key) {
        const QString name = QLatin1String(verb);
        m_actions.add({u"supervision."_s + name, [name] { return supervision::verbName(name); },
                       section, QLatin1String(icon), QKeySequence(QLatin1String(key)),
                       [this, name, here] { return here() && supervised().may(name); },
                       [this, name] { supervised().act(name); }});
    };
    add("feedback", "comment", "F");
    add("urge", "megaphone", "C");
    add("finish", "checkmark_circle", "E");
}

} // namespace chancery::desktop
