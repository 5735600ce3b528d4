-- What lets anyone prove the ledger: a hash of each command, the entry whose hash covers a lot's terms, and a way from
-- one side of a transit to the other.

-- Commands that were recorded before this migration have none.
ALTER TABLE ledger_command ADD COLUMN hash BLOB CHECK (length(hash) = 32);

-- From now on `commands` counts what is recorded and nothing else.
UPDATE account_head SET commands =
  (SELECT COUNT(*) FROM ledger_command c WHERE c.account_id = account_head.account_id);

-- A transit joins entries of two accounts; nothing else leads from one to the other. Its sums come from here alone.
CREATE INDEX posting_transit ON posting (book, unit, amount) WHERE book >= 'transit:' AND book < 'transit;';

-- The entry that opened the lot and is hashed with its source, earmark and days. Lots of before this migration have none.
ALTER TABLE lot ADD COLUMN opened_by INTEGER CHECK (opened_by > 0);
