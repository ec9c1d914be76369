-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- A ledger of many rows on its way in (docs/decisions/0023): its parts are laid down here, where no
-- list looks, and become items only when the last of them is there.

CREATE TABLE sup_import (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    name TEXT NOT NULL,              -- of the ledger
    state TEXT NOT NULL,             -- coming, taking, done, dropped
    parts INTEGER NOT NULL,
    items INTEGER NOT NULL,
    arrived INTEGER NOT NULL DEFAULT 0, -- parts that are laid down,
    taken INTEGER NOT NULL DEFAULT 0,   -- and those that have become items
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    ended_at TEXT
);
CREATE INDEX sup_import_state ON sup_import (state, at);

CREATE TABLE sup_import_part (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    import_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    items TEXT NOT NULL              -- what supervision.open takes, each
);
CREATE UNIQUE INDEX sup_import_part_import ON sup_import_part (import_id, position);

-- The ledger opens with what is under way, by the day it is due: both from one index, without a look
-- at the wide rows.
DROP INDEX sup_item_due;
CREATE INDEX sup_item_due ON sup_item (due_at, stage);
