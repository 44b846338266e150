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

-- What an operator wants to know of its members beyond their name; no other operator sees it.
CREATE TABLE member_field (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  name_en     VARCHAR(80)  NULL,                     -- NULL: the same
  kind        VARCHAR(10)  NOT NULL,                 -- TEXT, NUMBER, DATE, CHOICE, YES_NO
  choices     TEXT         NULL,                     -- of a CHOICE, a line each
  required    BOOLEAN      NOT NULL,
  shown       BOOLEAN      NOT NULL,                 -- to the member, who fills it in; else to staff alone
  created_at  DATETIME(3)  NOT NULL,
  UNIQUE KEY member_field_name (operator_id, name),
  CONSTRAINT member_field_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

CREATE TABLE member_field_value (
  field_id  UUID         NOT NULL,
  member_id UUID         NOT NULL,
  value     VARCHAR(500) NOT NULL,                   -- a number with a point, a day as ISO 8601, yes or no
  PRIMARY KEY (field_id, member_id),
  KEY member_field_value_member (member_id),
  CONSTRAINT member_field_value_of FOREIGN KEY (field_id) REFERENCES member_field (id) ON DELETE CASCADE,
  CONSTRAINT member_field_value_whose FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
) ENGINE = InnoDB;

ALTER TABLE sign_up
  ADD COLUMN answers TEXT NULL;                      -- JSON: what she said in the operator's fields
