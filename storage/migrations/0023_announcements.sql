-- Announcements and what became of them. Columns announcement and audience are JSON; wording_… is
-- what was handed over to be released, word for word. State, fate and cause are words of core.
CREATE TABLE broadcasts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    announcement TEXT NOT NULL,
    audience TEXT NOT NULL,
    authors TEXT NOT NULL,
    revision INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    title_kk TEXT NOT NULL DEFAULT '',
    title_ru TEXT NOT NULL DEFAULT '',
    wording_kk TEXT NOT NULL DEFAULT '',
    wording_ru TEXT NOT NULL DEFAULT '',
    approver INTEGER,
    approved_at INTEGER,
    starts_at INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    total INTEGER NOT NULL DEFAULT 0,
    why TEXT,
    remark TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX broadcasts_in_a_state ON broadcasts (state, id);

-- One row for each recipient of a broadcast; zone is in minutes from UTC. Edits is the message
-- that a correction puts right. An erased visitor is 0: how many stays, who does not.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    broadcast INTEGER NOT NULL REFERENCES broadcasts (id),
    visitor INTEGER NOT NULL,
    language TEXT NOT NULL,
    zone INTEGER NOT NULL,
    fate TEXT NOT NULL,
    cause TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    message INTEGER,
    edits INTEGER,
    changed_at INTEGER NOT NULL,
    tapped_at INTEGER
) STRICT;

CREATE UNIQUE INDEX once_in_a_broadcast ON deliveries (broadcast, visitor) WHERE visitor <> 0;

CREATE INDEX deliveries_waiting ON deliveries (broadcast, zone, due_at, id)
    WHERE fate = 'pending';

CREATE INDEX deliveries_in_flight ON deliveries (broadcast) WHERE fate = 'sending';

CREATE INDEX deliveries_of_a_visitor ON deliveries (visitor, changed_at) WHERE visitor <> 0;

-- How many deliveries stand where: kept, so that progress costs the same for ten and a million.
CREATE TABLE delivery_counts (
    broadcast INTEGER NOT NULL,
    fate TEXT NOT NULL,
    cause TEXT NOT NULL,
    many INTEGER NOT NULL,
    PRIMARY KEY (broadcast, fate, cause)
) STRICT;

-- The emergency brake: what is stopped as a whole.
CREATE TABLE stops (
    stop TEXT PRIMARY KEY,
    since INTEGER NOT NULL,
    set_by INTEGER NOT NULL
) STRICT;

-- Minutes from UTC; Aktau's until somebody says otherwise. Nobody is woken up at night.
ALTER TABLE visitors ADD COLUMN zone INTEGER NOT NULL DEFAULT 300;
