-- What happens to training files, and every command, gets its place in a chain: docs/decisions/0170-one-trail-an-account.md.

-- The hash of the account's last command, which holds every command and every event of a file before it.
ALTER TABLE account_head ADD COLUMN trail BYTEA CHECK (octet_length(trail) = 32);

-- The place among the commands of the account. From now on `hash` holds the command before it, too.
ALTER TABLE ledger_command ADD COLUMN number BIGINT CHECK (number > 0);

-- `facts_hash` holds what never changes in a file, behind `salt`: erased together they say nothing. `events` and
-- `event_hash` are the number and the hash of its last event.
ALTER TABLE enrolment ADD COLUMN salt BYTEA CHECK (octet_length(salt) = 16);
ALTER TABLE enrolment ADD COLUMN facts_hash BYTEA CHECK (octet_length(facts_hash) = 32);
ALTER TABLE enrolment ADD COLUMN events INTEGER CHECK (events >= 0);
ALTER TABLE enrolment ADD COLUMN event_hash BYTEA CHECK (octet_length(event_hash) = 32);

-- The command of the account that wrote the event; what the file and its deadlines were after it; the salted hash of what
-- is text (details, reasons, outcome); and the link of the chain.
ALTER TABLE enrolment_event ADD COLUMN command_number BIGINT CHECK (command_number >= 0);
ALTER TABLE enrolment_event ADD COLUMN outcome TEXT COLLATE "C";
ALTER TABLE enrolment_event ADD COLUMN text_hash BYTEA CHECK (octet_length(text_hash) = 32);
ALTER TABLE enrolment_event ADD COLUMN hash BYTEA CHECK (octet_length(hash) = 32);
