-- Who pays a share of a member's fees, of those that fall due from a day on and until another.
CREATE TABLE sponsorship (
  id            UUID        NOT NULL PRIMARY KEY,
  operator_id   UUID        NOT NULL,
  member_id     UUID        NOT NULL,              -- whose fees
  payer_id      UUID        NOT NULL,              -- who pays the share
  share_points  SMALLINT    NULL,                  -- hundredths of a percent of each fee
  share_minor   BIGINT      NULL,                  -- or so much of each fee
  starts_on     DATE        NOT NULL,
  ends_on       DATE        NULL,                  -- exclusive; on its first day: it never was
  ceiling_minor BIGINT      NULL,                  -- the most in all
  reference     VARCHAR(80) NULL,                  -- a file number of the sponsor's
  made_by       UUID        NOT NULL,
  made_at       DATETIME(3) NOT NULL,
  KEY sponsorship_member (member_id, operator_id),
  KEY sponsorship_payer (payer_id),
  CONSTRAINT sponsorship_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT sponsorship_for FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT sponsorship_by FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT sponsorship_share CHECK ((share_points IS NULL) <> (share_minor IS NULL)),
  CONSTRAINT sponsorship_points CHECK (share_points BETWEEN 1 AND 10000),
  CONSTRAINT sponsorship_days CHECK (ends_on IS NULL OR starts_on <= ends_on)
) ENGINE = InnoDB;

ALTER TABLE billing_run_line
  ADD COLUMN shares VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL, -- the source of what several payers share
  ADD KEY billing_run_line_shares (run_id, shares);
