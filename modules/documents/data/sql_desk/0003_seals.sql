-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The register of seals used is read from the few work items that it is about.
CREATE INDEX doc_task_sealed ON doc_task (done_at, document_id)
    WHERE step = 'seal' AND state = 'done';
