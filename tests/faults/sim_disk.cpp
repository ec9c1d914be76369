// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/sim_disk.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <sqlite3.h>
#include <vector>

namespace chancery::test {

/// One file, what of it is not synced, and who holds which lock.
struct SimFile {
    struct Change {
        qint64 offset;
        QByteArray before; ///< what stood there, to the end of the file for a truncation
        QByteArray after;
        qint64 sizeBefore;
        bool truncates;
    };
    QString path;
    SimDisk::Machine* machine = nullptr;
    QByteArray bytes;
    QList<Change> unsynced;
    int open = 0;
    // The file's lock, after SQLite's five levels.
    int shared = 0;
    const void* reserved = nullptr;
    const void* pending = nullptr;
    const void* exclusive = nullptr;
    // The memory that the connections of a WAL share, and its locks.
    std::vector<std::unique_ptr<char[]>> regions;
    int regionUsers = 0;
    std::array<int, SQLITE_SHM_NLOCK> shmShared{};
    std::array<const void*, SQLITE_SHM_NLOCK> shmExclusive{};

    void write(qint64 offset, const char* from, qsizetype length)
    {
        const QByteArray after(from, length);
        unsynced.append({offset, bytes.mid(offset, length), after, bytes.size(), false});
        put(offset, after);
    }
    void put(qint64 offset, const QByteArray& piece)
    {
        const qint64 end = offset + piece.size();
        if (bytes.capacity() < end)
            bytes.reserve(2 * end); // files grow by a page at a time
        if (bytes.size() < end)
            bytes.resize(end, '\0');
        std::memcpy(bytes.data() + offset, piece.constData(), size_t(piece.size()));
    }
    void cut(qint64 size)
    {
        unsynced.append({size, bytes.mid(size), {}, bytes.size(), true});
        bytes.resize(size, '\0');
    }
    /// Back to what was synced last, and forward again by those changes that happened to get there.
    void losePower(QRandomGenerator& random)
    {
        for (auto it = unsynced.crbegin(); it != unsynced.crend(); ++it) {
            put(it->offset, it->before);
            bytes.resize(it->sizeBefore, '\0');
        }
        const int kind = random.bounded(3); // all lost, a beginning kept, any of them kept
        const qsizetype kept = kind == 0 ? 0 : random.bounded(int(unsynced.size()) + 1);
        for (qsizetype i = 0; i < unsynced.size(); ++i) {
            const auto& change = unsynced[i];
            if (kind == 2 ? random.bounded(2) == 0 : i >= kept)
                continue;
            if (!change.truncates)
                put(change.offset, change.after);
            else if (bytes.size() > change.offset)
                bytes.resize(change.offset);
        }
        unsynced.clear();
    }
};

namespace {

SimDisk* theDisk = nullptr;

struct Handle {
    sqlite3_file base;
    std::shared_ptr<SimFile>* file;
    int level;
    bool mapped;
    quint32 shmShared;
    quint32 shmExclusive;
};

Handle* handleOf(sqlite3_file* file)
{
    return reinterpret_cast<Handle*>(file);
}

SimFile& fileOf(sqlite3_file* file)
{
    return **handleOf(file)->file;
}

/// Counts a change of the disk and says whether it may happen.
int tolled(SimDisk::Machine& machine, int failing)
{
    if (machine.dead)
        return failing;
    ++machine.writes;
    if (machine.writes == machine.dieAt) {
        machine.dead = true;
        return failing;
    }
    if (machine.writes == machine.brokenAt) {
        ++machine.brokenStruck;
        return failing;
    }
    if (machine.writes >= machine.fullFrom && machine.writes < machine.fullUntil &&
        failing == SQLITE_IOERR_WRITE) {
        ++machine.fullStruck;
        return SQLITE_FULL;
    }
    return SQLITE_OK;
}

int fileUnlock(sqlite3_file* file, int level);
int shmUnmap(sqlite3_file* file, int remove);

int fileClose(sqlite3_file* file)
{
    auto* handle = handleOf(file);
    fileUnlock(file, SQLITE_LOCK_NONE);
    shmUnmap(file, 0);
    --fileOf(file).open;
    delete handle->file;
    handle->file = nullptr;
    return SQLITE_OK;
}

int fileRead(sqlite3_file* file, void* to, int length, sqlite3_int64 offset)
{
    auto& f = fileOf(file);
    if (f.machine->dead)
        return SQLITE_IOERR_READ;
    const auto there = std::clamp<qint64>(f.bytes.size() - offset, 0, length);
    if (there > 0)
        std::memcpy(to, f.bytes.constData() + offset, size_t(there));
    if (there == length)
        return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, size_t(length - there));
    return SQLITE_IOERR_SHORT_READ;
}

int fileWrite(sqlite3_file* file, const void* from, int length, sqlite3_int64 offset)
{
    auto& f = fileOf(file);
    const bool wasAlive = !f.machine->dead;
    const int code = tolled(*f.machine, SQLITE_IOERR_WRITE);
    if (code == SQLITE_OK)
        f.write(offset, static_cast<const char*>(from), length);
    else if (wasAlive && f.machine->dead) // in the middle of it
        f.write(offset, static_cast<const char*>(from), theDisk->chance().bounded(length + 1));
    return code;
}

int fileTruncate(sqlite3_file* file, sqlite3_int64 size)
{
    auto& f = fileOf(file);
    const int code = tolled(*f.machine, SQLITE_IOERR_TRUNCATE);
    if (code == SQLITE_OK)
        f.cut(size);
    return code;
}

int fileSync(sqlite3_file* file, int)
{
    auto& f = fileOf(file);
    const int code = tolled(*f.machine, SQLITE_IOERR_FSYNC);
    if (code == SQLITE_OK)
        f.unsynced.clear();
    return code;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    *size = fileOf(file).bytes.size();
    return SQLITE_OK;
}

int fileLock(sqlite3_file* file, int level)
{
    auto* handle = handleOf(file);
    auto& f = fileOf(file);
    if (handle->level >= level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (f.pending || f.exclusive)
            return SQLITE_BUSY;
        ++f.shared;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (f.reserved)
            return SQLITE_BUSY;
        f.reserved = handle;
    } else {
        if ((f.reserved && f.reserved != handle) || (f.pending && f.pending != handle))
            return SQLITE_BUSY;
        f.pending = handle;
        if (f.shared > 1)
            return SQLITE_BUSY;
        f.exclusive = handle;
    }
    handle->level = level;
    return SQLITE_OK;
}

int fileUnlock(sqlite3_file* file, int level)
{
    auto* handle = handleOf(file);
    auto& f = fileOf(file);
    for (auto* lock : {&f.reserved, &f.pending, &f.exclusive}) {
        if (*lock == handle)
            *lock = nullptr;
    }
    if (level == SQLITE_LOCK_NONE && handle->level >= SQLITE_LOCK_SHARED)
        --f.shared;
    handle->level = std::min(handle->level, level);
    return SQLITE_OK;
}

int fileCheckReserved(sqlite3_file* file, int* held)
{
    *held = fileOf(file).reserved ? 1 : 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int fileSector(sqlite3_file*)
{
    return 4096;
}

int fileTraits(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    auto& f = fileOf(file);
    if (!std::exchange(handleOf(file)->mapped, true))
        ++f.regionUsers;
    *memory = nullptr;
    if (size_t(region) >= f.regions.size() && !extend)
        return SQLITE_OK;
    while (f.regions.size() <= size_t(region))
        f.regions.push_back(std::make_unique<char[]>(size_t(size)));
    *memory = f.regions[size_t(region)].get();
    return SQLITE_OK;
}

int shmLock(sqlite3_file* file, int first, int count, int flags)
{
    auto* handle = handleOf(file);
    auto& f = fileOf(file);
    const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    const auto slots = [&](auto each) {
        for (size_t i = size_t(first); i < size_t(first + count); ++i)
            each(i);
    };
    if (flags & SQLITE_SHM_UNLOCK) {
        slots([&](size_t i) {
            const quint32 bit = 1U << i;
            if (handle->shmShared & bit)
                --f.shmShared[i];
            if (handle->shmExclusive & bit)
                f.shmExclusive[i] = nullptr;
            handle->shmShared &= ~bit;
            handle->shmExclusive &= ~bit;
        });
        return SQLITE_OK;
    }
    bool free = true;
    slots([&](size_t i) {
        const bool mine = handle->shmShared & (1U << i);
        free = free && (!f.shmExclusive[i] || f.shmExclusive[i] == handle) &&
               (!exclusive || f.shmShared[i] == (mine ? 1 : 0));
    });
    if (!free)
        return SQLITE_BUSY;
    slots([&](size_t i) {
        const quint32 bit = 1U << i;
        if (exclusive) {
            f.shmExclusive[i] = handle;
            handle->shmExclusive |= bit;
        } else if (!(handle->shmShared & bit)) {
            ++f.shmShared[i];
            handle->shmShared |= bit;
        }
    });
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file*) {}

int shmUnmap(sqlite3_file* file, int)
{
    auto* handle = handleOf(file);
    if (!std::exchange(handle->mapped, false))
        return SQLITE_OK;
    shmLock(file, 0, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    auto& f = fileOf(file);
    if (--f.regionUsers == 0)
        f.regions.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods* fileMethods()
{
    static const sqlite3_io_methods methods{
        2,        fileClose,  fileRead,          fileWrite,   fileTruncate, fileSync,   fileSize,
        fileLock, fileUnlock, fileCheckReserved, fileControl, fileSector,   fileTraits, shmMap,
        shmLock,  shmBarrier, shmUnmap,          nullptr,     nullptr};
    return &methods;
}

int diskOpen(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    static int unnamed = 0;
    auto* handle = new (file) Handle{};
    const QString path =
        name ? QString::fromUtf8(name) : QStringLiteral("/sim/scratch/%1").arg(++unnamed);
    if (theDisk->machineOf(path).dead)
        return SQLITE_CANTOPEN;
    auto found = theDisk->file(path, flags & SQLITE_OPEN_CREATE);
    if (!found)
        return SQLITE_CANTOPEN;
    ++found->open;
    handle->file = new std::shared_ptr<SimFile>(std::move(found));
    handle->base.pMethods = fileMethods();
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int diskDelete(sqlite3_vfs*, const char* name, int)
{
    const QString path = QString::fromUtf8(name);
    if (!theDisk->exists(path))
        return SQLITE_IOERR_DELETE_NOENT;
    const int code = tolled(theDisk->machineOf(path), SQLITE_IOERR_DELETE);
    if (code == SQLITE_OK)
        theDisk->remove(path);
    return code;
}

int diskAccess(sqlite3_vfs*, const char* name, int, int* result)
{
    const QString path = QString::fromUtf8(name);
    *result = theDisk->exists(path) ? 1 : 0;
    return SQLITE_OK;
}

int diskFullPath(sqlite3_vfs*, const char* name, int size, char* full)
{
    qstrncpy(full, name, size_t(size));
    return SQLITE_OK;
}

int diskRandomness(sqlite3_vfs*, int length, char* to)
{
    for (int i = 0; i < length; ++i)
        to[i] = char(theDisk->chance().bounded(256));
    return length;
}

/// Nobody else will give a lock back meanwhile: all is one thread.
int diskSleep(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

int diskTime(sqlite3_vfs*, double* julianDay)
{
    *julianDay = 2'461'235.5;
    return SQLITE_OK;
}

int diskTime64(sqlite3_vfs*, sqlite3_int64* julianMs)
{
    *julianMs = 212'650'747'200'000;
    return SQLITE_OK;
}

int diskLastError(sqlite3_vfs*, int, char*)
{
    return 0;
}

sqlite3_vfs* vfs()
{
    static sqlite3_vfs instance{2,
                                int(sizeof(Handle)),
                                400,
                                nullptr,
                                "simulated",
                                nullptr,
                                diskOpen,
                                diskDelete,
                                diskAccess,
                                diskFullPath,
                                nullptr,
                                nullptr,
                                nullptr,
                                nullptr,
                                diskRandomness,
                                diskSleep,
                                diskTime,
                                diskLastError,
                                diskTime64,
                                nullptr,
                                nullptr,
                                nullptr};
    return &instance;
}

} // namespace

SimDisk::SimDisk()
{
    theDisk = this;
    sqlite3_vfs_register(vfs(), 1);
}

SimDisk::~SimDisk()
{
    sqlite3_vfs_unregister(vfs());
    theDisk = nullptr;
}

void SimDisk::clear()
{
    m_files.clear();
    m_machines.clear();
    m_chance.seed(1);
}

std::shared_ptr<SimFile> SimDisk::file(const QString& path, bool create)
{
    auto found = m_files.value(path);
    if (!found && create) {
        found = std::make_shared<SimFile>();
        found->path = path;
        m_files.insert(path, found);
    }
    if (found)
        found->machine = &machineOf(path);
    return found;
}

void SimDisk::restart(const QString& name, End end, QRandomGenerator& random)
{
    const QString folder = QStringLiteral("/sim/") + name + u'/';
    QStringList paths = m_files.keys();
    paths.sort();
    for (const auto& path : std::as_const(paths)) {
        if (!path.startsWith(folder))
            continue;
        auto& file = *m_files[path];
        Q_ASSERT(file.open == 0);
        if (end == End::PowerLost)
            file.losePower(random);
        file.unsynced.clear();
    }
    m_machines[name] = {};
}

void SimDisk::put(const QString& path, const QByteArray& content)
{
    auto made = file(path, true);
    made->bytes = content;
    made->unsynced.clear();
}

QByteArray SimDisk::content(const QString& path) const
{
    const auto found = m_files.value(path);
    return found ? found->bytes : QByteArray();
}

} // namespace chancery::test
