// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/quotas.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/commands.h"
#include "documents/data/or_null.h"
#include "documents/rules/archive.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostQuota = 1'000'000;

QJsonValue numberOrNull(const std::optional<qint64>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

/// What was issued from one moment to before another, by department.
Result<void> addIssued(store::Database& db, const QDateTime& from, const QDateTime& to,
                       IssuedNumbers DepartmentIssued::*into,
                       QHash<QString, DepartmentIssued>& departments)
{
    auto q = db.query("SELECT COALESCE(d.drafting_unit_name, ''), COUNT(*),"
                      " COALESCE(SUM(d.copies), 0), COALESCE(SUM((SELECT SUM(COALESCE(r.organs, 1))"
                      " FROM doc_recipient AS r WHERE r.document_id = d.id)), 0)"
                      " FROM doc_document AS d WHERE d.way = 'outgoing' AND d.stage <> 'voided'"
                      " AND d.issued_at >= ? AND d.issued_at < ?"
                      " GROUP BY COALESCE(d.drafting_unit_name, '')");
    q.bind(momentToText(from)).bind(momentToText(to));
    while (q.next()) {
        const QString name = departmentOf(q.text(0));
        IssuedNumbers& numbers = departments[name].*into;
        departments[name].department = name;
        numbers.documents += int(q.integer(1));
        numbers.copies += int(q.integer(2));
        numbers.recipients += int(q.integer(3));
    }
    return q.done();
}

Result<void> addQuotas(store::Database& db, int year, QHash<QString, DepartmentIssued>& departments)
{
    auto q = db.query("SELECT department, documents, recipients, copies FROM doc_quota"
                      " WHERE year = ?");
    q.bind(year);
    while (q.next()) {
        DepartmentIssued& department = departments[q.text(0)];
        department.department = q.text(0);
        const auto number = [&q](int column) {
            return q.isNull(column) ? std::optional<int>() : std::optional(int(q.integer(column)));
        };
        department.documentQuota = number(1);
        department.recipientQuota = number(2);
        department.copyQuota = number(3);
    }
    return q.done();
}

QDateTime dayBegins(const QDate& day)
{
    return QDateTime(day, QTime(0, 0), officeZone()).toUTC();
}

} // namespace

bool DepartmentIssued::isOver() const
{
    const auto over = [](int value, const std::optional<int>& most) {
        return most && value > *most;
    };
    return over(now.documents, documentQuota) || over(now.recipients, recipientQuota) ||
           over(now.copies, copyQuota);
}

Result<QList<DepartmentIssued>> issuedByDepartment(store::Database& db, const QDate& day)
{
    QHash<QString, DepartmentIssued> departments;
    const QDate first(day.year(), 1, 1);
    const QDate firstBefore(day.year() - 1, 1, 1);
    TRY(addIssued(db, dayBegins(first), dayBegins(day.addDays(1)), &DepartmentIssued::now,
                  departments));
    TRY(addIssued(db, dayBegins(firstBefore), dayBegins(day.addYears(-1).addDays(1)),
                  &DepartmentIssued::lastYear, departments));
    TRY(addIssued(db, dayBegins(firstBefore), dayBegins(first), &DepartmentIssued::lastWhole,
                  departments));
    TRY(addQuotas(db, day.year(), departments));
    QList<DepartmentIssued> list = departments.values();
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return a.now.documents != b.now.documents ? a.now.documents > b.now.documents
                                                  : a.department < b.department;
    });
    return list;
}

namespace {

constexpr int monthsOfAYear = 12;

void add(const IssuedNumbers& more, IssuedNumbers& to)
{
    to.documents += more.documents;
    to.recipients += more.recipients;
    to.copies += more.copies;
}

/// Each month on top of those before it, up to and with the one of `day`.
Result<QList<IssuedNumbers>> upToEachMonth(store::Database& db, const QString& department,
                                           const QDate& day)
{
    QList<IssuedNumbers> curve;
    IssuedNumbers sum;
    for (int month = 1; month <= day.month(); ++month) {
        const QDate first(day.year(), month, 1);
        const QDate last = std::min(day, first.addMonths(1).addDays(-1));
        QHash<QString, DepartmentIssued> departments;
        TRY(addIssued(db, dayBegins(first), dayBegins(last.addDays(1)), &DepartmentIssued::now,
                      departments));
        for (const auto& each : std::as_const(departments)) {
            if (department.isEmpty() || each.department == department)
                add(each.now, sum);
        }
        curve.append(sum);
    }
    return curve;
}

} // namespace

Result<IssuedCurve> issuedCurve(store::Database& db, const QString& department, const QDate& day)
{
    IssuedCurve curve;
    TRY_ASSIGN(curve.now, upToEachMonth(db, department, day));
    TRY_ASSIGN(curve.lastYear,
               upToEachMonth(db, department, QDate(day.year() - 1, monthsOfAYear, 31)));
    return curve;
}

Result<ChangeSet> setQuota(const store::HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString department = departmentOf(in.text("department", 1, 120).trimmed());
    const int year = int(in.integer("year", 2000, 2200));
    const auto documents = in.optionalInteger("documents", 0, mostQuota);
    const auto recipients = in.optionalInteger("recipients", 0, mostQuota);
    const auto copies = in.optionalInteger("copies", 0, mostQuota);
    const QString basis = in.optionalText("basis", 500).trimmed();
    TRY(in.finish());
    if (!context.actor.hasRole("secretary"))
        return fail("documents.not-secretary");
    QStringList audience{u"role:registry"_s, u"role:secretary"_s};
    if (settings.participantNamed) { // A department sees its own; the office all of them.
        TRY_ASSIGN(const QString unit, settings.participantNamed(context.db, department));
        if (!unit.isEmpty())
            audience.append(unit);
    }
    const QString id = u"%1:%2"_s.arg(department).arg(year);
    ChangeSet changes;
    changes.put(u"doc_quota"_s, id,
                {{u"department"_s, department},
                 {u"year"_s, year},
                 {u"documents"_s, numberOrNull(documents)},
                 {u"recipients"_s, numberOrNull(recipients)},
                 {u"copies"_s, numberOrNull(copies)},
                 {u"basis"_s, orNull(basis)},
                 {u"set_at"_s, momentToText(context.now)},
                 {u"set_by"_s, context.actor.person.text()},
                 {u"set_name"_s, context.actor.name}});
    changes.setAudience(u"doc_quota"_s, id, audience);
    return changes;
}

} // namespace chancery::documents
