-- Officers in the browser. Links, tokens and signatures stand here only as hashes.
CREATE TABLE console_links (
    link TEXT PRIMARY KEY,
    officer INTEGER NOT NULL,
    good_until INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE console_signatures (
    signature TEXT PRIMARY KEY,
    used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE console_sessions (
    token TEXT PRIMARY KEY,
    officer INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    practice INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX console_sessions_of_an_officer ON console_sessions (officer);

-- A choice of the queue that an officer comes back to. Column name is sealed, chosen is a query string.
CREATE TABLE saved_filters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    officer INTEGER NOT NULL,
    name TEXT NOT NULL,
    chosen TEXT NOT NULL
) STRICT;

CREATE INDEX saved_filters_of_an_officer ON saved_filters (officer, id);

-- What the pages of the queue are read from: everything a filter looks at, in the order shown.
CREATE INDEX cases_open ON cases (urgency, opened_at, id, programme, language, district, is_young,
                                  waiting_on, claimed_by, claimed_until, due_at)
    WHERE is_open = 1;

CREATE INDEX cases_ended ON cases (opened_at, id, programme, language, district, is_young)
    WHERE is_open = 0;

-- Words by which officers find a case: folded, and as the seal makes them unreadable.
CREATE TABLE case_words (
    word TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    PRIMARY KEY (word, case_id)
) STRICT;

CREATE INDEX case_words_of_a_case ON case_words (case_id);
