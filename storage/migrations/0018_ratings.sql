-- What a visitor thought of an ended case: good, fair, poor. No words, nobody's number; a row stays
-- when the case is emptied.
CREATE TABLE ratings (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    face TEXT NOT NULL,
    rated_at INTEGER NOT NULL
) STRICT;
