-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What goes to units outside the house as signed packages (公文传输), and what arrived so.

-- One for each unit that a document goes to; the unit's account sees it, not the document.
CREATE TABLE doc_transmission (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    document_id TEXT NOT NULL,
    recipient_id TEXT NOT NULL,      -- doc_recipient's
    unit TEXT,                       -- a participant, when it has an account here
    unit_name TEXT NOT NULL,
    carrier TEXT NOT NULL,           -- line, medium
    year INTEGER,                    -- with the serial: running for each unit and year
    serial INTEGER,
    number TEXT,
    title TEXT NOT NULL,
    state TEXT NOT NULL,             -- sent, received, returned
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL,           -- a person's id
    sent_name TEXT NOT NULL,
    sheet TEXT,                      -- package.json, byte for byte
    manifest TEXT,                   -- manifest.txt
    signature TEXT,                  -- of the manifest, DER in base64
    certificate TEXT,                -- the house's, PEM
    answered_at TEXT,
    answered_by TEXT,                -- a person's id
    answered_name TEXT,
    remark TEXT
);
CREATE INDEX doc_transmission_document ON doc_transmission (document_id);
CREATE INDEX doc_transmission_open ON doc_transmission (sent_at) WHERE state = 'sent';
CREATE UNIQUE INDEX doc_transmission_serial ON doc_transmission (unit_name, year, serial);

CREATE TABLE doc_transmission_file (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    transmission_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,              -- in the package
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    role TEXT NOT NULL,
    size INTEGER NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX doc_transmission_file_transmission ON doc_transmission_file (transmission_id);
CREATE INDEX doc_transmission_file_sha256 ON doc_transmission_file (sha256);

-- Whose packages are taken: the house that a key belongs to, as somebody has made sure of it.
CREATE TABLE doc_sender (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    name TEXT NOT NULL,
    key_pin TEXT NOT NULL,           -- base64 of the SHA-256 of its public key
    certificate TEXT NOT NULL,
    trusted_at TEXT NOT NULL,
    trusted_by TEXT NOT NULL,        -- a person's id
    trusted_name TEXT NOT NULL,
    dropped_at TEXT
);
CREATE INDEX doc_sender_key ON doc_sender (key_pin);

CREATE TABLE doc_arrival (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    sender TEXT NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,              -- to whom it was addressed
    sent_at TEXT,
    sheet TEXT NOT NULL,
    manifest TEXT NOT NULL,
    signature TEXT NOT NULL,
    certificate TEXT NOT NULL,
    state TEXT NOT NULL,             -- arrived, registered, returned
    arrived_at TEXT NOT NULL,
    arrived_by TEXT NOT NULL,        -- a person's id
    arrived_name TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    answered_name TEXT,
    reason TEXT,
    document_id TEXT                 -- as which it was registered
);
CREATE UNIQUE INDEX doc_arrival_serial ON doc_arrival (sender, year, serial);
CREATE INDEX doc_arrival_state ON doc_arrival (state, arrived_at);

CREATE TABLE doc_arrival_file (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    arrival_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX doc_arrival_file_arrival ON doc_arrival_file (arrival_id);
CREATE INDEX doc_arrival_file_sha256 ON doc_arrival_file (sha256);
