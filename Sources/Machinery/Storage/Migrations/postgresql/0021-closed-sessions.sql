-- A session and a mailed link lie with their account, whose identifier their token carries, and are closed under a key that
-- lies outside the database (`mac`): a row without a true one opens nothing. Those of before have none: people sign in again.

DROP TABLE session;
CREATE TABLE session (
  account_id BIGINT NOT NULL,
  token_hash BYTEA NOT NULL CHECK (octet_length(token_hash) = 32),
  session_id BIGINT NOT NULL CHECK (session_id > 0),
  sign_in_id BIGINT NOT NULL,
  device TEXT COLLATE "C" NOT NULL CHECK (length(device) <= 80),
  created_at BIGINT NOT NULL CHECK (created_at >= 0),
  last_seen_at BIGINT NOT NULL CHECK (last_seen_at >= created_at),
  expires_at BIGINT NOT NULL CHECK (expires_at > created_at),
  key_id TEXT COLLATE "C" NOT NULL CHECK (length(key_id) BETWEEN 1 AND 64),
  mac BYTEA NOT NULL CHECK (octet_length(mac) = 32),
  PRIMARY KEY (account_id, token_hash)
);
CREATE INDEX session_by_sign_in ON session (account_id, sign_in_id);
CREATE INDEX session_by_expiry ON session (expires_at);

DROP TABLE one_time_link;
CREATE TABLE one_time_link (
  account_id BIGINT NOT NULL,
  token_hash BYTEA NOT NULL CHECK (octet_length(token_hash) = 32),
  purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('confirmEmail', 'resetPassword', 'choosePassword')),
  sign_in_id BIGINT NOT NULL,
  created_at BIGINT NOT NULL CHECK (created_at >= 0),
  expires_at BIGINT NOT NULL CHECK (expires_at > created_at),
  used_at BIGINT,
  key_id TEXT COLLATE "C" NOT NULL CHECK (length(key_id) BETWEEN 1 AND 64),
  mac BYTEA NOT NULL CHECK (octet_length(mac) = 32),
  PRIMARY KEY (account_id, token_hash)
);
CREATE INDEX one_time_link_by_sign_in ON one_time_link (account_id, sign_in_id);
CREATE INDEX one_time_link_by_expiry ON one_time_link (expires_at);

-- The key that closes them is known to the database as the others are.
CREATE TABLE known_key (
  key_id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(key_id) BETWEEN 1 AND 64),
  purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('number', 'lookup', 'record')),
  fingerprint BYTEA NOT NULL CHECK (octet_length(fingerprint) = 32)
);
INSERT INTO known_key (key_id, purpose, fingerprint) SELECT key_id, purpose, fingerprint FROM number_key;
DROP TABLE number_key;
ALTER TABLE known_key RENAME TO number_key;
