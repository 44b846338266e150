-- On what terms a thing is lent; without a row: no deposit, no fee for being late.
CREATE TABLE lending_terms (
  resource_id    UUID         NOT NULL PRIMARY KEY,
  deposit_minor  BIGINT       NOT NULL DEFAULT 0,    -- left at the desk while it is out
  late_fee_minor BIGINT       NOT NULL DEFAULT 0,    -- for each day begun after the due day
  accessories    VARCHAR(300) NULL,                  -- what goes out with it and is looked for when it comes back
  rules          VARCHAR(600) NULL,
  revision       BIGINT       NOT NULL DEFAULT 0,    -- bumped before one of its pieces is handed out
  CONSTRAINT lending_terms_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT lending_terms_not_negative CHECK (deposit_minor >= 0 AND late_fee_minor >= 0)
) ENGINE = InnoDB;

-- A piece that was handed to somebody, until it is back.
CREATE TABLE loan (
  id             UUID         NOT NULL PRIMARY KEY,  -- made by the form: sent twice, it is one
  operator_id    UUID         NOT NULL,
  venue_id       UUID         NOT NULL,
  resource_id    UUID         NOT NULL,
  unit_id        UUID         NOT NULL,
  member_id      UUID         NOT NULL,
  reservation_id UUID         NOT NULL,
  is_out         TINYINT      NULL,                  -- 1 while it is out, else NULL
  handed_out_at  DATETIME(3)  NOT NULL,
  handed_out_by  UUID         NOT NULL,
  due_at         DATETIME(3)  NOT NULL,
  condition_out  VARCHAR(500) NULL,
  currency       CHAR(3)      NOT NULL,
  deposit_minor  BIGINT       NOT NULL,
  returned_at    DATETIME(3)  NULL,
  returned_by    UUID         NULL,
  condition_back VARCHAR(500) NULL,
  missing        VARCHAR(300) NULL,
  damage_minor   BIGINT       NOT NULL DEFAULT 0,
  kept_minor     BIGINT       NOT NULL DEFAULT 0,    -- of the deposit, for the damage
  late_minor     BIGINT       NOT NULL DEFAULT 0,
  undone_at      DATETIME(3)  NULL,                  -- handed out by mistake
  reminded_on    DATE         NULL,                  -- the day of the last reminder, at the venue
  moved_at       DATETIME(3)  NOT NULL,
  UNIQUE KEY loan_out (unit_id, is_out),
  UNIQUE KEY loan_of_reservation (reservation_id, is_out),
  KEY loan_due (is_out, due_at),
  KEY loan_venue (venue_id, is_out, due_at),
  KEY loan_member (member_id, is_out, due_at),
  KEY loan_moved (moved_at),
  CONSTRAINT loan_at_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT loan_at_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT loan_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT loan_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT loan_to_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT loan_is_out CHECK (is_out IS NULL OR is_out = 1 AND returned_at IS NULL AND undone_at IS NULL)
) ENGINE = InnoDB;

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points)
VALUES ('00000000-0000-0000-0000-000000000000', 'LOAN', '2014-01-01', 2000);
