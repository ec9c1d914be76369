-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The desk's own tables, beside its copy of the modules' rows.

CREATE TABLE sync_state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Every command given on this desk, in order. Kept 30 days after its answer, so that it can be
-- offered again should the server be restored from an older backup.
CREATE TABLE sync_outbox (
    n INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    v INTEGER NOT NULL,
    params TEXT NOT NULL,
    made_at TEXT NOT NULL,
    -- 0 waiting, 1 applied, 2 refused, 3 refused and seen to by the user
    state INTEGER NOT NULL DEFAULT 0,
    overlay INTEGER NOT NULL DEFAULT 1, -- its forecast stands in the rows below until confirmed
    seq INTEGER NOT NULL DEFAULT 0,
    answer TEXT,                        -- result or error
    forecast_error TEXT,                -- the desk expects a refusal; the server has the last word
    answered_at TEXT
);
CREATE INDEX sync_outbox_state ON sync_outbox (state, n);

-- What stood in a row before a forecast changed it; NULL: there was no row.
CREATE TABLE sync_undo (
    n INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    before_row TEXT,
    PRIMARY KEY (n, ord)
) WITHOUT ROWID;
CREATE INDEX sync_undo_row ON sync_undo (tbl, id);

-- The scopes by which a row is here: it lives while there is one.
CREATE TABLE sync_member (
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    scope INTEGER NOT NULL,
    PRIMARY KEY (tbl, id, scope)
) WITHOUT ROWID;
CREATE INDEX sync_member_scope ON sync_member (scope);

CREATE TABLE sync_scope (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Blobs on their way up: named by waiting commands.
CREATE TABLE sync_upload (
    sha256 TEXT PRIMARY KEY,
    done INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
