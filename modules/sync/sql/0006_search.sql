-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The full-text indexes that stand here, by root table, and what they were made by
-- (store/search_index.h). They are made from the catalog when the desk is opened.
CREATE TABLE search_index (
    root TEXT PRIMARY KEY,
    layout TEXT NOT NULL
) WITHOUT ROWID;
