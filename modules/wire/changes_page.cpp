// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/changes_page.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <deque>
#include <optional>
#include <simdjson.h>

namespace chancery::wire {

namespace {

constexpr qint64 mostInteger = qint64(1) << 53; // beyond it JSON numbers lose integers
constexpr std::size_t deepest = 64;

// ---- writing

void writeNumber(QByteArray& out, qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end - digits);
}

void writeCell(QByteArray& out, const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        out.append("null", 4);
        break;
    case Cell::Kind::Integer:
        writeNumber(out, cell.number);
        break;
    case Cell::Kind::Flag:
        out += cell.number != 0 ? "true" : "false";
        break;
    case Cell::Kind::Text:
        writeJsonText(out, cell.text);
        break;
    case Cell::Kind::Json:
        out.append(cell.text);
        break;
    }
}

void writePlace(QByteArray& out, int table, int set, QByteArrayView id)
{
    out += '[';
    writeNumber(out, table);
    out += ',';
    writeNumber(out, set);
    out += ',';
    writeJsonText(out, id);
}

/// What encodedEnd() will need, about: growing a page of megabytes would copy it again and again.
qsizetype roomFor(const ChangesPage& page)
{
    qsizetype room = 4'096 + page.departures.size() * 64 + page.rows.size() * 96;
    for (const Cell& cell : page.cells)
        room += cell.text.size() + 8;
    return room;
}

void writeTexts(QByteArray& out, const QStringList& texts)
{
    out += '[';
    for (const auto& text : texts) {
        writeJsonText(out, text.toUtf8());
        out += ',';
    }
    if (!texts.isEmpty())
        out.chop(1);
    out += ']';
}

void writeSets(QByteArray& out, const QList<QList<int>>& sets)
{
    out += '[';
    for (const auto& set : sets) {
        char before = '[';
        for (const int place : set) {
            out += before;
            writeNumber(out, place);
            before = ',';
        }
        out += "],";
    }
    if (!sets.isEmpty())
        out.chop(1);
    out += ']';
}

void writeTables(QByteArray& out, const QList<ChangesPage::Table>& tables)
{
    out += '[';
    for (const auto& table : tables) {
        out += R"({"name":)";
        writeJsonText(out, table.name.toUtf8());
        out += R"(,"columns":)";
        writeTexts(out, table.columns);
        out += "},";
    }
    if (!tables.isEmpty())
        out.chop(1);
    out += ']';
}

/// What the rows name, by hand as these: a page for one row names some hundred columns.
void writeNames(QByteArray& out, const ChangesPage& page)
{
    out += R"(,"scopes":)";
    writeTexts(out, page.scopes);
    out += R"(,"sets":)";
    writeSets(out, page.sets);
    out += R"(,"tables":)";
    writeTables(out, page.tables);
}

// ---- reading

Error badPage(const char* why)
{
    return fail("base.bad-field", {{QStringLiteral("field"), QStringLiteral("page")},
                                   {QStringLiteral("why"), QString::fromLatin1(why)}});
}

/// The parser's own memory, which the texts of the page are views of, and what it had to write
/// anew.
struct Parsed {
    simdjson::dom::parser parser;
    std::deque<std::string> texts;
};

/// Reads the elements of one array in order. What does not fit is remembered.
class ArrayReader {
public:
    explicit ArrayReader(simdjson::dom::element element)
    {
        simdjson::dom::array array;
        if (element.get(array) != simdjson::SUCCESS) {
            m_good = false;
            return;
        }
        m_at = array.begin();
        m_end = array.end();
    }

    bool atEnd() const { return !m_at || !(*m_at != *m_end); }

    template <typename T>
    T next()
    {
        T value{};
        if (m_good && !atEnd() && (**m_at).get(value) == simdjson::SUCCESS)
            ++*m_at;
        else
            m_good = false;
        return value;
    }
    int place(qsizetype most)
    {
        const auto value = next<int64_t>();
        m_good = m_good && value >= 0 && value < most;
        return m_good ? int(value) : 0;
    }
    QByteArrayView text()
    {
        const auto value = next<std::string_view>();
        return {value.data(), qsizetype(value.size())};
    }
    bool good() const { return m_good; }
    void refuse() { m_good = false; }

private:
    std::optional<simdjson::dom::array::iterator> m_at;
    std::optional<simdjson::dom::array::iterator> m_end;
    bool m_good = true;
};

QByteArrayView writtenAnew(Parsed& parsed, simdjson::dom::element element)
{
    parsed.texts.push_back(simdjson::minify(element));
    const auto& text = parsed.texts.back();
    return {text.data(), qsizetype(text.size())};
}

void readCell(ArrayReader& in, Parsed& parsed, std::vector<Cell>& cells)
{
    using Type = simdjson::dom::element_type;
    const auto element = in.next<simdjson::dom::element>();
    if (!in.good())
        return;
    Cell cell;
    switch (element.type()) {
    case Type::NULL_VALUE:
        break;
    case Type::INT64:
        cell = Cell::ofInteger(element.get_int64().value_unsafe());
        break;
    case Type::BOOL:
        cell = Cell::ofFlag(element.get_bool().value_unsafe());
        break;
    case Type::STRING: {
        const std::string_view text = element.get_string().value_unsafe();
        cell = Cell::ofText({text.data(), qsizetype(text.size())});
        break;
    }
    case Type::ARRAY:
    case Type::OBJECT:
        cell = Cell::ofJson(writtenAnew(parsed, element));
        break;
    case Type::UINT64:
    case Type::DOUBLE:
        in.refuse(); // no column holds such numbers
        return;
    }
    cells.push_back(cell);
}

bool readRow(simdjson::dom::element element, Parsed& parsed, ChangesPage& page)
{
    ArrayReader in(element);
    ChangesPage::Row row{in.place(page.tables.size()),
                         in.place(page.sets.size()),
                         in.text(),
                         in.next<int64_t>(),
                         {},
                         page.cells.size()};
    if (!in.good() || row.id.isEmpty() || row.version < 0 || row.version > mostInteger)
        return false;
    for (qsizetype i = page.tables[row.table].columns.size(); i > 0 && in.good(); --i)
        readCell(in, parsed, page.cells);
    if (in.good() && !in.atEnd()) {
        const auto extra = in.next<simdjson::dom::element>();
        if (!in.good() || !extra.is_object())
            return false;
        row.extra = writtenAnew(parsed, extra);
    }
    page.rows.append(row);
    return in.good() && in.atEnd();
}

/// How many cells the rows have, as far as they name tables of the page.
std::size_t cellsIn(simdjson::dom::array rows, const QList<ChangesPage::Table>& tables)
{
    std::size_t cells = 0;
    for (const auto row : rows) {
        int64_t table = -1;
        if (row.at(0).get(table) == simdjson::SUCCESS && table >= 0 && table < tables.size())
            cells += std::size_t(tables[table].columns.size());
    }
    return cells;
}

bool readDeparture(simdjson::dom::element element, ChangesPage& page)
{
    ArrayReader in(element);
    const ChangesPage::Departure departure{in.place(page.tables.size()), in.place(page.sets.size()),
                                           in.text()};
    page.departures.append(departure);
    return in.good() && in.atEnd() && !departure.id.isEmpty();
}

/// The few members beside the rows, by the reader that everything else is read with.
Result<QJsonObject> readHead(const std::string& members)
{
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(members.data(), qsizetype(members.size())));
    if (!document.isObject())
        return badPage("bad-head");
    return document.object();
}

bool readSets(const QJsonArray& list, ChangesPage& page)
{
    for (const auto& element : list) {
        QList<int> set;
        for (const auto& place : element.toArray()) {
            set.append(place.toInt(-1));
            if (set.constLast() < 0 || set.constLast() >= page.scopes.size())
                return false;
        }
        if (set.isEmpty())
            return false;
        page.sets.append(set);
    }
    return true;
}

Result<void> readTables(const QList<QJsonObject>& list, ChangesPage& page)
{
    for (const auto& object : list) {
        JsonReader in(object);
        const ChangesPage::Table table{in.text("name", 1, 100), in.texts("columns", 1'000, 100)};
        TRY(in.finish());
        page.tables.append(table);
    }
    return {};
}

Result<ChangesPage> pageWithHead(QJsonObject head)
{
    const QJsonValue sets = head.take(QStringLiteral("sets"));
    const QJsonValue share = head.take(QStringLiteral("share"));
    JsonReader in(head);
    ChangesPage page;
    page.cursor = in.text("cursor", 1, 8192);
    page.more = in.flag("more", false);
    page.ackedN = in.integer("acked_n", 0, mostInteger);
    page.epoch = in.text("epoch", 1, 64);
    page.time = in.optionalMoment("time").value_or(QDateTime());
    page.share = share.toDouble(-1);
    page.drop = in.texts("drop", 10'000, 200);
    page.scopes = in.texts("scopes", 100'000, 200);
    const auto tables = in.objects("tables", 1'000);
    TRY(in.finish());
    TRY(readTables(tables, page));
    if (!sets.isArray() || !readSets(sets.toArray(), page))
        return badPage("bad-set");
    if (page.share < 0 || page.share > 1)
        return badPage("bad-share");
    return page;
}

} // namespace

QByteArray ChangesPage::encodedHead() const
{
    QByteArray out;
    out.reserve(cursor.size() + epoch.size() + 160);
    out += R"({"cursor":)";
    writeJsonText(out, cursor.toUtf8());
    out += more ? R"(,"more":true,"acked_n":)" : R"(,"more":false,"acked_n":)";
    writeNumber(out, ackedN);
    out += R"(,"epoch":)";
    writeJsonText(out, epoch.toUtf8());
    out += R"(,"time":)";
    writeJsonText(out, momentToText(time).toUtf8());
    out += R"(,"share":)";
    out += QByteArray::number(share, 'g', 17);
    out += R"(,"drop":)";
    writeTexts(out, drop);
    return out;
}

QByteArray ChangesPage::encodedEnd() const
{
    QByteArray out;
    out.reserve(roomFor(*this));
    writeNames(out, *this);
    out += ",\"rows\":[";
    for (const auto& row : rows) {
        writePlace(out, row.table, row.set, row.id);
        out += ',';
        writeNumber(out, row.version);
        for (const Cell& cell : cellsOf(row)) {
            out += ',';
            writeCell(out, cell);
        }
        if (!row.extra.isEmpty())
            (out += ',').append(row.extra);
        out += "],";
    }
    if (!rows.isEmpty())
        out.chop(1);
    out += "],\"departures\":[";
    for (const auto& departure : departures) {
        writePlace(out, departure.table, departure.set, departure.id);
        out += "],";
    }
    if (!departures.isEmpty())
        out.chop(1);
    return out + "]}";
}

Result<ChangesPage> ChangesPage::decoded(const QByteArray& json)
{
    const auto parsed = std::make_shared<Parsed>();
    simdjson::dom::object object;
    if (parsed->parser.allocate(std::size_t(json.size()), deepest) != simdjson::SUCCESS ||
        parsed->parser.parse(json.constData(), std::size_t(json.size())).get(object) !=
            simdjson::SUCCESS)
        return badPage("no-object");
    std::optional<simdjson::dom::array> rowList;
    std::optional<simdjson::dom::array> departureList;
    std::string members = "{";
    for (const auto [key, value] : object) {
        auto* const list = key == "rows"         ? &rowList
                           : key == "departures" ? &departureList
                                                 : nullptr;
        if (!list && !std::all_of(key.begin(), key.end(),
                                  [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); }))
            return badPage("bad-head");
        if (!list)
            members += (members.size() > 1 ? ",\"" : "\"") + std::string(key) +
                       "\":" + std::string(simdjson::minify(value));
        else if (*list || value.get(list->emplace()) != simdjson::SUCCESS)
            return badPage("bad-list");
    }
    TRY_ASSIGN(QJsonObject head, readHead(members + '}'));
    TRY_ASSIGN(ChangesPage page, pageWithHead(std::move(head)));
    if (!rowList || !departureList)
        return badPage("no-list");
    page.rows.reserve(qsizetype(rowList->size()));
    // Growing would copy them all. Each takes two bytes at least, whatever the rows promise.
    page.cells.reserve(std::min(cellsIn(*rowList, page.tables), std::size_t(json.size()) / 2));
    for (const auto element : *rowList) {
        if (!readRow(element, *parsed, page))
            return badPage("bad-row");
    }
    for (const auto element : *departureList) {
        if (!readDeparture(element, page))
            return badPage("bad-departure");
    }
    page.bytes = parsed;
    return page;
}

} // namespace chancery::wire
