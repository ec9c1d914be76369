// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/handler.h"

#include "store/blob_store.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace chancery::store {

QString HandlerContext::derivedId(int n) const
{
    // The time part of the command's own UUIDv7 is kept, so that derived rows sort where the
    // command does; the rest is a digest. Not a secret, so the hash need only be stable.
    const QString& base = command.id.text();
    const QByteArray digest = QCryptographicHash::hash(
        base.toLatin1() + '#' + QByteArray::number(n), QCryptographicHash::Sha256);
    const QString hex = QString::fromLatin1(digest.toHex());
    return base.left(14) + u'7' + hex.mid(0, 3) + QStringLiteral("-a") + hex.mid(3, 3) + u'-' +
           hex.mid(6, 12);
}

void CommandRegistry::add(const char* name, Handler handler, QStringList blobParams, int version)
{
    const QString key = QString::fromLatin1(name);
    Q_ASSERT(!m_entries.contains(key));
    m_entries.insert(key, Entry{std::move(handler), version, std::move(blobParams)});
}

void CommandRegistry::openToOutside(const QStringList& names)
{
    for (const QString& name : names) {
        Q_ASSERT(m_entries.contains(name));
        m_entries[name].isOpenToOutside = true;
    }
}

const CommandRegistry::Entry* CommandRegistry::find(const QString& name) const
{
    const auto it = m_entries.constFind(name);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

QStringList CommandRegistry::names() const
{
    QStringList list = m_entries.keys();
    list.sort();
    return list;
}

namespace {

void collect(const QJsonValue& value, QStringList path, QStringList& found)
{
    if (path.isEmpty()) {
        // What is no name of a blob is for the handler's parser to refuse; it must not wait here
        // for a blob that can never come.
        const QString sha256 = value.toString();
        if (isSha256(sha256) && !found.contains(sha256))
            found.append(sha256);
        return;
    }
    QString step = path.takeFirst();
    if (!step.endsWith(QLatin1String("[]"))) {
        collect(value.toObject().value(step), path, found);
        return;
    }
    step.chop(2);
    const QJsonArray array = value.toObject().value(step).toArray();
    for (const auto& element : array)
        collect(element, path, found);
}

} // namespace

QStringList CommandRegistry::blobsOf(const Command& command) const
{
    QStringList found;
    const Entry* entry = find(command.name);
    if (!entry)
        return found;
    for (const auto& path : entry->blobParams)
        collect(command.params, path.split(u'.'), found);
    return found;
}

Result<ChangeSet> decide(const CommandRegistry& registry, const HandlerContext& context)
{
    const Command& command = context.command;
    const auto* entry = registry.find(command.name);
    if (!entry)
        return fail("store.unknown-command", {{QStringLiteral("command"), command.name.left(80)}});
    if (command.version < 1 || command.version > entry->version)
        return fail("store.command-version", {{QStringLiteral("command"), command.name},
                                              {QStringLiteral("version"), command.version},
                                              {QStringLiteral("known"), entry->version}});
    if (context.actor.isOutside && !entry->isOpenToOutside)
        return fail("store.not-for-outside", {{QStringLiteral("command"), command.name}});
    for (const auto& sha256 : registry.blobsOf(command)) {
        TRY_ASSIGN(const bool present, context.authority.hasBlob(sha256));
        if (!present)
            return fail("store.blob-missing", {{QStringLiteral("sha256"), sha256}});
    }
    return entry->handler(context);
}

} // namespace chancery::store
