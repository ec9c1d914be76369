// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/mine.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::documents {

namespace {

QString jsonList(const QSet<QString>& texts)
{
    QStringList list(texts.begin(), texts.end());
    list.sort();
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

} // namespace

Mine::Mine(const store::Actor& actor) : persons{actor.person.text()}
{
    for (const auto& capacity : actor.capacities) {
        participants.insert(capacity.participant);
        if (capacity.onBehalfOf)
            persons.insert(capacity.onBehalfOf->text());
    }
    participantsJson = jsonList(participants);
    personsJson = jsonList(persons);
}

} // namespace chancery::documents
