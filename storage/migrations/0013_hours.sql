-- Opening hours, the special days of a year, and targets, in editions: rows are only ever added, and
-- the one with the highest number holds. Columns hours and days are JSON, as officers type them.
-- Urgency is its rank, as in cases.
CREATE TABLE calendar_hours (
    number INTEGER PRIMARY KEY,
    hours TEXT NOT NULL,
    changed_by INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_days (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    days TEXT NOT NULL,
    changed_by INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (year, number)
) STRICT;

CREATE TABLE targets (
    urgency INTEGER NOT NULL,
    number INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    warn_percent INTEGER NOT NULL,
    changed_by INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (urgency, number)
) STRICT;

-- What is owed. due_at and warn_at are set while it is our turn; promised_at is due_at as it was
-- before a third party had the turn. told is what officers have heard of this promise: 0 nothing,
-- 1 that it is due soon, 2 that it is late.
ALTER TABLE cases ADD COLUMN warn_at INTEGER;

ALTER TABLE cases ADD COLUMN promised_at INTEGER;

ALTER TABLE cases ADD COLUMN told INTEGER NOT NULL DEFAULT 0;

CREATE INDEX cases_due ON cases (due_at, id) WHERE due_at IS NOT NULL;

CREATE INDEX cases_due_soon ON cases (warn_at) WHERE told = 0 AND warn_at IS NOT NULL;

CREATE INDEX cases_late ON cases (due_at) WHERE told < 2 AND due_at IS NOT NULL;
