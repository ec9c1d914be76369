// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/row_face.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "documents/rules/urgency.h"
#include "ui/row_roles.h"

#include <QVariant>

namespace chancery::documents {
namespace {

constexpr qint64 closeSeconds = 3 * 24 * 3600;

bool isOver(const QString& stage)
{
    return stage == QLatin1String("closed") || stage == QLatin1String("filed") ||
           stage == QLatin1String("issued") || stage == QLatin1String("voided") ||
           stage == QLatin1String("file");
}

} // namespace

ui::Lamp lampFor(const QDateTime& dueAt, const QString& stage, const QDateTime& now)
{
    if (isOver(stage))
        return ui::Lamp::Done;
    if (!dueAt.isValid())
        return ui::Lamp::Green;
    const qint64 left = now.secsTo(dueAt);
    if (left < 0)
        return ui::Lamp::Red;
    return left < closeSeconds ? ui::Lamp::Yellow : ui::Lamp::Green;
}

QString dueText(const QDateTime& dueAt, const QString& stage, const QDateTime& now,
                const ui::Format& format)
{
    if (isOver(stage))
        return QStringLiteral("—");
    if (!dueAt.isValid())
        return {};
    const QDateTime local = dueAt.toTimeZone(officeZone());
    if (now < dueAt && local.date() == officeDate(now))
        return format.due(local, local.date());
    return format.remaining(now, dueAt);
}

QString urgencyTag(int urgency)
{
    const auto known = static_cast<Urgency>(urgency);
    return known == Urgency::None || known == Urgency::Routine ? QString()
                                                               : urgencyWord(urgencyId(known));
}

ui::Tone urgencyTone(int urgency)
{
    return urgency >= int(Urgency::Critical) ? ui::Tone::Red : ui::Tone::Amber;
}

namespace {

/// The same for whatever a list is made of.
template <typename Line>
QString subtitleOf(const Line& line)
{
    if (line.way == QLatin1String("outgoing") && !line.addressees.isEmpty())
        return joined(
            {Tr::tr("To %1", "the addressees of an outgoing document").arg(line.addressees),
             line.docNumber});
    return joined({line.issuer, line.docNumber.isEmpty() ? line.numberText : line.docNumber});
}

} // namespace

QString rowSubtitle(const Summary& line)
{
    return subtitleOf(line);
}

QString rowSubtitle(const InboxItem& item)
{
    return subtitleOf(item);
}

QString excerptSource(const Excerpt& excerpt)
{
    switch (excerpt.from) {
    case Excerpt::From::Body:
        return Tr::tr("Text:", "what was found stands in the document's text");
    case Excerpt::From::Opinion:
        return Tr::tr("Opinion:", "what was found stands in an opinion");
    case Excerpt::From::FileName:
        return Tr::tr("File:", "what was found stands in a file's name");
    case Excerpt::From::FileText:
        return Tr::tr("In %1:", "what was found stands in the text of this file").arg(excerpt.file);
    }
    return {};
}

QVariant rowData(const Summary& line, int role, bool pending, const QDateTime& now,
                 const ui::Format& format)
{
    switch (role) {
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return line.title;
    case ui::RowSubtitleRole:
        return rowSubtitle(line);
    case ui::RowLampRole:
        return int(lampFor(line.dueAt, line.stage, now));
    case ui::RowTagRole:
        return urgencyTag(line.urgency);
    case ui::RowTagToneRole:
        return int(urgencyTone(line.urgency));
    case ui::RowDueRole:
        return dueText(line.dueAt, line.stage, now, format);
    case ui::RowStateRole:
        return stageName(line.stage);
    case ui::RowUnreadRole:
        return line.mineUnread;
    case ui::RowPinnedRole:
        return line.starred;
    case ui::RowPendingRole:
        return pending;
    default:
        return {};
    }
}

} // namespace chancery::documents
