// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/office_checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

void checkBooks(store::Database& centre, QStringList& faults)
{
    auto books = centre.query("SELECT number_series, number_year, COUNT(*),"
                              " COUNT(DISTINCT number_serial), MIN(number_serial),"
                              " MAX(number_serial) FROM doc_document"
                              " GROUP BY number_series, number_year ORDER BY 1, 2");
    while (books.next()) {
        const qint64 count = books.integer(2);
        if (books.isNull(0))
            faults.append(u"P10 %1 documents have no number"_s.arg(count));
        else if (books.integer(3) != count || books.integer(4) != 1 || books.integer(5) != count)
            faults.append(u"P10 book %1 of %2 has %3 documents, %4 numbers, from %5 to %6"_s
                              .arg(books.text(0))
                              .arg(books.integer(1))
                              .arg(count)
                              .arg(books.integer(3))
                              .arg(books.integer(4))
                              .arg(books.integer(5)));
    }
    auto pieces = centre.query("SELECT series, COUNT(*), COUNT(DISTINCT item), MAX(item)"
                               " FROM doc_archived GROUP BY series ORDER BY series");
    while (pieces.next()) {
        if (pieces.integer(1) != pieces.integer(2) || pieces.integer(1) != pieces.integer(3))
            faults.append(
                u"P10 archive series %1 has %2 pieces, %3 items, up to %4"_s.arg(pieces.text(0))
                    .arg(pieces.integer(1))
                    .arg(pieces.integer(2))
                    .arg(pieces.integer(3)));
    }
    // Every number that was given stands somewhere: on a document, in the book of those that go
    // out, on a piece of the archive or a list that was handed over.
    auto counters = centre.query("SELECT COALESCE(SUM(last), 0), (SELECT COUNT(*)"
                                 " FROM doc_document) + (SELECT COUNT(*) FROM doc_archived) +"
                                 " (SELECT COUNT(*) FROM doc_issued) +"
                                 " (SELECT COUNT(*) FROM doc_transfer) FROM number_series");
    if (counters.next() && counters.integer(0) != counters.integer(1))
        faults.append(
            u"P10 %1 numbers are given and %2 stand in the books"_s.arg(counters.integer(0))
                .arg(counters.integer(1)));
}

/// The number that a desk was told stands on the document.
void checkTold(store::Database& centre, QStringList& faults)
{
    QHash<QString, QString> numbers;
    auto documents = centre.query("SELECT id, number_text FROM doc_document");
    while (documents.next())
        numbers.insert(documents.text(0), documents.text(1));
    auto told = centre.query("SELECT j.params, l.answer FROM journal j JOIN command_log l"
                             " ON l.command_id = j.command_id"
                             " WHERE j.name = 'documents.register' AND l.outcome = 0"
                             " ORDER BY j.seq");
    while (told.next()) {
        const QString id = QJsonDocument::fromJson(told.utf8(0)).object().value("id"_L1).toString();
        const QString number =
            QJsonDocument::fromJson(told.utf8(1)).object().value("number"_L1).toString();
        if (number.isEmpty() || numbers.value(id) != number)
            faults.append(u"P10 %1 was told %2 and bears %3"_s.arg(id, number, numbers.value(id)));
    }
}

/// At most once, by what each command left in the history of its document.
void checkEvents(store::Database& centre, QStringList& faults)
{
    QHash<QString, int> given;
    auto journal = centre.query("SELECT name, params FROM journal"
                                " WHERE name LIKE 'documents.%' AND name <> 'documents.mark'");
    while (journal.next()) {
        const auto params = QJsonDocument::fromJson(journal.utf8(1)).object();
        const QString key = journal.text(0) == "documents.register"_L1 ? u"id"_s : u"document"_s;
        ++given[params.value(key).toString()];
    }
    auto events = centre.query("SELECT document_id, COUNT(*), COUNT(DISTINCT position)"
                               " FROM doc_event GROUP BY document_id ORDER BY document_id");
    while (events.next()) {
        // A correction that finds nothing left to change is accepted and leaves none.
        if (events.integer(1) > given.value(events.text(0)) ||
            events.integer(2) != events.integer(1))
            faults.append(u"P3 %1 has %2 events of %3 commands, at %4 places"_s.arg(events.text(0))
                              .arg(events.integer(1))
                              .arg(given.value(events.text(0)))
                              .arg(events.integer(2)));
    }
}

void checkTasks(store::Database& centre, QStringList& faults)
{
    auto cases = centre.query("SELECT c.document_id, c.state, (SELECT COUNT(*) FROM doc_task t"
                              " WHERE t.document_id = c.document_id) FROM doc_case c"
                              " ORDER BY c.document_id");
    while (cases.next()) {
        const auto state = QJsonDocument::fromJson(cases.utf8(1)).object();
        if (state.value("items"_L1).toArray().size() != cases.integer(2))
            faults.append(
                u"the case of %1 has other items than there are tasks"_s.arg(cases.text(0)));
    }
    auto files = centre.query("SELECT d.id FROM doc_document d WHERE d.attachments <>"
                              " (SELECT COUNT(*) FROM doc_attachment a"
                              " WHERE a.document_id = d.id) ORDER BY d.id");
    while (files.next())
        faults.append(u"%1 counts other files than it has"_s.arg(files.text(0)));
}

} // namespace

QStringList officeFaults(store::Database& centre)
{
    QStringList faults;
    checkBooks(centre, faults);
    checkTold(centre, faults);
    checkEvents(centre, faults);
    checkTasks(centre, faults);
    return faults;
}

} // namespace chancery::test
