-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What somebody drew on a page of a file (批注). It lies over the file, which is never changed.

CREATE TABLE doc_page_mark (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,            -- of the file, one of the document's attachments
    page INTEGER NOT NULL,           -- the first is 0
    kind TEXT NOT NULL,              -- ink, highlight, stamp, note
    drawn TEXT NOT NULL,             -- PageMark::toJson()
    author TEXT NOT NULL,            -- a person's id
    author_name TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX doc_page_mark_file ON doc_page_mark (document_id, sha256, at);
