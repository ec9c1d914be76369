-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What the house writes itself: outgoing documents (发文) and memos (签报). They stand in
-- doc_document beside what comes in; received_on is the day on which they were begun.

ALTER TABLE doc_document ADD COLUMN way TEXT NOT NULL DEFAULT 'incoming'; -- incoming, outgoing, internal
ALTER TABLE doc_document ADD COLUMN addressees TEXT;      -- 主送, several separated by 、
ALTER TABLE doc_document ADD COLUMN copies_to TEXT;       -- 抄送, the same
ALTER TABLE doc_document ADD COLUMN drafting_unit TEXT;   -- 拟稿单位, a participant
ALTER TABLE doc_document ADD COLUMN drafting_unit_name TEXT;
ALTER TABLE doc_document ADD COLUMN publicity TEXT;       -- open, on-request, closed; rules/slip.h
ALTER TABLE doc_document ADD COLUMN slip TEXT;            -- Slip::toJson()
ALTER TABLE doc_document ADD COLUMN text_position INTEGER; -- of the doc_version that counts
ALTER TABLE doc_document ADD COLUMN text_hash TEXT;       -- Manuscript::hash() of it
ALTER TABLE doc_document ADD COLUMN signed_hash TEXT;     -- of the text that was signed
ALTER TABLE doc_document ADD COLUMN signers TEXT;         -- 签发人, names, several separated by 、
ALTER TABLE doc_document ADD COLUMN issued_at TEXT;       -- 核发

DROP INDEX doc_document_unnumbered;
CREATE INDEX doc_document_unnumbered ON doc_document (created_at)
    WHERE number_key IS NULL AND source IS NULL AND way = 'incoming';
CREATE INDEX doc_document_drafted ON doc_document (drafting_unit, received_on)
    WHERE way <> 'incoming';

-- On which text somebody gave an opinion.
ALTER TABLE doc_opinion ADD COLUMN text_hash TEXT;

-- Versions of a manuscript (文稿); they are only ever added.
CREATE TABLE doc_version (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,            -- a person's id
    author_name TEXT NOT NULL,
    author_unit TEXT,
    step TEXT,                       -- where the document stood
    note TEXT,
    hash TEXT NOT NULL,
    content TEXT NOT NULL            -- Manuscript::toJson()
);
CREATE INDEX doc_version_document ON doc_version (document_id, position);

-- To whom a document went (分送), with their receipts (签收, 退回).
CREATE TABLE doc_recipient (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,              -- main 主送, copy 抄送
    state TEXT NOT NULL,             -- sent, received, returned
    sent_at TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,                -- whoever signed for it there, by name
    remark TEXT
);
CREATE INDEX doc_recipient_document ON doc_recipient (document_id, position);
CREATE INDEX doc_recipient_open ON doc_recipient (sent_at) WHERE state = 'sent';

-- The number books (发文字号): one row for each number ever given. A number is void only with a
-- reason, and never given again.
CREATE TABLE doc_issued (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    code TEXT NOT NULL,              -- 机关代字
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    number TEXT NOT NULL,
    document_id TEXT NOT NULL,
    title TEXT NOT NULL,
    given_at TEXT NOT NULL,
    given_by TEXT NOT NULL,          -- a person's id
    given_name TEXT NOT NULL,
    void_at TEXT,
    void_reason TEXT
);
CREATE UNIQUE INDEX doc_issued_number ON doc_issued (code, year, serial);
CREATE INDEX doc_issued_document ON doc_issued (document_id);
