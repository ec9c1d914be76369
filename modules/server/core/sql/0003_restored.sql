-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Where the lineage of this database began, if with a backup: the moment whose state it was, and
-- when it was taken up again. Desks that had seen more tell their people.
ALTER TABLE deployment ADD COLUMN restored_to TEXT NOT NULL DEFAULT '';
ALTER TABLE deployment ADD COLUMN restored_at TEXT NOT NULL DEFAULT '';
