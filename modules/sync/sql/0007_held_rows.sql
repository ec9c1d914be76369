-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- A row is here by a set of scopes, and nearly all are here by one of a few sets: so each row has
-- one line, which names its set, where it had a line for each scope.

CREATE TABLE sync_set (
    id INTEGER PRIMARY KEY,
    scopes TEXT NOT NULL UNIQUE      -- numbers of scopes, ascending: " 3 17 "
);

CREATE TABLE sync_held (
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    set_id INTEGER NOT NULL,
    PRIMARY KEY (tbl, id)
) WITHOUT ROWID;

-- What becomes of sets when one scope is lost; empty otherwise.
CREATE TABLE sync_set_change (
    id INTEGER PRIMARY KEY,
    becomes INTEGER                  -- NULL: nothing is left of it
);

CREATE TEMP TABLE sync_member_sets AS
    SELECT tbl, id, ' ' || group_concat(scope, ' ') || ' ' AS scopes
    FROM (SELECT tbl, id, scope FROM sync_member ORDER BY tbl, id, scope) GROUP BY tbl, id;
INSERT INTO sync_set (scopes) SELECT DISTINCT scopes FROM sync_member_sets ORDER BY scopes;
INSERT INTO sync_held (tbl, id, set_id)
    SELECT m.tbl, m.id, s.id FROM sync_member_sets m JOIN sync_set s ON s.scopes = m.scopes;
DROP TABLE sync_member_sets;
DROP TABLE sync_member;
