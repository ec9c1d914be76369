// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_drafting.h"

#include "base/clock.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QString& listKey()
{
    static const QString key = u"page.drafting"_s;
    return key;
}

constexpr int usualSettleMs = 1'500;
constexpr int usualLookMs = 15'000;

} // namespace

FileDrafting::FileDrafting(sync::DeskPort& desk, qint64 mostBytes, Opener opener, QObject* parent)
    : QObject(parent), m_desk(desk), m_copies(desk.blobs()), m_opener(std::move(opener)),
      m_intake(std::make_unique<FileIntake>(desk.blobs(), mostBytes))
{
    m_settle.setSingleShot(true);
    setPace(usualSettleMs, usualLookMs);
    connect(&m_settle, &QTimer::timeout, this, &FileDrafting::look);
    connect(&m_look, &QTimer::timeout, this, &FileDrafting::look);
    // Office programs write another file and rename it: folder and file both tell.
    const auto stir = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, stir);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, stir);
    connect(m_intake.get(), &FileIntake::taken, this, &FileDrafting::onTaken);
    connect(m_intake.get(), &FileIntake::refused, this, [this](int ticket, const Error& error) {
        const QString id = m_reading.take(ticket);
        if (!m_open.contains(id))
            return;
        // It stays open and lies where it lies; the next change tries again.
        m_open[id].isReading = m_open[id].isEnding = false;
        Q_EMIT refused(error);
        Q_EMIT changed();
    });
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_file_lock"_s))
            checkLocks();
    });
}

FileDrafting::~FileDrafting() = default;

void FileDrafting::setPace(int settleMs, int lookMs)
{
    m_settle.setInterval(settleMs);
    m_look.setInterval(lookMs);
}

Result<void> FileDrafting::begin(const QString& documentId, const AttachmentView& file)
{
    return beginOn(documentId, file, file.sha256);
}

Result<void> FileDrafting::beginAgain(const QString& documentId, const AttachmentView& file,
                                      const QString& sha256)
{
    if (m_open.contains(file.id))
        return fail("documents.file-still-open", {{u"name"_s, file.name}});
    return beginOn(documentId, file, sha256);
}

/// The copy holds `content`; what is saved stands on the file as it is.
Result<void> FileDrafting::beginOn(const QString& documentId, const AttachmentView& file,
                                   const QString& content)
{
    if (!m_desk.blobs().has(content))
        return fail("documents.file-not-here", {{u"name"_s, file.name}});
    TRY_ASSIGN(const auto actor, m_desk.actor());
    TRY(m_desk.submit(u"documents.lock-file"_s,
                      {{u"document"_s, documentId}, {u"attachment"_s, file.id}}));
    // On the list first: a copy that lies there without standing on it is nobody's work.
    const bool isNew = !m_open.contains(file.id);
    Open& open = m_open[file.id];
    if (isNew) {
        m_copies.remove(file.id);
        open.document = documentId;
        open.name = file.name;
        open.base = file.sha256;
    }
    open.person = actor ? actor->person.text() : QString();
    open.lockedAt = m_desk.now();
    open.isLockLost = open.isEnding = false;
    keepList();
    const auto path = m_copies.lay(isNew ? content : open.base, file.id, file.name);
    if (!path.ok()) {
        m_open.remove(file.id);
        keepList();
        return path.error();
    }
    watch(file.id);
    Q_EMIT changed();
    if (!m_opener(*path))
        return fail("documents.no-program", {{u"name"_s, file.name}});
    return {};
}

/// From now on as it lies there: only what comes after is a change, unless it is not the base.
void FileDrafting::watch(const QString& attachmentId)
{
    const Open& open = m_open[attachmentId];
    const QString path = m_copies.path(attachmentId, open.name);
    if (path.isEmpty())
        return;
    m_watcher.addPath(path);
    m_watcher.addPath(QFileInfo(path).absolutePath());
    m_look.start();
    m_settle.start();
}

void FileDrafting::look()
{
    for (const QString& id : m_open.keys()) {
        if (!m_open.contains(id))
            continue;
        if (!lookAt(id))
            endWhenSaved(id);
        if (m_open.contains(id))
            renew(id);
    }
    if (m_open.isEmpty())
        m_look.stop();
}

/// Whether it is another than before and is being read.
bool FileDrafting::lookAt(const QString& attachmentId)
{
    Open& open = m_open[attachmentId];
    if (open.isReading)
        return true;
    const QString path = m_copies.path(attachmentId, open.name);
    const QFileInfo info(path);
    if (path.isEmpty() || info.size() == 0)
        return false; // Between two steps of a program that writes by renaming.
    const qint64 time = info.lastModified().toMSecsSinceEpoch();
    if (info.size() == open.size && time == open.time)
        return false;
    open.size = info.size();
    open.time = time;
    open.isReading = true;
    m_watcher.addPath(path); // A file that was replaced is no longer watched.
    m_reading.insert(++m_last, attachmentId);
    m_intake->take(path, m_last);
    return true;
}

void FileDrafting::onTaken(int ticket, const TakenFile& file)
{
    const QString id = m_reading.take(ticket);
    if (!m_open.contains(id))
        return;
    m_open[id].isReading = false;
    if (file.sha256 != m_open[id].base)
        save(id, file);
    // It may have gone on changing while it was read.
    if (!lookAt(id))
        endWhenSaved(id);
}

void FileDrafting::save(const QString& attachmentId, const TakenFile& file)
{
    Open& open = m_open[attachmentId];
    const auto given = m_desk.submit(u"documents.save-file"_s,
                                     {{u"document"_s, open.document},
                                      {u"attachment"_s, attachmentId},
                                      {u"base"_s, open.base},
                                      {u"file"_s, QJsonObject{{u"sha256"_s, file.sha256},
                                                              {u"name"_s, file.name},
                                                              {u"size"_s, file.size},
                                                              {u"mediaType"_s, file.mediaType}}}});
    open.isUnsaved = !given.ok();
    if (!given.ok())
        return Q_EMIT refused(given.error());
    open.base = file.sha256;
    open.lockedAt = m_desk.now();
    const QString name = open.name;
    const bool isAside = given->forecast.value("aside"_L1).toBool();
    keepList();
    Q_EMIT saved(name, isAside);
}

/// As long as the other program has it open the lock does not run out.
void FileDrafting::renew(const QString& attachmentId)
{
    Open& open = m_open[attachmentId];
    constexpr qint64 half = FileLock::hours * 1800;
    if (open.isLockLost || open.lockedAt.secsTo(m_desk.now()) < half ||
        !m_copies.isOpenElsewhere(attachmentId, open.name))
        return;
    open.lockedAt = m_desk.now();
    // Refused: somebody else has it now, and checkLocks() tells.
    (void)m_desk.submit(u"documents.lock-file"_s,
                        {{u"document"_s, open.document}, {u"attachment"_s, attachmentId}});
}

void FileDrafting::checkLocks()
{
    for (auto it = m_open.begin(); it != m_open.end(); ++it) {
        const auto locks = fileLocks(m_desk.db(), it->document);
        if (!locks.ok() || it->isLockLost || locks->value(it.key()).holder == it->person)
            continue;
        it->isLockLost = true;
        Q_EMIT lockLost(it->name);
    }
}

Result<void> FileDrafting::finish(const QString& attachmentId)
{
    if (!m_open.contains(attachmentId))
        return {};
    Open& open = m_open[attachmentId];
    if (m_copies.isOpenElsewhere(attachmentId, open.name))
        return fail("documents.file-still-open", {{u"name"_s, open.name}});
    open.isEnding = true;
    if (open.isUnsaved)
        open.size = -1; // tried once more
    if (!lookAt(attachmentId))
        endWhenSaved(attachmentId);
    return {};
}

void FileDrafting::endWhenSaved(const QString& attachmentId)
{
    const Open open = m_open.value(attachmentId);
    if (!open.isEnding || open.isReading)
        return;
    m_open.remove(attachmentId);
    const QString path = m_copies.path(attachmentId, open.name);
    if (!path.isEmpty())
        m_watcher.removePaths({path, QFileInfo(path).absolutePath()});
    if (open.isUnsaved)
        Q_EMIT refused(fail(
            "documents.file-not-taken",
            {{u"name"_s, open.name}, {u"path"_s, m_copies.putAside(attachmentId, open.name)}}));
    else
        m_copies.remove(attachmentId);
    keepList();
    const auto given = m_desk.submit(u"documents.unlock-file"_s, {{u"document"_s, open.document},
                                                                  {u"attachment"_s, attachmentId}});
    if (!given.ok())
        Q_EMIT refused(given.error());
    Q_EMIT changed();
}

/// For the next start, should this one end without a word.
void FileDrafting::keepList()
{
    QJsonArray list;
    for (auto it = m_open.begin(); it != m_open.end(); ++it)
        list.append(QJsonObject{{u"attachment"_s, it.key()},
                                {u"document"_s, it->document},
                                {u"name"_s, it->name},
                                {u"base"_s, it->base},
                                {u"lockedAt"_s, momentToText(it->lockedAt)}});
    const QString text =
        list.isEmpty() ? QString()
                       : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    if (const auto kept = m_desk.keep(listKey(), text); !kept.ok())
        Q_EMIT refused(kept.error());
}

void FileDrafting::resume()
{
    const auto text = m_desk.kept(listKey());
    const auto actor = m_desk.actor();
    if (!text.ok() || !actor.ok() || !*actor)
        return;
    for (const auto& element : QJsonDocument::fromJson(text->toUtf8()).array()) {
        const QJsonObject each = element.toObject();
        const QString id = each.value("attachment"_L1).toString();
        if (m_open.contains(id))
            continue;
        Open& open = m_open[id];
        open.document = each.value("document"_L1).toString();
        open.name = each.value("name"_L1).toString();
        open.person = (*actor)->person.text();
        open.base = each.value("base"_L1).toString();
        open.lockedAt = momentFromText(each.value("lockedAt"_L1).toString());
        watch(id);
    }
    if (!m_open.isEmpty())
        Q_EMIT changed();
}

} // namespace chancery::documents
