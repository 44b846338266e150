-- Of which end its holder was told; another end is told of anew.
ALTER TABLE authorisation
  ADD COLUMN reminded_end DATETIME(3) NULL AFTER expires_at,   -- by the calendar, some weeks before
  ADD COLUMN invited_end  DATETIME(3) NULL AFTER reminded_end; -- by a trainer
