-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The key that marks the cursors we made: a reader may only come back with one of theirs, since a
-- cursor says which scopes they had.
ALTER TABLE deployment ADD COLUMN cursor_key TEXT NOT NULL DEFAULT '';
