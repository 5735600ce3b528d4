-- What the operator says on every page: that something is down, from when to when. Instants are the machine's clock's,
-- in milliseconds.

CREATE TABLE announcement (
  announcement_id BIGINT NOT NULL PRIMARY KEY CHECK (announcement_id > 0),
  begins_at BIGINT NOT NULL,
  -- Null until it is ended.
  ends_at BIGINT CHECK (ends_at > begins_at),
  -- When the operator ended it, whatever was announced.
  ended_at BIGINT,
  fr TEXT COLLATE "C" NOT NULL CHECK (length(fr) > 0),
  en TEXT COLLATE "C" CHECK (length(en) > 0),
  ar TEXT COLLATE "C" CHECK (length(ar) > 0),
  made_by TEXT COLLATE "C" NOT NULL,
  made_at BIGINT NOT NULL
);

-- The same said of the same time stands once. What runs or is to come is found by when it ends: what has no end, last.
CREATE UNIQUE INDEX announcement_once ON announcement (COALESCE(ends_at, 9223372036854775807), begins_at, fr)
  WHERE ended_at IS NULL;
