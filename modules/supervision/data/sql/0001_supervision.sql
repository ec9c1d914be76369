-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Supervision (督查督办). Days are "2026-07-14", moments UTC "2026-07-14T02:05:00.123Z", participants
-- "person:…", "post:…", "unit:…", "role:…". What the ledger (台账) shows stands in sup_item itself, so
-- that a page of it reads one table; names are as they were when the row was written, so that history
-- keeps the name of a department that was renamed.

CREATE TABLE sup_item (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    -- 编号; NULL until it is established (立项) by the server.
    number_year INTEGER,
    number_serial INTEGER,
    number_text TEXT,
    number_key TEXT,
    title TEXT NOT NULL,             -- 事项
    requirement TEXT,                -- 工作要求
    target TEXT,                     -- 完成标准
    category TEXT,
    source_kind TEXT NOT NULL,       -- rules/sources.h
    source_table TEXT,               -- the record it was made of, where it is one of this house
    source_id TEXT,
    source_number TEXT,              -- 来源文号
    source_title TEXT,
    source_words TEXT,               -- 原话
    source_by TEXT,                  -- 批示人, by name
    source_person TEXT,              -- the same as a participant, where known
    source_on TEXT,
    importance INTEGER NOT NULL DEFAULT 0, -- 0 一般, 1 重点, 2 重大
    secrecy INTEGER NOT NULL DEFAULT 0,    -- 0 none, 1 秘密, 2 机密, 3 绝密
    to_state_council INTEGER NOT NULL DEFAULT 0, -- 须报国务院
    report_on TEXT,
    parent_id TEXT,                  -- the item of which it is a part (层层督办)
    position INTEGER NOT NULL DEFAULT 0,
    parts INTEGER NOT NULL DEFAULT 0,
    open_parts INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL,             -- rules/flow.h
    stage_since TEXT NOT NULL,
    holders TEXT,                    -- participants with something to do now, a JSON array
    holder_names TEXT,
    lead TEXT,                       -- 牵头司局
    lead_name TEXT,
    co TEXT,                         -- 会办司局, a JSON array
    co_names TEXT,
    handler TEXT,                    -- 承办人
    handler_name TEXT,
    phone TEXT,
    leaders TEXT,                    -- posts of the leaders in charge of the lead, a JSON array
    assigned_at TEXT,                -- 交办
    assigned_name TEXT,
    starts_on TEXT,
    due_facts TEXT,                  -- from what the deadline follows: data/deadlines.h
    due_at TEXT,                     -- 限办, the end of the office day
    due_on TEXT,
    first_due_on TEXT,               -- before every extension
    due_basis TEXT,                  -- 依据
    due_text TEXT,                   -- as the source writes it
    feedback_kind TEXT,              -- rules/feedback.h
    feedback_number INTEGER,
    feedback_from TEXT,              -- the nominal day behind which the next one is due
    feedback_due_on TEXT,            -- the next one
    progress INTEGER,
    progress_on TEXT,
    last_feedback_at TEXT,           -- 最新进展
    last_feedback_way TEXT,
    last_feedback TEXT,
    feedbacks INTEGER NOT NULL DEFAULT 0,
    due_feedbacks INTEGER NOT NULL DEFAULT 0,  -- that answered a day on which one was due
    late_feedbacks INTEGER NOT NULL DEFAULT 0, -- and of these too late
    open_problems INTEGER NOT NULL DEFAULT 0,
    problem TEXT,                    -- the latest that is open
    extensions INTEGER NOT NULL DEFAULT 0,
    extension_waits INTEGER NOT NULL DEFAULT 0,
    urges INTEGER NOT NULL DEFAULT 0,
    urge_grade TEXT,                 -- the highest
    last_urge_grade TEXT,
    last_urge_at TEXT,
    orange_letters INTEGER NOT NULL DEFAULT 0,
    red_letters INTEGER NOT NULL DEFAULT 0,
    redos INTEGER NOT NULL DEFAULT 0,
    circulars INTEGER NOT NULL DEFAULT 0, -- 通报
    paused_at TEXT,
    finished_at TEXT,                -- when it was reported as finished
    result TEXT,                     -- 办理结果
    struck_at TEXT,                  -- 销号
    struck_name TEXT,
    on_time INTEGER,                 -- of what is finished
    quality INTEGER,                 -- 质量评分, 0…100
    created_by TEXT NOT NULL,
    created_name TEXT,
    created_unit TEXT,
    created_at TEXT NOT NULL,
    warnings TEXT,                   -- [{code, args}]
    -- rules/lamp.h: the state of the clock (ClockState), the moments at which the item's own lamp
    -- changes, and the same with all parts under it.
    clock_state INTEGER NOT NULL DEFAULT 2,
    near_at TEXT,
    risk_on TEXT,
    lamp_near_at TEXT,
    lamp_due_at TEXT,
    lamp_risk_on TEXT
);
-- Each covers one order of the ledger; the row's own number follows by itself.
CREATE UNIQUE INDEX sup_item_number ON sup_item (number_key);
CREATE INDEX sup_item_due ON sup_item (due_at);
CREATE INDEX sup_item_stage_due ON sup_item (stage, due_at);
CREATE INDEX sup_item_lead ON sup_item (lead, due_at);
CREATE INDEX sup_item_parent ON sup_item (parent_id, position);
CREATE INDEX sup_item_source ON sup_item (source_id);
CREATE INDEX sup_item_struck ON sup_item (lead, struck_at);
CREATE INDEX sup_item_assigned ON sup_item (assigned_at);
CREATE INDEX sup_item_created ON sup_item (created_by, created_at);
CREATE INDEX sup_item_feedback ON sup_item (feedback_due_on);
-- All that a lamp needs, so that those of all rows are reckoned, and rows found by them in the usual
-- order, without a look at the rows.
CREATE INDEX sup_item_lamp ON sup_item
    (clock_state, starts_on, lamp_near_at, lamp_due_at, lamp_risk_on, due_at);

-- Progress (反馈); only ever added.
CREATE TABLE sup_feedback (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    at TEXT NOT NULL,
    way TEXT NOT NULL,               -- site, topic, daily, report
    text TEXT NOT NULL,
    progress INTEGER,
    needs TEXT,                      -- 需协调事项
    participant TEXT,                -- as which it was written
    participant_name TEXT,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    on_behalf_of TEXT,
    on_behalf_of_name TEXT,
    due_on TEXT,                     -- the day it answers, NULL for one between
    late_days INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sup_feedback_item ON sup_feedback (item_id, at);
CREATE INDEX sup_feedback_at ON sup_feedback (at);

CREATE TABLE sup_problem (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    solution TEXT,
    settled_at TEXT,
    settled_name TEXT
);
CREATE INDEX sup_problem_item ON sup_problem (item_id, at);

CREATE TABLE sup_milestone (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    title TEXT NOT NULL,
    on_day TEXT NOT NULL,
    reached_on TEXT,
    reached_at TEXT,
    reached_name TEXT,
    note TEXT
);
CREATE INDEX sup_milestone_item ON sup_milestone (item_id, on_day);

CREATE TABLE sup_extension (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    old_due_on TEXT,
    to_day TEXT NOT NULL,            -- what was asked for
    state TEXT NOT NULL,             -- waiting, granted, refused
    granted_to TEXT,
    decided_at TEXT,
    decided_by TEXT,
    decided_name TEXT,               -- 批准人
    opinion TEXT
);
CREATE INDEX sup_extension_item ON sup_extension (item_id, position);
CREATE INDEX sup_extension_waiting ON sup_extension (asked_at) WHERE state = 'waiting';

CREATE TABLE sup_pause (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    from_at TEXT NOT NULL,
    to_at TEXT,
    reason TEXT NOT NULL,
    by_name TEXT NOT NULL,
    resumed_name TEXT
);
CREATE INDEX sup_pause_item ON sup_pause (item_id, from_at);

-- Urging (催办): a row for each whom it reached.
CREATE TABLE sup_urge (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    grade TEXT NOT NULL,             -- remind, blue, orange, red
    number_text TEXT,                -- of a letter (督查单)
    text TEXT,
    reply_by TEXT,
    participant TEXT NOT NULL,
    participant_name TEXT,
    at TEXT NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    receipt_at TEXT,                 -- 签收
    receipt_by TEXT,
    receipt_name TEXT,
    receipt_text TEXT
);
CREATE INDEX sup_urge_item ON sup_urge (item_id, at);
CREATE INDEX sup_urge_open ON sup_urge (participant, at) WHERE receipt_at IS NULL;

-- 通报: a row for each item that a circular names.
CREATE TABLE sup_circular (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    circular_id TEXT NOT NULL,
    title TEXT NOT NULL,
    critical INTEGER NOT NULL,       -- 通报批评
    document_id TEXT,
    at TEXT NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX sup_circular_item ON sup_circular (item_id, at);
CREATE INDEX sup_circular_circular ON sup_circular (circular_id);

CREATE TABLE sup_file (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    feedback_id TEXT,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,              -- proof 办结材料, feedback
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL
);
CREATE INDEX sup_file_item ON sup_file (item_id, position);
CREATE INDEX sup_file_sha256 ON sup_file (sha256);

CREATE TABLE sup_case (
    id TEXT PRIMARY KEY,             -- the item's
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    route_id TEXT NOT NULL,
    route_version INTEGER NOT NULL,
    state TEXT NOT NULL              -- workflow::Case
);
CREATE INDEX sup_case_item ON sup_case (item_id);

-- One row for each of the case's work items: workflow/case_edit.h.
CREATE TABLE sup_task (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    step TEXT NOT NULL,
    round INTEGER NOT NULL,
    participant TEXT NOT NULL,
    participant_name TEXT,
    state TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    link TEXT,
    claimed_by TEXT,
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
CREATE INDEX sup_task_item ON sup_task (item_id, position);
CREATE INDEX sup_task_open ON sup_task (participant, step, item_id) WHERE is_open = 1;
CREATE INDEX sup_task_waiting ON sup_task (item_id) WHERE is_open = 1;

-- The history: one row for each accepted command.
CREATE TABLE sup_event (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    item_id TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,              -- the command's verb
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    on_behalf_of TEXT,
    on_behalf_of_name TEXT,
    step TEXT,
    detail TEXT
);
CREATE INDEX sup_event_item ON sup_event (item_id, at);

-- Changes of a department's score by hand (人工调整); roots, seen by supervisors and the department.
CREATE TABLE sup_adjustment (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    unit TEXT NOT NULL,              -- a participant
    year INTEGER NOT NULL,
    points INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_name TEXT,
    withdrawn_reason TEXT
);
CREATE INDEX sup_adjustment_unit ON sup_adjustment (unit, year);
