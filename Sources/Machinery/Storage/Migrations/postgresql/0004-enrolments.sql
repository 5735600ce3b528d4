-- Training files. The row is the state; its events are the history that `acquis verify` replays.

CREATE TABLE enrolment (
  account_id BIGINT NOT NULL REFERENCES account (account_id),
  file_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL,
  action_id BIGINT NOT NULL,
  contract TEXT COLLATE "C" NOT NULL,
  execution TEXT COLLATE "C" NOT NULL,
  -- The training as the holder saw it when asking (JSON): title, organisation, place, hours …
  training TEXT COLLATE "C" NOT NULL,
  action_type TEXT COLLATE "C" NOT NULL,
  clea INTEGER NOT NULL CHECK (clea IN (0, 1)),
  unit TEXT COLLATE "C" NOT NULL,
  price BIGINT NOT NULL CHECK (price >= 0),
  own_share BIGINT CHECK (own_share >= 0),
  starts_on TEXT COLLATE "C" NOT NULL CHECK (length(starts_on) = 10),
  ends_on TEXT COLLATE "C" NOT NULL CHECK (length(ends_on) = 10 AND ends_on >= starts_on),
  prerequisites INTEGER NOT NULL CHECK (prerequisites IN (0, 1)),
  territory TEXT COLLATE "C" NOT NULL,
  holder_status TEXT COLLATE "C" NOT NULL,
  requested_at BIGINT,
  answered_at BIGINT,
  accepted_at BIGINT,
  ended_at BIGINT,
  entered_on TEXT COLLATE "C" CHECK (length(entered_on) = 10),
  exited_on TEXT COLLATE "C" CHECK (length(exited_on) = 10),
  PRIMARY KEY (account_id, file_id)
);

CREATE INDEX enrolment_organisation ON enrolment (organisation_id, contract, execution, file_id);

CREATE TABLE enrolment_event (
  account_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  command TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  -- The sign-in that acted, where a person did.
  sign_in_id BIGINT,
  -- When it counts, by the scheme's clock; a deadline run late keeps the instant at which it fell.
  happened_at BIGINT NOT NULL,
  -- When it was written, by the machine's clock.
  recorded_at BIGINT NOT NULL,
  contract TEXT COLLATE "C" NOT NULL,
  execution TEXT COLLATE "C" NOT NULL,
  -- The command with its details (JSON): enough to do it again.
  details TEXT COLLATE "C" NOT NULL,
  -- Why it came out so (JSON reasons).
  reasons TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account_id, file_id, number),
  FOREIGN KEY (account_id, file_id) REFERENCES enrolment (account_id, file_id)
);

-- A deadline that runs: what the worker looks for. It goes when it has been run or no longer matters.
CREATE TABLE deadline (
  account_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  code TEXT COLLATE "C" NOT NULL,
  due_at BIGINT NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  consequence TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account_id, file_id, code),
  FOREIGN KEY (account_id, file_id) REFERENCES enrolment (account_id, file_id)
);

CREATE INDEX deadline_due ON deadline (due_at, account_id, file_id);

-- What is to be told to people: written with the change it tells of, sent afterwards.
CREATE TABLE notice (
  notice_id BIGINT NOT NULL PRIMARY KEY,
  recipient TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  template TEXT COLLATE "C" NOT NULL,
  arguments TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  lease_until BIGINT,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  sent_at BIGINT
);

CREATE INDEX notice_recipient ON notice (recipient, notice_id);
CREATE INDEX notice_unsent ON notice (notice_id) WHERE sent_at IS NULL;
