// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/manuscript.h"

#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostLine = 500;

const QStringList& formIds()
{
    static const QStringList ids{u"document"_s, u"letter"_s, u"order"_s, u"minutes"_s};
    return ids;
}

const QStringList& directionIds()
{
    static const QStringList ids{u"up"_s, u"down"_s, u"level"_s};
    return ids;
}

QStringList kindIds()
{
    QStringList ids;
    for (const auto kind : allKinds())
        ids.append(kindId(kind));
    return ids;
}

Error badBlock(qsizetype at)
{
    return fail("documents.bad-block", {{u"block"_s, int(at)}});
}

/// "t": rows of cells.
Result<QList<QStringList>> tableRows(const QJsonValue& value, qsizetype at)
{
    QList<QStringList> rows;
    for (const auto& row : value.toArray()) {
        QStringList cells;
        for (const auto& cell : row.toArray()) {
            if (!cell.isString())
                return badBlock(at);
            cells.append(cell.toString());
        }
        const bool uneven = !rows.isEmpty() && rows.first().size() != cells.size();
        if (cells.isEmpty() || cells.size() > Manuscript::mostColumns || uneven)
            return badBlock(at);
        rows.append(cells);
    }
    if (rows.isEmpty())
        return badBlock(at);
    return rows;
}

/// {"p": text}, {"h": level, "p": text} or {"t": [[cell]]}.
Result<Block> parseBlock(const QJsonObject& json, qsizetype at)
{
    Block block;
    if (json.contains("t"_L1)) {
        block.kind = Block::Kind::Table;
        TRY_ASSIGN(block.rows, tableRows(json.value("t"_L1), at));
        return json.size() == 1 ? Result<Block>(block) : badBlock(at);
    }
    JsonReader in(json);
    block.text = in.optionalText("p", Manuscript::mostText);
    block.level = int(in.optionalInteger("h", 1, Block::levels).value_or(0));
    block.kind = block.level > 0 ? Block::Kind::Heading : Block::Kind::Paragraph;
    if (!in.finish().ok() || block.text.contains(u'\n'))
        return badBlock(at);
    return block;
}

Result<QList<Block>> parseBlocks(const QList<QJsonObject>& list)
{
    QList<Block> blocks;
    for (qsizetype i = 0; i < list.size(); ++i) {
        TRY_ASSIGN(auto block, parseBlock(list.at(i), i));
        blocks.append(std::move(block));
    }
    return blocks;
}

QJsonArray blocksJson(const QList<Block>& blocks)
{
    QJsonArray list;
    for (const auto& block : blocks) {
        QJsonObject json;
        if (block.kind == Block::Kind::Table) {
            QJsonArray rows;
            for (const auto& row : block.rows)
                rows.append(QJsonArray::fromStringList(row));
            json[u"t"_s] = rows;
        } else {
            json[u"p"_s] = block.text;
        }
        if (block.kind == Block::Kind::Heading)
            json[u"h"_s] = block.level;
        list.append(json);
    }
    return list;
}

void appendText(QStringList& lines, const QList<Block>& blocks)
{
    const QStringList numbers = headingNumbers(blocks);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks.at(i);
        if (block.kind != Block::Kind::Table)
            lines.append(numbers.at(i) + block.text);
        for (const auto& row : block.rows)
            lines.append(row.join(u'\t'));
    }
}

Result<void> parseHead(JsonReader& in, Manuscript& text)
{
    text.form = Form(in.optionalChoice("form", formIds()).value_or(0));
    text.kind = Kind(in.optionalChoice("kind", kindIds()).value_or(int(Kind::Notice)));
    constexpr std::array directions{Direction::Up, Direction::Down, Direction::Level};
    const int direction = in.optionalChoice("direction", directionIds()).value_or(1);
    text.direction = directions[std::size_t(std::clamp(direction, 0, 2))];
    const QString urgency = in.optionalText("urgency", 16);
    const auto parsed = urgencyFromId(urgency);
    if (!urgency.isEmpty() && !(parsed && isUsedFor(*parsed, Medium::Document)))
        return fail("documents.bad-urgency", {{u"text"_s, urgency}, {u"medium"_s, u"document"_s}});
    text.urgency = parsed.value_or(Urgency::None);
    TRY_ASSIGN(text.secrecy, SecrecyMark::parse(in.optionalText("secrecy", 40)));
    text.issuers = in.texts("issuers", Manuscript::mostOrgans, mostLine);
    text.mark = in.optionalText("mark", mostLine);
    text.title = in.optionalText("title", mostLine);
    text.addressees = in.texts("addressees", Manuscript::mostOrgans, mostLine);
    text.copiesTo = in.texts("copiesTo", Manuscript::mostOrgans, mostLine);
    text.note = in.optionalText("note", mostLine);
    return {};
}

} // namespace

QString formId(Form form)
{
    return formIds().at(int(form));
}

QString directionId(Direction direction)
{
    return directionIds().at(direction == Direction::Up ? 0 : direction == Direction::Down ? 1 : 2);
}

Result<Manuscript> Manuscript::parse(const QJsonObject& json)
{
    Manuscript text;
    JsonReader in(json);
    TRY(parseHead(in, text));
    TRY_ASSIGN(text.body, parseBlocks(in.objects("body", mostBlocks)));
    for (const auto& each : in.objects("annexes", mostAnnexes)) {
        JsonReader annex(each);
        Annex parsed{annex.optionalText("title", mostLine), {}};
        TRY_ASSIGN(parsed.body, parseBlocks(annex.objects("body", mostBlocks)));
        TRY(annex.finish());
        text.annexes.append(parsed);
    }
    TRY(in.finish());
    const auto length = text.plainText().size();
    if (length > mostText)
        return fail("documents.manuscript-too-long",
                    {{u"length"_s, length}, {u"most"_s, mostText}});
    return text;
}

QJsonObject Manuscript::toJson() const
{
    QJsonObject json;
    const auto put = [&json](const QString& name, const QString& value, const QString& usual = {}) {
        if (value != usual)
            json[name] = value;
    };
    const auto putList = [&json](const QString& name, const QJsonArray& list) {
        if (!list.isEmpty())
            json[name] = list;
    };
    put(u"form"_s, formId(form), formId(Form::Document));
    json[u"kind"_s] = kindId(kind);
    put(u"direction"_s, directionId(direction), directionId(Direction::Down));
    put(u"urgency"_s, urgencyId(urgency));
    put(u"secrecy"_s, secrecy.text());
    putList(u"issuers"_s, QJsonArray::fromStringList(issuers));
    put(u"mark"_s, mark);
    put(u"title"_s, title);
    putList(u"addressees"_s, QJsonArray::fromStringList(addressees));
    putList(u"body"_s, blocksJson(body));
    QJsonArray list;
    for (const auto& annex : annexes) {
        QJsonObject each{{u"title"_s, annex.title}};
        if (!annex.body.isEmpty())
            each[u"body"_s] = blocksJson(annex.body);
        list.append(each);
    }
    putList(u"annexes"_s, list);
    putList(u"copiesTo"_s, QJsonArray::fromStringList(copiesTo));
    put(u"note"_s, note);
    return json;
}

QString Manuscript::hash() const
{
    const QByteArray bytes = QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString Manuscript::plainText() const
{
    QStringList lines;
    appendText(lines, body);
    for (const auto& annex : annexes) {
        lines.append(annex.title);
        appendText(lines, annex.body);
    }
    return lines.join(u'\n');
}

} // namespace chancery::documents
