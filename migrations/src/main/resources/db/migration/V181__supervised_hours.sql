-- A week of a resource's own may be the hours in which a supervisor is there: nobody uses it at others.
ALTER TABLE opening_hours
    ADD COLUMN supervised BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT opening_hours_supervised CHECK (supervised = 0 OR resource_id IS NOT NULL);
