-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The register of a desk opens in the order of this index, and its lamps, grades and stages are
-- counted from it without a look at the wide rows. Rows come in nearly in its order.
CREATE INDEX doc_document_register
    ON doc_document (way, received_on, stage, due_at, urgency, secrecy);
