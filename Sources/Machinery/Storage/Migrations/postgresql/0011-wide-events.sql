-- Only SQLite lays the events out anew: PostgreSQL moves what is wide out of the page by itself.
SELECT 1;
