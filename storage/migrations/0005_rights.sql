-- Who opened the file of a case and when: its visitor sees the role and the time.
CREATE TABLE openings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    officer INTEGER NOT NULL,
    role TEXT NOT NULL,
    opened_at INTEGER NOT NULL
) STRICT;

CREATE INDEX openings_of_a_case ON openings (case_id, opened_at);

-- Evidence, like the consents that are withdrawn: rows are only ever added.
CREATE TABLE withdrawals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visitor INTEGER NOT NULL,
    withdrawn_at INTEGER NOT NULL
) STRICT;

CREATE INDEX withdrawals_of_a_visitor ON withdrawals (visitor);

-- That somebody's data were erased, and how much; not whose.
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    erased_at INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    cases INTEGER NOT NULL
) STRICT;

-- When the visitor was last reminded of a draft. A later answer makes the reminders begin again.
ALTER TABLE conversations ADD COLUMN reminded_at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX conversations_by_age ON conversations (changed_at);
