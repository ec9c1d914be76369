-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- From when on an item is to be urged (应催办): its limit is near or a report is owed, and it was
-- not urged within the least interval. Rows from before this column have it from their lamp.

ALTER TABLE sup_item ADD COLUMN urge_at TEXT;
