-- Counts, kept as things happen: closed values only, nothing of a person, so an erasure leaves them.
-- Day is the number of days since 1970-01-01 by the calendar of Aktau. Flow is the programme of a case
-- or the flow in which a step was taken. Without a dimension the whole is counted.
CREATE TABLE tallies (
    what TEXT NOT NULL,
    dimension TEXT NOT NULL,
    day INTEGER NOT NULL,
    flow TEXT NOT NULL,
    value TEXT NOT NULL,
    tally INTEGER NOT NULL,
    PRIMARY KEY (what, dimension, day, flow, value)
) STRICT;

-- How many first answers were given on a day that took so many minutes.
CREATE TABLE first_answers (
    day INTEGER NOT NULL,
    flow TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    tally INTEGER NOT NULL,
    PRIMARY KEY (day, flow, minutes)
) STRICT;

-- By when an answer was due before the event happened, if one was.
ALTER TABLE events ADD COLUMN due_at INTEGER;

-- Which questions and ends of the run are counted already, sealed; and the guidance that led to it.
ALTER TABLE conversations ADD COLUMN counted TEXT NOT NULL DEFAULT '';

ALTER TABLE conversations ADD COLUMN led_by TEXT NOT NULL DEFAULT '';

-- The spreadsheet of cases is read in the order in which they came.
CREATE INDEX cases_by_opening ON cases (opened_at, id);

-- What happened before there were tallies counts too: each event under its code, and under the turn
-- that it brought. Aktau is five hours (18000000 ms) ahead of UTC, and a day has 86400000 ms.
CREATE TABLE past (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    was TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;

INSERT INTO past (id, case_id, day, code, status, was, happened_at)
SELECT id, case_id, (happened_at + 18000000) / 86400000, code, status,
       coalesce(lag(status) OVER (PARTITION BY case_id ORDER BY id), 'submitted'), happened_at
  FROM events;

CREATE TABLE past_answers (id INTEGER PRIMARY KEY) STRICT;

INSERT INTO past_answers (id)
SELECT min(id) FROM past
 WHERE code IN ('officer-wrote', 'decided') OR status = 'needs-correction'
 GROUP BY case_id;

CREATE TABLE taken (
    case_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    what TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;

INSERT INTO taken (case_id, day, what, status)
SELECT case_id, day, 'event-' || code, status FROM past;

INSERT INTO taken (case_id, day, what, status)
SELECT case_id, day, 'ended', status FROM past
 WHERE was IN ('submitted', 'in-review', 'needs-correction')
   AND status NOT IN ('submitted', 'in-review', 'needs-correction');

INSERT INTO taken (case_id, day, what, status)
SELECT case_id, day, 'reopened', status FROM past
 WHERE was NOT IN ('submitted', 'in-review', 'needs-correction')
   AND status IN ('submitted', 'in-review', 'needs-correction');

INSERT INTO taken (case_id, day, what, status)
SELECT case_id, day, 'correction', status FROM past
 WHERE status = 'needs-correction' AND was <> 'needs-correction';

INSERT INTO taken (case_id, day, what, status)
SELECT case_id, day, 'first-answer', status FROM past JOIN past_answers ON past_answers.id = past.id;

INSERT INTO first_answers (day, flow, minutes, tally)
SELECT day, programme, (happened_at - opened_at) / 60000, count(*)
  FROM past JOIN past_answers ON past_answers.id = past.id JOIN cases ON cases.id = case_id
 GROUP BY day, programme, (happened_at - opened_at) / 60000;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, '', day, programme, '', count(*)
  FROM taken JOIN cases ON cases.id = case_id
 GROUP BY what, day, programme;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'kind', day, programme, kind, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, kind;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'language', day, programme, language, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, language;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'urgency', day, programme, CASE urgency WHEN 0 THEN 'urgent' ELSE 'usual' END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, CASE urgency WHEN 0 THEN 'urgent' ELSE 'usual' END;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'origin', day, programme, CASE origin WHEN '' THEN 'unsaid' ELSE origin END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE kind = 'application' AND (what NOT LIKE 'event-%' OR what = 'event-submitted')
 GROUP BY what, day, programme, CASE origin WHEN '' THEN 'unsaid' ELSE origin END;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'district', day, programme, CASE district WHEN '' THEN 'unsaid' ELSE district END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE kind = 'application' AND (what NOT LIKE 'event-%' OR what = 'event-submitted')
 GROUP BY what, day, programme, CASE district WHEN '' THEN 'unsaid' ELSE district END;

INSERT INTO tallies (what, dimension, day, flow, value, tally)
SELECT what, 'outcome', day, programme, taken.status, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what = 'ended'
 GROUP BY what, day, programme, taken.status;

DROP TABLE taken;

DROP TABLE past_answers;

DROP TABLE past;
