-- A visit that another operator's allowance paid for, as it was settled: used, not come to, cancelled late.
CREATE TABLE roaming_visit (
  id            UUID        NOT NULL PRIMARY KEY,
  source_id     UUID        NOT NULL,              -- the reservation, or the session of a machine
  agreement_id  UUID        NOT NULL,
  home_id       UUID        NOT NULL,              -- whose allowance paid
  host_id       UUID        NOT NULL,              -- whose venue it was
  venue_id      UUID        NOT NULL,
  resource_id   UUID        NOT NULL,
  member_id     UUID        NOT NULL,
  kind          VARCHAR(20) NOT NULL,
  outcome       VARCHAR(10) NOT NULL,              -- USED, NO_SHOW, CANCELLED
  day           DATE        NOT NULL,              -- at the venue
  starts_at     DATETIME(3) NOT NULL,
  ends_at       DATETIME(3) NOT NULL,
  counted       BIGINT      NOT NULL,
  counts_in     VARCHAR(10) NOT NULL,              -- HALF_DAYS, MINUTES
  net_minor     BIGINT      NOT NULL,              -- what the home owes for it, net of VAT
  currency      CHAR(3)     NOT NULL,
  settlement_id UUID        NULL,
  recorded_at   DATETIME(3) NOT NULL,
  UNIQUE KEY roaming_visit_once (source_id, agreement_id),
  KEY roaming_visit_host (host_id, day),
  KEY roaming_visit_home (home_id, day),
  KEY roaming_visit_open (host_id, home_id, settlement_id, day),
  KEY roaming_visit_settlement (settlement_id),
  KEY roaming_visit_member (member_id),
  CONSTRAINT roaming_visit_under FOREIGN KEY (agreement_id) REFERENCES roaming_agreement (id),
  CONSTRAINT roaming_visit_by FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT roaming_visit_amount CHECK (net_minor >= 0 AND counted > 0)
) ENGINE = InnoDB;

-- What a host asked a home for, for a month and what came late before it. One for each month.
CREATE TABLE roaming_settlement (
  id         UUID        NOT NULL PRIMARY KEY,
  host_id    UUID        NOT NULL,
  home_id    UUID        NOT NULL,
  month      DATE        NOT NULL,                 -- its first day
  invoice_id UUID        NULL,                     -- NULL only while it is being made
  visits     INT         NOT NULL,
  net_minor  BIGINT      NOT NULL,
  currency   CHAR(3)     NOT NULL,
  settled_by UUID        NULL,                     -- NULL: by itself
  settled_at DATETIME(3) NOT NULL,
  UNIQUE KEY roaming_settlement_once (host_id, home_id, month),
  KEY roaming_settlement_home (home_id, month),
  CONSTRAINT roaming_settlement_host FOREIGN KEY (host_id) REFERENCES operator (id),
  CONSTRAINT roaming_settlement_of_home FOREIGN KEY (home_id) REFERENCES operator (id)
) ENGINE = InnoDB;

ALTER TABLE roaming_visit
  ADD CONSTRAINT roaming_visit_in FOREIGN KEY (settlement_id) REFERENCES roaming_settlement (id);

-- A host whose months are settled by themselves.
CREATE TABLE roaming_schedule (
  operator_id  UUID        NOT NULL PRIMARY KEY,
  day_of_month SMALLINT    NOT NULL,               -- from which the month before is settled
  done_month   DATE        NOT NULL,               -- the last month it has seen to, its first day
  set_by       UUID        NOT NULL,
  set_at       DATETIME(3) NOT NULL,
  CONSTRAINT roaming_schedule_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT roaming_schedule_day CHECK (day_of_month BETWEEN 1 AND 28)
) ENGINE = InnoDB;

ALTER TABLE payer
  ADD COLUMN partner_id UUID NULL,                 -- an operator of the network that is billed
  ADD CONSTRAINT payer_partner FOREIGN KEY (partner_id) REFERENCES operator (id);

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points)
VALUES ('00000000-0000-0000-0000-000000000000', 'ROAMING', '2014-01-01', 2000);
