-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Recurring tasks (周期任务): what comes round every month, quarter … and begins by itself: a check
-- such as a monthly draw (按月抽查), or an item such as a quarterly circular (每季度通报). Roots,
-- seen by supervisors.

CREATE TABLE sup_series (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    kind TEXT NOT NULL,              -- check, task
    title TEXT NOT NULL,
    period TEXT NOT NULL,            -- rules/series.h
    first_on TEXT NOT NULL,
    days INTEGER NOT NULL,           -- how long a turn is given
    work TEXT NOT NULL,              -- what every turn is made of (JSON)
    next_on TEXT,                    -- NULL once it has ended
    turn INTEGER NOT NULL DEFAULT -1, -- the number of the turn that was opened last,
    opened INTEGER NOT NULL DEFAULT 0, -- how many were,
    missed INTEGER NOT NULL DEFAULT 0, -- and how many passed while nobody could open them
    last_on TEXT,
    last_id TEXT,                    -- the check or the item of the last turn
    created_by TEXT NOT NULL,
    created_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    ended_at TEXT,
    ended_name TEXT,
    ended_reason TEXT
);
CREATE INDEX sup_series_next ON sup_series (next_on);

ALTER TABLE sup_check ADD COLUMN series_id TEXT;
CREATE INDEX sup_check_series ON sup_check (series_id, created_at);
