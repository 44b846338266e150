-- A mandate that the bank refused is suspended until a person has cleared it up; references are unique.
ALTER TABLE mandate
  ADD COLUMN suspended_on   DATE        NULL,
  ADD COLUMN suspended_code VARCHAR(4)  NULL,      -- the bank's reason, for instance MD06
  ADD COLUMN entered_by     UUID        NULL,      -- NULL: taken over from before
  ADD UNIQUE KEY mandate_reference (reference);
