-- What happened to cases, and which officer, or which group of theirs, has not heard of it yet.
-- A number and a code: no words, nothing of a visitor.
CREATE TABLE news (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient INTEGER NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    code TEXT NOT NULL
) STRICT;

CREATE INDEX news_of_a_recipient ON news (recipient, id);

CREATE INDEX news_of_a_case ON news (case_id);

-- When each of them was last told unasked, and the last day that began with a shift card, as a number.
CREATE TABLE briefed (
    recipient INTEGER PRIMARY KEY,
    told_at INTEGER NOT NULL DEFAULT 0,
    greeted_on INTEGER NOT NULL DEFAULT 0
) STRICT;
