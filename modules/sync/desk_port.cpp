// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_port.h"

namespace chancery::sync {

/// A desk without a line.
void DeskPort::ask(QObject* asker, const QString&, const QJsonObject&,
                   std::function<void(const Result<QJsonObject>&)> answered)
{
    QMetaObject::invokeMethod(
        asker, [answered = std::move(answered)] { answered(fail("sync.offline")); },
        Qt::QueuedConnection);
}

} // namespace chancery::sync
