-- The law that the database's decisions rest on: each version's files under its content hash, kept for good, and what
-- was loaded when. The version of the last load is the current one.

CREATE TABLE scheme_version (
  content_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(content_hash) = 64),
  scheme_id TEXT COLLATE "C" NOT NULL,
  stored_at BIGINT NOT NULL
);

CREATE TABLE scheme_file (
  content_hash TEXT COLLATE "C" NOT NULL REFERENCES scheme_version (content_hash),
  name TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (content_hash, name)
);

CREATE TABLE scheme_load (
  -- 1, 2, 3 …: two loads at once cannot both be the next.
  number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
  content_hash TEXT COLLATE "C" NOT NULL REFERENCES scheme_version (content_hash),
  -- By the machine's clock, milliseconds.
  loaded_at BIGINT NOT NULL,
  loaded_by TEXT COLLATE "C" NOT NULL,
  -- What it changed in law that was already in force (JSON).
  corrections TEXT COLLATE "C" NOT NULL
);
