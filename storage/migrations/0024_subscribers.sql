-- Everybody who hears about a topic, each once and in order, without a look at the rows.
CREATE INDEX subscribers_of_a_topic ON subscriptions (topic, visitor, region)
    WHERE ended_at IS NULL;
