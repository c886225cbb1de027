-- The queue is what waits on us. A case whose claim has lapsed is in it again: an officer who went
-- home must not take it along.
DROP INDEX cases_in_the_queue;

CREATE INDEX cases_in_the_queue ON cases (urgency, opened_at, id, claimed_until)
    WHERE is_open = 1 AND waiting_on = 'us';
