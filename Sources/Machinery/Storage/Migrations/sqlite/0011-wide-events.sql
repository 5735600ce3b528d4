-- An event with its reasons and its outcome is wider than what a page of a WITHOUT ROWID table holds: most took an overflow
-- page of their own. The same table with rowids keeps up to a whole page together.
CREATE TABLE wide_event (
  account_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  command TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- The sign-in that acted, where a person did.
  sign_in_id INTEGER,
  -- When it counts, by the scheme's clock; a deadline run late keeps the instant at which it fell.
  happened_at INTEGER NOT NULL,
  -- When it was written, by the machine's clock.
  recorded_at INTEGER NOT NULL,
  contract TEXT NOT NULL,
  execution TEXT NOT NULL,
  -- The command with its details (JSON): enough to do it again.
  details TEXT NOT NULL,
  -- Why it came out so (JSON reasons).
  reasons TEXT NOT NULL,
  command_number INTEGER CHECK (command_number >= 0),
  outcome TEXT,
  text_hash BLOB CHECK (length(text_hash) = 32),
  hash BLOB CHECK (length(hash) = 32),
  PRIMARY KEY (account_id, file_id, number),
  FOREIGN KEY (account_id, file_id) REFERENCES enrolment (account_id, file_id)
) STRICT;

INSERT INTO wide_event (account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at, contract,
  execution, details, reasons, command_number, outcome, text_hash, hash)
SELECT account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at, contract,
  execution, details, reasons, command_number, outcome, text_hash, hash
FROM enrolment_event ORDER BY account_id, file_id, number;

DROP TABLE enrolment_event;
ALTER TABLE wide_event RENAME TO enrolment_event;

CREATE TRIGGER enrolment_event_stays BEFORE DELETE ON enrolment_event
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never deleted'); END;
CREATE TRIGGER enrolment_event_is_final
BEFORE UPDATE OF account_id, file_id, number, command, actor, sign_in_id, happened_at, recorded_at, contract, execution,
  details, reasons ON enrolment_event
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never changed'); END;
CREATE TRIGGER enrolment_event_keeps_its_place
BEFORE UPDATE OF command_number, outcome, text_hash, hash ON enrolment_event
WHEN OLD.hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never changed'); END;
