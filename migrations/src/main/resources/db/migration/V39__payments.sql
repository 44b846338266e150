-- What came in. Immutable: a wrong one is taken back by a further row that names it.
CREATE TABLE payment (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  payer_id     UUID         NOT NULL,
  series       VARCHAR(10)  NOT NULL,              -- R2026
  number       INT          NOT NULL,
  method       VARCHAR(15)  NOT NULL,              -- CASH, CHEQUE, TRANSFER, CARD_TERMINAL, DIRECT_DEBIT
  amount_minor BIGINT       NOT NULL,              -- of a reversal: what it takes back
  currency     CHAR(3)      NOT NULL,
  received_on  DATE         NOT NULL,
  note         VARCHAR(140) NULL,                  -- as typed: a cheque's number, the reason of a reversal
  reverses_id  UUID         NULL,
  source       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL, -- what is recorded twice counts once
  recorded_by  UUID         NULL,                  -- NULL: matched without a person
  recorded_at  DATETIME(3)  NOT NULL,
  UNIQUE KEY payment_number (operator_id, series, number),
  UNIQUE KEY payment_once (operator_id, source),
  UNIQUE KEY payment_reversed_once (reverses_id),
  KEY payment_payer (payer_id, recorded_at),
  KEY payment_latest (operator_id, recorded_at),
  CONSTRAINT payment_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT payment_reverses_one FOREIGN KEY (reverses_id) REFERENCES payment (id),
  CONSTRAINT payment_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;

-- Which invoices a payment went to; a reversal's amounts are negative. What is left over is the payer's credit.
CREATE TABLE payment_allocation (
  payment_id   UUID   NOT NULL,
  invoice_id   UUID   NOT NULL,
  amount_minor BIGINT NOT NULL,
  PRIMARY KEY (payment_id, invoice_id),
  KEY payment_allocation_invoice (invoice_id),
  CONSTRAINT payment_allocation_of FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT payment_allocation_to FOREIGN KEY (invoice_id) REFERENCES open_item (invoice_id),
  CONSTRAINT payment_allocation_amount CHECK (amount_minor <> 0)
) ENGINE = InnoDB;

INSERT INTO journal_account (operator_id, purpose, code, label) VALUES
  ('00000000-0000-0000-0000-000000000000', 'BANK', '512000', 'Banque'),
  ('00000000-0000-0000-0000-000000000000', 'CASH', '530000', 'Caisse');
