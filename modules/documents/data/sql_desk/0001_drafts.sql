-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Registrations that somebody has begun on this desk (待登记). They never travel.
CREATE TABLE doc_draft (
    id TEXT PRIMARY KEY,             -- becomes the document's id
    saved_at TEXT NOT NULL,
    title TEXT NOT NULL,
    params TEXT NOT NULL             -- of documents.register, as far as filled in
);
CREATE INDEX doc_draft_saved ON doc_draft (saved_at);
