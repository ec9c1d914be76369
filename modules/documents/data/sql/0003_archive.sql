-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Archive (归档, 移交): what was filed, piece by piece (件), and what was handed over.

ALTER TABLE doc_document ADD COLUMN archive_code TEXT; -- 档号; empty while it has none

CREATE TABLE doc_archived (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    code TEXT NOT NULL,              -- 档号, rules/archive.h
    series TEXT NOT NULL,            -- all of it but the item
    item INTEGER NOT NULL,           -- 件号
    year INTEGER NOT NULL,           -- 年度
    retention TEXT NOT NULL,         -- permanent, 30, 10
    unit TEXT NOT NULL,              -- 机构代码
    unit_name TEXT NOT NULL,
    title TEXT NOT NULL,             -- 题名
    number TEXT,                     -- 文号
    author TEXT,                     -- 责任者
    document_date TEXT,              -- 成文日期
    secrecy INTEGER NOT NULL,
    filed_at TEXT NOT NULL,
    filed_by TEXT NOT NULL,          -- a person's id
    filed_name TEXT NOT NULL,
    withdrawn_at TEXT,               -- the document was reopened: the item is never given again
    transfer_id TEXT                 -- of the doc_transfer by which it was handed over
);
CREATE UNIQUE INDEX doc_archived_code ON doc_archived (code);
CREATE INDEX doc_archived_document ON doc_archived (document_id);
CREATE INDEX doc_archived_series ON doc_archived (series, item);
CREATE INDEX doc_archived_transfer ON doc_archived (transfer_id);

-- Handing over (移交) to an archive: a list of pieces, told once and for all.
CREATE TABLE doc_transfer (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,         -- of the year
    name TEXT NOT NULL,              -- 移交〔2026〕3号
    receiver TEXT NOT NULL,          -- 接收单位
    remark TEXT,
    items INTEGER NOT NULL,
    at TEXT NOT NULL,
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    package_sha256 TEXT,             -- of the manifest of the package that was written of it
    packed_at TEXT
);
CREATE UNIQUE INDEX doc_transfer_serial ON doc_transfer (year, serial);
