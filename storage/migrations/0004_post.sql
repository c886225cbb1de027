-- Updates received. State is waiting, done or dead. Column raw is sealed, and empty once done.
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    lane INTEGER NOT NULL,
    raw TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT '',
    received_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'waiting';

CREATE INDEX inbox_done ON inbox (ended_at) WHERE state = 'done';

CREATE INDEX inbox_dead ON inbox (ended_at) WHERE state = 'dead';

-- Words decided but not yet said. What was said is deleted. State is waiting or failed.
-- Column payload is sealed, and empty once failed.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient INTEGER NOT NULL,
    kind TEXT NOT NULL,
    priority INTEGER NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT '',
    ended_at INTEGER
) STRICT;

CREATE INDEX outbox_waiting ON outbox (recipient, priority, id) WHERE state = 'waiting';
