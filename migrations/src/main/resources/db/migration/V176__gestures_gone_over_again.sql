-- Invited to another session of the course for the gestures that were left: without a price, and keeping the others.
CREATE TABLE retake (
  enrolment_id UUID        NOT NULL,                 -- where they were left
  session_id   UUID        NOT NULL,                 -- where she goes over them again
  member_id    UUID        NOT NULL,
  gestures     SMALLINT    NOT NULL,                 -- how many were left when she was invited
  invited_by   UUID        NOT NULL,
  invited_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (enrolment_id, session_id),
  KEY retake_of (member_id, session_id),
  KEY retake_at (session_id),
  CONSTRAINT retake_from FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
  CONSTRAINT retake_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ENGINE = InnoDB;
