-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- Only a scope that is lost is looked for by itself, which is rare; every row that comes paid for it.
DROP INDEX sync_member_scope;
