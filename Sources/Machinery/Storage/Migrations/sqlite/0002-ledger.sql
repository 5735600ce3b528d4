-- The ledger. Rows of an account lie together: every primary key begins with account_id.
-- Only account_head and lot.available ever change; the rest is written once (the triggers below see to it).

CREATE TABLE scheme_clock (
  clock_id INTEGER NOT NULL PRIMARY KEY CHECK (clock_id = 1),
  offset_milliseconds INTEGER NOT NULL
) STRICT;

-- The head of an account's chain. `commands` grows with every command and so serialises them.
CREATE TABLE account_head (
  account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (account_id),
  commands INTEGER NOT NULL CHECK (commands >= 0),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

CREATE TABLE lot (
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  lot_id INTEGER NOT NULL,
  source TEXT NOT NULL,
  unit TEXT NOT NULL,
  earmark TEXT,
  effective TEXT NOT NULL CHECK (length(effective) = 10),
  expires_on TEXT CHECK (length(expires_on) = 10),
  available INTEGER NOT NULL CHECK (available >= 0),
  PRIMARY KEY (account_id, lot_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_command (
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  command_id TEXT NOT NULL CHECK (length(command_id) BETWEEN 1 AND 200),
  intent_hash BLOB NOT NULL CHECK (length(intent_hash) = 32),
  answer TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, command_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_entry (
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  format INTEGER NOT NULL CHECK (format > 0),
  command_id TEXT NOT NULL,
  code TEXT NOT NULL,
  effective TEXT NOT NULL CHECK (length(effective) = 10),
  recorded_at INTEGER NOT NULL,
  scheme_hash TEXT NOT NULL,
  file_id INTEGER,
  expires_at INTEGER,
  corrects INTEGER CHECK (corrects < sequence),
  reasons TEXT NOT NULL,
  reasons_hash BLOB NOT NULL CHECK (length(reasons_hash) = 32),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (account_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_entry_file ON ledger_entry (account_id, file_id) WHERE file_id IS NOT NULL;

CREATE TABLE posting (
  account_id INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  book TEXT NOT NULL,
  unit TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (account_id, sequence, place),
  FOREIGN KEY (account_id, sequence) REFERENCES ledger_entry (account_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows are never changed'); END;
CREATE TRIGGER ledger_entry_stays BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry rows are never deleted'); END;
CREATE TRIGGER posting_is_final BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are never changed'); END;
CREATE TRIGGER posting_stays BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting rows are never deleted'); END;
CREATE TRIGGER ledger_command_is_final BEFORE UPDATE ON ledger_command
BEGIN SELECT RAISE(ABORT, 'ledger_command rows are never changed'); END;
CREATE TRIGGER ledger_command_stays BEFORE DELETE ON ledger_command
BEGIN SELECT RAISE(ABORT, 'ledger_command rows are never deleted'); END;
