-- Version 3: a sequence may vote several times, in several ways, on the screen and on paper.

-- How its next vote goes. dots: for each person, 0 for the method's rule; cap: on one option;
-- grades: of a judgment.
ALTER TABLE sequence ADD COLUMN rule TEXT NOT NULL DEFAULT 'dots'
  CHECK (rule IN ('dots', 'approval', 'judgment'));
ALTER TABLE sequence ADD COLUMN dots INTEGER NOT NULL DEFAULT 0 CHECK (dots BETWEEN 0 AND 99);
ALTER TABLE sequence ADD COLUMN cap INTEGER NOT NULL DEFAULT 1 CHECK (cap IN (1, 2));
ALTER TABLE sequence ADD COLUMN grades INTEGER NOT NULL DEFAULT 7 CHECK (grades IN (5, 7));

-- One vote of a sequence: the first, a run-off, or the same again; all are kept. Its settings are
-- those of the sequence when it opened. Closed: no more ballots, and no result yet. Not undone.
CREATE TABLE vote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  round INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'runoff', 'again')),
  rule TEXT NOT NULL CHECK (rule IN ('dots', 'approval', 'judgment')),
  dots INTEGER NOT NULL,
  cap INTEGER NOT NULL,
  grades INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('open', 'closed', 'shown')),
  reopened INTEGER NOT NULL DEFAULT 0,
  UNIQUE (sequence, round)
);

INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase)
  SELECT id, 1, 'first', 'dots',
    (SELECT min (count (*), max (2, min (6, (count (*) + 2) / 4))) FROM option
      WHERE option.sequence = sequence.id),
    1, 7, phase
  FROM sequence WHERE kind = 'choose' AND phase <> 'waiting';

-- From here on, phase is that of a positioning.
UPDATE sequence SET phase = CASE kind WHEN 'choose' THEN 'waiting' ELSE phase END;

-- source: the line of the vote before that a run-off takes up again; merged: the line that it is
-- counted with, after the vote.
ALTER TABLE option ADD COLUMN vote INTEGER REFERENCES vote (id);
ALTER TABLE option ADD COLUMN source INTEGER REFERENCES option (id);
ALTER TABLE option ADD COLUMN merged INTEGER REFERENCES option (id);
UPDATE option SET vote = (SELECT id FROM vote WHERE vote.sequence = option.sequence);

CREATE TEMP TABLE old_mark AS SELECT * FROM mark;
CREATE TEMP TABLE old_ballot AS SELECT * FROM ballot;
CREATE TEMP TABLE old_answered AS SELECT * FROM answered;
DROP TABLE mark;
DROP TABLE ballot;
DROP TABLE answered;

CREATE TABLE ballot (
  key BLOB PRIMARY KEY,
  vote INTEGER NOT NULL REFERENCES vote (id),
  college TEXT NOT NULL CHECK (college IN ('agents', 'users'))
) WITHOUT ROWID;

-- value: dots, 1 for an approval, or a grade from 1, the worst.
CREATE TABLE mark (
  ballot BLOB NOT NULL REFERENCES ballot (key),
  option INTEGER NOT NULL REFERENCES option (id),
  value INTEGER NOT NULL CHECK (value > 0),
  PRIMARY KEY (ballot, option)
) WITHOUT ROWID;

-- round: of the vote; 0 for a positioning.
CREATE TABLE answered (
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  round INTEGER NOT NULL,
  participant INTEGER NOT NULL,
  PRIMARY KEY (sequence, round, participant)
) WITHOUT ROWID;

INSERT INTO ballot SELECT key, (SELECT id FROM vote WHERE vote.sequence = old_ballot.sequence),
  college FROM old_ballot ORDER BY key;
INSERT INTO mark SELECT ballot, option, dots FROM old_mark ORDER BY ballot, option;
INSERT INTO answered SELECT sequence, EXISTS (SELECT 1 FROM vote
  WHERE vote.sequence = old_answered.sequence), participant FROM old_answered ORDER BY 1, 2, 3;
DROP TABLE old_mark;
DROP TABLE old_ballot;
DROP TABLE old_answered;

-- The ballots of one table that voted on paper, counted by hand once the vote was closed.
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  vote INTEGER NOT NULL REFERENCES vote (id),
  college TEXT NOT NULL CHECK (college IN ('agents', 'users')),
  name TEXT NOT NULL,
  ballots INTEGER NOT NULL CHECK (ballots >= 0),
  blank INTEGER NOT NULL CHECK (blank >= 0),
  spoiled INTEGER NOT NULL CHECK (spoiled >= 0)
);

-- How many of its ballots have this value for this line.
CREATE TABLE paper_count (
  paper INTEGER NOT NULL REFERENCES paper (id),
  option INTEGER NOT NULL REFERENCES option (id),
  value INTEGER NOT NULL CHECK (value > 0),
  ballots INTEGER NOT NULL CHECK (ballots > 0),
  PRIMARY KEY (paper, option, value)
) WITHOUT ROWID;
