// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/registration_fields.h"

#include "base/clock.h"
#include "base/text/chinese_date.h"
#include "documents/rules/registration.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

const QTime endOfOffice{17, 0};

bool isOneOf(const QString& field, std::initializer_list<QLatin1String> names)
{
    return std::find(names.begin(), names.end(), field) != names.end();
}

QString wholeField(const QString& field)
{
    return isOneOf(field, {"secrecyGrade"_L1, "secrecyTerm"_L1}) ? u"secrecy"_s : field;
}

/// Of a mark, whatever stands behind its grade.
Secrecy gradeOf(const QString& mark)
{
    for (const Secrecy grade : {Secrecy::TopSecret, Secrecy::Confidential, Secrecy::Secret}) {
        if (mark.trimmed().startsWith(secrecyName(grade)))
            return grade;
    }
    return Secrecy::None;
}

QString termOf(const QString& mark)
{
    QString term = mark.trimmed().mid(secrecyName(gradeOf(mark)).size());
    return term.startsWith(u'★') ? term.mid(1) : term;
}

QString markOf(const QString& grade, const QString& term)
{
    const QString plain = term.trimmed();
    return grade.isEmpty() || plain.isEmpty() ? grade : grade + u'★' + plain;
}

/// A day in any way in which people write one; other text stays and is refused with its field.
QJsonValue dayParam(const QString& text)
{
    const auto date = parseDate(text);
    return date.ok() && date->isDay() ? date->date().toString(Qt::ISODate) : text;
}

QJsonValue paramOf(const QString& field, const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && isOneOf(field, {"copies"_L1, "pages"_L1}))
        return number;
    if (field == "title"_L1)
        return text.simplified(); // a line break of the form counts as a space
    if (isOneOf(field, {"signedOn"_L1, "receivedOn"_L1}))
        return dayParam(text);
    if (field == "due"_L1 && dueFromText(text).isValid())
        return momentToText(dueFromText(text));
    return text;
}

/// The field of the form that an error of Registration::parse() speaks of.
QString fieldOf(const Error& error)
{
    if (error.code.startsWith("documents.title"_L1))
        return u"title"_s;
    if (error.code == "documents.bad-secrecy"_L1)
        return u"secrecy"_s;
    if (error.code == "documents.bad-urgency"_L1)
        return u"urgency"_s;
    if (error.code == "documents.bad-type"_L1)
        return u"docType"_s;
    return error.args.value("field"_L1).toString();
}

} // namespace

QString dueToText(const QDateTime& due)
{
    return due.isValid() ? due.toTimeZone(officeZone()).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QDateTime dueFromText(const QString& text)
{
    const QString typed = text.simplified();
    const auto day = parseDate(typed.section(u' ', 0, 0));
    const QString clock = typed.section(u' ', 1);
    const QTime time = clock.isEmpty() ? endOfOffice : QTime::fromString(clock, u"H:mm"_s);
    if (!day.ok() || !day->isDay() || !time.isValid())
        return {};
    return QDateTime(day->date(), time, officeZone()).toUTC();
}

RegistrationFields::RegistrationFields(NetworkGrade network, QObject* parent)
    : QObject(parent), m_network(network)
{
}

QString RegistrationFields::value(const QString& field) const
{
    const QString whole = m_values.value(wholeField(field));
    if (field == "secrecyGrade"_L1)
        return secrecyName(gradeOf(whole));
    return field == "secrecyTerm"_L1 ? termOf(whole) : whole;
}

void RegistrationFields::setValue(const QString& field, const QString& text)
{
    const QString whole = wholeField(field);
    m_found.remove(whole);
    const QString mark = m_values.value(whole);
    QString next = text;
    if (field == "secrecyGrade"_L1)
        next = markOf(text, termOf(mark));
    else if (field == "secrecyTerm"_L1)
        next = markOf(secrecyName(gradeOf(mark)), text);
    if (mark == next)
        return;
    m_values.insert(whole, next);
    judge();
}

std::optional<RegistrationFields::FoundNote> RegistrationFields::found(const QString& field) const
{
    // One sign for the mark: at its grade.
    const auto at =
        field == "secrecyTerm"_L1 ? m_found.cend() : m_found.constFind(wholeField(field));
    return at == m_found.cend() ? std::nullopt : std::optional(*at);
}

void RegistrationFields::confirm(const QString& field)
{
    if (m_found.remove(wholeField(field)))
        Q_EMIT changed();
}

void RegistrationFields::confirmAll()
{
    m_found.clear();
    Q_EMIT changed();
}

std::optional<Error> RegistrationFields::blocked(const QString& field) const
{
    Contents contents;
    contents.hasTitle = field == "title"_L1;
    contents.hasFile = field == "attachments"_L1;
    contents.hasText = field == "notes"_L1 || field == "text"_L1;
    // While a term is being typed the mark cannot be read, and is secret all the same.
    const auto allowed = checkContents(m_network, gradeOf(m_values.value(u"secrecy"_s)), contents);
    return allowed.ok() ? std::nullopt : std::optional(allowed.error());
}

std::optional<Error> RegistrationFields::fieldError(const QString& field) const
{
    // What cannot be read of a mark is its term: grades are chosen.
    if (field == "secrecyGrade"_L1)
        return std::nullopt;
    const auto at = m_errors.constFind(wholeField(field));
    return at == m_errors.cend() ? std::nullopt : std::optional(*at);
}

std::optional<QString> RegistrationFields::formerly(const QString&) const
{
    return std::nullopt;
}

bool RegistrationFields::isFixed(const QString&) const
{
    return false;
}

QJsonObject RegistrationFields::fieldParams() const
{
    QJsonObject out;
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        const QString text = it->trimmed();
        if (!text.isEmpty() && !blocked(it.key()))
            out.insert(it.key(), paramOf(it.key(), text));
    }
    return out;
}

Result<void> RegistrationFields::checkFields(const QJsonObject& params)
{
    m_errors.clear();
    const auto read = Registration::parse(params);
    if (read.ok())
        return {};
    m_errors.insert(fieldOf(read.error()), read.error());
    return read.error();
}

} // namespace chancery::documents
