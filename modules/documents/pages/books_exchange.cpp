// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// BooksModel's books of what goes to other houses and comes from them, and of what departments may
// issue.
#include "base/clock.h"
#include "base/id.h"
#include "documents/data/practice.h"
#include "documents/pages/books_model.h"
#include "documents/pages/package_saving.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostPackages = 5'000;

QString transmissionState(const QString& state)
{
    return state == "sent"_L1       ? Tr::tr("Not signed for")
           : state == "received"_L1 ? Tr::tr("Received")
                                    : Tr::tr("Sent back");
}

QString arrivalState(const QString& state)
{
    return state == "arrived"_L1      ? Tr::tr("To be dealt with")
           : state == "registered"_L1 ? Tr::tr("Registered")
                                      : Tr::tr("Sent back");
}

QString packageNumber(int year, int serial)
{
    return serial > 0 ? u"%1-%2"_s.arg(year).arg(serial) : Tr::tr("to be numbered");
}

/// "12/10 (last year 9)": over the quota is said by the lamp.
QString numberAgainst(int now, const std::optional<int>& quota, int before)
{
    const QString text = quota ? u"%1/%2"_s.arg(now).arg(*quota) : QString::number(now);
    return Tr::tr("%1 (last year %2)").arg(text).arg(before);
}

/// A package's own digests; whose signature it is the command looks at.
Result<QString> anySignature(const QByteArray&, const QByteArray&, const QByteArray&)
{
    return QString();
}

} // namespace

void BooksModel::readTransmissions()
{
    const auto list = transmissions(m_desk.db(), mostPackages);
    if (!list.ok())
        return;
    const int late = deliveredPractice(officeDate(m_desk.now())).unsignedHours;
    for (const TransmissionView& each : *list) {
        const bool waits = each.state == "sent"_L1;
        const qint64 hours = each.sentAt.secsTo(m_desk.now()) / 3600;
        m_all.append(
            {each.documentId, each.id, joined({each.unitName, each.number}),
             joined({each.title, packageNumber(each.year, each.serial),
                     each.carrier == "line"_L1 ? Tr::tr("by line") : Tr::tr("by carried medium"),
                     each.answeredName, each.remark}),
             moment(waits ? each.sentAt : each.answeredAt), transmissionState(each.state),
             each.state == "returned"_L1 ? ui::Lamp::Red
             : !waits                    ? ui::Lamp::Done
             : hours >= late             ? ui::Lamp::Yellow
                                         : ui::Lamp::Green});
    }
}

void BooksModel::readArrivals()
{
    const auto list = arrivals(m_desk.db(), mostPackages);
    const auto gaps = arrivalGaps(m_desk.db());
    if (!list.ok() || !gaps.ok())
        return;
    m_gaps = *gaps;
    for (const ArrivalView& each : *list)
        m_all.append({each.documentId, each.id, joined({each.sender, each.number}),
                      joined({each.title, packageNumber(each.year, each.serial), each.answeredName,
                              each.reason}),
                      moment(each.arrivedAt), arrivalState(each.state),
                      each.state == "arrived"_L1    ? ui::Lamp::Yellow
                      : each.state == "returned"_L1 ? ui::Lamp::Red
                                                    : ui::Lamp::Done});
}

void BooksModel::readQuotas()
{
    const QDate today = officeDate(m_desk.now());
    // Of a year that is over, all of it.
    const QDate day = m_year == today.year() ? today : QDate(m_year, 12, 31);
    const auto list = issuedByDepartment(m_desk.db(), day);
    if (!list.ok())
        return;
    m_departments = *list;
    for (const DepartmentIssued& each : *list) {
        const bool limited = each.documentQuota || each.recipientQuota || each.copyQuota;
        m_all.append({{},
                      each.department,
                      each.department.isEmpty() ? Tr::tr("No department") : each.department,
                      joined({Tr::tr("documents %1")
                                  .arg(numberAgainst(each.now.documents, each.documentQuota,
                                                     each.lastYear.documents)),
                              Tr::tr("recipients %1")
                                  .arg(numberAgainst(each.now.recipients, each.recipientQuota,
                                                     each.lastYear.recipients)),
                              Tr::tr("copies %1")
                                  .arg(numberAgainst(each.now.copies, each.copyQuota,
                                                     each.lastYear.copies))}),
                      Tr::tr("all of last year: %1").arg(each.lastWhole.documents),
                      each.isOver() ? Tr::tr("Over the quota")
                      : limited     ? Tr::tr("Within the quota")
                                    : Tr::tr("No quota"),
                      each.isOver() ? ui::Lamp::Red
                      : limited     ? ui::Lamp::Green
                                    : ui::Lamp::NotStarted});
    }
}

QString BooksModel::gapsText() const
{
    QStringList parts;
    for (const ArrivalGap& gap : m_gaps) {
        QStringList numbers;
        for (const int serial : gap.missing)
            numbers.append(QString::number(serial));
        parts.append(
            Tr::tr("%1, %2: missing %3").arg(gap.sender).arg(gap.year).arg(numbers.join(u'、')));
    }
    return parts.join(u'\n');
}

Result<void> BooksModel::signFor(int row, const QString& state, const QString& by,
                                 const QString& remark)
{
    QJsonObject params{{u"transmission"_s, itemAt(row)}, {u"state"_s, state}};
    if (!by.isEmpty())
        params.insert(u"by"_s, by);
    if (!remark.isEmpty())
        params.insert(u"remark"_s, remark);
    TRY(m_desk.submit(u"documents.sign-for"_s, params));
    return {};
}

Result<QString> BooksModel::savePackage(int row, const QString& folder)
{
    return documents::savePackage(m_desk, itemAt(row), folder);
}

Result<void> BooksModel::takePackage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > PackageFile::mostBytes)
        return fail("documents.transmission-unreadable");
    TRY_ASSIGN(const auto package, PackageFile::read(file.readAll()));
    if (const auto faults = package.faults(anySignature); !faults.isEmpty())
        return faults.first();
    TRY_ASSIGN(const auto sheet, package.head.read());
    QJsonArray files;
    for (const auto& each : sheet.files) {
        TRY(m_desk.blobs().addBytes(package.files.value(each.path)));
        files.append(QJsonObject{{u"sha256"_s, each.file.sha256}});
    }
    TRY(m_desk.submit(u"documents.receive"_s,
                      {{u"sheet"_s, QString::fromUtf8(package.head.sheet)},
                       {u"manifest"_s, QString::fromUtf8(package.head.manifest)},
                       {u"signature"_s, QString::fromLatin1(package.head.signature.toBase64())},
                       {u"certificate"_s, QString::fromUtf8(package.head.certificate)},
                       {u"files"_s, files}}));
    return {};
}

Result<QString> BooksModel::registerArrival(int row)
{
    const QString document = newUuidText();
    TRY(m_desk.submit(u"documents.register-arrival"_s,
                      {{u"arrival"_s, itemAt(row)}, {u"id"_s, document}}));
    return document;
}

Result<void> BooksModel::returnArrival(int row, const QString& reason)
{
    TRY(m_desk.submit(u"documents.return-arrival"_s,
                      {{u"arrival"_s, itemAt(row)}, {u"reason"_s, reason}}));
    return {};
}

Result<void> BooksModel::trustSender(const QString& name, const QByteArray& certificate)
{
    TRY(m_desk.submit(u"documents.trust-sender"_s,
                      {{u"name"_s, name}, {u"certificate"_s, QString::fromUtf8(certificate)}}));
    return {};
}

const DepartmentIssued* BooksModel::departmentAt(int row) const
{
    const QString name = itemAt(row);
    for (const DepartmentIssued& each : m_departments) {
        if (each.department == name)
            return &each;
    }
    return nullptr;
}

Result<void> BooksModel::setQuota(int row, const QString& documents, const QString& recipients,
                                  const QString& copies)
{
    QJsonObject params{{u"department"_s, itemAt(row)}, {u"year"_s, m_year}};
    for (const auto& [key, text] :
         {std::pair{u"documents"_s, documents}, std::pair{u"recipients"_s, recipients},
          std::pair{u"copies"_s, copies}}) {
        bool isNumber = true;
        if (!text.isEmpty())
            params.insert(key, text.toInt(&isNumber));
        if (!isNumber)
            return fail("base.bad-field", {{u"field"_s, key}, {u"why"_s, u"not-integer"_s}});
    }
    TRY(m_desk.submit(u"documents.set-quota"_s, params));
    return {};
}

} // namespace chancery::documents
