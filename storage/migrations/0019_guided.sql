-- The guidance that led to a case. Column path is sealed JSON: the end, and the answers until there.
CREATE TABLE guided (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    flow TEXT NOT NULL,
    flow_version TEXT NOT NULL,
    path TEXT NOT NULL
) STRICT;
