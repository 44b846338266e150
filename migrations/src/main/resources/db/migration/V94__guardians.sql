-- When somebody was born: under eighteen a guardian consents to her account.
ALTER TABLE member
  ADD COLUMN born_on DATE NULL,
  ADD KEY member_born (born_on);

ALTER TABLE sign_up
  ADD COLUMN born_on DATE NULL;

-- Who answers for a minor, and whether she consents.
CREATE TABLE guardianship (
  id           UUID         NOT NULL PRIMARY KEY,
  member_id    UUID         NOT NULL,                -- the minor
  guardian_id  UUID         NULL,                    -- the guardian, if she is a member herself
  name         VARCHAR(160) NOT NULL,
  email        VARCHAR(254) NOT NULL,
  phone        VARCHAR(30)  NULL,
  locale       VARCHAR(10)  NOT NULL,
  ends_on      DATE         NOT NULL,                -- the minor's eighteenth birthday
  token_hash   BINARY(32)   NULL,                    -- SHA-256 of what stands in the latest link; NULL: not mailed yet
  asked_at     DATETIME(3)  NOT NULL,
  consented_at DATETIME(3)  NULL,
  UNIQUE KEY guardianship_of (member_id),
  UNIQUE KEY guardianship_token (token_hash),
  KEY guardianship_guardian (guardian_id),
  KEY guardianship_end (ends_on),
  CONSTRAINT guardianship_minor FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  CONSTRAINT guardianship_by FOREIGN KEY (guardian_id) REFERENCES member (id) ON DELETE SET NULL
) ENGINE = InnoDB;
