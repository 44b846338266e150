-- What a course asks before anybody is signed off; without a row it asks nothing.
CREATE TABLE quiz (
  course_id UUID     NOT NULL PRIMARY KEY,
  pass_mark SMALLINT NOT NULL,                       -- so many right answers pass
  questions JSON     NOT NULL,                       -- replaced as a whole
  revision  INT      NOT NULL DEFAULT 0,             -- whoever answers an older one is asked anew
  CONSTRAINT quiz_of_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT quiz_pass_mark CHECK (pass_mark > 0)
) ENGINE = InnoDB;

-- One time that somebody answered it. Passed once, it stays passed, whatever is asked later.
CREATE TABLE quiz_attempt (
  id            UUID        NOT NULL PRIMARY KEY,    -- made by the form: sent twice, it is one
  course_id     UUID        NOT NULL,
  member_id     UUID        NOT NULL,
  right_answers SMALLINT    NOT NULL,
  asked         SMALLINT    NOT NULL,
  answers       JSON        NOT NULL,                -- what was asked and what she chose, in words
  passed_at     DATETIME(3) NULL,
  failed_at     DATETIME(3) NULL,
  KEY quiz_attempt_of (course_id, member_id),
  KEY quiz_attempt_member (member_id),
  KEY quiz_attempt_failed (failed_at),
  CONSTRAINT quiz_attempt_at FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT quiz_attempt_by FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT quiz_attempt_result CHECK ((passed_at IS NULL) <> (failed_at IS NULL)),
  CONSTRAINT quiz_attempt_right CHECK (right_answers BETWEEN 0 AND asked)
) ENGINE = InnoDB;

-- Who signed her off asked the questions by mouth instead.
ALTER TABLE enrolment ADD COLUMN quiz_by_mouth BOOLEAN NOT NULL DEFAULT FALSE AFTER passed_by;

-- Nobody could write questions so far.
UPDATE course SET needs_quiz = FALSE;
