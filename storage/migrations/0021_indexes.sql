-- Ended cases by what is rare among them; where nothing rare is asked for, cases_ended is read. Each
-- holds what a filter looks at besides, so the table is read only for the lines of the page.
CREATE INDEX cases_ended_of_an_officer ON cases (last_officer, opened_at, id, programme, language,
                                                 district, is_young)
    WHERE is_open = 0;

CREATE INDEX cases_ended_of_a_place ON cases (district, opened_at, id, programme, language, is_young,
                                              last_officer)
    WHERE is_open = 0;

CREATE INDEX cases_ended_of_a_programme ON cases (programme, opened_at, id, language)
    WHERE is_open = 0;

CREATE INDEX cases_ended_of_the_young ON cases (programme, opened_at, id, language)
    WHERE is_open = 0 AND is_young = 1;

-- What is late and what an officer holds are counted here, without the table.
DROP INDEX cases_due;

CREATE INDEX cases_due ON cases (due_at, id, claimed_by, claimed_until) WHERE due_at IS NOT NULL;

DROP INDEX cases_of_an_officer;

CREATE INDEX cases_of_an_officer ON cases (claimed_by, claimed_until) WHERE claimed_by IS NOT NULL;
