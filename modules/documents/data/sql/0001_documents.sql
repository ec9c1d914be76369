-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Incoming documents (收文). Dates are "2026-07-14", moments UTC "2026-07-14T02:05:00.123Z",
-- participants "person:…", "post:…", "unit:…", "role:…". What a list shows stands in doc_document
-- itself, so that a page of a list reads one table; everything long stands in a child.

CREATE TABLE doc_document (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    -- The house's own number (收文编号), NULL while 待编号. number_key sorts.
    number_series TEXT,
    number_year INTEGER,
    number_serial INTEGER,
    number_text TEXT,
    number_key TEXT,
    kind TEXT NOT NULL,              -- act 批办件, read 阅知件
    medium TEXT NOT NULL,            -- document, telegram
    doc_type TEXT,                   -- 文种: kindId(), or as an old register names it
    -- The issuer's number (发文字号) as typed, in one spelling, and for comparing.
    doc_number TEXT,
    doc_number_canonical TEXT,
    doc_number_key TEXT,
    issuer TEXT,                     -- 来文机关, several separated by 、
    issuer_key TEXT,
    title TEXT NOT NULL,
    search_key TEXT NOT NULL,        -- see search_key.h
    signed_on TEXT,                  -- 成文日期
    received_on TEXT,                -- 收到日期
    urgency INTEGER NOT NULL DEFAULT 0, -- rules/urgency.h
    secrecy INTEGER NOT NULL DEFAULT 0, -- rules/secrecy.h
    secrecy_text TEXT,               -- 机密★20年
    copies INTEGER,                  -- 份数
    copy_number TEXT,                -- 份号
    pages INTEGER,
    due_at TEXT,                     -- 办理时限
    due_basis TEXT,                  -- default, set, or NULL without one
    notes TEXT,                      -- 备注
    -- review propose instruct handle answer close closed filed returned voided, from the workflow
    stage TEXT NOT NULL,
    stage_since TEXT NOT NULL,
    holders TEXT,                    -- participants with something to do now, a JSON array
    holder_names TEXT,
    lead TEXT,                       -- 主办, a participant
    co TEXT,                         -- 协办, a JSON array
    main_sha256 TEXT,                -- of the first main attachment, for finding doubles
    attachments INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_name TEXT,
    created_at TEXT NOT NULL,
    registered_at TEXT,
    closed_at TEXT,
    filed_at TEXT,
    retention TEXT,                  -- permanent 永久, 30, 10 years
    volume TEXT,                     -- 案卷
    warnings TEXT,                   -- [{code, args}]
    source TEXT,                     -- of an imported row: "register/its id there"
    open_to_all INTEGER NOT NULL DEFAULT 0 -- everybody with an account may see it
);
-- Each covers one order of a stage's list; the row's own number follows by itself.
CREATE INDEX doc_document_due ON doc_document (stage, due_at);
CREATE INDEX doc_document_received ON doc_document (stage, received_on);
CREATE INDEX doc_document_number ON doc_document (stage, number_key);
CREATE INDEX doc_document_all_due ON doc_document (due_at);
CREATE INDEX doc_document_all_received ON doc_document (received_on);
CREATE UNIQUE INDEX doc_document_all_number ON doc_document (number_key);
CREATE INDEX doc_document_closed ON doc_document (closed_at, due_at);
CREATE INDEX doc_document_doc_number ON doc_document (doc_number_key);
CREATE INDEX doc_document_sha256 ON doc_document (main_sha256);
CREATE INDEX doc_document_issuer ON doc_document (issuer_key, signed_on);
CREATE INDEX doc_document_created ON doc_document (created_by, created_at);
CREATE INDEX doc_document_source ON doc_document (source);
CREATE INDEX doc_document_unnumbered ON doc_document (created_at)
    WHERE number_key IS NULL AND source IS NULL;

CREATE TABLE doc_text (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX doc_text_document ON doc_text (document_id);

CREATE TABLE doc_attachment (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,              -- cleaned (cleanFileName)
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,              -- main 正文, attachment 附件, answer 答复
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL
);
CREATE INDEX doc_attachment_document ON doc_attachment (document_id, position);
CREATE INDEX doc_attachment_sha256 ON doc_attachment (sha256);

-- Opinions (意见) are only ever added.
CREATE TABLE doc_opinion (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    task_id TEXT,
    kind TEXT NOT NULL,              -- review propose instruct handle answer close circulate return
    body TEXT NOT NULL,
    verdict TEXT,                    -- of instruct: agree 同意, noted 阅, disagree 不同意 …
    author TEXT NOT NULL,            -- a person's id
    author_name TEXT NOT NULL,
    author_unit TEXT,
    on_behalf_of TEXT,               -- a person's id, when a stand-in (代理) wrote it
    on_behalf_of_name TEXT,
    post TEXT,                       -- the participant as which the author acted
    at TEXT NOT NULL
);
CREATE INDEX doc_opinion_document ON doc_opinion (document_id, at);
CREATE INDEX doc_opinion_author ON doc_opinion (author, at);

CREATE TABLE doc_case (
    id TEXT PRIMARY KEY,             -- the document's
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    route_id TEXT NOT NULL,
    route_version INTEGER NOT NULL,
    state TEXT NOT NULL              -- workflow::Case
);
CREATE INDEX doc_case_document ON doc_case (document_id);

-- One row for each of the case's work items.
CREATE TABLE doc_task (
    id TEXT PRIMARY KEY,             -- the work item's
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    step TEXT NOT NULL,
    round INTEGER NOT NULL,
    participant TEXT NOT NULL,
    participant_name TEXT,
    state TEXT NOT NULL,             -- workflow::itemStateText()
    is_open INTEGER NOT NULL,        -- somebody can act on it now
    link TEXT,                       -- workflow::linkText(), NULL for none
    lead INTEGER NOT NULL DEFAULT 0, -- of handle: 主办 rather than 协办
    claimed_by TEXT,                 -- a person's id, as the three below
    decided_by TEXT,
    decided_name TEXT,
    on_behalf_of TEXT,
    on_behalf_of_name TEXT,
    outcome TEXT,
    reason TEXT,
    reminders INTEGER NOT NULL DEFAULT 0,
    level INTEGER NOT NULL DEFAULT 0,
    enabled_at TEXT,
    read_at TEXT,
    done_at TEXT,
    due_at TEXT
);
CREATE INDEX doc_task_document ON doc_task (document_id, position);
CREATE INDEX doc_task_open ON doc_task (participant, step, document_id, due_at) WHERE is_open = 1;
CREATE INDEX doc_task_waiting ON doc_task (document_id) WHERE is_open = 1;
CREATE INDEX doc_task_done ON doc_task (decided_by, done_at);

-- The history: one row for each accepted command.
CREATE TABLE doc_event (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,              -- the command's verb
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    on_behalf_of TEXT,
    on_behalf_of_name TEXT,
    step TEXT,
    task_id TEXT,
    dwell_ms INTEGER,                -- how long the task had lain there
    detail TEXT
);
CREATE INDEX doc_event_document ON doc_event (document_id, position);

-- Circulation (传阅).
CREATE TABLE doc_reader (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    round INTEGER NOT NULL,          -- each circulation is one
    position INTEGER NOT NULL,
    participant TEXT NOT NULL,
    participant_name TEXT,
    purpose TEXT NOT NULL,           -- 传阅目的: inform 阅知, study 阅研, opinion 征求意见 …
    ordered INTEGER NOT NULL,        -- one after the other
    state TEXT NOT NULL,             -- waiting, unread, read, dropped
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    enabled_at TEXT,
    read_at TEXT,
    read_by TEXT,
    read_by_name TEXT,
    on_behalf_of TEXT,
    on_behalf_of_name TEXT
);
CREATE INDEX doc_reader_document ON doc_reader (document_id, round, position);
CREATE INDEX doc_reader_unread ON doc_reader (participant, document_id) WHERE state = 'unread';

-- Urging (催办).
CREATE TABLE doc_reminder (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    task_id TEXT,
    step TEXT NOT NULL,
    participant TEXT NOT NULL,
    level INTEGER NOT NULL,
    text TEXT,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX doc_reminder_document ON doc_reminder (document_id, at);

-- A person's own marks; roots that only this person sees.
CREATE TABLE doc_flag (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    person_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    starred INTEGER NOT NULL,
    starred_at TEXT
);
CREATE UNIQUE INDEX doc_flag_person ON doc_flag (person_id, document_id);
