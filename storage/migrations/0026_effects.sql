-- The report of an announcement looks up who tapped and who stopped from it, not everybody.
CREATE INDEX deliveries_tapped ON deliveries (broadcast) WHERE tapped_at IS NOT NULL;

CREATE INDEX subscriptions_ended_from ON subscriptions (ended_from) WHERE ended_from <> '';
