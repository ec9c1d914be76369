// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/office_books.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/or_null.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int gazetteId = 7'000;
constexpr int exchangeId = 8'000;
constexpr int mostItems = 500;

QStringList bookScopes()
{
    return {u"role:registry"_s, u"role:secretary"_s};
}

bool keepsBooks(const store::Actor& actor)
{
    return actor.hasRole("registry") || actor.hasRole("secretary");
}

QString field(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

void raise(const HandlerContext& context, const QString& gazette, int n, DocumentEdit& edit)
{
    QStringList scopes = bookScopes();
    const QString unit = field(edit, "drafting_unit"_L1);
    if (!unit.isEmpty())
        scopes.append(unit); // 主办司局 has to send it
    edit.putRoot("doc_gazette", context.derivedId(gazetteId + n),
                 {{u"document_id"_s, edit.id()},
                  {u"gazette"_s, gazette},
                  {u"title"_s, field(edit, "title"_L1)},
                  {u"number"_s, orNull(field(edit, "doc_number_canonical"_L1))},
                  {u"unit"_s, orNull(unit)},
                  {u"unit_name"_s, orNull(field(edit, "drafting_unit_name"_L1))},
                  {u"arose_at"_s, momentToText(context.now)},
                  {u"state"_s, u"waiting"_s}},
                 scopes);
}

/// Numbers and the words of numbers: 第 号 字 〔〕; never a title.
bool isItemNumber(const QString& text)
{
    static const QRegularExpression form(
        u"^[0-9A-Za-z\\p{Han}〔〕\\[\\]（）()\\-–—/#№·. ]{1,40}$"_s);
    static const QRegularExpression digits(u"[0-9]"_s);
    static const QRegularExpression words(u"关于|的通知|的函|的请示|的报告|的批复|的意见"_s);
    static const QRegularExpression han(u"\\p{Han}"_s);
    constexpr int mostHan = 12; // 中共示例省委办公厅密字第 … and no more
    if (text.count(han) > mostHan)
        return false;
    return form.match(text).hasMatch() && digits.match(text).hasMatch() &&
           !words.match(text).hasMatch();
}

Result<void> checkItems(const QStringList& items)
{
    for (const QString& item : items) {
        if (!isItemNumber(item))
            return fail("documents.exchange-items", {{u"item"_s, item.left(60)}});
    }
    return items.isEmpty() ? Result<void>(fail("documents.exchange-items", {{u"item"_s, u""_s}}))
                           : Result<void>();
}

} // namespace

void raiseGazettes(const HandlerContext& context, const Slip& slip, DocumentEdit& edit)
{
    if (slip.publicity != Publicity::Open)
        return;
    raise(context, u"own"_s, 0, edit);
    if (slip.isNormative)
        raise(context, u"state-council"_s, 1, edit);
}

Result<ChangeSet> noteGazette(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("gazette");
    const QStringList states{u"sent"_s, u"published"_s, u"dropped"_s};
    const QString state = states.value(in.choice("state", states));
    const auto on = in.optionalDate("on");
    const QString issue = in.optionalText("issue", 60).trimmed();
    const QString remark = in.optionalText("remark", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_gazette"_s), id));
    if (!row)
        return fail("documents.no-gazette", {{u"gazette"_s, id}});
    const QString unit = row->fields.value("unit"_L1).toString();
    if (!keepsBooks(context.actor) && (unit.isEmpty() || !context.actor.may(unit)))
        return fail("documents.not-registry");
    if (state == "published"_L1 && issue.isEmpty())
        return fail("documents.issue-needed");
    if (state == "dropped"_L1 && remark.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"note-gazette"_s}});
    QJsonObject fields{{u"state"_s, state},
                       {u"noted_by"_s, context.actor.person.text()},
                       {u"noted_name"_s, context.actor.name}};
    if (state == "sent"_L1)
        fields[u"sent_on"_s] = on.value_or(officeDate(context.now)).toString(Qt::ISODate);
    if (!issue.isEmpty())
        fields[u"issue"_s] = issue;
    if (!remark.isEmpty())
        fields[u"remark"_s] = remark;
    ChangeSet changes;
    changes.put(u"doc_gazette"_s, id, fields);
    return changes;
}

Result<ChangeSet> noteExchange(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QStringList directions{u"in"_s, u"out"_s};
    const QString direction = directions.value(in.choice("direction", directions));
    const QString list = in.text("listNumber", 1, 40).trimmed();
    const QString unit = in.text("unit", 1, 120).trimmed();
    QStringList items = in.texts("items", mostItems, 60);
    const QStringList seals{u"intact"_s, u"broken"_s, u"none"_s};
    const QString seal = seals.value(in.choice("seal", seals));
    const QString signedBy = in.text("signedBy", 1, 60).trimmed();
    const auto at = in.optionalMoment("at");
    const QString remark = in.optionalText("remark", 500).trimmed();
    TRY(in.finish());
    if (!keepsBooks(context.actor))
        return fail("documents.not-registry");
    for (QString& item : items)
        item = item.trimmed();
    TRY(checkItems(items));
    if (seal == "broken"_L1 && remark.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"note-exchange"_s}});
    auto q = context.db.query("SELECT COUNT(*) FROM doc_exchange WHERE direction = ?"
                              " AND unit = ? AND list_number = ?");
    q.bind(direction).bind(unit).bind(list);
    const bool noted = q.next() && q.integer(0) > 0;
    TRY(q.done());
    if (noted)
        return fail("documents.exchange-noted", {{u"listNumber"_s, list}, {u"unit"_s, unit}});
    const QString id = context.derivedId(exchangeId);
    ChangeSet changes;
    changes.put(u"doc_exchange"_s, id,
                {{u"direction"_s, direction},
                 {u"list_number"_s, list},
                 {u"unit"_s, unit},
                 {u"items"_s, QJsonArray::fromStringList(items)},
                 {u"count"_s, int(items.size())},
                 {u"seal"_s, seal},
                 {u"signed_by"_s, signedBy},
                 {u"at"_s, momentToText(at.value_or(context.now))},
                 {u"remark"_s, orNull(remark)},
                 {u"noted_by"_s, context.actor.person.text()},
                 {u"noted_name"_s, context.actor.name}});
    changes.setAudience(u"doc_exchange"_s, id, bookScopes());
    return changes;
}

Result<QList<BookedNumber>> bookedNumbers(store::Database& db, int year)
{
    auto q = db.query("SELECT i.document_id, i.code, i.year, i.serial, i.number, i.title,"
                      " i.given_at, i.given_name, i.void_reason, d.signed_on FROM doc_issued AS i"
                      " LEFT JOIN doc_document AS d ON d.id = i.document_id WHERE i.year = ?"
                      " ORDER BY i.code, i.serial");
    q.bind(year);
    QList<BookedNumber> list;
    while (q.next())
        list.append({q.text(0), q.text(1), int(q.integer(2)), int(q.integer(3)), q.text(4),
                     q.text(5), momentFromText(q.text(6)), q.text(7), q.text(8),
                     QDate::fromString(q.text(9), Qt::ISODate)});
    TRY(q.done());
    return list;
}

QList<BookReport> reportsOf(const QList<BookedNumber>& numbers)
{
    QList<BookReport> reports;
    for (const BookedNumber& each : numbers) {
        if (reports.isEmpty() || reports.last().code != each.code)
            reports.append({each.code, 0, 0, 0, {}, 0});
        BookReport& report = reports.last();
        for (int serial = report.last + 1; serial < each.serial; ++serial)
            report.missing.append(serial);
        report.last = each.serial;
        ++report.given;
        if (!each.voidReason.isEmpty())
            ++report.voided;
        const QDate given = officeDate(each.givenAt);
        if (each.signedOn.isValid() && each.signedOn.daysTo(given) > BookReport::lateDays)
            ++report.late;
    }
    return reports;
}

Result<QList<OpenReceipt>> openReceipts(store::Database& db, const QDateTime& now, int hours)
{
    auto q = db.query("SELECT r.document_id, r.name, d.title, d.doc_number_canonical, r.sent_at"
                      " FROM doc_recipient AS r JOIN doc_document AS d ON d.id = r.document_id"
                      " WHERE r.state = 'sent' AND r.sent_at <= ? ORDER BY r.sent_at, r.position");
    q.bind(momentToText(now.addSecs(-qint64(hours) * 3600)));
    QList<OpenReceipt> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), momentFromText(q.text(4))});
    TRY(q.done());
    return list;
}

Result<QList<GazetteItem>> gazetteItems(store::Database& db)
{
    auto q = db.query("SELECT id, document_id, gazette, title, number, unit_name, state, arose_at,"
                      " sent_on, issue, remark FROM doc_gazette"
                      " ORDER BY state = 'waiting' DESC, arose_at DESC, gazette");
    QList<GazetteItem> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5), q.text(6),
                     momentFromText(q.text(7)), QDate::fromString(q.text(8), Qt::ISODate),
                     q.text(9), q.text(10)});
    TRY(q.done());
    return list;
}

Result<QList<Exchange>> exchanges(store::Database& db, int most)
{
    auto q = db.query("SELECT id, direction, list_number, unit, items, seal, signed_by, at,"
                      " remark, noted_name FROM doc_exchange ORDER BY at DESC, id LIMIT ?");
    q.bind(most);
    QList<Exchange> list;
    while (q.next()) {
        QStringList items;
        const auto json = QJsonDocument::fromJson(q.text(4).toUtf8()).array();
        for (const auto& item : json)
            items.append(item.toString());
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), items, q.text(5), q.text(6),
                     momentFromText(q.text(7)), q.text(8), q.text(9)});
    }
    TRY(q.done());
    return list;
}

} // namespace chancery::documents
