// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_desk.h"

#include "documents/data/catalog.h"
#include "office/signing.h"
#include "people/data/resolver.h"
#include "store/search_index.h"
#include "sync/file_facts.h"
#include "sync/schema.h"

#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::test {
namespace {

WorkCalendar calendar()
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return *WorkCalendar::parse(file.readAll());
}

/// Tuesday, 14 July 2026, 10:05 at the office.
QDateTime morning()
{
    return QDateTime(QDate(2026, 7, 14), QTime(10, 5), officeZone()).toUTC();
}

/// The ministry's own key, as its server would have made it.
crypto::KeyAndCertificate houseKey()
{
    crypto::AuthorityRequest authority;
    authority.organisation = u"示例部"_s;
    authority.commonName = u"示例部 CA"_s;
    authority.from = morning().addDays(-1);
    crypto::CertificateRequest house;
    house.purpose = crypto::CertificateRequest::Purpose::Client;
    house.commonName = u"示例部"_s;
    house.from = morning().addDays(-1);
    return *crypto::issueCertificate(*crypto::createAuthority(authority), house);
}

HandlerHarness::Parts parts()
{
    static const TestClock clock(morning());
    documents::DocumentSettings settings;
    settings.calendar = std::make_shared<const WorkCalendar>(calendar());
    settings.house = u"示例部"_s;
    office::signWith(houseKey(), settings);
    auto migrations =
        QList<store::MigrationSet>{sync::syncMigrations()} + office::sharedMigrations();
    migrations.append(documents::documentDeskMigrations());
    return {migrations, office::catalog(), office::registry(settings, clock),
            office::actorResolver()};
}

} // namespace

OfficeDesk::OfficeDesk(const PaperMaker& paper)
    : m_blobs(*store::BlobStore::open(m_folder.filePath(u"blobs"_s))),
      m_plan(*office::demoPlan(morning(), calendar())), m_office(parts()), m_now(morning())
{
    if (!store::SearchIndex(db(), m_office.catalog()).prepare().ok())
        qFatal("no full-text index");
    play(paper);
    m_office.clock().set(m_now);
    m_state.connected = true;
    m_state.latencyMs = 4;
    sitDown(u"zhoujianguo"_s);
}

OfficeDesk::~OfficeDesk() = default;

void OfficeDesk::fillSearch()
{
    store::SearchIndex index(db(), m_office.catalog());
    for (;;) {
        const auto keys = index.waiting(u"doc_document"_s, 100);
        if (!keys.ok() || keys->empty())
            break;
        if (!index.fill(u"doc_document"_s, *keys, [] { return true; }).ok())
            qFatal("the full-text index takes nothing");
    }
    Q_EMIT searchAdvanced();
}

void OfficeDesk::play(const PaperMaker& paper)
{
    for (const auto& step : m_plan.steps) {
        m_office.clock().set(step.at);
        const QString person = personOf(step.login);
        QJsonObject params = step.params;
        const auto at = std::find_if(m_plan.papers.begin(), m_plan.papers.end(),
                                     [&](const auto& one) { return one.key == step.paper; });
        if (paper && at != m_plan.papers.end()) {
            const QByteArray bytes = paper(*at);
            const QString sha256 = *m_blobs.addBytes(bytes);
            m_office.authority().blobs.insert(sha256);
            params = office::withMainFile(step, *at, sha256, bytes.size());
        }
        const auto founder = people::foundingActor(*PersonId::parse(person));
        const auto done = step.isFounding ? m_office.runAs(founder, step.command, params)
                                          : m_office.run(person, step.command, params);
        if (!done.ok())
            qFatal("%s %s: %s", qPrintable(step.login), qPrintable(step.command),
                   qPrintable(done.error().debugText()));
    }
}

QString OfficeDesk::personOf(const QString& login) const
{
    return office::demoId(u"person"_s, login);
}

void OfficeDesk::sitDown(const QString& login)
{
    m_person = personOf(login);
    Q_EMIT rowsChanged({u"people_person"_s, u"doc_document"_s});
}

void OfficeDesk::read(Pace, Reading reading)
{
    if (m_later)
        return QTimer::singleShot(0, this, [this, reading] {
            if (const auto answer = reading(db()))
                answer();
        });
    heldReadings.append(std::move(reading));
    if (!m_held)
        answerHeld(heldReadings.size() - 1);
}

void OfficeDesk::answerHeld(qsizetype which)
{
    const auto reading = heldReadings.takeAt(which);
    if (const auto answer = reading(db()))
        answer();
}

void OfficeDesk::ask(QObject* asker, const QString& question, const QJsonObject& params,
                     std::function<void(const Result<QJsonObject>&)> answered)
{
    static const store::QuestionRegistry questions = office::questions();
    const auto who = actor();
    const auto* answerer = questions.find(question);
    if (!m_state.connected || !who.ok() || !*who || !answerer)
        return DeskPort::ask(asker, question, params, std::move(answered));
    const auto visible = [this](const QString& table, const QStringList& ids) {
        QSet<QString> seen;
        for (const QString& id : ids) {
            if (m_office.sees(m_person, table, id))
                seen.insert(id);
        }
        return Result<QSet<QString>>(seen);
    };
    const auto answer = (*answerer)({db(), **who, m_now, params, visible});
    QMetaObject::invokeMethod(
        asker, [answered = std::move(answered), answer] { answered(answer); },
        Qt::QueuedConnection);
}

void OfficeDesk::findUnreadFiles(std::function<void(const QStringList&)> answer)
{
    const auto unread = sync::unreadFiles(db(), m_office.catalog(), m_blobs, 100);
    answer(unread.ok() ? *unread : QStringList());
}

void OfficeDesk::keepFileReport(const QString& sha256, const files::FileReport& report)
{
    if (!sync::keepFileReport(db(), sha256, report).ok())
        qFatal("what was read of a file cannot be kept");
    Q_EMIT fileRead(sha256);
}

void OfficeDesk::setState(const sync::SyncState& state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

Result<std::optional<store::Actor>> OfficeDesk::actor()
{
    return office::actorResolver()(m_office.db(), *PersonId::parse(m_person), m_now);
}

Result<ChangeSet> OfficeDesk::elsewhere(const QString& login, const QString& command,
                                        const QJsonObject& params)
{
    auto done = m_office.run(personOf(login), command, params);
    Q_EMIT rowsChanged({u"doc_document"_s});
    return done;
}

Result<sync::Submitted> OfficeDesk::submit(const QString& name, const QJsonObject& params)
{
    Command command{CommandId::create(), name, 1, params, m_now};
    // What the desk itself can see to be wrong is not kept; here desk and server are one.
    for (const QString& sha256 : m_office.registry().blobsOf(command)) {
        if (m_blobs.has(sha256))
            m_office.authority().blobs.insert(sha256);
    }
    ++m_n;
    if (m_refusal && m_passing-- == 0) {
        m_refused.prepend({m_n, command, sync::OutboxState::Refused, m_refusal, {}, m_now});
        m_refusal.reset();
        m_state.refused = int(m_refused.size());
        Q_EMIT stateChanged(m_state);
        return sync::Submitted{command.id, m_n, {}, {}};
    }
    TRY_ASSIGN(const auto changes, m_office.run(m_person, name, params));
    m_submitted.append(name);
    sync::Submitted submitted{command.id, m_n, changes.result, {}};
    for (const auto& row : changes.rows)
        submitted.touched.insert(row.table);
    Q_EMIT rowsChanged(submitted.touched);
    return submitted;
}

Result<QSet<QString>> OfficeDesk::pendingIds(const QString&)
{
    return pending;
}

Result<QList<sync::OutboxEntry>> OfficeDesk::outbox(sync::OutboxState state, int most)
{
    return state == sync::OutboxState::Refused   ? m_refused.mid(0, most)
           : state == sync::OutboxState::Waiting ? waiting.mid(0, most)
                                                 : QList<sync::OutboxEntry>();
}

Result<void> OfficeDesk::setSeenTo(qint64 n)
{
    m_refused.removeIf([n](const auto& entry) { return entry.n == n; });
    m_state.refused = int(m_refused.size());
    Q_EMIT stateChanged(m_state);
    return {};
}

Result<void> OfficeDesk::keep(const QString& key, const QString& text)
{
    if (text.isEmpty())
        m_kept.remove(key);
    else
        m_kept.insert(key, text);
    return {};
}

Result<QString> OfficeDesk::kept(const QString& key)
{
    return m_kept.value(key);
}

} // namespace chancery::test
