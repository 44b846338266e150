-- What retention deleted, a line for each batch: table_name's rows whose column "moment" was before older_than.
CREATE TABLE deletion (
  id         UUID        NOT NULL PRIMARY KEY,
  table_name VARCHAR(64) NOT NULL,
  moment     VARCHAR(64) NOT NULL,
  older_than DATETIME(3) NOT NULL,
  deleted    INT         NOT NULL,
  at         DATETIME(3) NOT NULL,
  KEY deletion_at (at)
) ENGINE = InnoDB;

-- A notice that was given up keeps a row in the index of what is due, far ahead: 9999-01-01. NULL: sent.
ALTER TABLE outbox_message
  MODIFY next_attempt_at DATETIME(3) NULL COMMENT 'when it may be tried; 9999-01-01: given up; NULL: sent';
