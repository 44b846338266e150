-- Sessions that may not have been what they look like: whoever manages the venue decides whether they are charged.
CREATE TABLE doubtful_session (
  session_id UUID         NOT NULL PRIMARY KEY,
  venue_id   UUID         NOT NULL,
  member_id  UUID         NOT NULL,
  found_at   DATETIME(3)  NOT NULL,
  state      VARCHAR(8)   NOT NULL DEFAULT 'WAITING', -- WAITING, CHARGED, LET_GO
  minutes    INT          NULL,                       -- charged; at most what ran
  reason     VARCHAR(200) NULL,                       -- of the decision, for the member as well
  decided_by UUID         NULL,
  decided_at DATETIME(3)  NULL,
  KEY doubtful_session_at (venue_id, state, found_at),
  KEY doubtful_session_of (member_id),
  KEY doubtful_session_age (found_at),
  CONSTRAINT doubtful_session_is FOREIGN KEY (session_id) REFERENCES machine_session (id) ON DELETE CASCADE,
  CONSTRAINT doubtful_session_decided CHECK ((state = 'WAITING') = (decided_at IS NULL)),
  CONSTRAINT doubtful_session_charged CHECK ((state = 'CHARGED') = (minutes IS NOT NULL))
) ENGINE = InnoDB;
