-- The papers that an end of guidance asks of a visitor, and what the visitor says of each; nothing
-- of the answers that asked for them. A list is kept as one: changed_at is the same in all its rows.
-- Column mark is sealed.
CREATE TABLE papers (
    visitor INTEGER NOT NULL,
    flow TEXT NOT NULL,
    outcome TEXT NOT NULL,
    paper TEXT NOT NULL,
    mark TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (visitor, flow, outcome, paper)
) STRICT;

CREATE INDEX papers_by_age ON papers (changed_at);
