-- What the operator says on every page: that something is down, from when to when. Instants are the machine's clock's,
-- in milliseconds.

CREATE TABLE announcement (
  announcement_id INTEGER NOT NULL PRIMARY KEY CHECK (announcement_id > 0),
  begins_at INTEGER NOT NULL,
  -- Null until it is ended.
  ends_at INTEGER CHECK (ends_at > begins_at),
  -- When the operator ended it, whatever was announced.
  ended_at INTEGER,
  fr TEXT NOT NULL CHECK (length(fr) > 0),
  en TEXT CHECK (length(en) > 0),
  ar TEXT CHECK (length(ar) > 0),
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

-- The same said of the same time stands once. What runs or is to come is found by when it ends: what has no end, last.
CREATE UNIQUE INDEX announcement_once ON announcement (COALESCE(ends_at, 9223372036854775807), begins_at, fr)
  WHERE ended_at IS NULL;
