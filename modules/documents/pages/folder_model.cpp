// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/folder_model.h"

#include "documents/data/commands.h"
#include "documents/data/drafts.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <QTimer>

namespace chancery::documents {

FolderModel::FolderModel(sync::DeskPort& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this] {
        if (m_due)
            return;
        m_due = true;
        QTimer::singleShot(0, this, [this] {
            if (m_due)
                refresh();
        });
    });
}

const QList<FolderModel::Place>& FolderModel::places()
{
    const auto text = [](const char* t) { return QString::fromLatin1(t); };
    static const QString mine = text("mine");
    static const QString incoming = text("incoming");
    static const QString outgoing = text("outgoing");
    static const QList<Place> all{
        {mine, {}, text("person"), std::nullopt, Whose::Mine, false},
        {toDo, mine, {}, Folder::Inbox, Whose::Mine, true},
        {text("mine.circulate"), mine, {}, Folder::Circulate, Whose::Mine, true},
        {text("mine.handled"), mine, {}, Folder::Handled, Whose::Mine, false},
        {text("mine.starred"), mine, {}, Folder::Starred, Whose::Mine, false},
        {incoming, {}, text("mail_inbox"), std::nullopt, Whose::Register, false},
        {drafts, incoming, {}, std::nullopt, Whose::Register, true},
        {text("review"), incoming, {}, Folder::Review, Whose::Register, true},
        {text("propose"), incoming, {}, Folder::Propose, Whose::Register, true},
        {text("instruct"), incoming, {}, Folder::Instruct, Whose::Register, true},
        {text("handle"), incoming, {}, Folder::Handle, Whose::Register, true},
        {text("circulate"), incoming, {}, Folder::Circulate, Whose::Register, true},
        {text("answer"), incoming, {}, Folder::Answer, Whose::Register, true},
        {text("close"), incoming, {}, Folder::Close, Whose::Register, true},
        {text("closed"), incoming, {}, Folder::File, Whose::Register, false},
        {text("returned"), incoming, {}, Folder::Returned, Whose::Register, true},
        {text("unnumbered"), incoming, {}, Folder::Unnumbered, Whose::Register, true},
        {outgoing, {}, text("send"), std::nullopt, Whose::Register, false},
        {text("draft"), outgoing, {}, Folder::Draft, Whose::Register, true},
        {text("examine"), outgoing, {}, Folder::Examine, Whose::Register, true},
        {text("check"), outgoing, {}, Folder::Check, Whose::Register, true},
        {text("sign"), outgoing, {}, Folder::Sign, Whose::Register, true},
        {text("issue"), outgoing, {}, Folder::Issue, Whose::Register, true},
        {text("filed"), {}, text("archive"), Folder::Filed, Whose::Register, false},
        {text("all"), {}, text("document_search"), Folder::All, Whose::Register, false},
    };
    return all;
}

const FolderModel::Place* FolderModel::place(const QString& id)
{
    for (const Place& one : places()) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

QString FolderModel::title(const QString& id)
{
    if (id == drafts)
        return stageName(QStringLiteral("registering"));
    const Place* known = place(id);
    if (known && known->folder)
        return folderName(*known->folder, known->whose);
    if (id == QLatin1String("outgoing"))
        return Tr::tr("Outgoing");
    return id == QLatin1String("mine") ? Tr::tr("My documents") : Tr::tr("Incoming");
}

int FolderModel::count(const QString& id) const
{
    if (id == drafts)
        return m_drafts;
    const Place* known = place(id);
    return known && known->folder && known->counted ? m_counts.of(known->whose, *known->folder) : 0;
}

void FolderModel::refresh()
{
    m_due = false;
    const auto actor = m_desk.actor();
    if (actor.ok() && *actor) {
        m_mayRegister = documents::mayRegister(**actor);
        if (auto counts = folderCounts(m_desk.db(), **actor, Counted::Waiting); counts.ok())
            m_counts = std::move(*counts);
    }
    if (const auto begun = countDrafts(m_desk.db()); begun.ok())
        m_drafts = *begun;
    Q_EMIT changed();
}

} // namespace chancery::documents
