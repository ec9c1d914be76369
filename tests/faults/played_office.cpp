// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The office as it is delivered: its tables, its commands, its rights. People do what lies on their
// desk, and now and then what is not theirs to do.

#include "documents/data/queries.h"
#include "faults/office_checks.h"
#include "faults/played_business.h"
#include "faults/rights_play.h"
#include "faults/small_office.h"
#include "office/catalog.h"
#include "office/settings.h"
#include "people/data/resolver.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using small_office::Seat;

/// The day by which commands name participants: one for all machines, for names are not the point.
class DayOfOffice final : public Clock {
public:
    QDateTime now() const override { return {QDate(2026, 7, 14), QTime(2, 5), Qt::UTC}; }
};

documents::DocumentSettings settingsOfOffice()
{
    const auto settings = office::installationSettings(u"top-secret"_s);
    if (!settings.ok())
        qFatal("%s", qPrintable(settings.error().debugText()));
    return *settings;
}

/// Something that waits, as a desk shows it.
struct OpenTask {
    QString document;
    QString id;
    QString step;
};

class PlayedOffice final : public PlayedBusiness {
public:
    const SimBusiness& business() const override { return m_business; }
    sync::WantedBlobs wantedBlobs() const override
    {
        return [](store::Database& db) {
            // All that it may see, not only what waits for the person: more to carry.
            QStringList list;
            auto q = db.query("SELECT DISTINCT sha256 FROM doc_attachment WHERE version > 0"
                              " ORDER BY sha256");
            while (q.next())
                list.append(q.text(0));
            return list;
        };
    }
    QList<PersonId> people() const override
    {
        QList<PersonId> list;
        for (int seat = 0; seat <= Seat::Handler; ++seat)
            list.append(*PersonId::parse(small_office::person(seat)));
        return list;
    }
    store::Actor founder() const override
    {
        return people::foundingActor(*PersonId::parse(small_office::person(Seat::Secretary)));
    }
    QList<Command> founding(const QDateTime& now) const override
    {
        return {
            {CommandId::create(), u"people.load-directory"_s, 1, small_office::directory(), now}};
    }
    void begin() override
    {
        m_documents.clear();
        m_registered = 0;
        m_rights.begin();
    }

    void act(SimDesk& desk, QRandomGenerator& random) override
    {
        m_desk = &desk;
        m_random = &random;
        const int what = m_documents.isEmpty() ? 0 : random.bounded(20);
        if (what <= 2)
            registerOne();
        else if (what <= 4)
            m_rights.act(desk, random);
        else if (what <= 7)
            meddle();
        else
            work();
    }

    QStringList faultsOf(store::Database& centre) const override { return officeFaults(centre); }
    QStringList blobsNamed(store::Database& centre) const override { return wantedBlobs()(centre); }

private:
    int below(int end) { return m_random->bounded(end); }
    bool oneIn(int n) { return below(n) == 0; }

    bool give(const QString& verb, QJsonObject params, const QString& document)
    {
        params.insert(u"document"_s, document);
        return m_desk->submit(u"documents."_s + verb, params).ok();
    }

    QJsonArray someFile(const QString& role)
    {
        const QByteArray content = "%PDF " + QByteArray::number(m_random->generate()) +
                                   QByteArray(1 + below(2'000), char('a' + below(3)));
        const QString sha256 = m_desk->keepBlob(content);
        if (sha256.isEmpty())
            return {};
        return {QJsonObject{{u"sha256"_s, sha256},
                            {u"name"_s, u"扫描件.pdf"_s},
                            {u"size"_s, content.size()},
                            {u"role"_s, role}}};
    }

    /// In three books, and some of them as secret as others.
    void registerOne()
    {
        const QString id = newUuidText();
        const int n = ++m_registered;
        QJsonObject params{{u"id"_s, id},
                           {u"title"_s, u"关于第%1项工作的通知"_s.arg(n)},
                           // Now and then one that is here already.
                           {u"number"_s, u"试发〔2026〕%1号"_s.arg(oneIn(8) ? 1 : n)},
                           {u"issuer"_s, u"试验局"_s},
                           {u"signedOn"_s, u"2026-07-10"_s}};
        const int book = below(8);
        if (book == 0)
            params.insert(u"secrecy"_s, u"秘密★5年"_s);
        else if (book == 1)
            params.insert(u"secrecy"_s, u"机密★10年"_s);
        else if (book <= 3)
            params.insert(u"medium"_s, u"telegram"_s);
        if (oneIn(4))
            params.insert(u"kind"_s, u"read"_s);
        if (oneIn(3))
            params.insert(u"text"_s, QString(1 + below(300), u'文'));
        if (oneIn(3))
            params.insert(u"attachments"_s, someFile(u"main"_s));
        if (m_desk->submit(u"documents.register"_s, params).ok())
            m_documents.append(id);
    }

    QString someDocument()
    {
        // Mostly the newest, so that the desks get in each other's way.
        const int newest = std::min(int(m_documents.size()), oneIn(4) ? 50 : 3);
        return m_documents[m_documents.size() - 1 - below(newest)];
    }

    QString someParticipant()
    {
        switch (below(4)) {
        case 0:
            return u"person:"_s + small_office::person(below(Seat::seats));
        case 1:
            return u"unit:"_s + small_office::unit(below(small_office::units));
        case 2:
            return u"role:"_s +
                   std::array{u"registry"_s, u"secretary"_s, u"leader"_s}[size_t(below(3))];
        default:
            return u"post:"_s +
                   (oneIn(5) ? small_office::vacantPost() : small_office::post(below(Seat::seats)));
        }
    }

    QJsonArray someParticipants()
    {
        QJsonArray list{someParticipant()};
        if (oneIn(2) && list.at(0) != QJsonValue(u"unit:"_s + small_office::unit(3)))
            list.append(u"unit:"_s + small_office::unit(3));
        return list;
    }

    void addUnits(QJsonObject& params)
    {
        params.insert(u"lead"_s, u"unit:"_s + small_office::unit(2));
        if (oneIn(2))
            params.insert(u"co"_s, QJsonArray{u"unit:"_s + small_office::unit(3)});
    }

    /// The next thing on the desk, and what usually is done with it.
    void work()
    {
        QList<OpenTask> tasks;
        {
            auto q = m_desk->replica().db().query("SELECT document_id, id, step FROM doc_task"
                                                  " WHERE is_open = 1 ORDER BY document_id DESC,"
                                                  " position LIMIT 12");
            while (q.next())
                tasks.append({q.text(0), q.text(1), q.text(2)});
        }
        // Several are not this person's: the desk says so itself.
        for (int tries = 0; tries < 5 && !tasks.isEmpty() && m_desk->isAlive(); ++tries) {
            if (doTask(tasks.takeAt(below(int(tasks.size())))))
                return;
        }
        if (!m_desk->isAlive())
            return;
        if (!give(u"mark-read"_s,
                  oneIn(2) ? QJsonObject{{u"opinion"_s, u"已阅。"_s}} : QJsonObject(),
                  someDocument()))
            give(u"open"_s, {}, someDocument());
    }

    bool doTask(const OpenTask& task)
    {
        const QString step = task.step;
        QJsonObject params{{u"opinion"_s, u"同意。"_s}};
        if (step == "register"_L1)
            return give(u"resubmit"_s, {}, task.document);
        if (step == "review"_L1)
            return oneIn(12) ? give(u"return-to-sender"_s, {{u"reason"_s, u"不归我部。"_s}},
                                    task.document)
                             : give(u"review-pass"_s, {}, task.document);
        if (step == "propose"_L1) {
            const QString next =
                std::array{u"instruct"_s, u"instruct"_s, u"handle"_s, u"close"_s}[size_t(below(4))];
            params.insert(u"next"_s, next);
            params.insert(u"needsAnswer"_s, oneIn(3));
            if (next == "instruct"_L1) {
                params.insert(u"leaders"_s,
                              QJsonArray{u"post:"_s + small_office::post(Seat::Leader)});
                params.insert(u"together"_s, oneIn(2));
            }
            if (next == "handle"_L1 || oneIn(2))
                addUnits(params);
            if (oneIn(4))
                params.insert(u"readers"_s, someParticipants());
        } else if (step.startsWith("instruct"_L1)) {
            params.insert(u"verdict"_s, oneIn(3) ? u"noted"_s : u"agree"_s);
            if (oneIn(2))
                addUnits(params);
        } else if (step == "assign"_L1) {
            addUnits(params);
        } else if (step == "file"_L1) {
            return give(u"file"_s, {{u"retention"_s, u"10"_s}}, task.document);
        } else if (step.endsWith("handle"_L1) || step == "answer"_L1) {
            if (oneIn(4))
                params.insert(u"attachments"_s, someFile(u"answer"_s));
            if (step == "handle"_L1 && oneIn(3)) {
                params.insert(u"early"_s, true);
                params.insert(u"reason"_s, u"时限已到。"_s);
            }
        }
        const QString verb = step.startsWith("instruct"_L1) ? u"instruct"_s
                             : step == "co-handle"_L1       ? u"handle"_s
                                                            : step;
        return give(verb, params, task.document);
    }

    /// What can happen to a document at any time, whoever it is that tries.
    void meddle()
    {
        const QString document = someDocument();
        const QJsonObject reason{{u"reason"_s, u"另有安排。"_s}};
        switch (below(16)) {
        case 0:
            give(u"accept"_s, {}, document);
            return;
        case 1:
            give(u"release"_s, {}, document);
            return;
        case 2:
            give(u"withdraw"_s, {}, document);
            return;
        case 3:
            give(u"return"_s, reason, document);
            return;
        case 4:
            give(u"add-signer"_s,
                 {{u"participants"_s, someParticipants()},
                  {u"place"_s,
                   std::array{u"parallel"_s, u"before"_s, u"after"_s}[size_t(below(3))]}},
                 document);
            return;
        case 5:
            dropSigner(document);
            return;
        case 6:
            give(u"hand-over"_s, {{u"to"_s, someParticipant()}}, document);
            return;
        case 7:
            give(u"delegate"_s, {{u"to"_s, someParticipant()}}, document);
            return;
        case 8:
            give(u"remind"_s, {{u"level"_s, 1 + below(3)}, {u"text"_s, u"请抓紧。"_s}}, document);
            return;
        case 9:
            if (oneIn(3))
                give(u"void"_s, reason, document);
            return;
        case 10:
            give(u"reopen"_s, {{u"step"_s, u"propose"_s}, {u"reason"_s, u"补办。"_s}}, document);
            return;
        case 11:
            give(u"circulate"_s, {{u"readers"_s, someParticipants()}, {u"ordered"_s, oneIn(2)}},
                 document);
            return;
        case 12:
            give(u"mark"_s, {{u"starred"_s, oneIn(2)}}, document);
            return;
        case 13:
            correct(document);
            return;
        case 14:
            give(u"attach"_s, {{u"attachments"_s, someFile(u"attachment"_s)}}, document);
            return;
        default:
            detach(document);
        }
    }

    QString anyId(const char* sql, const QString& document)
    {
        auto q = m_desk->replica().db().query(sql);
        q.bind(document);
        QStringList ids;
        while (q.next())
            ids.append(q.text(0));
        return ids.isEmpty() ? QString() : ids.at(below(int(ids.size())));
    }

    void dropSigner(const QString& document)
    {
        const QString task = anyId(
            "SELECT id FROM doc_task WHERE document_id = ? AND is_open = 1 ORDER BY id", document);
        if (!task.isEmpty())
            give(u"drop-signer"_s, {{u"task"_s, task}}, document);
    }

    void detach(const QString& document)
    {
        const QString attachment =
            anyId("SELECT id FROM doc_attachment WHERE document_id = ? ORDER BY id", document);
        if (!attachment.isEmpty())
            give(u"detach"_s, {{u"attachment"_s, attachment}, {u"reason"_s, u"有误。"_s}},
                 document);
    }

    /// Two who correct the same field: the second is told.
    void correct(const QString& document)
    {
        const bool secrecy = oneIn(3);
        const QString title = anyId("SELECT title FROM doc_document WHERE id = ?", document);
        const QString mark =
            anyId("SELECT COALESCE(secrecy_text, '') FROM doc_document WHERE id = ?", document);
        const QJsonObject change =
            secrecy ? QJsonObject{{u"field"_s, u"secrecy_text"_s},
                                  {u"from"_s, mark},
                                  {u"to"_s, oneIn(2) ? QString() : u"秘密★5年"_s}}
                    : QJsonObject{{u"field"_s, u"title"_s},
                                  {u"from"_s, title},
                                  {u"to"_s, u"关于第%1项工作的函"_s.arg(below(1'000))}};
        give(u"correct"_s, {{u"changes"_s, QJsonArray{change}}}, document);
    }

    DayOfOffice m_day;
    store::Catalog m_catalog = office::catalog();
    store::CommandRegistry m_commands = office::registry(settingsOfOffice(), m_day);
    SimBusiness m_business{m_catalog, m_commands, office::actorResolver(),
                           office::sharedMigrations()};
    RightsPlay m_rights;
    QStringList m_documents;
    int m_registered = 0;
    SimDesk* m_desk = nullptr;
    QRandomGenerator* m_random = nullptr;
};

} // namespace

std::unique_ptr<PlayedBusiness> playedOffice()
{
    return std::make_unique<PlayedOffice>();
}

} // namespace chancery::test
