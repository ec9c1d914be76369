-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What a leader has written on a document (领导批示): the words as they are, what they ask for, who
-- carries it out, and what came of it. The words never change; the opinion they stand in stays.
CREATE TABLE doc_instruction (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    opinion_id TEXT NOT NULL,
    task_id TEXT,                    -- where it was written; NULL for words while reading
    leader TEXT NOT NULL,            -- a person's id,
    leader_name TEXT NOT NULL,
    post TEXT,                       -- the participant as which he wrote
    written_by TEXT,                 -- a person's id, when a stand-in (代理) wrote it
    written_name TEXT,
    at TEXT NOT NULL,
    words TEXT NOT NULL,
    verdict TEXT,
    state TEXT NOT NULL,             -- waiting, acting, reported, noted, withdrawn
    demand TEXT,                     -- what is to be done, where the words do not say it alone
    lead TEXT,                       -- a participant,
    lead_name TEXT,
    co TEXT,                         -- JSON
    due_at TEXT,
    carried_at TEXT,                 -- when it was handed on,
    carried_by TEXT,                 -- a person's id
    carried_name TEXT,
    outcome TEXT,
    outcome_at TEXT,
    outcome_by TEXT,                 -- a person's id
    outcome_name TEXT
);
CREATE INDEX doc_instruction_document ON doc_instruction (document_id, at);
CREATE INDEX doc_instruction_open ON doc_instruction (at) WHERE state IN ('waiting', 'acting');
