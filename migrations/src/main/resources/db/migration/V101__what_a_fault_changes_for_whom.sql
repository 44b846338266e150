-- Whoever reserved what has failed is told once, with something in its place: one row for each reservation.
CREATE TABLE fault_proposal (
  id             UUID        NOT NULL PRIMARY KEY,
  fault_id       UUID        NOT NULL,
  reservation_id UUID        NOT NULL,
  member_id      UUID        NOT NULL,
  reserved_from  DATETIME(3) NOT NULL,               -- when the reservation begins: until then she may answer
  kind           VARCHAR(14) NULL,                   -- OTHER_UNIT, OTHER_RESOURCE, OTHER_VENUE, OTHER_TIME; NULL: nothing was found
  resource_id    UUID        NULL,                   -- what is proposed; NULL with kind
  unit_id        UUID        NULL,
  starts_at      DATETIME(3) NULL,
  ends_at        DATETIME(3) NULL,
  state          VARCHAR(10) NOT NULL,               -- OPEN, ACCEPTED, DECLINED, LAPSED, KEPT, MOOT
  told_at        DATETIME(3) NOT NULL,
  answered_at    DATETIME(3) NULL,
  UNIQUE KEY fault_proposal_once (fault_id, reservation_id),
  KEY fault_proposal_member (member_id, state),
  KEY fault_proposal_due (state, reserved_from),
  KEY fault_proposal_target (resource_id, state),
  CONSTRAINT fault_proposal_of_fault FOREIGN KEY (fault_id) REFERENCES fault (id) ON DELETE CASCADE
) ENGINE = InnoDB;
