-- The catalogue: the record of what organisations offer. Documents are kept whole as JSON; what is joined or filtered
-- has its own column. What is no longer offered is marked, never deleted: files point to it.

CREATE TABLE organisation (
  organisation_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (account_id),
  siret TEXT NOT NULL UNIQUE CHECK (length(siret) = 14),
  activity_number TEXT,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32)
) STRICT;

CREATE TABLE offer (
  offer_id INTEGER NOT NULL PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (organisation_id),
  -- The organisation's own key; two organisations may use the same one.
  own_key TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT,
  clea INTEGER NOT NULL CHECK (clea IN (0, 1)),
  document TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
  change_number INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (organisation_id, own_key)
) STRICT;

CREATE UNIQUE INDEX offer_change ON offer (change_number);

CREATE TABLE action (
  action_id INTEGER NOT NULL PRIMARY KEY,
  offer_id INTEGER NOT NULL REFERENCES offer (offer_id),
  own_key TEXT NOT NULL,
  -- Its place in the offer's document.
  position INTEGER NOT NULL CHECK (position >= 0),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (offer_id, own_key)
) STRICT;

CREATE TABLE training_session (
  session_id INTEGER NOT NULL PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (action_id),
  own_key TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  starts_on TEXT CHECK (length(starts_on) = 10),
  ends_on TEXT CHECK (length(ends_on) = 10),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (action_id, own_key)
) STRICT;

-- Gives change numbers under one short lock, so that what follows changes never misses a row that commits late.
CREATE TABLE change_counter (
  name TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL CHECK (value >= 0)
) STRICT, WITHOUT ROWID;

INSERT INTO change_counter (name, value) VALUES ('catalogue', 0);
