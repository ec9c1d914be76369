-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What whoever examined a draft (核稿) has ticked: the keys of the points that held on that day
-- (条例 第二十条), a list as JSON; NULL for every other opinion.

ALTER TABLE doc_opinion ADD COLUMN points TEXT;
