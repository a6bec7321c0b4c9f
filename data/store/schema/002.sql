-- Version 2: what a wall needs to be worked on by a whole room.

-- original is what was written first, empty where nothing was corrected; a hidden note lies face
-- down until it is revealed; a flagged one is to be read again.
ALTER TABLE note ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE note ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;

ALTER TABLE cluster ADD COLUMN tint TEXT NOT NULL DEFAULT 'none'
  CHECK (tint IN ('none', 'green', 'yellow', 'pink', 'cyan', 'grey'));

-- Silent writing: what is written in this sequence is hidden.
ALTER TABLE sequence ADD COLUMN writing INTEGER NOT NULL DEFAULT 0;

-- Two notes that look alike and that somebody said are not; first < second.
CREATE TABLE unlike (
  first INTEGER NOT NULL REFERENCES note (id),
  second INTEGER NOT NULL REFERENCES note (id),
  PRIMARY KEY (first, second)
) WITHOUT ROWID;

CREATE INDEX unlike_second ON unlike (second);

-- What is half typed in a sequence, kept until it is a note; not undone.
CREATE TABLE draft (
  sequence INTEGER PRIMARY KEY REFERENCES sequence (id),
  text TEXT NOT NULL
);

-- A name was redacted, and its bytes may still lie in unused parts of the file.
ALTER TABLE bookmark ADD COLUMN unswept INTEGER NOT NULL DEFAULT 0;

-- A row keeps the columns that it was written with, and undo's record of a change would say NULL for
-- those that came later: write all of them again, whole.
UPDATE note SET original = '';
UPDATE cluster SET tint = 'none';
UPDATE sequence SET writing = 0;
UPDATE bookmark SET unswept = 0;
