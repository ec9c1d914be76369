-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Which sheet and which part of it a change by hand belongs to; NULL: the year's score itself.

ALTER TABLE sup_adjustment ADD COLUMN sheet TEXT;
ALTER TABLE sup_adjustment ADD COLUMN part TEXT;
