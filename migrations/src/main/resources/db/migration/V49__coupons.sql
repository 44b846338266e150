-- A code that makes something cheaper.
CREATE TABLE coupon (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  code         VARCHAR(30)  NOT NULL,                       -- in capitals
  percent      SMALLINT     NULL,
  amount_minor BIGINT       NULL,
  currency     CHAR(3)      NOT NULL,
  for_plans    BOOLEAN      NOT NULL,
  for_packs    BOOLEAN      NOT NULL,
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NULL,                           -- exclusive
  uses         INT          NULL,                           -- in all; NULL: without limit
  uses_each    INT          NULL,                           -- per person
  used         INT          NOT NULL DEFAULT 0,
  created_at   DATETIME(3)  NOT NULL,
  UNIQUE KEY coupon_code (operator_id, code),
  CONSTRAINT coupon_of FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT coupon_effect CHECK ((percent IS NULL) <> (amount_minor IS NULL)),
  CONSTRAINT coupon_percent CHECK (percent IS NULL OR percent BETWEEN 1 AND 100),
  CONSTRAINT coupon_amount CHECK (amount_minor IS NULL OR amount_minor > 0),
  CONSTRAINT coupon_used CHECK (used >= 0 AND (uses IS NULL OR used <= uses))
) ENGINE = InnoDB;

-- One use: by whom, for which contract, how much it took off.
CREATE TABLE coupon_use (
  membership_id UUID        NOT NULL PRIMARY KEY,
  coupon_id     UUID        NOT NULL,
  member_id     UUID        NOT NULL,
  amount_minor  BIGINT      NOT NULL,
  used_at       DATETIME(3) NOT NULL,
  KEY coupon_use_coupon (coupon_id, member_id),
  KEY coupon_use_member (member_id),
  CONSTRAINT coupon_use_of FOREIGN KEY (coupon_id) REFERENCES coupon (id),
  CONSTRAINT coupon_use_for FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT coupon_use_by FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;
