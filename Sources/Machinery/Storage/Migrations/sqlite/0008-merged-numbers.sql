-- The account that a number found before a merge; null where it was opened for the account that it finds.
ALTER TABLE holder_number ADD COLUMN came_from INTEGER CHECK (came_from > 0);
