-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- How much a department may issue in a year (精简发文): number, range and copies of its documents.
CREATE TABLE doc_quota (
    id TEXT PRIMARY KEY,             -- department and year
    version INTEGER NOT NULL,
    extra TEXT,
    department TEXT NOT NULL,        -- by name, as it stands on the documents
    year INTEGER NOT NULL,
    documents INTEGER,               -- NULL: not limited
    recipients INTEGER,
    copies INTEGER,
    basis TEXT,
    set_at TEXT NOT NULL,
    set_by TEXT NOT NULL,            -- a person's id
    set_name TEXT NOT NULL
);
CREATE UNIQUE INDEX doc_quota_department ON doc_quota (department, year);
