-- A month billed: prepared, looked at, issued in parts. An operator has one at a time that is not over.
CREATE TABLE billing_run (
  id           UUID        NOT NULL PRIMARY KEY,
  operator_id  UUID        NOT NULL,
  month        DATE        NOT NULL,               -- its first day
  state        VARCHAR(10) NOT NULL,               -- PREPARED, ISSUING, PAUSED, DONE, DISCARDED
  unfinished   BOOLEAN     NULL,                   -- TRUE, or NULL once DONE or DISCARDED
  prepared_by  UUID        NOT NULL,
  prepared_at  DATETIME(3) NOT NULL,
  prepared_millis INT      NOT NULL,
  started_by   UUID        NULL,
  started_at   DATETIME(3) NULL,
  finished_at  DATETIME(3) NULL,
  revision     INT         NOT NULL DEFAULT 0,
  UNIQUE KEY billing_run_one_at_a_time (operator_id, unfinished),
  KEY billing_run_month (operator_id, month),
  KEY billing_run_state (state),
  CONSTRAINT billing_run_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT billing_run_unfinished CHECK ((unfinished IS NULL) = (state IN ('DONE', 'DISCARDED')))
) ENGINE = InnoDB;

-- One payer's invoice to be.
CREATE TABLE billing_run_item (
  run_id         UUID         NOT NULL,
  payer_id       UUID         NOT NULL,
  name           VARCHAR(200) NOT NULL,
  amount_minor   BIGINT       NOT NULL,            -- of the lines that count
  currency       CHAR(3)      NOT NULL,
  state          VARCHAR(12)  NOT NULL,            -- READY, BLOCKED, TO_CONFIRM, EXCLUDED, ISSUED, FAILED
  exception      VARCHAR(20)  NULL,                -- NO_MANDATE, NO_ADDRESS, CHANGED, NOTHING_DUE, UNUSUAL
  reason         VARCHAR(600) NULL,                -- JSON: a text's key and its arguments
  choice         VARCHAR(12)  NULL,                -- PROPOSAL, ALTERNATIVE: what was answered
  invoice_id     UUID         NULL,
  error          VARCHAR(500) NULL,
  PRIMARY KEY (run_id, payer_id),
  KEY billing_run_item_state (run_id, state, payer_id),
  UNIQUE KEY billing_run_item_invoice (invoice_id),
  CONSTRAINT billing_run_item_of FOREIGN KEY (run_id) REFERENCES billing_run (id) ON DELETE CASCADE,
  CONSTRAINT billing_run_item_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT billing_run_item_issued CHECK ((state = 'ISSUED') = (invoice_id IS NOT NULL))
) ENGINE = InnoDB;

-- What an invoice to be is made of: charges that stand, and those that issuing will make.
CREATE TABLE billing_run_line (
  run_id       UUID         NOT NULL,
  payer_id     UUID         NOT NULL,
  source       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  charge_id    UUID         NULL,                  -- NULL: made when it is issued
  membership_id UUID        NULL,                  -- whose period it is, and the day that period ends
  charged_until DATE        NULL,
  kind         VARCHAR(20)  NOT NULL,
  label        VARCHAR(600) NOT NULL,
  day          DATE         NOT NULL,
  quantity     INT          NOT NULL,
  unit_minor   BIGINT       NOT NULL,
  amount_minor BIGINT       NOT NULL,
  vat_rate     SMALLINT     NOT NULL,
  proposed     BOOLEAN      NOT NULL DEFAULT FALSE, -- part of a proposal: left out when the alternative is chosen
  counts       BOOLEAN      NOT NULL DEFAULT TRUE,
  PRIMARY KEY (run_id, payer_id, source),
  CONSTRAINT billing_run_line_of FOREIGN KEY (run_id) REFERENCES billing_run (id) ON DELETE CASCADE
) ENGINE = InnoDB;
