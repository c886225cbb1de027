-- Who talks to us and who works here. Times are milliseconds, UTC; 0 and 1 are no and yes.
CREATE TABLE visitors (
    id INTEGER PRIMARY KEY,
    language TEXT,
    link TEXT NOT NULL DEFAULT '',
    unreachable_since INTEGER
) STRICT;

-- Evidence: rows are only ever added.
CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visitor INTEGER NOT NULL,
    flow TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    given_at INTEGER NOT NULL
) STRICT;

CREATE INDEX consents_of_a_visitor ON consents (visitor, flow);

-- Column name is sealed.
CREATE TABLE officers (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    joined_at INTEGER NOT NULL
) STRICT;

CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    good_until INTEGER NOT NULL,
    used_by INTEGER,
    used_at INTEGER
) STRICT;

-- What the Telegram edge knows of a chat: its newest screen, and whether a keyboard stands open.
CREATE TABLE screens (
    visitor INTEGER PRIMARY KEY,
    message_id INTEGER,
    digest TEXT NOT NULL DEFAULT '',
    keyboard INTEGER NOT NULL DEFAULT 0
) STRICT;
