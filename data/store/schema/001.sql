-- The campaign's file, version 1. No cascades: an undone deletion comes back row by row, so the
-- program deletes children first. What must never be undone or linked to a person (ballots,
-- stances, who has answered) has WITHOUT ROWID: its order on disk is that of random keys.

CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT 'theme' CHECK (scope IN ('theme', 'territory')),
  contact TEXT NOT NULL DEFAULT '',
  published TEXT NOT NULL DEFAULT '',
  revision TEXT NOT NULL DEFAULT '',
  validated INTEGER NOT NULL DEFAULT 0 CHECK (validated >= 0),
  logo BLOB,
  method TEXT NOT NULL,
  method_title TEXT NOT NULL
);

CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE workshop (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  college TEXT NOT NULL CHECK (college IN ('agents', 'users', 'both')),
  date TEXT NOT NULL DEFAULT ''
);

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  workshop INTEGER NOT NULL REFERENCES workshop (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (workshop, key)
);

CREATE TABLE sequence (
  id INTEGER PRIMARY KEY,
  workshop INTEGER NOT NULL REFERENCES workshop (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collect', 'position', 'choose', 'commit', 'talk')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  protected INTEGER NOT NULL DEFAULT 0,
  prompt TEXT NOT NULL DEFAULT '',
  hint TEXT NOT NULL DEFAULT '',
  notes_each INTEGER NOT NULL DEFAULT 0,
  target TEXT NOT NULL DEFAULT 'none'
    CHECK (target IN ('none', 'quality', 'proposal', 'engagement')),
  keep_least INTEGER NOT NULL DEFAULT 0,
  keep_most INTEGER NOT NULL DEFAULT 0,
  phase TEXT NOT NULL DEFAULT 'waiting' CHECK (phase IN ('waiting', 'open', 'shown')),
  decision TEXT NOT NULL DEFAULT '',
  UNIQUE (workshop, key)
);

-- The zones that a sequence shows, its own workshop's or another's.
CREATE TABLE sequence_zone (
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  position INTEGER NOT NULL,
  zone INTEGER NOT NULL REFERENCES zone (id),
  PRIMARY KEY (sequence, position)
) WITHOUT ROWID;

-- A number that "answered" or an option remembers is never given twice (AUTOINCREMENT): it must not
-- fall to somebody or to something else.
CREATE TABLE participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  college TEXT NOT NULL CHECK (college IN ('agents', 'users')),
  name TEXT NOT NULL,
  contact TEXT NOT NULL DEFAULT '',
  mixed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE cluster (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  zone INTEGER NOT NULL REFERENCES zone (id),
  name TEXT NOT NULL DEFAULT '',
  x REAL,
  y REAL,
  collapsed INTEGER NOT NULL DEFAULT 0
);

-- x and y are in the zone, in pixels at zoom 1; NULL where nobody has placed it.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  zone INTEGER NOT NULL REFERENCES zone (id),
  cluster INTEGER REFERENCES cluster (id),
  college TEXT NOT NULL CHECK (college IN ('agents', 'users', 'both')),
  text TEXT NOT NULL,
  x REAL,
  y REAL
);

CREATE INDEX note_cluster ON note (cluster);
CREATE INDEX note_zone ON note (zone);

-- What a vote is about, frozen when it opens; cluster, note and engagement tell where it came from.
CREATE TABLE option (
  id INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  cluster INTEGER,
  note INTEGER,
  engagement INTEGER
);

CREATE TABLE ballot (
  key BLOB PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  college TEXT NOT NULL CHECK (college IN ('agents', 'users'))
) WITHOUT ROWID;

CREATE TABLE mark (
  ballot BLOB NOT NULL REFERENCES ballot (key),
  option INTEGER NOT NULL REFERENCES option (id),
  dots INTEGER NOT NULL DEFAULT 1 CHECK (dots > 0),
  PRIMARY KEY (ballot, option)
) WITHOUT ROWID;

CREATE TABLE stance (
  key BLOB PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  college TEXT NOT NULL CHECK (college IN ('agents', 'users')),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 100)
) WITHOUT ROWID;

CREATE TABLE answered (
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  participant INTEGER NOT NULL,
  PRIMARY KEY (sequence, participant)
) WITHOUT ROWID;

-- What a vote kept: a quality, a proposal, or an engagement for the poster.
CREATE TABLE retained (
  id INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL REFERENCES sequence (id),
  option INTEGER NOT NULL REFERENCES option (id),
  target TEXT NOT NULL CHECK (target IN ('quality', 'proposal', 'engagement')),
  position INTEGER NOT NULL,
  label TEXT NOT NULL
);

CREATE TABLE engagement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  side TEXT NOT NULL CHECK (side IN ('agents', 'users', 'both')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  kept INTEGER NOT NULL DEFAULT 1,
  retained INTEGER REFERENCES retained (id)
);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  engagement INTEGER NOT NULL REFERENCES engagement (id),
  position INTEGER NOT NULL,
  service INTEGER REFERENCES service (id),
  action TEXT NOT NULL DEFAULT '',
  pilot TEXT NOT NULL DEFAULT '',
  contributors TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  first_step TEXT NOT NULL DEFAULT '',
  indicator TEXT NOT NULL DEFAULT '',
  means TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high')),
  progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  state TEXT NOT NULL DEFAULT 'to-start'
    CHECK (state IN ('to-start', 'under-way', 'done', 'watch', 'blocked', 'dropped')),
  reason TEXT NOT NULL DEFAULT '',
  risks TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  follow_up TEXT NOT NULL DEFAULT ''
);

-- Where the facilitator is on the road; not undone.
CREATE TABLE bookmark (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stop INTEGER NOT NULL DEFAULT 0,
  furthest INTEGER NOT NULL DEFAULT 0
);

-- One changeset a command. The label is a code and a number, never a person's words.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  deed TEXT NOT NULL,
  count INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changes BLOB NOT NULL
);
