-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Several documents on one matter are handled as one (合并办理). The others rest where they are, and
-- their files hang on the one that is handled.
ALTER TABLE doc_document ADD COLUMN merged_into TEXT; -- a document's id; NULL when handled itself

CREATE TABLE doc_merged (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,       -- the one that is handled
    other_id TEXT NOT NULL,          -- the one that rests
    title TEXT NOT NULL,
    number TEXT,
    issuer TEXT,
    files TEXT,                      -- JSON: ids of doc_attachment that came with it
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,         -- a person's id
    merged_name TEXT NOT NULL
);
CREATE INDEX doc_merged_document ON doc_merged (document_id);
CREATE INDEX doc_merged_other ON doc_merged (other_id);
