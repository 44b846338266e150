-- What a payer has paid ahead at an operator. No VAT is due yet: it is not known what it will buy. Moves with the payments
-- that fill and empty it, in one transaction.
CREATE TABLE wallet (
  payer_id      UUID    NOT NULL PRIMARY KEY,
  currency      CHAR(3) NOT NULL,
  balance_minor BIGINT  NOT NULL,
  CONSTRAINT wallet_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT wallet_never_negative CHECK (balance_minor >= 0)
) ENGINE = InnoDB;

-- What a payment is for: INVOICES or WALLET.
ALTER TABLE payment ADD COLUMN fund VARCHAR(10) NOT NULL DEFAULT 'INVOICES' AFTER paid_out;

INSERT INTO journal_account (operator_id, purpose, code, label) VALUES
  ('00000000-0000-0000-0000-000000000000', 'WALLET', '419100', 'Clients - Avances et acomptes reçus');
