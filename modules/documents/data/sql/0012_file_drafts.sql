-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Files of what the house writes itself, drafted in an office program: who has one open, every
-- version that was saved, and what the files were when it was signed (条例 第二十五条（一）).

ALTER TABLE doc_document ADD COLUMN files_hash TEXT;   -- over its files; NULL for none
ALTER TABLE doc_document ADD COLUMN signed_files TEXT; -- files_hash of what was signed
ALTER TABLE doc_opinion ADD COLUMN files_hash TEXT;    -- beside text_hash

-- Versions of a file; they are only ever added. The first is the file as it was attached, noted
-- when a second one comes.
CREATE TABLE doc_file_version (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    base TEXT,                       -- the digest of the file on which it was written
    aside INTEGER NOT NULL DEFAULT 0, -- kept beside: another had come first
    size INTEGER NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,            -- a person's id
    author_name TEXT NOT NULL,
    author_unit TEXT,
    step TEXT,                       -- where the document stood
    note TEXT
);
CREATE INDEX doc_file_version_document ON doc_file_version (document_id, attachment_id, position);
CREATE INDEX doc_file_version_sha256 ON doc_file_version (sha256);

-- Who has a file open for writing; no row where nobody has.
CREATE TABLE doc_file_lock (
    id TEXT PRIMARY KEY,             -- the attachment's
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    holder TEXT NOT NULL,            -- a person's id
    holder_name TEXT NOT NULL,
    since TEXT NOT NULL,
    until_at TEXT NOT NULL
);
CREATE INDEX doc_file_lock_document ON doc_file_lock (document_id);
