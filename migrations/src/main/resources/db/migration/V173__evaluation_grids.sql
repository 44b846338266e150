-- What a trainer sees each participant do. A version never changes: another list of gestures is the next version.
CREATE TABLE evaluation_grid (
  course_id UUID        NOT NULL,
  version   INT         NOT NULL,                    -- from 1
  gestures  LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (JSON_VALID(gestures)),
  live      BOOLEAN     NULL,                        -- TRUE for the one that is used from now on, else NULL
  made_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (course_id, version),
  UNIQUE KEY evaluation_grid_live (course_id, live),
  CONSTRAINT evaluation_grid_of FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT evaluation_grid_version CHECK (version > 0)
) ENGINE = InnoDB;

-- By which version a session is evaluated; NULL until somebody marks a gesture in it.
ALTER TABLE training_session ADD COLUMN grid_version INT NULL;

-- A gesture without a row is not marked yet.
CREATE TABLE gesture_mark (
  enrolment_id UUID        NOT NULL,
  gesture_id   UUID        NOT NULL,                 -- in the grid of the session; the same in the next version as long as it is called the same
  acquired     BOOLEAN     NOT NULL,                 -- FALSE: to be gone over again
  marked_by    UUID        NOT NULL,
  marked_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (enrolment_id, gesture_id),
  CONSTRAINT gesture_mark_of FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
) ENGINE = InnoDB;
