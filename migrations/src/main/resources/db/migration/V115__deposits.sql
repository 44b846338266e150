-- Money that is held for somebody and owed back to her: for a key, a badge, something lent. No VAT, no invoice; what is kept
-- of it pays one. Moves with the payments that take it, give it back or keep it, in one transaction.
CREATE TABLE deposit (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  payer_id     UUID         NOT NULL,
  what         VARCHAR(140) NOT NULL,   -- for what it is held
  currency     CHAR(3)      NOT NULL,
  amount_minor BIGINT       NOT NULL,   -- taken
  held_minor   BIGINT       NOT NULL,   -- of that, neither given back nor kept
  taken_at     DATETIME(3)  NOT NULL,
  KEY deposit_latest (operator_id, taken_at),
  KEY deposit_payer (payer_id),
  CONSTRAINT deposit_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT deposit_amount CHECK (amount_minor > 0),
  CONSTRAINT deposit_never_more CHECK (held_minor >= 0 AND held_minor <= amount_minor)
) ENGINE = InnoDB;

-- Which payments moved which deposit.
CREATE TABLE deposit_movement (
  payment_id UUID NOT NULL PRIMARY KEY,
  deposit_id UUID NOT NULL,
  KEY deposit_movement_of (deposit_id),
  CONSTRAINT deposit_movement_of FOREIGN KEY (deposit_id) REFERENCES deposit (id),
  CONSTRAINT deposit_movement_by FOREIGN KEY (payment_id) REFERENCES payment (id)
) ENGINE = InnoDB;

INSERT INTO journal_account (operator_id, purpose, code, label) VALUES
  ('00000000-0000-0000-0000-000000000000', 'DEPOSIT', '165000', 'Dépôts et cautionnements reçus');
