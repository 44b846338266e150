-- The group whose prices she pays at the operator, and until when.
ALTER TABLE affiliation
  ADD COLUMN tariff_group VARCHAR(20) NULL,
  ADD COLUMN tariff_until DATE        NULL;                 -- the first day without it; NULL: for good

-- What changes a price: for a group, at some hours, from some length on.
CREATE TABLE price_rule (
  id            UUID         NOT NULL PRIMARY KEY,
  operator_id   UUID         NOT NULL,
  name          VARCHAR(80)  NOT NULL,
  tariff_group  VARCHAR(20)  NULL,                          -- NULL: everyone
  kind          VARCHAR(20)  NULL,                          -- NULL: every kind
  resource_id   UUID         NULL,                          -- NULL: every resource of the kind
  weekdays      TINYINT UNSIGNED NOT NULL DEFAULT 127,      -- 1 Monday, 2 Tuesday, 4 Wednesday …
  from_minute   SMALLINT     NOT NULL DEFAULT 0,            -- the reservation begins from this minute of the day on
  until_minute  SMALLINT     NOT NULL DEFAULT 1440,         -- exclusive
  at_least      INT          NOT NULL DEFAULT 0,            -- minutes
  percent       SMALLINT     NULL,                          -- added to the price, negative for a discount
  basis         VARCHAR(10)  NULL,                          -- or: the price instead of the list's
  amount_minor  BIGINT       NULL,
  valid_from    DATE         NOT NULL,
  valid_until   DATE         NULL,                          -- exclusive
  revision      INT          NOT NULL DEFAULT 0,
  KEY price_rule_operator (operator_id, valid_from),
  KEY price_rule_of_resource (resource_id),
  CONSTRAINT price_rule_by FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT price_rule_for FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT price_rule_effect CHECK ((percent IS NULL) = (basis IS NOT NULL) AND (basis IS NULL) = (amount_minor IS NULL)),
  CONSTRAINT price_rule_percent CHECK (percent IS NULL OR percent BETWEEN -100 AND 200),
  CONSTRAINT price_rule_amount CHECK (amount_minor IS NULL OR amount_minor >= 0),
  CONSTRAINT price_rule_time CHECK (0 <= from_minute AND from_minute < until_minute AND until_minute <= 1440),
  CONSTRAINT price_rule_days CHECK (valid_until IS NULL OR valid_from < valid_until)
) ENGINE = InnoDB;
