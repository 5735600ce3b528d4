-- The certification marks of an offer and of a file are identifiers of the scheme, in their order with a space between them,
-- instead of a column for one of them.
ALTER TABLE offer ADD COLUMN marks TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE offer DROP COLUMN clea;
ALTER TABLE enrolment ADD COLUMN marks TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE enrolment DROP COLUMN clea;
