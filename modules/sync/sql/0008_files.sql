-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What this desk has read of the files that lie on it (sync/file_facts.h), so that their texts are
-- found too. Of this desk alone; made anew whenever it is missing.
CREATE TABLE file_fact (
    sha256 TEXT PRIMARY KEY,
    reader INTEGER NOT NULL,   -- which reading it was: a better one reads again
    kind TEXT NOT NULL,        -- files::kindId()
    format TEXT NOT NULL,      -- of an image
    pages INTEGER NOT NULL,    -- -1: unknown
    width INTEGER NOT NULL,    -- of an image, in pixels
    height INTEGER NOT NULL,
    signature INTEGER NOT NULL, -- files::Signature
    why TEXT NOT NULL,         -- what could not be read, a code
    is_cut INTEGER NOT NULL,   -- there is more text than this
    text TEXT NOT NULL
);
