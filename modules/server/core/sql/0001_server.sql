-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The centre's own tables: the feed, the journal, who may sign in. The rows of the modules stand
-- beside them in the same database, so that rows, journal entry and answer commit together.

CREATE TABLE deployment (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,             -- lineage of this database: new after every restore
    created_at TEXT NOT NULL
);

CREATE TABLE feed_head (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    v INTEGER NOT NULL
);
INSERT INTO feed_head (only_row, v) VALUES (1, 0);

CREATE TABLE feed_scope (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- One line per row and scope, always the newest: what a reader at position p lacks is seq > p.
CREATE TABLE feed_line (
    scope_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    put INTEGER NOT NULL,
    PRIMARY KEY (scope_id, tbl, id)
) WITHOUT ROWID;
CREATE INDEX feed_line_seq ON feed_line (scope_id, seq);

-- The audience of each root row.
CREATE TABLE row_scope (
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    scope_id INTEGER NOT NULL,
    PRIMARY KEY (tbl, id, scope_id)
) WITHOUT ROWID;

-- Every accepted command for ever: the audit record, each entry holding the hash of the one before.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    name TEXT NOT NULL,
    v INTEGER NOT NULL,
    params TEXT NOT NULL,
    made_at TEXT NOT NULL,           -- the desk's clock, for display
    decided_at TEXT NOT NULL,        -- the server's clock
    changes_hash TEXT NOT NULL,      -- SM3 of the changes it made
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    last_n INTEGER NOT NULL DEFAULT 0,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL
);

-- What each command came to, so that a command sent twice gets the same answer.
CREATE TABLE command_log (
    device_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    outcome INTEGER NOT NULL,        -- 0 applied, 1 refused
    seq INTEGER NOT NULL,
    answer TEXT NOT NULL,            -- result or error, as JSON
    decided_at TEXT NOT NULL,
    PRIMARY KEY (device_id, n)
) WITHOUT ROWID;
CREATE INDEX command_log_id ON command_log (command_id);

-- Official numbers: the last one given in each series and year.
CREATE TABLE number_series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) WITHOUT ROWID;

CREATE TABLE account (
    person_id TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,          -- argon2id, encoded with its parameters
    must_change INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL
);

-- Failed sign-ins by the name that was typed, whether there is such an account or not: a lock must
-- not tell which names exist.
CREATE TABLE sign_in_guard (
    login TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    locked_until TEXT NOT NULL,
    last_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    access_hash TEXT NOT NULL UNIQUE,
    access_until TEXT NOT NULL,
    refresh_hash TEXT NOT NULL UNIQUE,
    refresh_until TEXT NOT NULL,
    family TEXT NOT NULL,            -- sessions descended from one sign-in
    used_at TEXT,                    -- the refresh token has been used: a later second use is theft
    created_at TEXT NOT NULL
);
CREATE INDEX session_family ON session (family);

-- Who has sent the whole of a blob may refer to it; others see it through the rows that name it.
-- Knowing a hash is not having the content, so each sender sends it.
CREATE TABLE blob_upload (
    sha256 TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (sha256, person_id)
) WITHOUT ROWID;

CREATE TABLE blob_row (
    sha256 TEXT NOT NULL,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    col TEXT NOT NULL,
    root_tbl TEXT NOT NULL,
    root_id TEXT NOT NULL,
    PRIMARY KEY (sha256, tbl, id, col)
) WITHOUT ROWID;
CREATE INDEX blob_row_row ON blob_row (tbl, id);
