-- Two people may edit one venue: the second is told, not overruled.
ALTER TABLE venue ADD COLUMN revision INT NOT NULL DEFAULT 0;

-- A resource has one price from a day on.
ALTER TABLE price ADD UNIQUE KEY price_once_a_day (resource_id, valid_from);

ALTER TABLE outage
  ADD COLUMN ended_by UUID NULL,
  ADD CONSTRAINT outage_ends_after_it_starts CHECK (ends_at IS NULL OR starts_at <= ends_at);
