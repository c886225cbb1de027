-- Column answers is sealed JSON. Urgency is its rank: 0 comes first. is_open follows from status.
CREATE TABLE cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    programme TEXT NOT NULL,
    visitor INTEGER NOT NULL,
    run INTEGER NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    waiting_on TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    about TEXT NOT NULL,
    flow_version TEXT NOT NULL,
    answers TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    claimed_by INTEGER,
    claimed_until INTEGER,
    UNIQUE (visitor, programme, run),
    CHECK ((claimed_by IS NULL) = (claimed_until IS NULL))
) STRICT;

CREATE UNIQUE INDEX one_open_application ON cases (visitor, programme)
    WHERE kind = 'application' AND is_open = 1;

CREATE INDEX cases_in_the_queue ON cases (urgency, opened_at, id, claimed_by)
    WHERE status = 'submitted';

CREATE INDEX cases_of_an_officer ON cases (claimed_by) WHERE claimed_by IS NOT NULL;

-- Rows of these two are only ever added. Column words is sealed.
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    code TEXT NOT NULL,
    actor INTEGER,
    status TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;

CREATE INDEX events_of_a_case ON events (case_id, id);

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    from_officer INTEGER NOT NULL,
    words TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_of_a_case ON messages (case_id, id);
