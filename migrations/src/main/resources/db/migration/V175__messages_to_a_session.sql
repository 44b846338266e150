-- What a trainer wrote to all who have a place in a session.
CREATE TABLE session_message (
  id         UUID          NOT NULL PRIMARY KEY,     -- made by the form: sent twice, it is one
  session_id UUID          NOT NULL,
  author_id  UUID          NOT NULL,
  subject    VARCHAR(120)  NOT NULL,
  text       VARCHAR(4000) NOT NULL,
  letters    SMALLINT      NOT NULL,
  written_at DATETIME(3)   NOT NULL,
  KEY session_message_of (session_id, written_at),
  KEY session_message_by (author_id),
  KEY session_message_age (written_at),
  CONSTRAINT session_message_session FOREIGN KEY (session_id) REFERENCES training_session (id)
) ENGINE = InnoDB;
