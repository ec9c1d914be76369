-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The duty log (值班日志). Lines are only ever added: no command changes or removes one. Each has
-- the hash of the one before it in its own (rules/chain.h). Roots, seen by the duty officers, the
-- supervisors and the leaders, as far as their clearance goes.

CREATE TABLE duty_line (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    number INTEGER,                  -- from 1, without gaps; NULL on a desk until the centre took it
    act TEXT NOT NULL,               -- note, correction, receipt (rules/line.h)
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,            -- of `at`, in the office's zone
    at TEXT NOT NULL,                -- when it happened, as its author says,
    taken_at TEXT NOT NULL,          -- and when the centre took it
    text TEXT NOT NULL,
    source TEXT,                     -- from whom: unit, person, telephone
    link_table TEXT,                 -- the record that it is about
    link_id TEXT,
    about TEXT,                      -- of a correction or a receipt: the line
    wants_receipt INTEGER NOT NULL DEFAULT 0,
    secrecy INTEGER NOT NULL DEFAULT 0,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    previous TEXT,                   -- NULL for the first
    hash TEXT
);
CREATE INDEX duty_line_number ON duty_line (number);
CREATE INDEX duty_line_day ON duty_line (on_day, at);
CREATE INDEX duty_line_about ON duty_line (about, number);
CREATE INDEX duty_line_link ON duty_line (link_table, link_id);
CREATE INDEX duty_line_wants ON duty_line (wants_receipt, at);
