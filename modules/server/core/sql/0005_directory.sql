-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The position up to which the directory (tables that come first) has changed: who somebody is and
-- what they may see holds for as long as it stays. At least as high as the last such command's.
ALTER TABLE feed_head ADD COLUMN directory INTEGER NOT NULL DEFAULT 0;
