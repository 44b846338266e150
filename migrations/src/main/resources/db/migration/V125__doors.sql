-- Doors that a controller guards: a venue's own, or that of something in it.
CREATE TABLE door (
  id            UUID        NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  venue_id      UUID        NOT NULL,
  resource_id   UUID        NULL,                 -- the room behind it; NULL: the venue's own
  name          VARCHAR(80) NOT NULL,
  early_minutes SMALLINT    NOT NULL DEFAULT 15,  -- so long before her reservation it opens for her
  opens_until   DATETIME(3) NULL,                 -- somebody of the staff lets it open until then
  created_at    DATETIME(3) NOT NULL,
  removed_at    DATETIME(3) NULL,
  KEY door_venue (venue_id),
  CONSTRAINT door_at_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT door_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT door_early CHECK (early_minutes BETWEEN 0 AND 120)
) ENGINE = InnoDB;

-- A controller has the id of what it guards.
ALTER TABLE controller
  ADD COLUMN id      UUID NULL FIRST,
  ADD COLUMN door_id UUID NULL AFTER resource_id;

UPDATE controller SET id = resource_id;

ALTER TABLE controller
  DROP PRIMARY KEY,
  MODIFY COLUMN id UUID NOT NULL,
  MODIFY COLUMN resource_id UUID NULL,
  ADD PRIMARY KEY (id),
  ADD UNIQUE KEY controller_of_machine (resource_id),
  ADD UNIQUE KEY controller_of_door (door_id),
  ADD CONSTRAINT controller_door FOREIGN KEY (door_id) REFERENCES door (id),
  ADD CONSTRAINT controller_guards CHECK (id = COALESCE(resource_id, door_id)
    AND (resource_id IS NULL) <> (door_id IS NULL));

ALTER TABLE access_event
  MODIFY COLUMN resource_id UUID NULL,
  ADD COLUMN door_id UUID NULL AFTER resource_id,
  ADD KEY access_event_at_door (door_id, at),
  ADD CONSTRAINT access_event_door FOREIGN KEY (door_id) REFERENCES door (id),
  ADD CONSTRAINT access_event_where CHECK ((resource_id IS NULL) <> (door_id IS NULL));
