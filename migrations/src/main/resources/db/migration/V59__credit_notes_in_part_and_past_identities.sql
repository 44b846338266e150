-- A credit note says why, and which line of the invoice each of its lines takes back.
ALTER TABLE invoice ADD COLUMN reason VARCHAR(200) NULL;
ALTER TABLE invoice_line ADD COLUMN corrects_position SMALLINT NULL;

-- What an operator's identity was on its invoices, up to the moment it was changed.
CREATE TABLE billing_identity_past (
  operator_id UUID         NOT NULL,
  valid_until DATETIME(3)  NOT NULL,
  street      VARCHAR(200) NOT NULL,
  postcode    VARCHAR(10)  NOT NULL,
  city        VARCHAR(100) NOT NULL,
  country     CHAR(2)      NOT NULL,
  email       VARCHAR(254) NOT NULL,
  iban        VARCHAR(34)  NULL,
  bic         VARCHAR(11)  NULL,
  creditor_id VARCHAR(35)  NULL,
  terms_days  SMALLINT     NOT NULL,
  changed_by  UUID         NOT NULL,
  PRIMARY KEY (operator_id, valid_until),
  CONSTRAINT billing_identity_past_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;
