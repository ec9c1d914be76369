// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/correct_model.h"

#include "base/clock.h"
#include "documents/data/document_view.h"
#include "documents/pages/wording.h"
#include "documents/rules/urgency.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

/// Column and field of the form.
const QList<std::pair<QString, QString>>& columns()
{
    static const QList<std::pair<QString, QString>> list{{u"title"_s, u"title"_s},
                                                         {u"issuer"_s, u"issuer"_s},
                                                         {u"doc_number"_s, u"number"_s},
                                                         {u"signed_on"_s, u"signedOn"_s},
                                                         {u"received_on"_s, u"receivedOn"_s},
                                                         {u"kind"_s, u"kind"_s},
                                                         {u"doc_type"_s, u"docType"_s},
                                                         {u"urgency"_s, u"urgency"_s},
                                                         {u"due_at"_s, u"due"_s},
                                                         {u"secrecy_text"_s, u"secrecy"_s},
                                                         {u"copies"_s, u"copies"_s},
                                                         {u"copy_number"_s, u"copyNumber"_s},
                                                         {u"pages"_s, u"pages"_s},
                                                         {u"notes"_s, u"notes"_s}};
    return list;
}

QString columnOf(const QString& field)
{
    const QString whole = field == "secrecyGrade"_L1 ? u"secrecy"_s : field;
    for (const auto& [column, name] : columns()) {
        if (name == whole)
            return column;
    }
    return {};
}

/// As the form holds it.
QString fieldText(const QString& column, const QJsonValue& value)
{
    if (column == "urgency"_L1)
        return urgencyId(Urgency(value.toInt()));
    if (column == "due_at"_L1)
        return dueToText(momentFromText(value.toString()));
    return value.toVariant().toString();
}

} // namespace

CorrectModel::CorrectModel(sync::DeskPort& desk, NetworkGrade network, QObject* parent)
    : RegistrationFields(network, parent), m_desk(desk)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (!m_id.isEmpty() && tables.contains(u"doc_document"_s))
            follow();
    });
}

Result<Fields> CorrectModel::readColumns(const QString& documentId) const
{
    TRY_ASSIGN(const auto actor, m_desk.actor());
    if (actor) {
        TRY_ASSIGN(const auto view, documentView(m_desk.db(), *actor, documentId, m_desk.now()));
        if (view)
            return view->fields;
    }
    return fail("documents.unknown", {{u"document"_s, documentId}});
}

void CorrectModel::show()
{
    m_values.clear();
    m_values.insert(u"medium"_s, m_from.value("medium"_L1).toString());
    for (const auto& [column, field] : columns())
        m_values.insert(field, fieldText(column, m_from.value(column)));
}

Result<void> CorrectModel::open(const QString& documentId)
{
    TRY_ASSIGN(m_now, readColumns(documentId));
    m_id = documentId;
    m_from = m_now;
    m_reason.clear();
    m_stale.clear();
    show();
    judge();
    return {};
}

/// What the attention list has told (who changed what meanwhile) has been seen: the values there
/// are now the ones to be replaced, and the form shows them beside what was typed.
Result<void> CorrectModel::edit(const QJsonObject& params)
{
    TRY(open(params.value("document"_L1).toString()));
    m_reason = params.value("reason"_L1).toString();
    for (const auto& one : params.value("changes"_L1).toArray()) {
        const QString column = one.toObject().value("field"_L1).toString();
        for (const auto& [name, field] : columns()) {
            if (name == column)
                m_values.insert(field, fieldText(column, one.toObject().value("to"_L1)));
        }
    }
    judge();
    return {};
}

void CorrectModel::close()
{
    m_id.clear();
    m_values.clear();
    m_stale.clear();
    m_errors.clear();
}

QString CorrectModel::documentName() const
{
    const QString number = m_now.value("number_text"_L1).toString();
    return number.isEmpty() ? m_now.value("title"_L1).toString() : number;
}

QJsonValue CorrectModel::typed(const QString& column) const
{
    QString field;
    for (const auto& [name, each] : columns())
        field = name == column ? each : field;
    const QString text = m_values.value(field).trimmed();
    if (text == fieldText(column, m_from.value(column)).trimmed())
        return m_from.value(column);
    if (column == "urgency"_L1)
        return int(urgencyFromId(text).value_or(Urgency::None));
    if (text.isEmpty())
        return {};
    // As documents.register would read it: a day in any writing, a number as a number.
    const QJsonObject params = fieldParams();
    return params.contains(field) ? params.value(field) : QJsonValue(text);
}

QList<FieldChange> CorrectModel::changes() const
{
    QList<FieldChange> list;
    for (const auto& [column, field] : columns()) {
        const QJsonValue from = m_from.value(column);
        const QJsonValue to = typed(column);
        if (to != from && !(to.isNull() && from.toVariant().toString().isEmpty()))
            list.append({column, from.isUndefined() ? QJsonValue() : from, to});
    }
    return list;
}

QJsonObject CorrectModel::params() const
{
    QJsonArray list;
    for (const auto& change : changes())
        list.append(QJsonObject{
            {u"field"_s, change.field}, {u"from"_s, change.from}, {u"to"_s, change.to}});
    QJsonObject out{{u"document"_s, m_id}, {u"changes"_s, list}};
    if (!m_reason.trimmed().isEmpty())
        out.insert(u"reason"_s, m_reason.trimmed());
    return out;
}

/// The document changed while the form is open.
void CorrectModel::follow()
{
    const auto now = readColumns(m_id);
    if (!now.ok())
        return; // Gone from this desk; the server will say so.
    const QList<FieldChange> mine = changes();
    m_now = *now;
    for (const auto& [column, field] : columns()) {
        const bool touched = std::any_of(mine.begin(), mine.end(), [&](const FieldChange& change) {
            return change.field == column;
        });
        if (touched || m_from.value(column) == m_now.value(column))
            continue;
        m_from.insert(column, m_now.value(column));
        m_values.insert(field, fieldText(column, m_now.value(column)));
    }
    judge();
}

void CorrectModel::judge()
{
    QJsonObject params = fieldParams();
    params.insert(u"id"_s, m_id);
    if (!checkFields(params).ok()) {
        // Kinds of former registers are none of the fifteen, and stay.
        if (typed(u"doc_type"_s) == m_from.value("doc_type"_L1))
            m_errors.remove(u"docType"_s);
    }
    m_stale.clear();
    for (const FieldChange& change : changes()) {
        const QJsonValue now = m_now.value(change.field);
        if (now != change.from && now != change.to)
            m_stale.insert(change.field, fail("documents.stale-field", {{u"field"_s, change.field},
                                                                        {u"from"_s, change.from},
                                                                        {u"now"_s, now},
                                                                        {u"to"_s, change.to}}));
    }
    Q_EMIT changed();
}

std::optional<Error> CorrectModel::fieldError(const QString& field) const
{
    const auto at = m_stale.constFind(columnOf(field));
    return at == m_stale.cend() ? RegistrationFields::fieldError(field) : std::optional(*at);
}

std::optional<QString> CorrectModel::formerly(const QString& field) const
{
    const QString column = columnOf(field);
    if (column.isEmpty() || m_id.isEmpty())
        return std::nullopt;
    const QJsonValue from = m_from.value(column);
    return typed(column) == from ? std::nullopt : std::optional(columnText(column, from));
}

bool CorrectModel::isFixed(const QString& field) const
{
    return field == "medium"_L1;
}

Result<void> CorrectModel::submit()
{
    if (!isChanged())
        return fail("documents.nothing-to-do");
    if (!m_errors.isEmpty())
        return *m_errors.cbegin();
    const QString id = m_id;
    const auto given = m_desk.submit(u"documents.correct"_s, params());
    if (!given.ok()) {
        if (given.error().code == "documents.stale-field"_L1) {
            m_from = m_now; // Both values have been told; sent again, it is meant.
            judge();
        }
        return given.error();
    }
    close();
    Q_EMIT submitted(id);
    return {};
}

} // namespace chancery::documents
