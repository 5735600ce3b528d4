-- The ledger. Rows of an account lie together: every primary key begins with account_id.
-- Only account_head and lot.available ever change; the rest is written once (the application's role may only SELECT and INSERT there).

CREATE TABLE scheme_clock (
  clock_id INTEGER NOT NULL PRIMARY KEY CHECK (clock_id = 1),
  offset_milliseconds BIGINT NOT NULL
);

-- The head of an account's chain. `commands` grows with every command and so serialises them.
CREATE TABLE account_head (
  account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (account_id),
  commands BIGINT NOT NULL CHECK (commands >= 0),
  sequence BIGINT NOT NULL CHECK (sequence >= 0),
  hash BYTEA NOT NULL CHECK (octet_length(hash) = 32),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1))
);

CREATE TABLE lot (
  account_id BIGINT NOT NULL REFERENCES account (account_id),
  lot_id BIGINT NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  unit TEXT COLLATE "C" NOT NULL,
  earmark TEXT COLLATE "C",
  effective TEXT COLLATE "C" NOT NULL CHECK (length(effective) = 10),
  expires_on TEXT COLLATE "C" CHECK (length(expires_on) = 10),
  available BIGINT NOT NULL CHECK (available >= 0),
  PRIMARY KEY (account_id, lot_id)
);

CREATE TABLE ledger_command (
  account_id BIGINT NOT NULL REFERENCES account (account_id),
  command_id TEXT COLLATE "C" NOT NULL CHECK (length(command_id) BETWEEN 1 AND 200),
  intent_hash BYTEA NOT NULL CHECK (octet_length(intent_hash) = 32),
  answer TEXT COLLATE "C" NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, command_id)
);

CREATE TABLE ledger_entry (
  account_id BIGINT NOT NULL REFERENCES account (account_id),
  sequence BIGINT NOT NULL CHECK (sequence > 0),
  format INTEGER NOT NULL CHECK (format > 0),
  command_id TEXT COLLATE "C" NOT NULL,
  code TEXT COLLATE "C" NOT NULL,
  effective TEXT COLLATE "C" NOT NULL CHECK (length(effective) = 10),
  recorded_at BIGINT NOT NULL,
  scheme_hash TEXT COLLATE "C" NOT NULL,
  file_id BIGINT,
  expires_at BIGINT,
  corrects BIGINT CHECK (corrects < sequence),
  reasons TEXT COLLATE "C" NOT NULL,
  reasons_hash BYTEA NOT NULL CHECK (octet_length(reasons_hash) = 32),
  previous_hash BYTEA NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash BYTEA NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (account_id, sequence)
);

CREATE INDEX ledger_entry_file ON ledger_entry (account_id, file_id) WHERE file_id IS NOT NULL;

CREATE TABLE posting (
  account_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  book TEXT COLLATE "C" NOT NULL,
  unit TEXT COLLATE "C" NOT NULL,
  amount BIGINT NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (account_id, sequence, place),
  FOREIGN KEY (account_id, sequence) REFERENCES ledger_entry (account_id, sequence)
);
