-- Since when a machine is stopped because its maintenance is overdue: a stop that was lifted can come again.
ALTER TABLE maintenance ADD COLUMN stopped_from DATETIME(3) NULL AFTER plannings;
UPDATE maintenance SET stopped_from = LEAST(COALESCE(due_at, stopped_until), stopped_until) WHERE stopped_until IS NOT NULL;
ALTER TABLE maintenance ADD CONSTRAINT maintenance_stopped CHECK ((stopped_from IS NULL) = (stopped_until IS NULL));
