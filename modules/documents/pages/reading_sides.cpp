// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/reading_sides.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QString whenOf(const QDateTime& at, const ui::Language& language, const QDateTime& now)
{
    return at.isValid() ? language.format().moment(at.toTimeZone(officeZone()), officeDate(now))
                        : QString();
}

QString nameOrSelf(const QString& name, const QString& participant)
{
    return name.isEmpty() ? participant : roleNames(name);
}

} // namespace

QList<ui::Comment> instructionSide(const DocumentView& view, const ui::Language& language,
                                   const QDateTime& now)
{
    QList<ui::Comment> list;
    for (const InstructionView& each : view.instructions) {
        ui::Comment comment;
        comment.author = each.writtenName.isEmpty()
                             ? each.leaderName
                             : Tr::tr("%1 (for %2)").arg(each.writtenName, each.leaderName);
        comment.act = instructionStateName(each.state);
        comment.tone = each.isOpen() ? ui::Tone::RedSoft : ui::Tone::Blue;
        comment.when = whenOf(each.at, language, now);
        comment.leader = true;
        comment.text = each.words;
        list.append(comment);
        if (!each.lead.isEmpty()) {
            ui::Comment charge;
            charge.author = nameOrSelf(each.leadName, each.lead);
            charge.act = Tr::tr("carries it out");
            charge.when = whenOf(each.carriedAt, language, now);
            charge.text =
                joined({each.demand, each.dueAt.isValid()
                                         ? Tr::tr("due %1").arg(whenOf(each.dueAt, language, now))
                                         : QString()});
            list.append(charge);
        }
        if (each.state == "reported"_L1) {
            ui::Comment outcome;
            outcome.author = each.outcomeName;
            outcome.act = instructionStateName(each.state);
            outcome.when = whenOf(each.outcomeAt, language, now);
            outcome.text = each.outcome;
            list.append(outcome);
        }
    }
    return list;
}

QList<ui::Comment> readerSide(const DocumentView& view, const ui::Language& language,
                              const QDateTime& now,
                              const std::function<QString(const QString&)>& nameOf)
{
    QList<ui::Comment> list;
    for (const ReaderView& reader : view.readers) {
        if (reader.state == "dropped"_L1)
            continue;
        const bool read = reader.state == "read"_L1;
        ui::Comment comment;
        comment.author = read ? nameOrSelf(reader.participantName, reader.participant)
                              : roleNames(nameOf(reader.participant));
        comment.act = purposeName(reader.purpose);
        comment.tone = read ? ui::Tone::Blue : ui::Tone::RedSoft;
        comment.when = whenOf(reader.readAt, language, now);
        comment.text =
            !read ? (reader.state == "waiting"_L1 ? Tr::tr("Waits for those before")
                                                  : Tr::tr("Not read yet"))
            : reader.onBehalfOfName.isEmpty()
                ? Tr::tr("Read by %1").arg(reader.readByName)
                : Tr::tr("Read by %1")
                      .arg(Tr::tr("%1 (for %2)").arg(reader.readByName, reader.onBehalfOfName));
        list.append(comment);
    }
    std::reverse(list.begin(), list.end());
    return list;
}

ReadersCount readersOf(const DocumentView& view)
{
    ReadersCount count;
    for (const ReaderView& reader : view.readers) {
        if (reader.state == "dropped"_L1)
            continue;
        ++count.asked;
        count.read += reader.state == "read"_L1 ? 1 : 0;
    }
    return count;
}

} // namespace chancery::documents
