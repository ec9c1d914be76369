// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/ministry_memory.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int restMs = 700;
constexpr qsizetype shortestTitle = 4; ///< 关于 and a character say nothing yet.

} // namespace

MinistryMemory::MinistryMemory(sync::DeskPort& desk, QObject* parent)
    : QObject(parent), m_desk(desk)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &MinistryMemory::ask);
    connect(&desk, &sync::DeskPort::stateChanged, this, [this](const sync::SyncState& state) {
        if (state.connected && m_trouble && !m_isAsking)
            ask();
    });
}

void MinistryMemory::look(const QString& title, const QString& notId)
{
    const QString trimmed = title.trimmed();
    if (trimmed == m_title && notId == m_notId)
        return;
    m_title = trimmed;
    m_notId = notId;
    m_answer.reset();
    m_trouble.reset();
    m_isAsking = m_title.size() >= shortestTitle;
    if (m_isAsking)
        m_rest.start();
    else
        m_rest.stop();
    Q_EMIT changed();
}

void MinistryMemory::ask()
{
    if (m_title.size() < shortestTitle)
        return;
    m_isAsking = true;
    QJsonObject params{{u"title"_s, m_title}};
    if (!m_notId.isEmpty())
        params[u"not"_s] = m_notId;
    m_desk.ask(this, u"documents.similar"_s, params,
               [this, title = m_title](const Result<QJsonObject>& given) { take(title, given); });
}

void MinistryMemory::take(const QString& title, const Result<QJsonObject>& given)
{
    if (title != m_title) // It was written on meanwhile; the next question is under way.
        return;
    m_isAsking = false;
    m_answer.reset();
    m_trouble.reset();
    auto parsed = given.ok() ? SimilarAnswer::parse(*given) : Result<SimilarAnswer>(given.error());
    if (parsed.ok())
        m_answer = std::move(*parsed);
    else
        m_trouble = parsed.error();
    Q_EMIT changed();
}

} // namespace chancery::documents
