// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_reader.h"

namespace chancery::sync {

DeskReader::DeskReader(QString databasePath, QObject* parent)
    : QObject(parent), m_path(std::move(databasePath))
{
}

DeskReader::~DeskReader()
{
    m_over = true;
    m_thread.quit();
    m_thread.wait();
}

void DeskReader::read(DeskPort::Reading reading)
{
    if (!m_there) {
        m_there = new QObject;
        m_there->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
        m_thread.start();
    }
    QMetaObject::invokeMethod(m_there, [this, asked = std::move(reading)] { run(asked); });
}

void DeskReader::run(const DeskPort::Reading& reading)
{
    if (m_over)
        return;
    if (!m_db) {
        store::Database::Options options;
        options.readOnly = true;
        auto db = store::Database::open(m_path, options);
        if (!db.ok()) {
            Q_EMIT cannotOpen(reading, db.error());
            return;
        }
        m_db = std::move(*db);
    }
    auto answer = reading(*m_db);
    if (answer && !m_over)
        QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

} // namespace chancery::sync
