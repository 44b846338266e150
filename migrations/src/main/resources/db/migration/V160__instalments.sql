-- What is open of an invoice, spread over dated instalments. What of it is paid is the total less what is open.
CREATE TABLE instalment_plan (
  id          UUID        NOT NULL PRIMARY KEY,
  invoice_id  UUID        NOT NULL,
  total_minor BIGINT      NOT NULL,                -- what was open when it was agreed
  live        BOOLEAN     NULL,                    -- TRUE, or NULL once somebody ended it
  agreed_by   UUID        NOT NULL,
  agreed_at   DATETIME(3) NOT NULL,
  ended_by    UUID        NULL,
  ended_at    DATETIME(3) NULL,
  UNIQUE KEY instalment_plan_one (invoice_id, live),
  CONSTRAINT instalment_plan_invoice FOREIGN KEY (invoice_id) REFERENCES open_item (invoice_id),
  CONSTRAINT instalment_plan_total CHECK (total_minor > 0),
  CONSTRAINT instalment_plan_ended CHECK ((ended_at IS NULL) = (live IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) ENGINE = InnoDB;

CREATE TABLE instalment (
  plan_id      UUID     NOT NULL,
  position     SMALLINT NOT NULL,                  -- from 1, in the order of the days
  due_on       DATE     NOT NULL,
  amount_minor BIGINT   NOT NULL,
  until_minor  BIGINT   NOT NULL,                  -- this one and all before it
  PRIMARY KEY (plan_id, position),
  CONSTRAINT instalment_of FOREIGN KEY (plan_id) REFERENCES instalment_plan (id) ON DELETE CASCADE,
  CONSTRAINT instalment_amount CHECK (amount_minor > 0 AND until_minor >= amount_minor)
) ENGINE = InnoDB;

-- An invoice with instalments is debited several times: each debit that counts has its turn.
ALTER TABLE collection_item
  ADD COLUMN turn SMALLINT NOT NULL DEFAULT 0,
  ADD UNIQUE KEY collection_item_turn (invoice_id, turn, live),
  DROP KEY collection_item_once;

-- How many days an instalment may be late before the plan counts as broken.
ALTER TABLE dunning_ladder ADD COLUMN broken_days SMALLINT NOT NULL DEFAULT 10;
