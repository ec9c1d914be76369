-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What answers a document: one reply (批复) may answer several requests (请示).
CREATE TABLE doc_reply (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,       -- what is answered
    reply_id TEXT NOT NULL,          -- by what
    title TEXT NOT NULL,
    number TEXT,
    at TEXT NOT NULL
);
CREATE INDEX doc_reply_document ON doc_reply (document_id);
CREATE INDEX doc_reply_reply ON doc_reply (reply_id);
