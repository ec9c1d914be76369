-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Views of the ledger (视图) that a supervisor shares with all who see it. One's own stay on the desk.

CREATE TABLE sup_view (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    name TEXT NOT NULL,
    view TEXT NOT NULL,              -- ledger::View
    by_person TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at TEXT NOT NULL
);

-- The circulars that were made with a document, for when that is thrown away.
CREATE INDEX sup_circular_document ON sup_circular (document_id);
