-- Version 5: how the poster looks, who validated it, and what became of each action.

-- The poster's design and colours (#rrggbb, empty for the design's own), whether it lies, the page
-- of the web that its square code leads to, and whether it has room for signatures. review: when
-- the roadmap is looked at next.
ALTER TABLE identity ADD COLUMN design TEXT NOT NULL DEFAULT 'sober'
  CHECK (design IN ('sober', 'warm', 'graphic', 'contrast'));
ALTER TABLE identity ADD COLUMN landscape INTEGER NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN agents_colour TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN users_colour TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN both_colour TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN signatures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN review TEXT NOT NULL DEFAULT '';

-- Whoever else is behind the campaign; identity.logo is the organisation's own.
CREATE TABLE partner (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  logo BLOB NOT NULL
);

-- What a participant says of the poster as it is. An objection is to one sentence: of an engagement
-- or of a retained quality. These are gone once the poster says something else.
CREATE TABLE assent (
  id INTEGER PRIMARY KEY,
  participant INTEGER NOT NULL UNIQUE REFERENCES participant (id),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'objection')),
  engagement INTEGER,
  retained INTEGER,
  reason TEXT NOT NULL DEFAULT ''
);

-- The states that an action was in, each since a day, the last of that day.
CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id),
  since TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('to-start', 'under-way', 'done', 'watch', 'blocked', 'dropped')),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  reason TEXT NOT NULL DEFAULT ''
);

CREATE INDEX stage_action ON stage (action);

-- The minutes that a sequence really took; 0: nobody noted them.
ALTER TABLE sequence ADD COLUMN taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0);

UPDATE identity SET design = 'sober';
UPDATE sequence SET taken = 0;
