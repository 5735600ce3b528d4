-- The law that the database's decisions rest on: each version's files under its content hash, kept for good, and what
-- was loaded when. The version of the last load is the current one.

CREATE TABLE scheme_version (
  content_hash TEXT NOT NULL PRIMARY KEY CHECK (length(content_hash) = 64),
  scheme_id TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme_file (
  content_hash TEXT NOT NULL REFERENCES scheme_version (content_hash),
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (content_hash, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme_load (
  -- 1, 2, 3 …: two loads at once cannot both be the next.
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  content_hash TEXT NOT NULL REFERENCES scheme_version (content_hash),
  -- By the machine's clock, milliseconds.
  loaded_at INTEGER NOT NULL,
  loaded_by TEXT NOT NULL,
  -- What it changed in law that was already in force (JSON).
  corrections TEXT NOT NULL
) STRICT;

CREATE TRIGGER scheme_version_is_final BEFORE UPDATE ON scheme_version
BEGIN SELECT RAISE(ABORT, 'scheme_version rows are never changed'); END;
CREATE TRIGGER scheme_version_stays BEFORE DELETE ON scheme_version
BEGIN SELECT RAISE(ABORT, 'scheme_version rows are never deleted'); END;
CREATE TRIGGER scheme_file_is_final BEFORE UPDATE ON scheme_file
BEGIN SELECT RAISE(ABORT, 'scheme_file rows are never changed'); END;
CREATE TRIGGER scheme_file_stays BEFORE DELETE ON scheme_file
BEGIN SELECT RAISE(ABORT, 'scheme_file rows are never deleted'); END;
CREATE TRIGGER scheme_load_is_final BEFORE UPDATE ON scheme_load
BEGIN SELECT RAISE(ABORT, 'scheme_load rows are never changed'); END;
CREATE TRIGGER scheme_load_stays BEFORE DELETE ON scheme_load
BEGIN SELECT RAISE(ABORT, 'scheme_load rows are never deleted'); END;
