-- Who held a case last, who is asked to take it over, when it ended, in which one it goes on.
ALTER TABLE cases ADD COLUMN last_officer INTEGER;

ALTER TABLE cases ADD COLUMN offered_to INTEGER;

ALTER TABLE cases ADD COLUMN ended_at INTEGER;

ALTER TABLE cases ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';

UPDATE cases SET last_officer = claimed_by;

UPDATE cases
   SET ended_at = (SELECT max(happened_at) FROM events WHERE case_id = cases.id)
 WHERE is_open = 0;

CREATE INDEX cases_of_a_visitor ON cases (visitor, opened_at);

CREATE INDEX cases_that_go_on_in_another ON cases (merged_into) WHERE merged_into <> '';

-- What an event is about, as JSON; closed values only, nothing that anybody typed.
ALTER TABLE events ADD COLUMN params TEXT NOT NULL DEFAULT '';

-- In a correction: the questions that may not be asked again, separated by spaces.
ALTER TABLE conversations ADD COLUMN fixed TEXT;

-- Days such as 2026-12-07. looks_on is when the clock looks next, run the conversation in which the
-- visitor answers; both days begin anew when the due day moves. A case has one open request.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    asked_by INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    looks_on TEXT NOT NULL,
    reminded_on TEXT,
    warned_on TEXT,
    is_extended INTEGER NOT NULL DEFAULT 0,
    is_answered INTEGER NOT NULL DEFAULT 0,
    run INTEGER,
    ended_at INTEGER
) STRICT;

CREATE INDEX corrections_of_a_case ON corrections (case_id, id);

CREATE UNIQUE INDEX one_open_correction ON corrections (case_id) WHERE ended_at IS NULL;

CREATE INDEX corrections_to_look_at ON corrections (looks_on) WHERE ended_at IS NULL;

CREATE INDEX corrections_by_run ON corrections (run) WHERE run IS NOT NULL;

-- Column remark is sealed, and empty if nothing was remarked.
CREATE TABLE correction_items (
    correction_id INTEGER NOT NULL REFERENCES corrections (id),
    number INTEGER NOT NULL,
    question TEXT NOT NULL,
    defect TEXT NOT NULL,
    remark TEXT NOT NULL,
    PRIMARY KEY (correction_id, number)
) STRICT;

-- Answers that a correction replaced; column answers is sealed JSON. Rows are only ever added.
CREATE TABLE answer_versions (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    number INTEGER NOT NULL,
    answers TEXT NOT NULL,
    flow_version TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;

-- Words between officers; column words is sealed, mentions is a JSON list of officers. Rows are only
-- ever added.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    author INTEGER NOT NULL,
    words TEXT NOT NULL,
    mentions TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX notes_of_a_case ON notes (case_id, id);

-- What an officer means to do, until it is done or taken back; column payload is sealed JSON.
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL UNIQUE REFERENCES cases (id),
    officer INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    payload TEXT NOT NULL,
    due_at INTEGER NOT NULL
) STRICT;

CREATE INDEX acts_by_time ON acts (due_at);
