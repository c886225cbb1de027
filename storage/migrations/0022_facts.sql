-- Editions of facts after those that come with the service. State is draft, ready, published or
-- rejected; the last two never change again. Column written is JSON, as it was typed; authors is a
-- JSON list of officers. Column publication counts what was published, of all facts together: whoever
-- knows the highest number knows all of it. Column reason is sealed.
CREATE TABLE fact_editions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fact TEXT NOT NULL,
    state TEXT NOT NULL,
    written TEXT NOT NULL,
    revision INTEGER NOT NULL,
    authors TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    decided_by INTEGER,
    decided_at INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    publication INTEGER
) STRICT;

CREATE INDEX fact_editions_of_a_fact ON fact_editions (fact, id);

-- One draft of a fact at a time.
CREATE UNIQUE INDEX fact_editions_open ON fact_editions (fact) WHERE state IN ('draft', 'ready');

CREATE UNIQUE INDEX fact_editions_published ON fact_editions (publication)
    WHERE publication IS NOT NULL;

-- Last days of facts of which officers have heard. Column last_day is an ISO day.
CREATE TABLE fact_ends_told (
    fact TEXT NOT NULL,
    last_day TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (fact, last_day)
) STRICT;
