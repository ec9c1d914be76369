-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What kind of internal document it is: a memo (签报), or a briefing (送阅件), which has a number in
-- a series and is sent to readers. Its number stands in doc_issued under the name of its series.
ALTER TABLE doc_document ADD COLUMN form TEXT; -- briefing; NULL for everything else
