-- Version 4: what each vote kept stays readable, and lines counted together count their papers too.

-- decision: how a tie was settled, or why the room kept what it did. told: before the result was
-- shown somebody learnt that a college is of one mind; no ballot may come or go since.
ALTER TABLE vote ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE vote ADD COLUMN told INTEGER NOT NULL DEFAULT 0;

-- vote: the one whose decision kept it, NULL for that of its line; until: the one whose decision no
-- longer did, NULL while it is kept.
ALTER TABLE retained ADD COLUMN vote INTEGER REFERENCES vote (id);
ALTER TABLE retained ADD COLUMN until INTEGER REFERENCES vote (id);

UPDATE retained SET vote = (SELECT max (option.vote) FROM retained AS other
  JOIN option ON option.id = other.option WHERE other.sequence = retained.sequence);
UPDATE vote SET decision = '';
UPDATE vote SET decision = (SELECT decision FROM sequence WHERE sequence.id = vote.sequence)
  WHERE id = ifnull (
    (SELECT max (retained.vote) FROM retained WHERE retained.sequence = vote.sequence),
    (SELECT max (last.id) FROM vote AS last
      WHERE last.sequence = vote.sequence AND last.phase = 'shown'));

-- Of a line that others are counted with: how many ballots of a table have this value for any of
-- them, as they were counted again.
CREATE TABLE recount (
  paper INTEGER NOT NULL REFERENCES paper (id),
  option INTEGER NOT NULL REFERENCES option (id),
  value INTEGER NOT NULL CHECK (value > 0),
  ballots INTEGER NOT NULL CHECK (ballots > 0),
  PRIMARY KEY (paper, option, value)
) WITHOUT ROWID;
