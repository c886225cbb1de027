-- What officers work with beside the state. A revision grows with every change that a page must
-- know of. Origin is a country, district a territory of the oblast, both keys; is_young is 0 or 1.
-- waiting_since is when it became the turn of whoever it is now; due_at is set while it is ours;
-- time_left is working time in milliseconds that stands still while a third party has the turn.
ALTER TABLE cases ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

ALTER TABLE cases ADD COLUMN origin TEXT NOT NULL DEFAULT '';

ALTER TABLE cases ADD COLUMN district TEXT NOT NULL DEFAULT '';

ALTER TABLE cases ADD COLUMN is_young INTEGER NOT NULL DEFAULT 0;

ALTER TABLE cases ADD COLUMN waiting_since INTEGER NOT NULL DEFAULT 0;

ALTER TABLE cases ADD COLUMN due_at INTEGER;

ALTER TABLE cases ADD COLUMN time_left INTEGER;

ALTER TABLE cases ADD COLUMN answered_at INTEGER;

UPDATE cases SET waiting_since = opened_at;
