// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/messages.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QHash>
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

namespace {

/// Gives each text of a page a small number: scopes and tables repeat on every line.
class Dictionary {
public:
    int number(const QString& text)
    {
        const auto it = m_numbers.constFind(text);
        if (it != m_numbers.constEnd())
            return *it;
        const int n = int(m_texts.size());
        m_texts.append(text);
        m_numbers.insert(text, n);
        return n;
    }
    QJsonArray json() const { return QJsonArray::fromStringList(m_texts); }

private:
    QStringList m_texts;
    QHash<QString, int> m_numbers;
};

Error badPage(const char* why)
{
    return fail("base.bad-field", {{QStringLiteral("field"), QStringLiteral("page")},
                                   {QStringLiteral("why"), QString::fromLatin1(why)}});
}

} // namespace

QJsonObject ChangesPage::toJson() const
{
    Dictionary scopes;
    Dictionary tables;
    QJsonArray lineList;
    for (const auto& line : lines)
        lineList.append(QJsonArray{scopes.number(line.scope), tables.number(line.table), line.id,
                                   line.put ? 1 : 0});
    QJsonArray rowList;
    for (const auto& row : rows)
        rowList.append(QJsonArray{tables.number(row.table), row.id, row.version, row.fields});
    return {{QStringLiteral("cursor"), cursor},
            {QStringLiteral("more"), more},
            {QStringLiteral("acked_n"), ackedN},
            {QStringLiteral("epoch"), epoch},
            {QStringLiteral("time"), momentToText(time)},
            {QStringLiteral("head"), head},
            {QStringLiteral("reached"), reached},
            {QStringLiteral("drop"), QJsonArray::fromStringList(drop)},
            {QStringLiteral("scopes"), scopes.json()},
            {QStringLiteral("tables"), tables.json()},
            {QStringLiteral("lines"), lineList},
            {QStringLiteral("rows"), rowList}};
}

Result<ChangesPage> ChangesPage::fromJson(const QJsonObject& object)
{
    // Lines and rows are arrays, by the thousand: read by hand, as strictly.
    QJsonObject head = object;
    const QJsonArray lineList = head.take(QStringLiteral("lines")).toArray();
    const QJsonArray rowList = head.take(QStringLiteral("rows")).toArray();
    JsonReader in(head);
    ChangesPage page{in.text("cursor", 1, 8192),
                     in.flag("more", false),
                     in.integer("acked_n", 0, maxNumber),
                     in.text("epoch", 1, 64),
                     in.optionalMoment("time").value_or(QDateTime()),
                     in.integer("head", 0, maxNumber),
                     in.integer("reached", 0, maxNumber),
                     in.texts("drop", 10'000, 200),
                     {},
                     {}};
    const QStringList scopes = in.texts("scopes", 100'000, 200);
    const QStringList tables = in.texts("tables", 1'000, 100);
    TRY(in.finish());
    page.lines.reserve(lineList.size());
    for (const auto& element : lineList) {
        const QJsonArray line = element.toArray();
        const qint64 scope = line.at(0).toInteger(-1);
        const qint64 table = line.at(1).toInteger(-1);
        if (line.size() != 4 || scope < 0 || scope >= scopes.size() || table < 0 ||
            table >= tables.size() || !line.at(2).isString())
            return badPage("bad-line");
        page.lines.append(
            {scopes[scope], tables[table], line.at(2).toString(), line.at(3).toInteger() == 1});
    }
    page.rows.reserve(rowList.size());
    for (const auto& element : rowList) {
        const QJsonArray row = element.toArray();
        const qint64 table = row.at(0).toInteger(-1);
        if (row.size() != 4 || table < 0 || table >= tables.size() || !row.at(1).isString() ||
            !row.at(3).isObject())
            return badPage("bad-row");
        page.rows.append(
            {tables[table], row.at(1).toString(), row.at(2).toInteger(), row.at(3).toObject()});
    }
    return page;
}

} // namespace chancery::wire
