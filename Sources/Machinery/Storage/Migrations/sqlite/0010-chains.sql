-- What happens to training files, and every command, gets its place in a chain: docs/decisions/0170-one-trail-an-account.md.

-- The hash of the account's last command, which holds every command and every event of a file before it.
ALTER TABLE account_head ADD COLUMN trail BLOB CHECK (length(trail) = 32);

-- The place among the commands of the account. From now on `hash` holds the command before it, too.
ALTER TABLE ledger_command ADD COLUMN number INTEGER CHECK (number > 0);

-- `facts_hash` holds what never changes in a file, behind `salt`: erased together they say nothing. `events` and
-- `event_hash` are the number and the hash of its last event.
ALTER TABLE enrolment ADD COLUMN salt BLOB CHECK (length(salt) = 16);
ALTER TABLE enrolment ADD COLUMN facts_hash BLOB CHECK (length(facts_hash) = 32);
ALTER TABLE enrolment ADD COLUMN events INTEGER CHECK (events >= 0);
ALTER TABLE enrolment ADD COLUMN event_hash BLOB CHECK (length(event_hash) = 32);

-- The command of the account that wrote the event; what the file and its deadlines were after it; the salted hash of what
-- is text (details, reasons, outcome); and the link of the chain.
ALTER TABLE enrolment_event ADD COLUMN command_number INTEGER CHECK (command_number >= 0);
ALTER TABLE enrolment_event ADD COLUMN outcome TEXT;
ALTER TABLE enrolment_event ADD COLUMN text_hash BLOB CHECK (length(text_hash) = 32);
ALTER TABLE enrolment_event ADD COLUMN hash BLOB CHECK (length(hash) = 32);

-- What is final stays so; a place in the chain is given once.
DROP TRIGGER ledger_command_is_final;
CREATE TRIGGER ledger_command_is_final
BEFORE UPDATE OF account_id, command_id, intent_hash, answer, recorded_at ON ledger_command
BEGIN SELECT RAISE(ABORT, 'ledger_command rows are never changed'); END;
CREATE TRIGGER ledger_command_keeps_its_place BEFORE UPDATE OF number, hash ON ledger_command
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'ledger_command rows are never changed'); END;

DROP TRIGGER enrolment_event_is_final;
CREATE TRIGGER enrolment_event_is_final
BEFORE UPDATE OF account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at, contract, execution,
  details, reasons ON enrolment_event
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never changed'); END;
CREATE TRIGGER enrolment_event_keeps_its_place
BEFORE UPDATE OF command_number, outcome, text_hash, hash ON enrolment_event
WHEN OLD.hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never changed'); END;
