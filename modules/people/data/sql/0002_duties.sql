-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The duty table (职责分工): which department holds which field, and under which leader. Days as in
-- 0001; a change begins a new row, so that an old paper finds who held its field then.

CREATE TABLE people_duty (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    field TEXT NOT NULL,             -- "政务公开"
    words TEXT,                      -- by which a matter of the field is known, a JSON array
    unit_id TEXT NOT NULL,           -- 主办
    co_unit_ids TEXT,                -- 会办, a JSON array
    leader_post_id TEXT,             -- NULL: whoever is in charge of the unit (people_division)
    basis TEXT,                      -- 依据: the notice of it
    position INTEGER,
    first_day TEXT,
    last_day TEXT
);
