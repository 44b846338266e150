-- What the designer of a plan decides, beside its fee and what it includes.
ALTER TABLE plan
  ADD COLUMN name_en        VARCHAR(120) NULL,              -- NULL: called the same in English
  ADD COLUMN min_months     SMALLINT NOT NULL DEFAULT 0,    -- the minimum term
  ADD COLUMN notice_days    SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN trial_days     SMALLINT NOT NULL DEFAULT 0,    -- so many days from the start cost nothing
  ADD COLUMN vat_rate       SMALLINT NULL,                  -- hundredths of a percent; NULL: the operator's rate
  ADD COLUMN on_site        BOOLEAN  NOT NULL DEFAULT TRUE, -- shown on the public site, taken by members themselves
  ADD COLUMN needs_document BOOLEAN  NOT NULL DEFAULT FALSE,
  ADD COLUMN spent_first    BOOLEAN  NOT NULL DEFAULT FALSE, -- a pack: before the allowances that refill, or after
  ADD COLUMN revision       INT      NOT NULL DEFAULT 0,
  ADD CONSTRAINT plan_terms CHECK (min_months BETWEEN 0 AND 60 AND notice_days BETWEEN 0 AND 365
    AND trial_days BETWEEN 0 AND 365),
  ADD CONSTRAINT plan_vat CHECK (vat_rate IS NULL OR vat_rate BETWEEN 0 AND 9999);

-- What an hour or a half-day costs once the allowance is used up. NULL: the price list.
ALTER TABLE allowance ADD COLUMN overage_minor BIGINT NULL;

-- The fee from a day on, until the next line; before the first one, the plan's own.
CREATE TABLE plan_fee (
  plan_id    UUID    NOT NULL,
  valid_from DATE    NOT NULL,
  fee_minor  BIGINT  NOT NULL,
  for_all    BOOLEAN NOT NULL,                              -- FALSE: contracts begun before keep their fee
  PRIMARY KEY (plan_id, valid_from),
  CONSTRAINT plan_fee_of FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
  CONSTRAINT plan_fee_amount CHECK (fee_minor >= 0)
) ENGINE = InnoDB;

-- The venues where its allowances are spent. Without a line: all of its operator's.
CREATE TABLE plan_venue (
  plan_id  UUID NOT NULL,
  venue_id UUID NOT NULL,
  PRIMARY KEY (plan_id, venue_id),
  KEY plan_venue_venue (venue_id),
  CONSTRAINT plan_venue_of FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE,
  CONSTRAINT plan_venue_at FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

-- Who may take it. Without a line: everyone.
CREATE TABLE plan_group (
  plan_id      UUID        NOT NULL,
  tariff_group VARCHAR(20) NOT NULL,                        -- STUDENT, JOB_SEEKER, COMPANY, ASSOCIATION, SOCIAL
  PRIMARY KEY (plan_id, tariff_group),
  CONSTRAINT plan_group_of FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- A pack or day pass that was sold: what it cost then, by whom, and whether what was left of it has expired.
CREATE TABLE pack_purchase (
  membership_id UUID        NOT NULL PRIMARY KEY,
  sold_by       UUID        NOT NULL,                       -- the buyer herself, or who sold it to her
  bought_at     DATETIME(3) NOT NULL,
  price_minor   BIGINT      NOT NULL,
  currency      CHAR(3)     NOT NULL,
  expires_on    DATE        NULL,                           -- the first day it can't be used any more
  expired_at    DATETIME(3) NULL,
  taken_back_at DATETIME(3) NULL,
  KEY pack_purchase_due (expired_at, expires_on),
  CONSTRAINT pack_purchase_of FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT pack_purchase_by FOREIGN KEY (sold_by) REFERENCES member (id)
) ENGINE = InnoDB;
