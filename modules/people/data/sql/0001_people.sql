-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Departments, persons, posts and who may do what. Days are "2026-07-14", first_day and last_day
-- both included; NULL is an open end.

CREATE TABLE people_unit (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    name TEXT NOT NULL,
    short_name TEXT,
    kind TEXT NOT NULL,
    parent_id TEXT,
    position INTEGER,
    code_prefix TEXT,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_unit_parent ON people_unit (parent_id, position);

CREATE TABLE people_person (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    pinyin TEXT,
    phone TEXT,
    room TEXT,
    last_day TEXT
);
CREATE INDEX people_person_login ON people_person (login);
CREATE INDEX people_person_name ON people_person (name);

CREATE TABLE people_post (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    unit_id TEXT NOT NULL,
    title TEXT NOT NULL,
    rank TEXT,
    position INTEGER,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_post_unit ON people_post (unit_id, position);

CREATE TABLE people_holding (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    post_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    main INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_holding_post ON people_holding (post_id, last_day);
CREATE INDEX people_holding_person ON people_holding (person_id, last_day);

CREATE TABLE people_role_grant (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    role TEXT NOT NULL,
    post_id TEXT,
    person_id TEXT,
    unit_id TEXT,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_role_grant_post ON people_role_grant (post_id);
CREATE INDEX people_role_grant_person ON people_role_grant (person_id);
CREATE INDEX people_role_grant_role ON people_role_grant (role, unit_id);

CREATE TABLE people_clearance (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    person_id TEXT NOT NULL,
    grade INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_clearance_person ON people_clearance (person_id);

CREATE TABLE people_division (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    post_id TEXT NOT NULL,
    position INTEGER,
    duty TEXT,
    fields TEXT,
    unit_ids TEXT,
    secretary_post_id TEXT,
    first_day TEXT,
    last_day TEXT
);
CREATE INDEX people_division_post ON people_division (post_id);

CREATE TABLE people_stand_in (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    extra TEXT,
    person_id TEXT,
    post_id TEXT,
    deputy_id TEXT NOT NULL,
    set_by_id TEXT NOT NULL,
    reason TEXT,
    ended INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL
);
CREATE INDEX people_stand_in_deputy ON people_stand_in (deputy_id, last_day);
CREATE INDEX people_stand_in_person ON people_stand_in (person_id);
CREATE INDEX people_stand_in_post ON people_stand_in (post_id);
