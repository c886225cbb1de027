-- Counts, kept as things happen: closed values only, nothing of a person, so an erasure leaves them.
-- Each is counted for its day (span 1) and for the stretch of 32 days in which it lies (span 32). Number
-- is that of the day, counted from 1970-01-01 by the calendar of Aktau, divided by the span. Flow is
-- the programme of a case or the flow in which a step was taken. Without a dimension all are counted.
CREATE TABLE tallies (
    what TEXT NOT NULL,
    dimension TEXT NOT NULL,
    span INTEGER NOT NULL,
    number INTEGER NOT NULL,
    flow TEXT NOT NULL,
    value TEXT NOT NULL,
    tally INTEGER NOT NULL,
    PRIMARY KEY (what, dimension, span, number, flow, value)
) STRICT;

-- How many first answers of a day took so many minutes. By the hour they are counted above too.
CREATE TABLE first_answers (
    hour INTEGER NOT NULL,
    day INTEGER NOT NULL,
    flow TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    tally INTEGER NOT NULL,
    PRIMARY KEY (hour, day, flow, minutes)
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

INSERT INTO first_answers (hour, day, flow, minutes, tally)
SELECT (happened_at - opened_at) / 3600000, day, programme, (happened_at - opened_at) / 60000, count(*)
  FROM past JOIN past_answers ON past_answers.id = past.id JOIN cases ON cases.id = case_id
 GROUP BY (happened_at - opened_at) / 3600000, day, programme, (happened_at - opened_at) / 60000;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, '', 1, day, programme, '', count(*)
  FROM taken JOIN cases ON cases.id = case_id
 GROUP BY what, day, programme;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'kind', 1, day, programme, kind, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, kind;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'language', 1, day, programme, language, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, language;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'urgency', 1, day, programme, CASE urgency WHEN 0 THEN 'urgent' ELSE 'usual' END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what NOT LIKE 'event-%' OR what = 'event-submitted'
 GROUP BY what, day, programme, CASE urgency WHEN 0 THEN 'urgent' ELSE 'usual' END;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'origin', 1, day, programme, CASE origin WHEN '' THEN 'unsaid' ELSE origin END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE kind = 'application' AND (what NOT LIKE 'event-%' OR what = 'event-submitted')
 GROUP BY what, day, programme, CASE origin WHEN '' THEN 'unsaid' ELSE origin END;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'district', 1, day, programme, CASE district WHEN '' THEN 'unsaid' ELSE district END, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE kind = 'application' AND (what NOT LIKE 'event-%' OR what = 'event-submitted')
 GROUP BY what, day, programme, CASE district WHEN '' THEN 'unsaid' ELSE district END;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, 'outcome', 1, day, programme, taken.status, count(*)
  FROM taken JOIN cases ON cases.id = case_id
 WHERE what = 'ended'
 GROUP BY what, day, programme, taken.status;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT 'first-answer', 'hours', 1, day, flow, CAST(hour AS TEXT), sum(tally)
  FROM first_answers
 GROUP BY day, flow, hour;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, dimension, 32, number / 32, flow, value, sum(tally)
  FROM tallies
 WHERE span = 1
 GROUP BY what, dimension, number / 32, flow, value;

DROP TABLE taken;

DROP TABLE past_answers;

DROP TABLE past;
