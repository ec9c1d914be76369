-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Goal trees (目标责任制): a goal and its measures are items like any other; what one is measured by
-- and the values told for its quarters stand here.

ALTER TABLE sup_item ADD COLUMN indicator TEXT;       -- Indicator::toJson()
ALTER TABLE sup_item ADD COLUMN value_text TEXT;      -- the newest value,
ALTER TABLE sup_item ADD COLUMN value_quarter INTEGER; -- and of which quarter
-- The moments at which the values alone turn the lamp (rules/indicator.h).
ALTER TABLE sup_item ADD COLUMN value_near_at TEXT;
ALTER TABLE sup_item ADD COLUMN value_late_at TEXT;

-- Values told for a quarter; only ever added, the last of a quarter counts.
CREATE TABLE sup_value (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    quarter INTEGER NOT NULL,
    value TEXT NOT NULL,             -- a decimal number
    note TEXT,
    at TEXT NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX sup_value_item ON sup_value (item_id, quarter, at);
