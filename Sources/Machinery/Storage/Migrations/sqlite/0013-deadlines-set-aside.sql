-- A deadline that could not be run is set aside: how often it was tried, when it is tried again by the machine's clock,
-- and what the last try said.
ALTER TABLE deadline ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0);
ALTER TABLE deadline ADD COLUMN retry_at INTEGER;
ALTER TABLE deadline ADD COLUMN fault TEXT;

CREATE INDEX deadline_set_aside ON deadline (due_at, account_id, file_id) WHERE attempts > 0;
