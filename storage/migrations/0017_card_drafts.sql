-- Cards that officers have begun to write from questions nobody could answer. Column written is
-- sealed JSON: question and answer in both languages.
CREATE TABLE card_drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    written TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    officer INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
