// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The write page's checks: what is found while one writes, where it is, and how it is mended.
#include "documents/pages/write_page.h"

#include "base/clock.h"
#include "documents/pages/findings_panel.h"
#include "documents/pages/similar_panel.h"
#include "documents/pages/tr.h"
#include "documents/pages/write_form.h"
#include "ui/button.h"
#include "ui/paper/paper_view.h"
#include "ui/pill_bar.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

void WritePage::judge()
{
    if (!m_model.isOpen())
        return;
    const Manuscript& text = m_model.text();
    const QDate today = officeDate(m_context.desk.now());
    m_paper->setDocument(asPaper());
    m_template->setVisible(!m_model.isBriefing() && text.plainText().trimmed().isEmpty());
    const bool begun = !text.title.isEmpty() || !text.body.isEmpty();
    DraftFacts facts;
    facts.today = today;
    facts.network = m_context.intake.network;
    facts.isTextInFile = m_model.isTextInFile();
    const bool checked = begun && !m_model.staysInHouse();
    m_findings->setFindings(checked ? checkDraft(text, m_model.slip(), facts) : QList<Finding>());
    m_similar->look(m_model.staysInHouse() ? QString() : text.title, m_model.documentId(),
                    mayHold(m_context.intake.network, text.secrecy.grade));
    m_tabs->setCount(u"checks"_s, checked ? int(m_findings->findings().size()) : -1);
}

void WritePage::mend(const Fix& fix)
{
    Manuscript text = m_model.text();
    Slip slip = m_model.slip();
    if (!apply(fix, text, slip))
        return judge(); // It was written on meanwhile.
    m_model.setText(text);
    m_model.setSlip(slip);
    m_form->refresh();
    judge();
}

void WritePage::mendAndShow(const Fix& fix)
{
    mend(fix);
    m_tabs->setCurrentId(u"checks"_s);
    showPlace(fix.place);
}

void WritePage::mendAll()
{
    const Manuscript before = m_model.text();
    const Slip slipBefore = m_model.slip();
    Manuscript text = before;
    Slip slip = slipBefore;
    const int mended = applyAll(m_findings->findings(), text, slip);
    m_model.setText(text);
    m_model.setSlip(slip);
    m_form->refresh();
    judge();
    m_context.toast(Tr::tr("%n place(s) mended", nullptr, mended), [this, before, slipBefore] {
        m_model.setText(before);
        m_model.setSlip(slipBefore);
        m_form->refresh();
        judge();
    });
}

void WritePage::showPlace(const Place& place)
{
    using Part = Place::Part;
    switch (place.part) {
    case Part::Body:
        return m_form->showPlace(-1, place.block, place.from, place.length);
    case Part::AnnexBody:
    case Part::AnnexTitle:
        return m_form->showPlace(place.item, place.block, place.from, place.length);
    case Part::Slip:
        return m_tabs->setCurrentId(u"slip"_s);
    case Part::Addressees:
        return m_form->showField(u"addressees"_s);
    case Part::CopiesTo:
        return m_form->showField(u"copies"_s);
    default:
        return m_form->showField(u"title"_s);
    }
}

} // namespace chancery::documents
