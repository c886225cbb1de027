-- Everybody who hears about a topic, each once and in order, without a look at the rows.
CREATE INDEX subscribers_of_a_topic ON subscriptions (topic, visitor, region, ended_at)
    WHERE ended_at IS NULL;

-- The few whom Telegram does not let us write to.
CREATE INDEX unreachable_visitors ON visitors (id) WHERE unreachable_since IS NOT NULL;
