// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <map>
#include <memory>

namespace chancery::test {

struct SimFile;

/// The disks of the simulated machines: SQLite's files in memory, where what was not synced can be
/// lost. Every path "/sim/<machine>/…" that SQLite opens in this program is a file of it.
///
/// A machine that is dead neither reads nor writes any more, so that what still runs of its program
/// leaves no trace: that is how a crash at one exact call is played without leaving the call.
class SimDisk {
public:
    struct Machine {
        bool dead = false;
        qint64 writes = 0;    ///< Writes, syncs and deletions, counted on.
        qint64 dieAt = 0;     ///< The machine dies at this one, a write may be torn; 0 = never.
        qint64 fullFrom = 0;  ///< No room from this one …
        qint64 fullUntil = 0; ///< … to before that one.
        qint64 brokenAt = 0;  ///< This one fails (EIO); 0 = never.
        qint64 fullStruck = 0;
        qint64 brokenStruck = 0;
    };
    enum class End {
        Killed,   ///< kill -9: what was written stays.
        PowerLost ///< Of what was not synced since, any part may be missing.
    };

    /// Registers itself with SQLite; one at a time.
    SimDisk();
    ~SimDisk();
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;

    /// Forgets all files and machines; none may be open.
    void clear();
    Machine& machine(const QString& name) { return m_machines[name]; }
    /// What a restart finds. All files of the machine must be closed.
    void restart(const QString& name, End end, QRandomGenerator& random);

    /// All files of a machine, as they would be read now.
    using Files = QHash<QString, QByteArray>;
    Files filesOf(const QString& machine) const
    {
        Files files;
        for (auto it = m_files.keyBegin(); it != m_files.keyEnd(); ++it) {
            if (it->section(u'/', 2, 2) == machine)
                files.insert(*it, content(*it));
        }
        return files;
    }
    /// The machine has these files and no others; none may be open.
    void putBack(const QString& machine, const Files& files)
    {
        for (const auto& path : filesOf(machine).keys())
            remove(path);
        for (auto it = files.begin(); it != files.end(); ++it)
            put(it.key(), it.value());
    }

    void put(const QString& path, const QByteArray& content);
    QByteArray content(const QString& path) const;

    // For the functions that SQLite calls.
    std::shared_ptr<SimFile> file(const QString& path, bool create);
    bool exists(const QString& path) const { return m_files.contains(path); }
    void remove(const QString& path) { m_files.remove(path); }
    Machine& machineOf(const QString& path) { return m_machines[path.section(u'/', 2, 2)]; }
    QRandomGenerator& chance() { return m_chance; }

private:
    QHash<QString, std::shared_ptr<SimFile>> m_files;
    std::map<QString, Machine> m_machines; ///< files point at them
    QRandomGenerator m_chance{1};
};

} // namespace chancery::test
