// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/composed_draft.h"

#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"

using namespace Qt::StringLiterals;

namespace chancery::office {

QJsonObject draftOf(const supervision::ComposedText& text, const QString& id, const QString& issuer)
{
    documents::Manuscript manuscript;
    manuscript.kind = documents::kindFromId(text.kind).value_or(documents::Kind::Circular);
    const bool isUp = !documents::mayGo(manuscript.kind, documents::Direction::Down);
    manuscript.direction = isUp ? documents::Direction::Up : documents::Direction::Down;
    manuscript.issuers = {issuer};
    manuscript.title = issuer + text.title;
    manuscript.addressees = text.addressees;
    manuscript.body = documents::blocksOf(text.lines.join(u'\n'));
    for (const auto& annex : text.annexes)
        manuscript.annexes.append({annex.title, documents::blocksOf(annex.lines.join(u'\n'))});
    // How the house's own work stands is its own affair until a signer decides otherwise.
    documents::Slip slip;
    slip.publicity = documents::Publicity::Closed;
    slip.publicityReason = u"内部督查督办情况"_s;
    return {{u"id"_s, id},
            {u"way"_s, isUp && !text.leavesHouse ? u"internal"_s : u"outgoing"_s},
            {u"text"_s, manuscript.toJson()},
            {u"slip"_s, slip.toJson()}};
}

} // namespace chancery::office
