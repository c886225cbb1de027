-- Pictures that Telegram keeps: by the digest of what is drawn on one, the id under which it can be
-- sent again. Nothing of visitors.
CREATE TABLE pictures (
    digest TEXT PRIMARY KEY,
    file_id TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
