-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What this desk knows from before the server was restored from a backup.

-- What the server had answered the first time.
ALTER TABLE sync_outbox ADD COLUMN former_answer TEXT;
-- The restored server had it no more.
ALTER TABLE sync_outbox ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;

-- The confirmed root rows that stood here, until somebody has seen which of them are gone.
CREATE TABLE sync_former (
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (tbl, id)
) WITHOUT ROWID;
