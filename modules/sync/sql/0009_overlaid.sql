-- SPDX-FileCopyrightText: Chancery contributors
-- SPDX-License-Identifier: MulanPSL-2.0
-- The few commands whose forecasts lie on the rows, among the many of a month that were answered.
CREATE INDEX sync_outbox_overlaid ON sync_outbox (n) WHERE overlay = 1;
