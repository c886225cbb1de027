-- A mark of what the picture of an announcement showed when it was handed over to be released.
ALTER TABLE broadcasts ADD COLUMN pictured TEXT NOT NULL DEFAULT '';
