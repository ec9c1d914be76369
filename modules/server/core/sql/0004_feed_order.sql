-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Readers of a scope take all of a line in the order of the feed: with the line in the index they
-- need not look each one up.
DROP INDEX feed_line_seq;
CREATE INDEX feed_line_seq ON feed_line (scope_id, seq, tbl, id, put);
