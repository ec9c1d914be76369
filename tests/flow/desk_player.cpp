// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A desk without a window that does what a script says and can be killed at any moment: started
// again it goes on where it was. For tst_killed.
//
// The script has one JSON object a line: {"command", "params", "paper"?: bytes, "optional"?: true}.
// A line is given as soon as the desk accepts it; what it refuses today may be its turn later,
// unless the line is optional and somebody else has done it. The ledger is written durably, a line
// each: "submitted <command id> <line>", "answered <command id> applied|refused", "skipped <line>".

#include "crypto/init.h"
#include "support/office_world.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

struct Line {
    QString command;
    QJsonObject params;
    qint64 paperBytes = 0;
    bool optional = false;
    bool done = false;

    QString document() const
    {
        return params.value(command == u"documents.register"_s ? u"id"_s : u"document"_s)
            .toString();
    }
};

class Player : public QObject {
    Q_OBJECT

public:
    Player(const QStringList& arguments)
        : m_desk(deskSettings(arguments[3], QUrl(arguments[1]), fileText(arguments[2])),
                 arguments[4]),
          m_password(qEnvironmentVariable("CHANCERY_PLAYER_PASSWORD")),
          m_ledger(::open(QFile::encodeName(arguments[6]).constData(),
                          O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
    {
        readScript(fileText(arguments[5]));
        readLedger(fileText(arguments[6]));
        readOutbox();
        auto* desk = &m_desk.desk();
        connect(desk, &sync::Desk::signInNeeded, this, [this] { m_mustSignIn = true; });
        connect(desk, &sync::Desk::rowsChanged, this, [this] { m_news.start(20); });
        connect(desk, &sync::Desk::stateChanged, this, [this] { m_news.start(20); });
        m_news.setSingleShot(true);
        connect(&m_news, &QTimer::timeout, this, &Player::play);
        connect(&m_beat, &QTimer::timeout, this, &Player::beat);
        m_beat.start(200);
    }

private:
    static QByteArray fileText(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void readScript(const QByteArray& script)
    {
        for (const auto& text : script.split('\n')) {
            const QJsonObject json = QJsonDocument::fromJson(text).object();
            if (!json.isEmpty())
                m_lines.append({json.value("command"_L1).toString(),
                                json.value("params"_L1).toObject(),
                                json.value("paper"_L1).toInteger(),
                                json.value("optional"_L1).toBool(), false});
        }
    }

    void readLedger(const QByteArray& ledger)
    {
        for (const auto& text : ledger.split('\n')) {
            const auto words = text.split(' ');
            if (words[0] == "submitted") {
                m_submitted.insert(QString::fromLatin1(words.value(1)));
                m_lines[words.value(2).toInt()].done = true;
            } else if (words[0] == "answered") {
                m_answered.insert(QString::fromLatin1(words.value(1)));
            } else if (words[0] == "skipped") {
                m_lines[words.value(1).toInt()].done = true;
            }
        }
    }

    /// What was submitted just before the end and not written down any more.
    void readOutbox()
    {
        using enum sync::OutboxState;
        for (const auto state : {Waiting, Applied, Refused}) {
            const auto entries = m_desk.desk().outbox(state, 1'000'000);
            if (!entries.ok())
                qFatal("%s", qPrintable(entries.error().debugText()));
            for (const auto& entry : *entries) {
                if (!m_submitted.contains(entry.command.id.text()))
                    noteSubmitted(entry.command.id.text(), lineOf(entry.command));
            }
        }
    }

    int lineOf(const Command& command) const
    {
        for (int i = 0; i < m_lines.size(); ++i) {
            const Line given{command.name, command.params};
            if (m_lines[i].command == command.name && m_lines[i].document() == given.document())
                return i;
        }
        qFatal("a command that is not in the script");
    }

    void write(const QByteArray& text)
    {
        if (::write(m_ledger, text.constData(), size_t(text.size())) != text.size() ||
            ::fdatasync(m_ledger) != 0)
            qFatal("the ledger cannot be written");
    }

    void noteSubmitted(const QString& id, int line)
    {
        m_submitted.insert(id);
        m_lines[line].done = true;
        write("submitted " + id.toLatin1() + ' ' + QByteArray::number(line) + '\n');
    }

    QJsonObject paramsOf(const Line& line)
    {
        QJsonObject params = line.params;
        if (line.paperBytes == 0)
            return params;
        const QByteArray paper =
            "%PDF-1.7\n% " + line.document().toLatin1() + QByteArray(line.paperBytes, '.');
        const auto sha256 = m_desk.desk().blobs().addBytes(paper);
        if (!sha256.ok())
            qFatal("%s", qPrintable(sha256.error().debugText()));
        params.insert(u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                               {u"name"_s, u"扫描件.pdf"_s},
                                                               {u"size"_s, paper.size()},
                                                               {u"role"_s, u"main"_s}}});
        return params;
    }

    void play()
    {
        for (int i = 0; i < m_lines.size(); ++i) {
            auto& line = m_lines[i];
            if (line.done)
                continue;
            const auto given = m_desk.desk().submit(line.command, paramsOf(line));
            if (given.ok()) {
                noteSubmitted(given->id.text(), i);
            } else if (line.optional && given.error().code == "documents.not-your-turn"_L1) {
                line.done = true;
                write("skipped " + QByteArray::number(i) + '\n');
            }
        }
        noteAnswers();
    }

    void noteAnswers()
    {
        for (const auto state : {sync::OutboxState::Applied, sync::OutboxState::Refused}) {
            const auto entries = m_desk.desk().outbox(state, 1'000'000);
            if (!entries.ok())
                continue;
            for (const auto& entry : *entries) {
                const QString id = entry.command.id.text();
                if (m_answered.contains(id))
                    continue;
                m_answered.insert(id);
                const bool applied = state == sync::OutboxState::Applied;
                write("answered " + id.toLatin1() + (applied ? " applied\n" : " refused\n"));
            }
        }
        const bool over =
            std::all_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.done; });
        if (over && m_answered.size() == m_submitted.size())
            QCoreApplication::quit();
    }

    void beat()
    {
        const auto& state = m_desk.desk().state();
        if (std::exchange(m_mustSignIn, false))
            m_desk.signIn(m_password);
        else if (!state.connected)
            m_desk.desk().kick();
        play();
    }

    OfficeDesk m_desk;
    QString m_password;
    int m_ledger;
    QList<Line> m_lines;
    QSet<QString> m_submitted;
    QSet<QString> m_answered;
    bool m_mustSignIn = false;
    QTimer m_news;
    QTimer m_beat;
};

} // namespace

int main(int argc, char** argv)
{
    crypto::initCrypto();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        qFatal("desk_player SERVER AUTHORITY HOME LOGIN SCRIPT LEDGER");
    Player player(arguments);
    return QCoreApplication::exec();
}

#include "desk_player.moc"
