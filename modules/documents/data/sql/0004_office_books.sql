-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The books that an office keeps beside its documents.

-- What is to be sent to a gazette (转送公报): arises when an open document is issued.
CREATE TABLE doc_gazette (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    gazette TEXT NOT NULL,           -- own 本部公报, state-council 国务院公报
    title TEXT NOT NULL,
    number TEXT,
    unit TEXT,                       -- the department that has to send it, a participant
    unit_name TEXT,
    arose_at TEXT NOT NULL,
    state TEXT NOT NULL,             -- waiting, sent, published, dropped
    sent_on TEXT,
    issue TEXT,                      -- in which issue it was published
    remark TEXT,
    noted_by TEXT,
    noted_name TEXT
);
CREATE INDEX doc_gazette_state ON doc_gazette (state, arose_at);
CREATE INDEX doc_gazette_document ON doc_gazette (document_id);

-- 机要文件交换: bags and lists that came or went. Secret items stand here by number only.
CREATE TABLE doc_exchange (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    direction TEXT NOT NULL,         -- in, out
    list_number TEXT NOT NULL,       -- of the bag or the list (清单号)
    unit TEXT NOT NULL,              -- from whom, to whom
    items TEXT NOT NULL,             -- JSON: numbers
    count INTEGER NOT NULL,
    seal TEXT NOT NULL,              -- intact, broken, none
    signed_by TEXT NOT NULL,         -- who took it over there or here
    at TEXT NOT NULL,
    remark TEXT,
    noted_by TEXT NOT NULL,
    noted_name TEXT NOT NULL
);
CREATE INDEX doc_exchange_at ON doc_exchange (at);
CREATE UNIQUE INDEX doc_exchange_list ON doc_exchange (direction, unit, list_number);
