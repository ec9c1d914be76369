// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/house_memory.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QStringList titlesOf(const QList<PastDocument>& list)
{
    QStringList titles;
    titles.reserve(list.size());
    for (const PastDocument& each : list)
        titles.append(each.title);
    return titles;
}

QList<Assignment> assignmentsOf(const QList<PastDocument>& list)
{
    QList<Assignment> given;
    given.reserve(list.size());
    for (const PastDocument& each : list)
        given.append({each.lead, each.co});
    return given;
}

} // namespace

struct HouseMemory::Learned {
    Learned(QList<PastDocument> a, QList<PastDocument> w)
        : assigned(std::move(a)), given(assignmentsOf(assigned)),
          assignedTitles(titlesOf(assigned)), written(std::move(w)),
          writtenTitles(titlesOf(written))
    {
    }

    QList<PastDocument> assigned;
    QList<Assignment> given;
    TitleIndex assignedTitles;
    QList<PastDocument> written;
    TitleIndex writtenTitles;
};

HouseMemory::HouseMemory(sync::DeskPort& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_document"_s))
            m_stale = true;
    });
}

HouseMemory::~HouseMemory() = default;

/// Reading the titles takes some milliseconds; counting their pairs of characters does not belong
/// into the thread that paints.
void HouseMemory::learn()
{
    if (m_learning || (m_learned && !m_stale))
        return;
    auto assigned = assignedDocuments(m_desk.db(), mostAssigned);
    auto written =
        writtenDocuments(m_desk.db(), officeDate(m_desk.now()).addMonths(-monthsBack), mostWritten);
    if (!assigned.ok() || !written.ok())
        return; // suggestions are a help; without them all goes on
    m_learning = true;
    m_stale = false;
    // The pool waits for what it began before anything else of this object goes.
    m_pool.start([this, from = std::move(*assigned), to = std::move(*written)] {
        auto learned = std::make_shared<const Learned>(from, to);
        QMetaObject::invokeMethod(
            this,
            [this, learned] {
                m_learned = learned;
                m_learning = false;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
}

Suggestions HouseMemory::suggestions(const QString& title) const
{
    constexpr int precedents = 12;
    if (!m_learned || title.isEmpty())
        return {};
    return suggestFrom(m_learned->assignedTitles.alike(title, precedents), m_learned->given);
}

const PastDocument& HouseMemory::assigned(qsizetype place) const
{
    return m_learned->assigned.at(place);
}

QList<HouseMemory::Precedent> HouseMemory::writtenLike(const QString& title, const QString& notId,
                                                       int most) const
{
    QList<Precedent> list;
    if (!m_learned || title.trimmed().isEmpty())
        return list;
    for (const AlikeTitle& each : m_learned->writtenTitles.alike(title, most + 1)) {
        const PastDocument& document = m_learned->written.at(each.index);
        if (document.id != notId && list.size() < most)
            list.append({document, each.score});
    }
    return list;
}

} // namespace chancery::documents
