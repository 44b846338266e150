-- Which prices a household quotient (quotient familial) gives at an operator.
CREATE TABLE quotient_band (
  operator_id  UUID        NOT NULL,
  from_euro    INT         NOT NULL,
  until_euro   INT         NULL,                     -- exclusive; NULL: without end
  tariff_group VARCHAR(20) NOT NULL,
  PRIMARY KEY (operator_id, from_euro),
  CONSTRAINT quotient_band_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT quotient_band_range CHECK (from_euro >= 0 AND (until_euro IS NULL OR until_euro > from_euro))
) ENGINE = InnoDB;

-- What a member says her quotient is, with the paper that shows it.
CREATE TABLE quotient_declaration (
  id            UUID         NOT NULL PRIMARY KEY,
  operator_id   UUID         NOT NULL,
  member_id     UUID         NOT NULL,
  quotient      INT          NOT NULL,               -- whole euros
  state         VARCHAR(10)  NOT NULL,               -- WAITING, CONFIRMED, REFUSED
  waiting       BOOLEAN      NULL,                   -- TRUE, or NULL once it is answered
  document_type VARCHAR(40)  NULL,                   -- the file lies beside the database, under the row's id
  declared_at   DATETIME(3)  NOT NULL,
  reviewed_by   UUID         NULL,
  reviewed_at   DATETIME(3)  NULL,
  reason        VARCHAR(300) NULL,                   -- why it was refused
  valid_until   DATE         NULL,                   -- exclusive
  reminded_at   DATETIME(3)  NULL,                   -- when she was told that it ends soon
  UNIQUE KEY quotient_declaration_waiting (operator_id, member_id, waiting),
  KEY quotient_declaration_member (member_id, declared_at),
  KEY quotient_declaration_queue (operator_id, state, declared_at),
  KEY quotient_declaration_end (state, valid_until),
  KEY quotient_declaration_age (declared_at),
  CONSTRAINT quotient_declaration_known FOREIGN KEY (member_id, operator_id) REFERENCES affiliation (member_id, operator_id)
    ON DELETE CASCADE,
  CONSTRAINT quotient_declaration_state CHECK ((waiting IS NOT NULL) = (state = 'WAITING')),
  CONSTRAINT quotient_declaration_valid CHECK ((valid_until IS NOT NULL) = (state = 'CONFIRMED'))
) ENGINE = InnoDB;
