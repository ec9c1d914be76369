// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_documents.h"

#include "base/clock.h"
#include "demo/demo_data.h"
#include "documents/rules/kinds.h"

#include <QJsonArray>

namespace chancery::office {

namespace {

const QString documentsFile = QStringLiteral("documents.json");
constexpr int farthestDay = 400;

/// What one line of a document's history says.
struct Deed {
    QString step;
    QString by;
    QDateTime at;
    QString opinion;
    QString lead;
    QStringList with;
    QStringList readers;
};

struct Story {
    DemoPaper paper;
    QString key;
    QString treatment; ///< act or read
    QString urgency;
    int copies = 0;
    QString leader;
    int receivedDay = 0;
    std::optional<int> dueDay;
    QStringList waiting; ///< Logins of those who must act now.
    QList<Deed> deeds;
};

QString participant(const char* kind, const QString& key)
{
    const QString name = QString::fromLatin1(kind);
    return name + u':' + demoId(name, key);
}

Result<Deed> readDeed(const QJsonObject& json, const DemoDays& days)
{
    JsonReader in(json);
    Deed deed;
    deed.step = in.text("step", 1, 40);
    deed.by = in.text("by", 1, 32);
    const int day = int(in.integer("day", -farthestDay, 0));
    deed.at = days.moment(day, QTime::fromString(in.text("time", 5, 5), QStringLiteral("HH:mm")));
    deed.opinion = in.optionalText("opinion", 20'000);
    deed.lead = in.optionalText("lead", 80);
    deed.with = in.texts("with", 100, 80);
    deed.readers = in.texts("readers", 100, 32);
    TRY(in.finish());
    return deed;
}

/// The number's own brackets and such are the paper's; a file's name is its title.
void readPaper(JsonReader& in, DemoPaper& paper)
{
    paper.title = in.text("title", 1, 500);
    paper.fileName = paper.title + QStringLiteral(".pdf");
    paper.number = in.optionalText("number", 100);
    paper.issuer = in.text("issuer", 1, 200);
    paper.issued = in.date("issued");
    paper.kind = in.text("kind", 1, 20);
    paper.addressees = in.optionalText("addressees", 2000);
    paper.signature = in.texts("signature", 20, 200);
    paper.attachments = in.texts("attachments", 50, 500);
    paper.notes = in.texts("notes", 50, 500);
    const QString text = in.text("text", 1, 200);
    paper.text = QString::fromUtf8(demo::file(text));
    if (paper.text.isEmpty())
        in.refuse(Error{text, {}});
}

Result<Story> readStory(const QJsonObject& json, const DemoDays& days)
{
    JsonReader in(json);
    Story story;
    story.key = in.text("key", 1, 80);
    story.paper.key = story.key;
    readPaper(in, story.paper);
    story.treatment = in.text("treatment", 1, 10);
    story.urgency = in.text("urgency", 1, 10);
    story.copies = int(in.integer("copies", 1, 10'000));
    story.leader = in.text("leader", 1, 32);
    story.receivedDay = int(in.integer("receivedDay", -farthestDay, 0));
    if (const auto due = in.optionalInteger("dueDay", -farthestDay, farthestDay))
        story.dueDay = int(*due);
    story.waiting = [&] {
        const QJsonObject waiting = in.object("waiting");
        QStringList logins;
        for (const auto& login : waiting.value(u"persons").toArray())
            logins.append(login.toString());
        return logins;
    }();
    for (const auto& deed : in.objects("steps", 100)) {
        TRY_ASSIGN(const Deed read, readDeed(deed, days));
        story.deeds.append(read);
    }
    // What the proposal's words say already, and what follows from the steps.
    in.text("secrecy", 1, 20);
    in.text("field", 1, 80);
    in.text("lead", 1, 80);
    in.texts("with", 100, 80);
    in.text("stage", 1, 20);
    TRY(in.finish());
    return story;
}

/// Turns the deeds of one document into commands.
class Player {
public:
    Player(const Story& story, const DemoDays& days, const DemoDirectory& directory,
           QList<DemoStep>& steps)
        : m_story(story), m_days(days), m_directory(directory), m_steps(steps)
    {
    }

    void play();

private:
    void registerIt(const Deed& deed);
    void propose(const Deed& deed);
    void assign(const Deed& deed);
    void accept(const Deed& deed);
    void handle(const Deed& deed);
    void circulate(const Deed& deed);
    void give(const Deed& deed, const char* verb, QJsonObject params);
    QString postOf(const QString& login) const
    {
        return participant("post", m_directory.mainPostOf(login));
    }
    /// Who works on it once a department has taken it.
    QString worker() const;

    const Story& m_story;
    const DemoDays& m_days;
    const DemoDirectory& m_directory;
    QList<DemoStep>& m_steps;
    QString m_note;
    QString m_draft;
    bool m_hasCoUnits = false;
};

void Player::give(const Deed& deed, const char* verb, QJsonObject params)
{
    params.insert(QStringLiteral("document"), demoId(QStringLiteral("document"), m_story.key));
    m_steps.append(
        {deed.by, deed.at, QStringLiteral("documents.") + QLatin1String(verb), params, {}, false});
}

void Player::registerIt(const Deed& deed)
{
    static const QHash<QString, QString> urgencies{
        {QStringLiteral("urgent"), QStringLiteral("urgent")},
        {QStringLiteral("top"), QStringLiteral("critical")}};
    const DemoPaper& paper = m_story.paper;
    QString body = paper.text;
    QJsonObject params{
        {QStringLiteral("id"), demoId(QStringLiteral("document"), m_story.key)},
        {QStringLiteral("title"), paper.title},
        {QStringLiteral("kind"), m_story.treatment},
        {QStringLiteral("docType"), demoDocType(paper.kind)},
        {QStringLiteral("number"), paper.number},
        {QStringLiteral("issuer"), paper.issuer},
        {QStringLiteral("signedOn"), paper.issued.toString(Qt::ISODate)},
        {QStringLiteral("receivedOn"), m_days.day(m_story.receivedDay).toString(Qt::ISODate)},
        {QStringLiteral("copies"), m_story.copies},
        {QStringLiteral("urgency"), urgencies.value(m_story.urgency)},
        {QStringLiteral("text"), body.replace(u'\f', u'\n')}};
    if (m_story.dueDay) {
        const QDateTime due(m_days.day(*m_story.dueDay), QTime(17, 30), officeZone());
        params.insert(QStringLiteral("due"), momentToText(due.toUTC()));
    }
    m_steps.append(
        {deed.by, deed.at, QStringLiteral("documents.register"), params, m_story.key, false});
}

void Player::propose(const Deed& deed)
{
    give(deed, "propose",
         {{QStringLiteral("opinion"), deed.opinion},
          {QStringLiteral("next"), QStringLiteral("instruct")},
          {QStringLiteral("leaders"), QJsonArray{postOf(m_story.leader)}}});
}

void Player::assign(const Deed& deed)
{
    QJsonArray co;
    for (const QString& unit : deed.with)
        co.append(participant("unit", unit));
    m_hasCoUnits = !co.isEmpty();
    give(deed, "assign",
         {{QStringLiteral("lead"), participant("unit", deed.lead)}, {QStringLiteral("co"), co}});
}

QString Player::worker() const
{
    for (const Deed& deed : m_story.deeds) {
        if (deed.step == QLatin1String("note") || deed.step == QLatin1String("answer-draft"))
            return deed.by;
    }
    return {};
}

/// The clerk takes it for the department and hands it to who works on it.
void Player::accept(const Deed& deed)
{
    give(deed, "accept", {});
    const QString login = worker();
    if (!login.isEmpty() && login != deed.by)
        give(deed, "hand-over", {{QStringLiteral("to"), postOf(login)}});
}

/// The draft of the answer is what the department did. What it heard from the others while working
/// on it is in its note, which is then why it does not wait for them.
void Player::handle(const Deed& deed)
{
    m_draft = deed.opinion;
    const QString words = m_note.isEmpty() ? m_draft : m_note + u'\n' + m_draft;
    QJsonObject params{{QStringLiteral("opinion"), words}, {QStringLiteral("needsAnswer"), true}};
    if (m_hasCoUnits) {
        params.insert(QStringLiteral("early"), true);
        params.insert(QStringLiteral("reason"), m_note.isEmpty() ? m_draft : m_note);
    }
    give(deed, "handle", params);
}

void Player::circulate(const Deed& deed)
{
    QJsonArray readers;
    for (const QString& login : deed.readers)
        readers.append(postOf(login));
    give(deed, "circulate",
         {{QStringLiteral("readers"), readers},
          {QStringLiteral("purpose"), QStringLiteral("inform")}});
}

void Player::play()
{
    for (const Deed& deed : m_story.deeds) {
        const QJsonObject opinion{{QStringLiteral("opinion"), deed.opinion}};
        const QString& step = deed.step;
        if (step == QLatin1String("register"))
            registerIt(deed);
        else if (step == QLatin1String("review"))
            give(deed, "review-pass", opinion);
        else if (step == QLatin1String("return"))
            give(deed, "return",
                 {{QStringLiteral("to"), QStringLiteral("register")},
                  {QStringLiteral("reason"), deed.opinion}});
        else if (step == QLatin1String("propose"))
            propose(deed);
        else if (step == QLatin1String("instruct"))
            give(deed, "instruct", opinion);
        else if (step == QLatin1String("assign"))
            assign(deed);
        else if (step == QLatin1String("accept"))
            accept(deed);
        else if (step == QLatin1String("note"))
            m_note = deed.opinion;
        else if (step == QLatin1String("answer-draft"))
            handle(deed);
        else if (step == QLatin1String("answer"))
            give(deed, "answer", {{QStringLiteral("opinion"), m_draft}});
        else if (step == QLatin1String("circulate"))
            circulate(deed);
        else if (step == QLatin1String("read"))
            give(deed, "mark-read", {});
        else if (step == QLatin1String("close"))
            give(deed, "close", {});
        else if (step == QLatin1String("file"))
            give(deed, "file", {{QStringLiteral("retention"), QStringLiteral("10")}});
    }
}

} // namespace

QString demoDocType(const QString& kind)
{
    const QString name = kind == QStringLiteral("复函") ? QStringLiteral("函") : kind;
    const auto kinds = documents::allKinds();
    for (const auto each : kinds) {
        if (documents::kindName(each) == name)
            return documents::kindId(each);
    }
    return {};
}

Result<DemoDocuments> DemoDocuments::read(const DemoDays& days, const DemoDirectory& directory)
{
    DemoDocuments documents;
    TRY_ASSIGN(const auto list, demoList(documentsFile, "documents"));
    for (const auto& json : list) {
        auto story = readStory(json, days);
        if (!story.ok())
            return badDemo(documentsFile + u' ' + json.value(u"key").toString(), story.error());
        const qsizetype before = documents.steps.size();
        Player(*story, days, directory, documents.steps).play();
        story->paper.isRegistered = documents.steps.size() > before;
        documents.papers.append(story->paper);
    }
    return documents;
}

} // namespace chancery::office
