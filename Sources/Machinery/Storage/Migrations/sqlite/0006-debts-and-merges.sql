-- Whether the account owes anything, so that a credit knows it without a sum over the past.
ALTER TABLE account_head ADD COLUMN indebted INTEGER NOT NULL DEFAULT 0 CHECK (indebted IN (0, 1));

-- The account of the same person that this one was merged into.
ALTER TABLE account ADD COLUMN merged_into INTEGER;
CREATE INDEX account_merged ON account (merged_into) WHERE merged_into IS NOT NULL;

-- What the worker looks for: lots with something left and a last day.
CREATE INDEX lot_expiring ON lot (expires_on, account_id, lot_id) WHERE expires_on IS NOT NULL AND available > 0;
