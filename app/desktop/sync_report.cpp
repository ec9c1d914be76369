// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync_report.h"

#include "base/clock.h"
#include "documents/pages/wording.h"
#include "tr.h"

#include <algorithm>

namespace chancery::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockMayBeWrongMs = 60'000;

/// Said before all else: what cannot be kept on this computer does not get to the server either.
bool isBroken(const sync::SyncState& state)
{
    return state.trouble && state.trouble->code.startsWith("store."_L1);
}

ui::SyncState signOf(const sync::SyncState& state)
{
    using Sign = ui::SyncState;
    return isBroken(state)     ? Sign::Trouble
           : state.refused > 0 ? Sign::Trouble
           : !state.connected  ? Sign::Offline
           : state.catchingUp  ? Sign::Syncing
           : state.waiting > 0 ? Sign::Waiting
                               : Sign::Synced;
}

QString lengthWords(qint64 seconds)
{
    if (seconds >= 86'400)
        return Tr::tr("%1 d").arg(seconds / 86'400);
    if (seconds >= 3'600)
        return Tr::tr("%1 h").arg(seconds / 3'600);
    return Tr::tr("%1 min").arg(seconds / 60);
}

QString clockWords(const sync::SyncState& state)
{
    const qint64 ahead = state.serverAheadMs;
    if (std::abs(ahead) <= clockMayBeWrongMs)
        return {};
    const QString by = lengthWords(std::abs(ahead) / 1'000);
    return ahead > 0
               ? Tr::tr("This computer’s clock is slow by %1; the server’s time counts").arg(by)
               : Tr::tr("This computer’s clock is fast by %1; the server’s time counts").arg(by);
}

QString stateWords(const sync::SyncState& state, const ui::Kit& kit, const QDate& today)
{
    if (isBroken(state))
        return kit.words.sentence(*state.trouble);
    if (state.connected)
        return Tr::tr("Connected; %n change(s) to be sent", nullptr, state.waiting);
    const QDateTime since = state.offlineSince.toTimeZone(officeZone());
    return since.isValid() ? Tr::tr("Offline since %1; work goes on and is sent later")
                                 .arg(kit.format().moment(since, today))
                           : Tr::tr("Offline; work goes on and is sent later");
}

QString fileReason(const sync::OutboxEntry& entry, const QHash<QString, int>& percent)
{
    for (const QString& sha256 : entry.blobs) {
        const int sent = percent.value(sha256, -1);
        if (sent >= 0 && sent < 100)
            return Tr::tr("its file is being sent, %1%").arg(sent);
    }
    return {};
}

} // namespace

SyncReport reportOf(const sync::SyncState& state, const ui::Kit& kit, const QDate& today)
{
    SyncReport report;
    report.sign = signOf(state);
    const int percent = int(std::clamp(state.share, 0.0, 1.0) * 100);
    const bool first = state.connected && state.share < 1;
    report.count = report.sign == ui::SyncState::Syncing ? (first ? percent : 0)
                   : state.refused > 0                   ? state.refused
                                                         : state.waiting;
    report.sentence = stateWords(state, kit, today);
    if (first)
        report.progress = Tr::tr("First synchronisation, %1%").arg(percent);
    report.clock = clockWords(state);
    if (!report.clock.isEmpty())
        report.notes.append(report.clock);
    if (state.refused > 0)
        report.notes.append(
            Tr::tr("%n change(s) were refused; the bell tells why", nullptr, state.refused));
    if (!state.connected && state.trouble && !isBroken(state) &&
        state.trouble->code != "sync.offline"_L1)
        report.notes.append(kit.words.sentence(*state.trouble));
    if (!state.connected && state.nextTry.isValid())
        report.notes.append(
            Tr::tr("Next attempt at %1")
                .arg(state.nextTry.toTimeZone(officeZone()).toString(u"HH:mm:ss"_s)));
    if (state.fileBytesMost > 0)
        report.space =
            Tr::tr("Files on this computer: %1 of at most %2")
                .arg(kit.format().bytes(state.fileBytes), kit.format().bytes(state.fileBytesMost));
    return report;
}

QList<ui::WaitingItem> waitingItems(const QList<sync::OutboxEntry>& newestFirst,
                                    const sync::SyncState& state, const ui::Kit& kit,
                                    const QHash<QString, int>& percent)
{
    QList<ui::WaitingItem> items;
    bool isFirst = true;
    // In the order in which they are sent: the first is what all others wait for.
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        const QString file = fileReason(*it, percent);
        const bool putOff = std::exchange(isFirst, false) && state.deferred;
        const QString reason = !state.connected    ? Tr::tr("waits for the line")
                               : !file.isEmpty()   ? file
                               : putOff            ? kit.words.sentence(*state.deferred)
                               : it->forecastError ? kit.words.sentence(*it->forecastError)
                               : state.deferred    ? Tr::tr("waits for the one before it")
                                                   : QString();
        items.append({documents::commandName(it->command.name), reason});
    }
    return items;
}

} // namespace chancery::desktop
