-- One day at a desk that somebody without an account bought on the public site. Her address stays here: the member that
-- holds her place has none, so that nobody signs in as her.
CREATE TABLE day_pass (
  id             UUID         NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  operator_id    UUID         NOT NULL,
  venue_id       UUID         NOT NULL,
  plan_id        UUID         NOT NULL,
  day            DATE         NOT NULL,
  first_name     VARCHAR(80)  NOT NULL,
  last_name      VARCHAR(80)  NOT NULL,
  email          VARCHAR(254) NOT NULL,
  locale         VARCHAR(10)  NOT NULL,
  pays_by        VARCHAR(10)  NOT NULL,             -- CARD, ON_SITE
  price_minor    BIGINT       NOT NULL,
  currency       CHAR(3)      NOT NULL,
  state          VARCHAR(10)  NOT NULL,             -- HELD, CONFIRMED, CANCELLED, LAPSED
  token_hash     BINARY(32)   NULL,                 -- SHA-256 of what stands in the latest link; NULL: not mailed yet
  member_id      UUID         NULL,                 -- NULL only while it is being made
  reservation_id UUID         NULL,
  invoice_id     UUID         NULL,                 -- NULL: the operator bills elsewhere
  created_at     DATETIME(3)  NOT NULL,
  ended_at       DATETIME(3)  NULL,                 -- cancelled or lapsed
  UNIQUE KEY day_pass_token (token_hash),
  UNIQUE KEY day_pass_reservation (reservation_id),
  UNIQUE KEY day_pass_invoice (invoice_id),
  KEY day_pass_member (member_id),
  KEY day_pass_day (day),
  CONSTRAINT day_pass_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT day_pass_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;
