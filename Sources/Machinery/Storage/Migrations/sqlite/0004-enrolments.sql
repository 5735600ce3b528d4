-- Training files. The row is the state; its events are the history that `acquis verify` replays.

CREATE TABLE enrolment (
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  file_id INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL,
  action_id INTEGER NOT NULL,
  contract TEXT NOT NULL,
  execution TEXT NOT NULL,
  -- The training as the holder saw it when asking (JSON): title, organisation, place, hours …
  training TEXT NOT NULL,
  action_type TEXT NOT NULL,
  clea INTEGER NOT NULL CHECK (clea IN (0, 1)),
  unit TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  own_share INTEGER CHECK (own_share >= 0),
  starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10 AND ends_on >= starts_on),
  prerequisites INTEGER NOT NULL CHECK (prerequisites IN (0, 1)),
  territory TEXT NOT NULL,
  holder_status TEXT NOT NULL,
  requested_at INTEGER,
  answered_at INTEGER,
  accepted_at INTEGER,
  ended_at INTEGER,
  entered_on TEXT CHECK (length(entered_on) = 10),
  exited_on TEXT CHECK (length(exited_on) = 10),
  PRIMARY KEY (account_id, file_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX enrolment_organisation ON enrolment (organisation_id, contract, execution, file_id);

CREATE TABLE enrolment_event (
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
  PRIMARY KEY (account_id, file_id, number),
  FOREIGN KEY (account_id, file_id) REFERENCES enrolment (account_id, file_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER enrolment_event_is_final BEFORE UPDATE ON enrolment_event
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never changed'); END;
CREATE TRIGGER enrolment_event_stays BEFORE DELETE ON enrolment_event
BEGIN SELECT RAISE(ABORT, 'enrolment_event rows are never deleted'); END;

-- A deadline that runs: what the worker looks for. It goes when it has been run or no longer matters.
CREATE TABLE deadline (
  account_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  consequence TEXT NOT NULL,
  PRIMARY KEY (account_id, file_id, code),
  FOREIGN KEY (account_id, file_id) REFERENCES enrolment (account_id, file_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_due ON deadline (due_at, account_id, file_id);

-- What is to be told to people: written with the change it tells of, sent afterwards.
CREATE TABLE notice (
  notice_id INTEGER NOT NULL PRIMARY KEY,
  recipient TEXT NOT NULL,
  language TEXT NOT NULL,
  template TEXT NOT NULL,
  arguments TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  lease_until INTEGER,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  sent_at INTEGER
) STRICT;

CREATE INDEX notice_recipient ON notice (recipient, notice_id);
CREATE INDEX notice_unsent ON notice (notice_id) WHERE sent_at IS NULL;
