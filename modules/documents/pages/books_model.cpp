// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/books_model.h"

#include "base/clock.h"
#include "base/text/normalise.h"
#include "documents/data/practice.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// After so long without a receipt somebody has to ask.
constexpr qint64 overdueHours = 72;
constexpr int mostExchanges = 5'000;

QString gazetteName(const QString& gazette)
{
    return gazette == "state-council"_L1 ? Tr::tr("State Council gazette")
                                         : Tr::tr("Gazette of the house");
}

QString gazetteState(const QString& state)
{
    return state == "waiting"_L1     ? Tr::tr("To be sent")
           : state == "sent"_L1      ? Tr::tr("Sent on")
           : state == "published"_L1 ? Tr::tr("Published")
                                     : Tr::tr("Not sent");
}

QString sealName(const QString& seal)
{
    return seal == "intact"_L1   ? Tr::tr("seal intact")
           : seal == "broken"_L1 ? Tr::tr("seal broken")
                                 : Tr::tr("no seal");
}

} // namespace

BooksModel::BooksModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language),
      m_year(officeDate(desk.now()).year())
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        static const QStringList mine{u"doc_issued"_s,   u"doc_recipient"_s,    u"doc_gazette"_s,
                                      u"doc_exchange"_s, u"doc_transmission"_s, u"doc_arrival"_s,
                                      u"doc_quota"_s};
        if (std::any_of(mine.begin(), mine.end(),
                        [&](const QString& table) { return tables.contains(table); }))
            refresh();
    });
}

bool BooksModel::isFor(sync::DeskPort& desk)
{
    return !idsFor(desk).isEmpty();
}

QStringList BooksModel::idsFor(sync::DeskPort& desk)
{
    if (keepsAll(desk))
        return {u"numbers"_s,  u"receipts"_s, u"transmissions"_s, u"arrivals"_s,
                u"gazettes"_s, u"exchange"_s, u"quotas"_s};
    QStringList ids;
    // The rows are only those that this desk may see.
    if (const auto owed = gazetteItems(desk.db()); owed.ok() && !owed->isEmpty())
        ids.append(u"gazettes"_s);
    if (const auto own = transmissions(desk.db(), 1); own.ok() && !own->isEmpty())
        ids.append(u"transmissions"_s);
    return ids;
}

bool BooksModel::keepsAll(sync::DeskPort& desk)
{
    const auto actor = desk.actor();
    return actor.ok() && *actor &&
           ((*actor)->hasRole("registry") || (*actor)->hasRole("secretary"));
}

void BooksModel::show(Book book)
{
    m_book = book;
    refresh();
}

void BooksModel::setYear(int year)
{
    m_year = year;
    refresh();
}

void BooksModel::setFilter(const QString& text)
{
    m_filter = normalised(text);
    refresh();
}

QString BooksModel::moment(const QDateTime& at) const
{
    return m_language.format().moment(at.toTimeZone(officeZone()), officeDate(m_desk.now()));
}

void BooksModel::readNumbers()
{
    const auto numbers = bookedNumbers(m_desk.db(), m_year);
    if (!numbers.ok())
        return;
    m_reports = reportsOf(*numbers);
    for (auto it = numbers->rbegin(); it != numbers->rend(); ++it) {
        const bool isVoid = !it->voidReason.isEmpty();
        m_all.append({it->documentId,
                      {},
                      it->title,
                      joined({it->number, it->givenName, it->voidReason}),
                      moment(it->givenAt),
                      isVoid ? Tr::tr("Void") : QString(),
                      isVoid ? ui::Lamp::Yellow : ui::Lamp::Done});
    }
}

void BooksModel::readReceipts()
{
    const qint64 lateHours = deliveredPractice(officeDate(m_desk.now())).unsignedHours;
    const auto receipts = openReceipts(m_desk.db(), m_desk.now(), 0);
    if (!receipts.ok())
        return;
    for (const OpenReceipt& each : *receipts) {
        const qint64 hours = each.sentAt.secsTo(m_desk.now()) / 3600;
        m_all.append({each.documentId,
                      {},
                      each.recipient,
                      joined({each.number, each.title}),
                      moment(each.sentAt),
                      hours < 24 ? Tr::tr("%n hour(s)", nullptr, int(hours))
                                 : Tr::tr("%n day(s)", nullptr, int(hours / 24)),
                      hours > overdueHours ? ui::Lamp::Red
                      : hours > lateHours  ? ui::Lamp::Yellow
                                           : ui::Lamp::Green});
    }
}

void BooksModel::readGazettes()
{
    const auto items = gazetteItems(m_desk.db());
    if (!items.ok())
        return;
    for (const GazetteItem& each : *items) {
        const bool waits = each.state == "waiting"_L1;
        m_all.append({each.documentId, each.id, each.title,
                      joined({gazetteName(each.gazette), each.number, each.unitName,
                              each.issue.isEmpty() ? each.remark : each.issue}),
                      waits ? moment(each.aroseAt) : m_language.format().shortDate(each.sentOn),
                      gazetteState(each.state), waits ? ui::Lamp::Yellow : ui::Lamp::Done});
    }
}

void BooksModel::readExchange()
{
    auto list = exchanges(m_desk.db(), mostExchanges);
    if (!list.ok())
        return;
    m_exchanges = std::move(*list);
    for (const Exchange& each : std::as_const(m_exchanges))
        m_all.append({{},
                      {},
                      joined({each.direction == "in"_L1 ? Tr::tr("From %1").arg(each.unit)
                                                        : Tr::tr("To %1", "a unit").arg(each.unit),
                              each.listNumber}),
                      joined({Tr::tr("%n item(s)", nullptr, int(each.items.size())),
                              each.items.join(u'、'), each.signedBy, each.remark}),
                      moment(each.at),
                      sealName(each.seal),
                      each.seal == "broken"_L1 ? ui::Lamp::Red : ui::Lamp::Done});
}

void BooksModel::refresh()
{
    beginResetModel();
    m_all.clear();
    m_rows.clear();
    m_reports.clear();
    m_exchanges.clear();
    m_gaps.clear();
    m_departments.clear();
    switch (m_book) {
    case Book::Numbers:
        readNumbers();
        break;
    case Book::Receipts:
        readReceipts();
        break;
    case Book::Gazettes:
        readGazettes();
        break;
    case Book::Exchange:
        readExchange();
        break;
    case Book::Transmissions:
        readTransmissions();
        break;
    case Book::Arrivals:
        readArrivals();
        break;
    case Book::Quotas:
        readQuotas();
        break;
    }
    for (int i = 0; i < m_all.size(); ++i) {
        const Line& line = m_all.at(i);
        if (m_filter.isEmpty() || normalised(line.title + line.subtitle).contains(m_filter))
            m_rows.append(i);
    }
    endResetModel();
    Q_EMIT changed();
}

QString BooksModel::documentAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_all.at(m_rows.at(row)).document : QString();
}

std::optional<Exchange> BooksModel::exchangeAt(int row) const
{
    if (m_book != Book::Exchange || row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_exchanges.at(m_rows.at(row));
}

QString BooksModel::itemAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_all.at(m_rows.at(row)).item : QString();
}

int BooksModel::open() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [](const Line& line) {
        return line.lamp == ui::Lamp::Yellow || line.lamp == ui::Lamp::Red;
    }));
}

QString BooksModel::summary() const
{
    if (m_book == Book::Arrivals && !m_gaps.isEmpty())
        return gapsText();
    if (m_book != Book::Numbers)
        return Tr::tr("%n line(s)", nullptr, int(m_rows.size()));
    QStringList parts;
    for (const BookReport& each : m_reports) {
        QStringList missing;
        for (const int serial : each.missing)
            missing.append(QString::number(serial));
        parts.append(Tr::tr("%1〔%2〕: %3 given, %4 void, missing: %5, %6 late")
                         .arg(each.code)
                         .arg(m_year)
                         .arg(each.given)
                         .arg(each.voided)
                         .arg(missing.isEmpty() ? Tr::tr("none") : missing.join(u'、'))
                         .arg(each.late));
    }
    return parts.join(u'\n');
}

Result<void> BooksModel::noteGazette(int row, const QString& state, const QString& issue,
                                     const QString& remark)
{
    QJsonObject params{{u"gazette"_s, itemAt(row)}, {u"state"_s, state}};
    if (!issue.trimmed().isEmpty())
        params.insert(u"issue"_s, issue.trimmed());
    if (!remark.trimmed().isEmpty())
        params.insert(u"remark"_s, remark.trimmed());
    TRY(m_desk.submit(u"documents.note-gazette"_s, params));
    return {};
}

Result<void> BooksModel::noteExchange(const NewExchange& exchange)
{
    QJsonObject params{{u"direction"_s, exchange.direction},
                       {u"listNumber"_s, exchange.listNumber},
                       {u"unit"_s, exchange.unit},
                       {u"items"_s, QJsonArray::fromStringList(exchange.items)},
                       {u"seal"_s, exchange.seal},
                       {u"signedBy"_s, exchange.signedBy}};
    if (!exchange.remark.trimmed().isEmpty())
        params.insert(u"remark"_s, exchange.remark.trimmed());
    TRY(m_desk.submit(u"documents.note-exchange"_s, params));
    return {};
}

int BooksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BooksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Line& line = m_all.at(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return line.title;
    case ui::RowSubtitleRole:
        return line.subtitle;
    case ui::RowLampRole:
        return int(line.lamp);
    case ui::RowDueRole:
        return line.right;
    case ui::RowStateRole:
        return line.state;
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
