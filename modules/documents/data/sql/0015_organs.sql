-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- 发文范围: for how many organs a recipient stands, as it was when the document went out (a 统称 such
-- as 各司局 for as many as there were). NULL for what went out before this was kept: one each.

ALTER TABLE doc_recipient ADD COLUMN organs INTEGER;
