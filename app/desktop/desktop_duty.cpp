// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The duty desk's section of the window, for those who keep or read its log.
#include "desktop.h"
#include "duty/data/commands.h"
#include "duty/data/log.h"
#include "duty/pages/log_page.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/wording.h"
#include "tr.h"
#include "ui/shell/main_frame.h"

using namespace Qt::StringLiterals;

namespace chancery::desktop {

void Desktop::addDuty()
{
    const QString id = u"duty"_s;
    m_frame->addSection({id, u"shield_person"_s, [] { return Tr::tr("Duty"); },
                         [this](QWidget* parent) {
                             auto* page = new duty::LogPage(
                                 {m_parts.kit, m_actions, m_parts.settings, m_parts.desk,
                                  [this](const QString& sentence) { m_frame->toast(sentence, {}); },
                                  [this](const QString& table, const QString& record) {
                                      return nameOfRecord(table, record);
                                  }},
                                 parent);
                             connect(page, &duty::LogPage::linkRequested, this,
                                     [this](const QString& table, const QString& record) {
                                         if (table == "sup_item"_L1)
                                             supervised().openItem(record);
                                     });
                             return page;
                         },
                         false});
    m_frame->setSectionShown(id, false);
}

/// Who may see the log is known when the first rows have come, and may become another.
void Desktop::showDuty()
{
    const auto actor = m_parts.desk.actor();
    const bool reads =
        actor.ok() && *actor &&
        (duty::isOnDuty(**actor) || (*actor)->hasRole("supervisor") || (*actor)->hasRole("leader"));
    m_frame->setSectionShown(u"duty"_s, reads);
    const bool answers = reads && duty::isOnDuty(**actor);
    const auto waiting = answers ? duty::awaitedCount(m_parts.desk.db()) : Result<int>(0);
    m_frame->setBadge(u"duty"_s, waiting.ok() ? *waiting : 0);
}

QString Desktop::nameOfRecord(const QString& table, const QString& record)
{
    if (table != "sup_item"_L1)
        return {};
    auto q = m_parts.desk.db().query("SELECT number_text, title FROM sup_item WHERE id = ?");
    q.bind(record);
    const QString name = q.next() ? supervision::joined({q.text(0), q.text(1)}) : QString();
    (void)q.done();
    return name;
}

duty::LogPage& Desktop::dutyLog()
{
    m_frame->showSection(u"duty"_s);
    return *qobject_cast<duty::LogPage*>(m_frame->page(u"duty"_s));
}

void Desktop::addDutyActions()
{
    m_actions.add({u"duty.note"_s, [] { return Tr::tr("Write into the duty log"); },
                   [] { return Tr::tr("Duty log"); }, u"add"_s, QKeySequence(u"Ctrl+L"_s),
                   [this] {
                       const auto actor = m_parts.desk.actor();
                       return actor.ok() && *actor && duty::isOnDuty(**actor);
                   },
                   [this] { dutyLog().startNote(); }});
}

} // namespace chancery::desktop
