// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/registry_source.h"

#include "base/clock.h"
#include "documents/pages/registry_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "store/ledger_reader.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Test = ledger::Condition::Test;

/// The files that a reader's own connection opens may be those of a desk alone.
constexpr const char* documentTables[] = {"doc_document", "doc_flag", "people_unit",
                                          "doc_instruction", "doc_task"};

const QStringList& stagesOver()
{
    static const QStringList over{u"closed"_s, u"filed"_s, u"issued"_s, u"voided"_s, u"file"_s};
    return over;
}

} // namespace

RegistrySource::RegistrySource(RegistryBook book, sync::DeskPort& desk,
                               const ui::Language& language, QObject* parent)
    : ui::LedgerSource(parent), m_book(book), m_desk(desk), m_language(language)
{
    for (const auto& column : registrySql(book).columns)
        m_columns.append(column.column);
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        for (const char* table : documentTables) {
            if (tables.contains(QLatin1String(table)))
                return touch();
        }
    });
    // What is looked for may stand in more of the texts than had been read.
    connect(&desk, &sync::DeskPort::searchAdvanced, this, &RegistrySource::changed);
    connect(this, &ui::LedgerSource::failed, &desk, [&desk](const Error& error) {
        if (error.code == "store.not-a-database"_L1)
            desk.mendSearch();
    });
}

std::shared_ptr<const ui::LedgerFace> RegistrySource::face() const
{
    return std::make_shared<RegistryFace>(m_book, m_columns, m_language.format());
}

std::unique_ptr<ledger::Reader> RegistrySource::reader() const
{
    auto sql = registrySql(m_book);
    sql.changes = changes();
    return store::LedgerReader::over(m_desk.db(), m_desk.databasePath(), std::move(sql));
}

QSet<QString> RegistrySource::pendingIds() const
{
    auto pending = m_desk.pendingIds(u"doc_document"_s);
    return pending.ok() ? std::move(*pending) : QSet<QString>();
}

QList<ledger::View> RegistrySource::instructionViews(const QString& year) const
{
    const auto inState = [this](const char* id, const QString& name, const QString& state) {
        return preset(id, name, {{u"instruction_state"_s, Test::OneOf, {state}}});
    };
    return {
        preset("all", Tr::tr("All", "every row of a register"), {}),
        inState("waiting", instructionStateName(u"waiting"_s), u"waiting"_s),
        inState("acting", instructionStateName(u"acting"_s), u"acting"_s),
        preset("overdue", Tr::tr("Overdue"), {{registryLamp, Test::OneOf, {u"1"_s}}}),
        preset("year", Tr::tr("This year"), {{u"instructed_on"_s, Test::Between, {year, year}}})};
}

QList<ledger::View> RegistrySource::presets() const
{
    const QString year = QString::number(officeDate(now()).year());
    if (m_book == RegistryBook::Instructions)
        return instructionViews(year);
    if (m_book == RegistryBook::Seals)
        return {preset("all", Tr::tr("All", "every row of a register"), {}),
                preset("year", Tr::tr("This year"), {{u"used_on"_s, Test::Between, {year, year}}})};
    const QList<ledger::Condition> underWay{{u"stage"_s, Test::NoneOf, stagesOver()}};
    QList<ledger::View> views{preset("all", Tr::tr("All", "every row of a register"), {}),
                              preset("under-way", Tr::tr("Under way"), underWay)};
    if (m_book == RegistryBook::Incoming) {
        views.append(preset("overdue", Tr::tr("Overdue"), {{registryLamp, Test::OneOf, {u"1"_s}}}));
        views.append(preset("urgent", Tr::tr("Most urgent"),
                            {{u"urgency"_s, Test::OneOf, {u"3"_s, u"4"_s}}}));
        views.append(
            preset("year", Tr::tr("This year"), {{u"received_on"_s, Test::Between, {year, year}}}));
    } else if (m_book == RegistryBook::Outgoing) {
        views.append(preset("issued", Tr::tr("Sent out"), {{u"issued_on"_s, Test::NotEmpty, {}}}));
        views.append(preset("year", Tr::tr("Sent out this year"),
                            {{u"issued_on"_s, Test::Between, {year, year}}}));
    } else {
        views.append(
            preset("year", Tr::tr("This year"), {{u"begun_on"_s, Test::Between, {year, year}}}));
        views.append(
            preset("briefings", Tr::tr("Briefings"), {{u"form"_s, Test::OneOf, {u"briefing"_s}}}));
    }
    return views;
}

} // namespace chancery::documents
