// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/exchange_box_model.h"

#include "base/clock.h"
#include "documents/data/practice.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostInBox = 5'000;

} // namespace

ExchangeBoxModel::ExchangeBoxModel(sync::DeskPort& desk, const ui::Language& language,
                                   QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_transmission"_s))
            refresh();
    });
    refresh();
}

void ExchangeBoxModel::refresh()
{
    const auto list = transmissions(m_desk.db(), mostInBox);
    if (!list.ok())
        return;
    beginResetModel();
    m_packages = *list;
    endResetModel();
    Q_EMIT changed();
}

int ExchangeBoxModel::waiting() const
{
    return int(std::count_if(m_packages.begin(), m_packages.end(),
                             [](const auto& each) { return each.state == "sent"_L1; }));
}

const TransmissionView* ExchangeBoxModel::packageAt(int row) const
{
    return row < 0 || row >= m_packages.size() ? nullptr : &m_packages.at(row);
}

int ExchangeBoxModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [&](const auto& each) { return each.id == id; });
    return found == m_packages.end() ? -1 : int(found - m_packages.begin());
}

Result<TransmissionSheet> ExchangeBoxModel::sheetAt(int row) const
{
    const auto* package = packageAt(row);
    return transmissionSheet(m_desk.db(), package ? package->id : QString());
}

QStringList ExchangeBoxModel::factsAt(int row) const
{
    const auto* package = packageAt(row);
    if (!package)
        return {};
    const auto sheet = sheetAt(row);
    QStringList facts;
    if (sheet.ok())
        facts.append(sheet->sender);
    facts.append(package->number);
    facts.append(Tr::tr("Sent %1").arg(m_language.format().moment(
        package->sentAt.toTimeZone(officeZone()), officeDate(m_desk.now()))));
    if (sheet.ok())
        facts.append(sheet->role == "copy"_L1 ? Tr::tr("for information")
                                              : Tr::tr("as main recipient"));
    facts.append(Tr::tr("package %1-%2").arg(package->year).arg(package->serial));
    facts.removeAll(QString());
    return facts;
}

QString ExchangeBoxModel::stateAt(int row) const
{
    const auto* package = packageAt(row);
    if (!package)
        return {};
    if (package->state == "sent"_L1)
        return Tr::tr("To be signed for");
    return joined({package->state == "received"_L1 ? Tr::tr("Signed for") : Tr::tr("Sent back"),
                   package->answeredName,
                   m_language.format().moment(package->answeredAt.toTimeZone(officeZone()),
                                              officeDate(m_desk.now())),
                   package->remark});
}

int ExchangeBoxModel::lampAt(int row) const
{
    const TransmissionView& package = m_packages.at(row);
    if (package.state == "received"_L1)
        return int(ui::Lamp::Done);
    if (package.state == "returned"_L1)
        return int(ui::Lamp::Red);
    const int late = deliveredPractice(officeDate(m_desk.now())).unsignedHours;
    const bool isLate = package.sentAt.secsTo(m_desk.now()) >= qint64(late) * 3600;
    return int(isLate ? ui::Lamp::Yellow : ui::Lamp::Green);
}

Result<void> ExchangeBoxModel::signFor(int row, const QString& state, const QString& remark)
{
    const auto* package = packageAt(row);
    QJsonObject params{{u"transmission"_s, package ? package->id : QString()}, {u"state"_s, state}};
    if (!remark.isEmpty())
        params.insert(u"remark"_s, remark);
    TRY(m_desk.submit(u"documents.sign-for"_s, params));
    return {};
}

int ExchangeBoxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_packages.size());
}

QVariant ExchangeBoxModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_packages.size())
        return {};
    const TransmissionView& package = m_packages.at(index.row());
    const bool waits = package.state == "sent"_L1;
    switch (role) {
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return package.title;
    case ui::RowSubtitleRole:
        return factsAt(index.row()).mid(0, 2).join(u'　');
    case ui::RowLampRole:
        return lampAt(index.row());
    case ui::RowDueRole:
        return m_language.format().moment(package.sentAt.toTimeZone(officeZone()),
                                          officeDate(m_desk.now()));
    case ui::RowStateRole:
        return waits                            ? Tr::tr("To be signed for")
               : package.state == "received"_L1 ? Tr::tr("Signed for")
                                                : Tr::tr("Sent back");
    case ui::RowUnreadRole:
        return waits;
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
