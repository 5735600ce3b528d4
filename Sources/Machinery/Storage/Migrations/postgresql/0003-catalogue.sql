-- The catalogue: the record of what organisations offer. Documents are kept whole as JSON; what is joined or filtered
-- has its own column. What is no longer offered is marked, never deleted: files point to it.

CREATE TABLE organisation (
  organisation_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (account_id),
  siret TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(siret) = 14),
  activity_number TEXT COLLATE "C",
  name TEXT COLLATE "C" NOT NULL,
  document TEXT COLLATE "C" NOT NULL,
  content_hash BYTEA NOT NULL CHECK (octet_length(content_hash) = 32)
);

CREATE TABLE offer (
  offer_id BIGINT NOT NULL PRIMARY KEY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (organisation_id),
  -- The organisation's own key; two organisations may use the same one.
  own_key TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C",
  clea INTEGER NOT NULL CHECK (clea IN (0, 1)),
  document TEXT COLLATE "C" NOT NULL,
  content_hash BYTEA NOT NULL CHECK (octet_length(content_hash) = 32),
  change_number BIGINT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (organisation_id, own_key)
);

CREATE UNIQUE INDEX offer_change ON offer (change_number);

CREATE TABLE action (
  action_id BIGINT NOT NULL PRIMARY KEY,
  offer_id BIGINT NOT NULL REFERENCES offer (offer_id),
  own_key TEXT COLLATE "C" NOT NULL,
  -- Its place in the offer's document.
  position INTEGER NOT NULL CHECK (position >= 0),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (offer_id, own_key)
);

CREATE TABLE training_session (
  session_id BIGINT NOT NULL PRIMARY KEY,
  action_id BIGINT NOT NULL REFERENCES action (action_id),
  own_key TEXT COLLATE "C" NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  starts_on TEXT COLLATE "C" CHECK (length(starts_on) = 10),
  ends_on TEXT COLLATE "C" CHECK (length(ends_on) = 10),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  UNIQUE (action_id, own_key)
);

-- Gives change numbers under one short lock, so that what follows changes never misses a row that commits late.
CREATE TABLE change_counter (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL CHECK (value >= 0)
);

INSERT INTO change_counter (name, value) VALUES ('catalogue', 0);
