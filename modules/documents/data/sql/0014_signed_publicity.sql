-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- 公开属性 as it was when it was signed: the signer decides it (国办发〔2016〕80号), and it is printed
-- in the note (附注). NULL for what was signed before this was kept.

ALTER TABLE doc_document ADD COLUMN signed_publicity TEXT;
