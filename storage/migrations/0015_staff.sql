-- Whoever leaves stays in history. invited_by is the officer who invited; nobody for the command line.
ALTER TABLE officers ADD COLUMN left_at INTEGER;

ALTER TABLE invitations ADD COLUMN invited_by INTEGER;

-- Who did what: codes, numbers of officers and references, never a visitor nor anybody's words.
-- hash = SHA-256(hash of the row before | this row); number counts from 1 without a gap, so of two
-- rows written at once one fails and is tried again. Column acted_at is in milliseconds.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    acted_at INTEGER NOT NULL,
    actor INTEGER,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    params TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_of_an_officer ON audit (actor, number);

CREATE INDEX audit_of_an_action ON audit (action, number);

CREATE INDEX audit_by_time ON audit (acted_at);

-- These two are SQLite's. The driver of PostgreSQL leaves them out and makes one function that raises,
-- a trigger BEFORE UPDATE OR DELETE OR TRUNCATE that calls it, and revokes these rights.
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE INDEX openings_of_an_officer ON openings (officer, id);

-- What stands in the way of the work. Column officer is 0 where it is about nobody.
CREATE TABLE troubles (
    trouble TEXT NOT NULL,
    officer INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (trouble, officer)
) STRICT;

-- Groups that Telegram gave another number: what is for the first goes to the second.
CREATE TABLE moved_chats (
    chat INTEGER PRIMARY KEY,
    moved_to INTEGER NOT NULL
) STRICT;

-- Editions of reply templates after those that come with the service; rows are only ever added.
-- Columns statuses and programmes are JSON lists, empty for any; is_archived is 0 or 1.
CREATE TABLE template_editions (
    template TEXT NOT NULL,
    edition INTEGER NOT NULL,
    title_kk TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    body_kk TEXT NOT NULL,
    body_ru TEXT NOT NULL,
    statuses TEXT NOT NULL,
    programmes TEXT NOT NULL,
    is_archived INTEGER NOT NULL,
    author INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (template, edition)
) STRICT;
