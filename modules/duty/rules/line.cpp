// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/rules/line.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::duty {

namespace {

constexpr int longestText = 5'000;
constexpr int longestSource = 200;

} // namespace

const QStringList& notedKinds()
{
    static const QStringList kinds{u"call"_s,   u"paper"_s, u"visit"_s, u"event"_s,
                                   u"patrol"_s, u"check"_s, u"other"_s};
    return kinds;
}

const QStringList& lineKinds()
{
    static const QStringList kinds = notedKinds() + QStringList{u"major"_s};
    return kinds;
}

const QStringList& lineActs()
{
    static const QStringList acts{u"note"_s, u"correction"_s, u"receipt"_s};
    return acts;
}

QString hashOf(const LogLine& line)
{
    // An array of texts says where each begins and ends, so that nothing can be moved from one
    // field into the next.
    const QJsonArray said{line.previous,
                          line.id,
                          QString::number(line.number),
                          line.act,
                          line.kind,
                          momentToText(line.at),
                          momentToText(line.takenAt),
                          line.text,
                          line.source,
                          line.linkTable,
                          line.linkId,
                          line.about,
                          line.wantsReceipt ? u"1"_s : u"0"_s,
                          QString::number(line.secrecy),
                          line.author,
                          line.authorName};
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(said).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha256)
            .toHex());
}

Result<NoteParams> NoteParams::parse(const QJsonObject& params)
{
    JsonReader in(params);
    NoteParams note;
    note.id = in.idText("id");
    note.kind = notedKinds().value(in.choice("kind", notedKinds()));
    note.text = in.text("text", 1, longestText).trimmed();
    note.source = in.optionalText("source", longestSource).trimmed();
    note.at = in.optionalMoment("at");
    TRY(in.finish());
    if (note.text.isEmpty())
        return fail("duty.text-needed");
    return note;
}

} // namespace chancery::duty
