-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- What a letter (督查单) says of its item, as it was when the letter was written: data/letters.h.
-- A letter that is opened again later is the letter that was sent.

ALTER TABLE sup_urge ADD COLUMN facts TEXT;
