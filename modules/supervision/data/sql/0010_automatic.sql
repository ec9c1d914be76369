-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Whether the server urges by itself (自动催办), where a supervisor has switched it; without a row it
-- is as the standards say. One row.

CREATE TABLE sup_switch (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    is_on INTEGER NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL
);
