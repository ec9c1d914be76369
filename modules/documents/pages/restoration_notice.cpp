// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/restoration_notice.h"

#include "base/clock.h"
#include "documents/pages/tr.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QStringList sentencesOfActs(const sync::Restoration& restored)
{
    QStringList lines;
    if (restored.offered == 0)
        lines.append(Tr::tr("It still has everything that was done here."));
    else
        lines.append(Tr::tr("%n act(s) that it had lost were given again from this computer.",
                            nullptr, restored.offered));
    if (restored.waiting > 0)
        lines.append(Tr::tr("%n of them wait for its answer.", nullptr, restored.waiting));
    if (restored.refused > 0)
        lines.append(Tr::tr("%n of them were not accepted now and stand in this list with what was "
                            "entered.",
                            nullptr, restored.refused));
    return lines;
}

QStringList sentencesOfNumbers(const sync::Restoration& restored)
{
    QStringList lines;
    for (const auto& one : restored.changed) {
        const QString before = one.before.value("number"_L1).toString();
        const QString now = one.now.value("number"_L1).toString();
        if (before != now)
            lines.append(Tr::tr("“%1”: %2, now %3")
                             .arg(one.command.params.value("title"_L1).toString(), before, now));
    }
    if (!lines.isEmpty())
        lines.prepend(Tr::tr("Other numbers than before; correct them on paper:"));
    return lines;
}

QStringList sentencesOfWhatIsGone(const sync::Restoration& restored)
{
    QStringList lines;
    if (restored.gone == 0)
        return lines;
    lines.append(
        Tr::tr("%n record(s) seen here before are not there any more:", nullptr, restored.gone));
    for (const auto& one : restored.known) {
        const QString title = one.fields.value("title"_L1).toString();
        const QString number = one.fields.value("number_text"_L1).toString();
        if (!title.isEmpty())
            lines.append(number.isEmpty() ? Tr::tr("“%1”").arg(title)
                                          : Tr::tr("“%1” (%2)").arg(title, number));
    }
    return lines;
}

QString noticeTitle(const QString& wentBackTo)
{
    return wentBackTo.isEmpty() ? Tr::tr("The server was restored from a backup")
                                : Tr::tr("The server went back to %1").arg(wentBackTo);
}

QString sentenceOfWhatIsNotKept(const QString& since)
{
    return Tr::tr("What was done here before %1 is no longer kept and could not be given again.")
        .arg(since);
}

} // namespace

ui::AttentionItem restorationNotice(const sync::Restoration& restored, const ui::Language& language,
                                    const QDateTime& now)
{
    const auto written = [&](const QDateTime& moment) {
        return language.format().moment(moment.toTimeZone(officeZone()), officeDate(now));
    };
    QStringList lines = sentencesOfActs(restored);
    if (restored.to.isValid() && restored.to < restored.keptSince)
        lines.append(sentenceOfWhatIsNotKept(written(restored.keptSince)));
    lines += sentencesOfNumbers(restored);
    lines += sentencesOfWhatIsGone(restored);
    return {restorationNoticeId,
            noticeTitle(restored.to.isValid() ? written(restored.to) : QString()),
            lines.join(u'\n'),
            written(restored.noticedAt),
            false,
            false};
}

} // namespace chancery::documents
