// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/admin_listener.h"
#include "server/service/service.h"

namespace chancery::server {

/// Whether the service can do its work, without waiting for it:
///
///     lane        "ok"; "stuck" when a transaction has been under way for half a minute; or the
///                 code of the trouble in which the last one ended, such as store.disk-full
///     disk_free   bytes that are left beside the database
///     disk        "ok", or "full" below 64 MiB: soon nothing can be accepted
Health healthOf(const Service& service);

} // namespace chancery::server
