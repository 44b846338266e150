-- Faults of machines and other resources: who said what is wrong, and what became of it.
CREATE TABLE fault (
  id             UUID          NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  venue_id       UUID          NOT NULL,
  resource_id    UUID          NOT NULL,
  unit_id        UUID          NOT NULL,             -- what of it is broken
  description    VARCHAR(1000) NOT NULL,
  reporter_id    UUID          NULL,                 -- a member; else a name and an address
  reporter_name  VARCHAR(160)  NULL,
  reporter_email VARCHAR(254)  NULL,
  state          VARCHAR(10)   NOT NULL,             -- OPEN, CONFIRMED, DISMISSED, REPAIRED
  reported_at    DATETIME(3)   NOT NULL,
  moved_at       DATETIME(3)   NOT NULL,             -- when its state last changed
  answered_by    UUID          NULL,                 -- who of the staff did that
  outage_id      UUID          NULL,                 -- once confirmed
  expected_at    DATETIME(3)   NULL,                 -- when it is expected to work again
  KEY fault_venue (venue_id, state, reported_at),
  KEY fault_resource (resource_id, state),
  KEY fault_state (state, expected_at),
  KEY fault_outage (outage_id),
  KEY fault_reporter (reporter_id),
  KEY fault_reporter_email (reporter_email),
  KEY fault_moved (moved_at),
  CONSTRAINT fault_at_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT fault_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT fault_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;

-- A photo that came with a report, made anew from what was uploaded.
CREATE TABLE fault_photo (
  fault_id UUID        NOT NULL PRIMARY KEY,
  content  MEDIUMBLOB  NOT NULL,                     -- JPEG
  added_at DATETIME(3) NOT NULL,
  KEY fault_photo_added (added_at),
  CONSTRAINT fault_photo_of_fault FOREIGN KEY (fault_id) REFERENCES fault (id) ON DELETE CASCADE
) ENGINE = InnoDB;
