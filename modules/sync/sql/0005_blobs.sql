-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The files here of which the server has the whole, and when they were last used: the least lately
-- used make room for others. What is not in this table is nowhere else, and is never removed.
CREATE TABLE sync_blob (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    file_time INTEGER NOT NULL, -- of the file itself; another: somebody has added it here anew
    used_at TEXT NOT NULL
) WITHOUT ROWID;
