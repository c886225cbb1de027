-- One row per visitor and flow. A run is never used twice, not even after its row is gone:
-- cases remember the run they were sent from. Column answers is sealed JSON, empty at first.
CREATE TABLE conversations (
    run INTEGER PRIMARY KEY AUTOINCREMENT,
    visitor INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    answers TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    reopened TEXT,
    changed_at INTEGER NOT NULL,
    UNIQUE (visitor, flow)
) STRICT;

-- Which run each visitor is in now. A run that is gone is not current.
CREATE TABLE current_runs (
    visitor INTEGER PRIMARY KEY,
    run INTEGER NOT NULL
) STRICT;
