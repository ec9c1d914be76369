-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Regular contact (定期联系机制) with leaders and departments: whom, about what, how often, and what
-- came of each time. Roots, seen by supervisors and by those with whom contact is kept.

CREATE TABLE sup_contact (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    with_whom TEXT NOT NULL,         -- a participant,
    with_name TEXT,                  -- by its name at the time
    topic TEXT NOT NULL,
    period_kind TEXT NOT NULL,       -- rules/feedback.h
    period_number INTEGER NOT NULL,
    next_on TEXT,
    last_on TEXT,
    last_text TEXT,
    contacts INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    ended_at TEXT,
    ended_name TEXT,
    ended_reason TEXT
);
CREATE INDEX sup_contact_next ON sup_contact (ended_at, next_on);

-- Only ever added.
CREATE TABLE sup_contact_log (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    contact_id TEXT NOT NULL,
    on_day TEXT NOT NULL,
    way TEXT NOT NULL,               -- rules/feedback.h
    text TEXT NOT NULL,
    late_days INTEGER NOT NULL DEFAULT 0,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX sup_contact_log_contact ON sup_contact_log (contact_id, on_day, at);
