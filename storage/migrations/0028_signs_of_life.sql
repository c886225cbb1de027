-- When the service was last seen at work: one row, so that a long absence is noticed afterwards.
CREATE TABLE signs_of_life (
    id INTEGER PRIMARY KEY,
    seen_at INTEGER NOT NULL
) STRICT;
