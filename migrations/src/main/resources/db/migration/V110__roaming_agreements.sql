-- What two operators agreed: the allowances of the home's members pay at the host's venues, and the home settles it.
CREATE TABLE roaming_agreement (
  id          UUID        NOT NULL PRIMARY KEY,
  home_id     UUID        NOT NULL,                -- whose members' allowances pay
  host_id     UUID        NOT NULL,                -- at whose venues
  state       VARCHAR(10) NOT NULL,                -- PROPOSED, ACCEPTED, DECLINED, WITHDRAWN
  starts_on   DATE        NOT NULL,
  ends_on     DATE        NULL,                    -- exclusive; on its first day or before: it never was
  currency    CHAR(3)     NOT NULL,                -- the host's
  asked_by    UUID        NOT NULL,                -- the operator that proposed it, home or host
  proposed_by UUID        NOT NULL,
  proposed_at DATETIME(3) NOT NULL,
  answered_by UUID        NULL,
  answered_at DATETIME(3) NULL,
  KEY roaming_agreement_home (home_id),
  KEY roaming_agreement_host (host_id),
  CONSTRAINT roaming_agreement_of_home FOREIGN KEY (home_id) REFERENCES operator (id),
  CONSTRAINT roaming_agreement_of_host FOREIGN KEY (host_id) REFERENCES operator (id),
  CONSTRAINT roaming_agreement_between CHECK (home_id <> host_id),
  CONSTRAINT roaming_agreement_asked CHECK (asked_by IN (home_id, host_id)),
  CONSTRAINT roaming_agreement_answered CHECK ((state = 'PROPOSED') = (answered_at IS NULL))
) ENGINE = InnoDB;

-- A kind of resource that it covers, and what the home pays for it. One price for a kind on a day between two operators.
CREATE TABLE roaming_price (
  agreement_id UUID        NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  measure      VARCHAR(10) NOT NULL,               -- MINUTE, HOUR, DAY
  amount_minor BIGINT      NOT NULL,               -- net of VAT
  home_id      UUID        NOT NULL,
  host_id      UUID        NOT NULL,
  counts       BOOLEAN     NULL,                   -- TRUE while it may hold, NULL when it does not
  starts_on    DATE        NOT NULL,
  until        DATE        NOT NULL,               -- exclusive; 9999-12-31 without an end
  PERIOD FOR term (starts_on, until),
  PRIMARY KEY (agreement_id, kind),
  UNIQUE KEY roaming_price_one_at_a_time (home_id, host_id, kind, counts, term WITHOUT OVERLAPS),
  CONSTRAINT roaming_price_of FOREIGN KEY (agreement_id) REFERENCES roaming_agreement (id),
  CONSTRAINT roaming_price_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;

ALTER TABLE reservation
  ADD COLUMN roaming_id UUID NULL;                 -- the agreement under which another operator's allowance pays
