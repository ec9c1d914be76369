-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Checks (监督检查): drawn, by the departments themselves, of every object, or in a cycle. Objects and
-- findings are roots, not rows of the check: a department sees its own and no other's.

CREATE TABLE sup_check (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    kind TEXT NOT NULL,              -- daily, joint, special (rules/checks.h)
    form TEXT NOT NULL,              -- draw, self, whole, cycle
    title TEXT NOT NULL,
    requirement TEXT,
    due_on TEXT,
    least_percent INTEGER NOT NULL DEFAULT 0,
    cycle_years INTEGER NOT NULL DEFAULT 0,
    objects INTEGER NOT NULL DEFAULT 0,
    percent INTEGER,                 -- of the draw,
    seed TEXT,                       -- by which it can be drawn again,
    inspectors TEXT,                 -- from whom, [{person, unit}],
    drawn INTEGER NOT NULL DEFAULT 0, -- how many objects it took,
    drawn_at TEXT,
    drawn_name TEXT,
    created_by TEXT NOT NULL,
    created_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    closed_at TEXT,
    closed_name TEXT,
    conclusion TEXT
);
CREATE INDEX sup_check_created ON sup_check (created_at);

CREATE TABLE sup_check_object (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    check_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    unit TEXT NOT NULL,
    unit_name TEXT,
    name TEXT,                       -- of what belongs to the unit; NULL: the unit itself
    is_drawn INTEGER NOT NULL DEFAULT 0,
    inspector TEXT,
    inspector_name TEXT,
    returned_on TEXT,                -- 自查
    returned_name TEXT,
    returned_text TEXT,
    checked_on TEXT,
    checked_name TEXT,
    checked_text TEXT,
    is_good INTEGER,
    checks INTEGER NOT NULL DEFAULT 0 -- how often it was checked; more than once is a re-check (复查)
);
CREATE INDEX sup_check_object_check ON sup_check_object (check_id, position);
CREATE INDEX sup_check_object_unit ON sup_check_object (unit, check_id);

-- A finding (发现的问题) and the item that rectifies it (整改), which leads back here by its source.
CREATE TABLE sup_finding (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    check_id TEXT NOT NULL,
    object_id TEXT NOT NULL,
    text TEXT NOT NULL,
    item_id TEXT NOT NULL,
    at TEXT NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX sup_finding_check ON sup_finding (check_id, at);
CREATE INDEX sup_finding_item ON sup_finding (item_id);
