// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/flow.h"
#include "office.h"
#include "support/examined.h"

#include <QRandomGenerator>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

/// Random people give random commands on a few documents; most are refused.
class Monkey {
public:
    Monkey(Office& office, quint32 seed) : m_office(office), m_random(seed) {}

    /// The code of a refusal, or "".
    QString step()
    {
        m_office.clock().advanceSeconds(m_random.bounded(1, 5000));
        QString person = one(m_office.who.all());
        if (documents.size() < 4 && m_random.bounded(10) == 0) {
            const QString id = newUuidText();
            const QString code =
                maybe() ? m_office.refusal(person, u"documents.register"_s,
                                           m_office.registration(id, u"标题 "_s + id))
                        : m_office.refusal(person, u"documents.draft"_s,
                                           {{u"id"_s, id},
                                            {u"way"_s, one({u"outgoing"_s, u"internal"_s})},
                                            {u"text"_s, text(id)},
                                            {u"slip"_s, slip()}});
            if (code.isEmpty())
                documents.append(id);
            return code;
        }
        if (documents.isEmpty())
            return {};
        const QString document = one(documents);
        QString verb = one(verbs());
        if (maybe())
            doWhatWaits(document, person, verb);
        QJsonObject params{{u"document"_s, document}};
        fill(verb, params);
        last = person + u' ' + verb + u' ' + store::jsonText(params);
        return m_office.refusal(person, u"documents."_s + verb, params);
    }

    QStringList documents;
    QString last;

private:
    static QStringList verbs()
    {
        QStringList list{u"open"_s, u"circulate"_s, u"mark-read"_s,
                         u"mark"_s, u"correct"_s,   u"write"_s};
        for (const auto& verb : flowVerbs()) {
            // Voiding ends everything; it must not come as often as the rest.
            const int times = verb.verb == "void"_L1 || verb.verb == "return-to-sender"_L1 ? 1 : 6;
            for (int i = 0; i < times; ++i)
                list.append(QLatin1String(verb.verb));
        }
        return list;
    }

    QString one(const QStringList& list) { return list.at(m_random.bounded(int(list.size()))); }
    bool maybe() { return m_random.bounded(2) == 0; }

    /// Something written, another each time.
    QJsonObject text(const QString& about)
    {
        return {{u"kind"_s, u"notice"_s},
                {u"issuers"_s, QJsonArray{u"示例部"_s}},
                {u"title"_s, u"示例部关于做好"_s +
                                 QString(QChar(ushort(0x4E00 + qHash(about) % 500))) +
                                 u"字工作的通知"_s},
                {u"addressees"_s, QJsonArray{u"各司局"_s}},
                {u"body"_s, QJsonArray{QJsonObject{
                                {u"p"_s, u"请做好第%1项工作。"_s.arg(m_random.bounded(1000))}}}}};
    }
    static QJsonObject slip()
    {
        return {{u"publicity"_s, u"closed"_s}, {u"publicityReason"_s, u"内部事项"_s}};
    }

    QString participant()
    {
        return one({ministerPost, vicePost, financeUnit, planningUnit, u"role:secretary"_s,
                    u"person:"_s + one(m_office.who.all())});
    }

    QJsonArray participants()
    {
        QStringList list;
        for (int i = m_random.bounded(3); i >= 0; --i)
            list.append(participant());
        list.removeDuplicates();
        return QJsonArray::fromStringList(list);
    }

    QString step(const QString& document)
    {
        static const QStringList steps{u"register"_s, u"review"_s, u"propose"_s,   u"instruct"_s,
                                       u"assign"_s,   u"handle"_s, u"co-handle"_s, u"answer"_s,
                                       u"close"_s,    u"file"_s,   u"draft"_s,     u"examine"_s,
                                       u"check"_s,    u"sign"_s,   u"recheck"_s};
        return document.isEmpty() ? QString() : one(steps);
    }

    void fill(const QString& verb, QJsonObject& params)
    {
        using V = FlowVerb;
        const QString document = params.value("document"_L1).toString();
        const FlowVerb* flow = flowVerb(verb);
        const unsigned fields = flow ? flow->fields : 0;
        if (fields & V::Opinion)
            params[u"opinion"_s] = u"意见%1"_s.arg(++m_opinions);
        if (fields & (V::Reason | V::MaybeReason))
            params[u"reason"_s] = u"理由"_s;
        if (fields & V::Next)
            params[u"next"_s] = one({u"instruct"_s, u"handle"_s, u"circulate"_s, u"close"_s});
        if (fields & V::Leaders)
            params[u"leaders"_s] = QJsonArray{one({ministerPost, vicePost})};
        if (fields & V::Units && maybe()) {
            params[u"lead"_s] = financeUnit;
            if (maybe())
                params[u"co"_s] = QJsonArray{planningUnit};
        }
        if (fields & V::Readers || verb == "circulate"_L1)
            params[u"readers"_s] = participants();
        if (fields & V::Answer && maybe())
            params[u"needsAnswer"_s] = maybe();
        if (fields & V::To)
            params[u"to"_s] = participant();
        if (fields & V::ToStep && maybe()) {
            params[u"to"_s] = step(document);
            params[u"comeBack"_s] = maybe();
        }
        if (fields & V::Signers) {
            params[u"participants"_s] = participants();
            params[u"place"_s] = one({u"before"_s, u"parallel"_s, u"after"_s});
        }
        if (fields & V::Step)
            params[u"step"_s] = step(document);
        if (fields & V::Retention)
            params[u"retention"_s] = u"30"_s;
        if (fields & V::Early)
            params[u"early"_s] = maybe();
        if (fields & V::Plan) {
            params[u"examiners"_s] = maybe() ? participants() : QJsonArray();
            params[u"cosigners"_s] = maybe() ? participants() : QJsonArray();
            params[u"signers"_s] = QJsonArray{one({ministerPost, vicePost})};
        }
        const QString hash = m_office.document(document).value("text_hash"_L1).toString();
        if (fields & V::Seen)
            params[u"seen"_s] = hash;
        if (fields & V::Verdict && maybe())
            params[u"verdict"_s] = one({u"agree"_s, u"noted"_s, u"disagree"_s, u"comment"_s});
        if (fields & V::Ticks && m_random.bounded(4) > 0)
            params[u"ticked"_s] = everyPoint();
        if (fields & V::Code)
            params[u"code"_s] = u"示办发"_s;
        if (verb == "write"_L1) {
            params[u"base"_s] = hash;
            params[u"text"_s] = text(document);
            params[u"slip"_s] = slip();
        }
        if (verb == "drop-signer"_L1)
            params[u"task"_s] = anyTask(document);
        if (verb == "correct"_L1)
            params[u"changes"_s] = QJsonArray{QJsonObject{
                {u"field"_s, u"urgency"_s}, {u"from"_s, 2}, {u"to"_s, m_random.bounded(2, 4)}}};
    }

    /// Sometimes the right person does the right thing, or nothing would ever come far.
    void doWhatWaits(const QString& document, QString& person, QString& verb)
    {
        const auto task = m_office.row(u"doc_task"_s, anyTask(document));
        for (const auto& actor : officeActors()) {
            if (actor.may(task.value("participant"_L1).toString()))
                person = actor.person.text();
        }
        QStringList fitting;
        for (const auto& each : flowVerbs()) {
            if (each.steps.contains(task.value("step"_L1).toString()))
                fitting.append(QLatin1String(each.verb));
        }
        if (!fitting.isEmpty())
            verb = fitting.first();
    }

    QString anyTask(const QString& document)
    {
        auto q = m_office.db().query("SELECT id FROM doc_task WHERE document_id = ?"
                                     " AND is_open = 1 ORDER BY id");
        q.bind(document);
        QStringList list;
        while (q.next())
            list.append(q.text(0));
        return list.isEmpty() ? newUuidText() : one(list);
    }

    Office& m_office;
    QRandomGenerator m_random;
    int m_opinions = 0;
};

/// What must hold of every document at every moment; "" or what does not.
QString fault(Office& office, const QString& id)
{
    const auto row = office.document(id);
    const auto state =
        workflow::Case::parse(office.row(u"doc_case"_s, id).value("state"_L1).toObject());
    if (!state.ok())
        return state.error().debugText();
    if (row.value("stage"_L1).toString() != stageOf(*state))
        return u"stage "_s + row.value("stage"_L1).toString();
    if (row.value("holders"_L1).toArray() != QJsonArray::fromStringList(holdersOf(*state)))
        return u"holders"_s;
    for (const auto& item : state->items) {
        const auto task = office.row(u"doc_task"_s, item.id);
        if (task.value("state"_L1).toString() != workflow::itemStateText(item.state) ||
            task.value("is_open"_L1).toBool() != item.isActionable() ||
            task.value("participant"_L1).toString() != item.participant)
            return u"task "_s + item.id;
        if (item.isActionable() &&
            !office.audience(u"doc_document"_s, id).contains(item.participant))
            return u"unseen by "_s + item.participant;
    }
    auto q = office.db().query("SELECT COUNT(*), COUNT(DISTINCT position) FROM doc_task"
                               " WHERE document_id = ?");
    q.bind(id);
    if (!q.next() || q.integer(0) != state->items.size() || q.integer(1) != q.integer(0))
        return u"tasks %1 of %2"_s.arg(q.integer(0)).arg(state->items.size());
    const bool ended = row.value("stage"_L1).toString() == "closed"_L1 ||
                       row.value("stage"_L1).toString() == "issued"_L1 ||
                       row.value("stage"_L1).toString() == "filed"_L1;
    if (ended == row.value("closed_at"_L1).isNull())
        return u"closed_at"_s;
    return {};
}

QStringList opinionsOf(Office& office)
{
    auto q = office.db().query("SELECT id || body || author || at FROM doc_opinion ORDER BY id");
    QStringList list;
    while (q.next())
        list.append(q.text(0));
    return list;
}

} // namespace

class TestRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatPeopleDoBreaksADocument_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void nothingThatPeopleDoBreaksADocument()
    {
        QFETCH(quint32, seed);
        Office office;
        Monkey monkey(office, seed);
        int accepted = 0;
        QStringList opinions;
        for (int i = 0; i < 300; ++i) {
            const bool watched = i % 25 == 0;
            const QStringList before = watched ? office.everything() : QStringList();
            const QString code = monkey.step();
            const QString said = monkey.last + u" -> "_s + code;
            QVERIFY2(!code.startsWith("harness."_L1) && !code.startsWith("store."_L1),
                     qPrintable(said));
            accepted += code.isEmpty() ? 1 : 0;
            if (watched && !code.isEmpty())
                QVERIFY2(office.everything() == before, qPrintable(said));
            for (const auto& id : std::as_const(monkey.documents)) {
                const QString broken = fault(office, id);
                QVERIFY2(broken.isEmpty(), qPrintable(said + u": "_s + broken));
            }
            const QStringList now = opinionsOf(office);
            for (const auto& opinion : std::as_const(opinions))
                QVERIFY2(now.contains(opinion), qPrintable(said));
            opinions = now;
        }
        QVERIFY2(accepted > 30, qPrintable(QString::number(accepted)));
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
