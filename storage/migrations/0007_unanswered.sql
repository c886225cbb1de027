-- What people asked and no card answers; nothing says who asked. Column words is sealed, asked_on is
-- a day such as 2026-11-23. Counts only grow, also when rows are dealt with.
CREATE TABLE unanswered (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    asked_on TEXT NOT NULL
) STRICT;

CREATE INDEX unanswered_in_a_language ON unanswered (language, id);

CREATE TABLE unanswered_counts (
    language TEXT PRIMARY KEY,
    unanswered INTEGER NOT NULL
) STRICT;
