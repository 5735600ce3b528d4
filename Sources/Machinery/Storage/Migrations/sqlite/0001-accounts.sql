-- Accounts, the numbers that find them, the people who sign in to them, and their sessions.
-- Instants are milliseconds since 1970 (UTC), days are 'YYYY-MM-DD', hashes are SHA-256 or HMAC-SHA256.

-- Whatever has rights or money: it exists before, and without, anyone signing in to it.
-- An organisation's account carries the organisation's own identifier.
CREATE TABLE account (
  account_id INTEGER NOT NULL PRIMARY KEY CHECK (account_id > 0),
  kind TEXT NOT NULL CHECK (kind IN ('holder', 'organisation', 'funder', 'operator')),
  unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 16),
  assurance TEXT NOT NULL CHECK (assurance IN ('none', 'verified')),
  status TEXT NOT NULL CHECK (status IN ('dormant', 'active', 'closed')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0)
) STRICT;

-- A holder's social security number: found by its keyed hash, readable only with the key that the row names.
-- Distributed by the hash, so no foreign key leads to the account.
CREATE TABLE holder_number (
  number_hash BLOB NOT NULL PRIMARY KEY CHECK (length(number_hash) = 32),
  key_id TEXT NOT NULL CHECK (length(key_id) BETWEEN 1 AND 64),
  account_id INTEGER NOT NULL CHECK (account_id > 0),
  ciphertext BLOB NOT NULL CHECK (length(ciphertext) BETWEEN 29 AND 128)
) STRICT, WITHOUT ROWID;
CREATE INDEX holder_number_by_account ON holder_number (account_id);
CREATE INDEX holder_number_by_key ON holder_number (key_id);

-- Which keys this database was written with: a fingerprint each, so that a wrong key folder is noticed at the start.
CREATE TABLE number_key (
  key_id TEXT NOT NULL PRIMARY KEY CHECK (length(key_id) BETWEEN 1 AND 64),
  purpose TEXT NOT NULL CHECK (purpose IN ('number', 'lookup')),
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
) STRICT, WITHOUT ROWID;

-- A person who signs in: to a holder's account, or as a member of an organisation (whose account it then names).
CREATE TABLE sign_in (
  account_id INTEGER NOT NULL REFERENCES account (account_id),
  sign_in_id INTEGER NOT NULL CHECK (sign_in_id > 0),
  organisation_id INTEGER CHECK (organisation_id = account_id),
  birth_name TEXT CHECK (length(birth_name) BETWEEN 1 AND 100),
  first_names TEXT CHECK (length(first_names) BETWEEN 1 AND 100),
  birth_date TEXT CHECK (length(birth_date) = 10),
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  email_confirmed_at INTEGER,
  password_hash TEXT CHECK (length(password_hash) BETWEEN 20 AND 255),
  verified_at INTEGER,
  language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 16),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  last_entered_at INTEGER,
  ended_at INTEGER,
  ended_reason TEXT CHECK (ended_reason IN ('replaced', 'otherVerified', 'expired', 'removed')),
  PRIMARY KEY (account_id, sign_in_id),
  CHECK (organisation_id IS NOT NULL
    OR (birth_name IS NOT NULL AND first_names IS NOT NULL AND birth_date IS NOT NULL AND password_hash IS NOT NULL)),
  CHECK (organisation_id IS NULL OR verified_at IS NULL),
  CHECK (verified_at IS NULL OR email_confirmed_at IS NOT NULL),
  CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
) STRICT, WITHOUT ROWID;
-- At most one person is the holder.
CREATE UNIQUE INDEX sign_in_one_verified ON sign_in (account_id) WHERE verified_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX sign_in_by_email ON sign_in (email);

-- A confirmed address belongs to one sign-in. Distributed by the address.
CREATE TABLE sign_in_email (
  email TEXT NOT NULL PRIMARY KEY CHECK (length(email) BETWEEN 3 AND 254),
  account_id INTEGER NOT NULL,
  sign_in_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who established that a sign-in is the holder's, or took that back, how, and on what ground.
CREATE TABLE identity_check (
  account_id INTEGER NOT NULL,
  sign_in_id INTEGER NOT NULL,
  check_id INTEGER NOT NULL CHECK (check_id > 0),
  checked_at INTEGER NOT NULL CHECK (checked_at >= 0),
  method TEXT NOT NULL CHECK (method IN ('inPerson', 'demo', 'withdrawn')),
  checked_by TEXT NOT NULL CHECK (length(checked_by) BETWEEN 1 AND 100),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 500),
  PRIMARY KEY (account_id, check_id),
  FOREIGN KEY (account_id, sign_in_id) REFERENCES sign_in (account_id, sign_in_id)
) STRICT, WITHOUT ROWID;

-- Distributed by the token's hash; the token itself is with the browser only.
CREATE TABLE session (
  token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  session_id INTEGER NOT NULL CHECK (session_id > 0),
  account_id INTEGER NOT NULL,
  sign_in_id INTEGER NOT NULL,
  device TEXT NOT NULL CHECK (length(device) <= 80),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  last_seen_at INTEGER NOT NULL CHECK (last_seen_at >= created_at),
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_sign_in ON session (account_id, sign_in_id);
CREATE INDEX session_by_expiry ON session (expires_at);

-- A link that was mailed and works once. Distributed by the token's hash.
CREATE TABLE one_time_link (
  token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  purpose TEXT NOT NULL CHECK (purpose IN ('confirmEmail', 'resetPassword', 'choosePassword')),
  account_id INTEGER NOT NULL,
  sign_in_id INTEGER NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_link_by_sign_in ON one_time_link (account_id, sign_in_id);
CREATE INDEX one_time_link_by_expiry ON one_time_link (expires_at);

-- Tries, shared by all nodes. The key is a keyed hash: neither numbers nor addresses stand here.
CREATE TABLE throttle (
  throttle_key BLOB NOT NULL PRIMARY KEY CHECK (length(throttle_key) = 32),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  last_at INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX throttle_by_last ON throttle (last_at);
