-- Ratings are counted like events. Those given before are counted here: for their day, by the calendar of
-- Aktau (five hours, 18000000 ms, ahead of UTC), and for the stretch of 32 days in which it lies.
INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT 'rated', '', 1, (rated_at + 18000000) / 86400000, programme, '', count(*)
  FROM ratings JOIN cases ON cases.id = case_id
 GROUP BY (rated_at + 18000000) / 86400000, programme;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT 'rated', 'face', 1, (rated_at + 18000000) / 86400000, programme, face, count(*)
  FROM ratings JOIN cases ON cases.id = case_id
 GROUP BY (rated_at + 18000000) / 86400000, programme, face;

INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
SELECT what, dimension, 32, number / 32, flow, value, sum(tally)
  FROM tallies
 WHERE span = 1 AND what = 'rated'
 GROUP BY what, dimension, number / 32, flow, value;
