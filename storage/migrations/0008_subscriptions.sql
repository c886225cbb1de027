-- What visitors asked to hear about. A row is added when they ask, and keeps when and where they
-- stopped: evidence for both. Topic is the key of a flow, region that of a territory, or empty for any.
-- Column origin is sealed: an end of guidance tells what was answered on the way to it.
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visitor INTEGER NOT NULL,
    topic TEXT NOT NULL,
    region TEXT NOT NULL,
    language TEXT NOT NULL,
    origin TEXT NOT NULL,
    since INTEGER NOT NULL,
    ended_at INTEGER,
    ended_from TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX one_standing_subscription ON subscriptions (visitor, topic, region)
    WHERE ended_at IS NULL;

-- Who hears about a topic: by region and language, page by page of visitors.
CREATE INDEX standing_subscriptions ON subscriptions (topic, region, language, visitor)
    WHERE ended_at IS NULL;

CREATE INDEX subscriptions_of_a_visitor ON subscriptions (visitor, id);
