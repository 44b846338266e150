-- What one can learn at an operator, and which authorisations it leads to.
CREATE TABLE course (
  id          UUID          NOT NULL PRIMARY KEY,
  operator_id UUID          NOT NULL,
  title       VARCHAR(120)  NOT NULL,
  description VARCHAR(2000) NULL,
  price_minor BIGINT        NOT NULL,
  currency    CHAR(3)       NOT NULL,
  min_places  SMALLINT      NOT NULL,             -- with fewer people it is not worth holding
  max_places  SMALLINT      NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  KEY course_of (operator_id),
  CONSTRAINT course_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT course_places CHECK (min_places BETWEEN 1 AND max_places)
) ENGINE = InnoDB;

CREATE TABLE course_authorisation (
  course_id UUID NOT NULL,
  type_id   UUID NOT NULL,
  PRIMARY KEY (course_id, type_id),
  CONSTRAINT course_authorisation_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT course_authorisation_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id)
) ENGINE = InnoDB;

-- A course held at a place and a time. Its room or machine is occupied in its name.
CREATE TABLE training_session (
  id            UUID         NOT NULL PRIMARY KEY,
  course_id     UUID         NOT NULL,
  venue_id      UUID         NOT NULL,
  resource_id   UUID         NULL,                -- NULL: it needs no room or machine of its own
  trainer_id    UUID         NOT NULL,
  starts_at     DATETIME(3)  NOT NULL,
  ends_at       DATETIME(3)  NOT NULL,
  places        SMALLINT     NOT NULL,
  turns         INT          NOT NULL DEFAULT 0,  -- how many enrolments were taken; the next one's place in the queue
  cancelled_at  DATETIME(3)  NULL,
  cancel_reason VARCHAR(200) NULL,
  created_at    DATETIME(3)  NOT NULL,
  KEY training_session_start (starts_at),
  KEY training_session_of (course_id, starts_at),
  CONSTRAINT training_session_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT training_session_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT training_session_trainer FOREIGN KEY (trainer_id) REFERENCES member (id),
  CONSTRAINT training_session_places CHECK (places > 0),
  CONSTRAINT training_session_order CHECK (starts_at < ends_at)
) ENGINE = InnoDB;

CREATE TABLE enrolment (
  id         UUID         NOT NULL PRIMARY KEY,
  session_id UUID         NOT NULL,
  member_id  UUID         NOT NULL,
  state      VARCHAR(10)  NOT NULL,               -- PLACED, WAITING, WITHDRAWN
  turn       INT          NOT NULL,               -- who asked first is promoted first
  sequence   INT          NOT NULL DEFAULT 0,     -- of her calendar entry (RFC 5545)
  present    BOOLEAN      NOT NULL DEFAULT FALSE,
  note       VARCHAR(500) NULL,                   -- the trainer's
  passed_at  DATETIME(3)  NULL,
  passed_by  UUID         NULL,
  created_at DATETIME(3)  NOT NULL,
  UNIQUE KEY enrolment_once (session_id, member_id),
  KEY enrolment_member (member_id),
  CONSTRAINT enrolment_session FOREIGN KEY (session_id) REFERENCES training_session (id),
  CONSTRAINT enrolment_of_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;

-- Which authorisations a sign-off granted or prolonged, so that it can be taken back.
CREATE TABLE enrolment_authorisation (
  enrolment_id     UUID        NOT NULL,
  authorisation_id UUID        NOT NULL,
  was_held         BOOLEAN     NOT NULL,
  previous_end     DATETIME(3) NULL,              -- where it ended before; NULL: for good, or it was not held
  PRIMARY KEY (enrolment_id, authorisation_id),
  CONSTRAINT enrolment_authorisation_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
  CONSTRAINT enrolment_authorisation_authorisation FOREIGN KEY (authorisation_id) REFERENCES authorisation (id) ON DELETE CASCADE
) ENGINE = InnoDB;
