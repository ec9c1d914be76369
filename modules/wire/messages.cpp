// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/messages.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace chancery::wire {

namespace {

constexpr qint64 maxNumber = qint64(1) << 53; // beyond it JSON numbers lose integers

QJsonObject errorToJson(const Error& error)
{
    return {{QStringLiteral("code"), error.code}, {QStringLiteral("args"), error.args}};
}

} // namespace

QString commandHash(const Command& command)
{
    const QByteArray text = QJsonDocument(toJson(command)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QJsonObject toJson(const Command& command)
{
    return {{QStringLiteral("id"), command.id.text()},
            {QStringLiteral("name"), command.name},
            {QStringLiteral("v"), command.version},
            {QStringLiteral("params"), command.params},
            {QStringLiteral("made_at"), momentToText(command.madeAt)}};
}

Result<Command> commandFromJson(const QJsonObject& object)
{
    JsonReader in(object);
    Command command{in.id<CommandTag>("id"), in.text("name", 3, 80), int(in.integer("v", 1, 1000)),
                    in.object("params"), in.optionalMoment("made_at").value_or(QDateTime())};
    TRY(in.finish());
    return command;
}

QJsonObject PushRequest::toJson() const
{
    QJsonArray list;
    for (const auto& numbered : commands) {
        QJsonObject object = wire::toJson(numbered.command);
        object.insert(QStringLiteral("n"), numbered.n);
        list.append(object);
    }
    return {{QStringLiteral("commands"), list}};
}

Result<PushRequest> PushRequest::fromJson(const QJsonObject& object)
{
    JsonReader in(object);
    const auto list = in.objects("commands", maxPushCommands);
    TRY(in.finish());
    PushRequest request;
    for (QJsonObject element : list) {
        const QJsonObject number{{QStringLiteral("n"), element.take(QStringLiteral("n"))}};
        JsonReader head(number);
        const qint64 n = head.integer("n", 1, maxNumber);
        if (!request.commands.isEmpty() && n != request.commands.constLast().n + 1)
            head.refuse(fail("base.bad-field", {{QStringLiteral("field"), QStringLiteral("n")},
                                                {QStringLiteral("why"), QStringLiteral("order")}}));
        TRY(head.finish());
        TRY_ASSIGN(Command command, commandFromJson(element));
        request.commands.append({n, std::move(command)});
    }
    return request;
}

QJsonObject PushAnswer::toJson() const
{
    static const char* const names[] = {"applied", "refused", "deferred"};
    QJsonArray list;
    for (const auto& answer : answers) {
        QJsonObject object{{QStringLiteral("n"), answer.n},
                           {QStringLiteral("outcome"), QLatin1String(names[int(answer.outcome)])}};
        if (answer.outcome == Outcome::Applied) {
            object.insert(QStringLiteral("seq"), answer.seq);
            object.insert(QStringLiteral("result"), answer.result);
        } else if (answer.error) {
            object.insert(QStringLiteral("error"), errorToJson(*answer.error));
        }
        list.append(object);
    }
    return {{QStringLiteral("answers"), list},
            {QStringLiteral("last_n"), lastN},
            {QStringLiteral("epoch"), epoch},
            {QStringLiteral("time"), momentToText(time)}};
}

Result<PushAnswer> PushAnswer::fromJson(const QJsonObject& object)
{
    JsonReader in(object);
    const auto list = in.objects("answers", maxPushCommands);
    PushAnswer result{{},
                      in.integer("last_n", 0, maxNumber),
                      in.text("epoch", 1, 64),
                      in.optionalMoment("time").value_or(QDateTime())};
    TRY(in.finish());
    static const QStringList outcomes{QStringLiteral("applied"), QStringLiteral("refused"),
                                      QStringLiteral("deferred")};
    for (const auto& element : list) {
        JsonReader one(element);
        CommandAnswer answer{one.integer("n", 1, maxNumber),
                             Outcome(one.choice("outcome", outcomes)),
                             one.optionalInteger("seq", 0, maxNumber).value_or(0),
                             one.optionalObject("result"), std::nullopt};
        const QJsonObject error = one.optionalObject("error");
        TRY(one.finish());
        if (answer.outcome != Outcome::Applied) {
            JsonReader reader(error);
            answer.error = Error{reader.text("code", 1, 80), reader.optionalObject("args")};
            TRY(reader.finish());
        }
        result.answers.append(answer);
    }
    return result;
}

} // namespace chancery::wire
