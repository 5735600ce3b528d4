-- When an organisation declared the exit, how much of the training was followed (a decimal from 0 to 1), and why not all.
ALTER TABLE enrolment ADD COLUMN service_declared_at INTEGER;
ALTER TABLE enrolment ADD COLUMN attended_share TEXT CHECK (length(attended_share) BETWEEN 1 AND 16);
ALTER TABLE enrolment ADD COLUMN completion_cause TEXT CHECK (length(completion_cause) BETWEEN 1 AND 32);
