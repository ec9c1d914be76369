-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The root on which a forecast row hangs: what comes from the server for other roots leaves the
-- forecast as it lies. '' for rows of before, which hang on anything.
ALTER TABLE sync_undo ADD COLUMN root TEXT NOT NULL DEFAULT '';
CREATE INDEX sync_undo_root ON sync_undo (root, n);

-- Forecasts that could not be laid are tried again with every page.
CREATE INDEX sync_outbox_doubtful ON sync_outbox (n)
    WHERE overlay = 1 AND forecast_error IS NOT NULL;
