// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What FilePane does with the office files of a draft.
#include "documents/pages/file_card.h"
#include "documents/pages/file_draft_box.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

void FilePane::tell(const Error& error)
{
    m_context.toast(m_context.kit.words.sentence(withFieldNames(error)), {});
}

void FilePane::joinDrafting()
{
    auto& draft = m_card->draft();
    connect(&draft, &FileDraftBox::writeRequested, this, &FilePane::writeShown);
    connect(&draft, &FileDraftBox::finishRequested, this, &FilePane::finishShown);
    connect(&draft, &FileDraftBox::versionOpened, this, &FilePane::openVersion);
    connect(&draft, &FileDraftBox::versionTaken, this, &FilePane::takeVersion);
    connect(&draft, &FileDraftBox::breakRequested, this, [this] {
        if (const AttachmentView* file = shownFile())
            Q_EMIT breakLockRequested(file->id);
    });
    connect(&m_drafting, &FileDrafting::changed, this, [this] {
        m_model.refresh();
        refresh();
    });
    connect(&m_drafting, &FileDrafting::refused, this, &FilePane::tell);
    connect(&m_drafting, &FileDrafting::saved, this, [this](const QString& name, bool isAside) {
        m_context.toast(
            isAside ? Tr::tr("“%1” had another version meanwhile. Yours is kept beside it; compare "
                             "the two and make one of them the file.")
                          .arg(name)
                    : Tr::tr("A version of “%1” was saved.").arg(name),
            {});
        m_model.refresh();
    });
    connect(&m_drafting, &FileDrafting::lockLost, this, [this](const QString& name) {
        m_context.toast(Tr::tr("Your lock on “%1” was broken or ran out. What you save from now on "
                               "is kept beside.")
                            .arg(name),
                        {});
        m_model.refresh();
    });
    // When the pages are there: what was being written when the program ended.
    QTimer::singleShot(0, this, [this] {
        store::WorkingCopies(m_context.desk.blobs()).forgetRead();
        m_drafting.resume();
    });
}

void FilePane::refreshDraft(const AttachmentView& file)
{
    const DocumentView& view = m_model.view();
    auto& box = m_card->draft();
    FileDraftBox::Face face;
    for (const auto& version : view.fileVersions) {
        if (version.attachmentId == file.id)
            face.versions.append(version);
    }
    const bool isDraft = !view.cameIn() && isOfficeFile(file.name);
    box.setVisible(isDraft && (view.may.contains(u"save-file"_s) || !face.versions.isEmpty() ||
                               m_drafting.isOpen(file.id)));
    if (!isDraft)
        return;
    const auto actor = m_context.desk.actor();
    face.mayWrite = view.may.contains(u"save-file"_s);
    face.isOpenHere = m_drafting.isOpen(file.id);
    face.lock = file.lock;
    face.isMine = file.lock && actor.ok() && *actor && (*actor)->person.text() == file.lock->holder;
    face.mayBreak = view.may.contains(u"break-lock"_s);
    face.current = file.sha256;
    face.now = m_context.desk.now();
    const bool isAsSigned = !view.text("signed_files").isEmpty() &&
                            view.text("signed_files") == view.text("files_hash");
    face.signedDigest = isAsSigned ? file.sha256 : QString();
    box.setFace(face);
}

void FilePane::writeShown()
{
    const AttachmentView* file = shownFile();
    if (!file)
        return;
    const AttachmentView asked = *file; // beginning shows the document anew
    if (const auto begun = m_drafting.begin(m_model.documentId(), asked); !begun.ok()) {
        if (begun.error().code == "documents.file-not-here"_L1)
            m_context.desk.fetchBlob(asked.sha256);
        tell(begun.error());
    }
}

void FilePane::finishShown()
{
    const AttachmentView* file = shownFile();
    if (!file)
        return;
    const QString id = file->id;
    if (m_drafting.isOpen(id)) {
        if (const auto finished = m_drafting.finish(id); !finished.ok())
            tell(finished.error());
        return;
    }
    // It is open on another computer, or was left so.
    const auto given = m_context.desk.submit(
        u"documents.unlock-file"_s, {{u"document"_s, m_model.documentId()}, {u"attachment"_s, id}});
    if (!given.ok())
        tell(given.error());
    m_model.refresh();
}

/// To look at, not to write on: what is changed there is nobody's version.
void FilePane::openVersion(const QString& versionId)
{
    const auto& versions = m_model.view().fileVersions;
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const auto& each) { return each.id == versionId; });
    if (found == versions.end())
        return;
    const AttachmentView* file = shownFile();
    const QString name = file ? file->name : QString();
    if (!m_context.desk.blobs().has(found->sha256)) {
        m_context.desk.fetchBlob(found->sha256);
        m_context.toast(Tr::tr("The file is being fetched: %1").arg(name), {});
        return;
    }
    AttachmentView version;
    version.sha256 = found->sha256;
    version.name = Tr::tr("Version %1").arg(found->position + 1) + u' ' + name;
    openElsewhere(version);
}

void FilePane::takeVersion(const QString& versionId)
{
    const AttachmentView* file = shownFile();
    if (!file)
        return;
    const auto given = m_context.desk.submit(u"documents.take-file-version"_s,
                                             {{u"document"_s, m_model.documentId()},
                                              {u"attachment"_s, file->id},
                                              {u"version"_s, versionId},
                                              {u"base"_s, file->sha256}});
    if (!given.ok())
        tell(given.error());
    m_model.refresh();
}

} // namespace chancery::documents
