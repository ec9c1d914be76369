// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What DocumentsPage does with several documents at once, or with one that goes to other houses.
#include "base/clock.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/manuscript_paper.h"
#include "documents/pages/printed_of.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/paper/paper_pdf.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

void DocumentsPage::mergeChosen()
{
    QStringList others = m_list->chosenIds();
    const QString lead = m_list->currentId();
    others.removeAll(lead);
    const auto merged = m_context.desk.submit(
        u"documents.merge"_s,
        {{u"document"_s, lead}, {u"documents"_s, QJsonArray::fromStringList(others)}});
    m_context.toast(merged.ok() ? Tr::tr("%n document(s) are handled with this one.", nullptr,
                                         int(others.size()))
                                : m_context.kit.words.sentence(withFieldNames(merged.error())),
                    {});
    openDocument(lead);
}

bool DocumentsPage::saveFileAgain(const QJsonObject& params)
{
    openDocument(params.value("document"_L1).toString());
    const QString attachment = params.value("attachment"_L1).toString();
    const QString sha256 = params.value("file"_L1).toObject().value("sha256"_L1).toString();
    const auto begun = [&]() -> Result<void> {
        if (!m_reading.isOpen())
            return fail("documents.unknown");
        const DocumentView& view = m_reading.view();
        for (const AttachmentView& file : view.attachments) {
            if (file.id == attachment)
                return m_pane->files().drafting().beginAgain(view.id, file, sha256);
        }
        return fail("documents.no-attachment", {{u"attachment"_s, attachment}});
    }();
    if (!begun.ok())
        m_context.toast(m_context.kit.words.sentence(withFieldNames(begun.error())), {});
    return begun.ok();
}

/// The paper as it was issued goes along as PDF; from the second time on it is there already.
void DocumentsPage::transmit()
{
    const auto given = [this]() -> Result<void> {
        const DocumentView& view = m_reading.view();
        QJsonObject params{{u"document"_s, view.id}};
        const bool isThere = std::any_of(view.attachments.begin(), view.attachments.end(),
                                         [](const auto& file) { return file.role == "issued"_L1; });
        if (!isThere) {
            TRY_ASSIGN(const auto text,
                       manuscriptAt(m_context.desk.db(), view.id,
                                    view.fields.value("text_position"_L1).toInt()));
            TRY_ASSIGN(const QByteArray pdf,
                       paper::writePaperPdf(
                           paperOf(text, printedOf(view), officeDate(m_context.desk.now()))));
            TRY_ASSIGN(const QString sha256, m_context.desk.blobs().addBytes(pdf));
            params[u"paper"_s] = QJsonObject{{u"sha256"_s, sha256},
                                             {u"name"_s, u"正本.pdf"_s},
                                             {u"size"_s, pdf.size()},
                                             {u"mediaType"_s, u"application/pdf"_s}};
        }
        TRY(m_context.desk.submit(u"documents.transmit"_s, params));
        return {};
    }();
    m_context.toast(given.ok() ? Tr::tr("Sent; the office books tell who has signed for it.")
                               : m_context.kit.words.sentence(withFieldNames(given.error())),
                    {});
    m_reading.refresh();
}

} // namespace chancery::documents
