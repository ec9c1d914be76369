// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The window of a unit outside the house: its exchange box, and the items it was given.
#include "desktop.h"
#include "documents/pages/exchange_box_page.h"
#include "tr.h"
#include "ui/shell/main_frame.h"

using namespace Qt::StringLiterals;

namespace chancery::desktop {

void Desktop::addExchangeBox()
{
    const QString id = u"exchange"_s;
    m_frame->addSection({id, u"mail_inbox"_s, [] { return Tr::tr("Exchange"); },
                         [this](QWidget* parent) {
                             using documents::ExchangeBoxPage;
                             auto* page = new ExchangeBoxPage(m_context, parent);
                             const auto count = [this, page] {
                                 m_frame->setBadge(u"exchange"_s, page->model().waiting());
                             };
                             connect(&page->model(), &documents::ExchangeBoxModel::changed, this,
                                     count);
                             count();
                             return page;
                         },
                         false});
    m_frame->setSectionShown(id, false);
}

documents::ExchangeBoxPage& Desktop::exchangeBox()
{
    m_frame->showSection(u"exchange"_s);
    return *qobject_cast<documents::ExchangeBoxPage*>(m_frame->page(u"exchange"_s));
}

/// Who sits here is known when the first rows have come, and stays so: what the house does for
/// itself is not offered, and the server would refuse it.
void Desktop::showOutside()
{
    if (!m_isOutside) {
        m_isOutside = true;
        for (const auto& section : {u"workbench"_s, u"documents"_s, u"registers"_s, u"calendar"_s})
            m_frame->setSectionShown(section, false);
        QStringList others;
        for (const ui::Action* action : m_actions.all()) {
            static const QStringList kept{u"shell"_s, u"sync"_s, u"supervision"_s};
            if (!kept.contains(action->id.section(u'.', 0, 0)))
                others.append(action->id);
        }
        for (const QString& id : std::as_const(others))
            m_actions.remove(id);
        m_frame->setSectionShown(u"exchange"_s, true);
        exchangeBox();
    }
    auto q = m_parts.desk.db().query("SELECT EXISTS (SELECT 1 FROM sup_item)");
    m_frame->setSectionShown(u"supervision"_s, q.next() && q.flag(0));
}

} // namespace chancery::desktop
