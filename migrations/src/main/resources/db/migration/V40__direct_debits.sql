-- Which version of the file an operator's bank takes.
ALTER TABLE billing_identity ADD COLUMN debit_format VARCHAR(15) NOT NULL DEFAULT 'pain.008.001.08';

-- Direct debits handed to the bank together, with who collects as it was then.
CREATE TABLE collection (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  collect_on   DATE         NOT NULL,
  format       VARCHAR(15)  NOT NULL,
  creditor     VARCHAR(140) NOT NULL,
  iban         VARCHAR(34)  NOT NULL,
  bic          VARCHAR(11)  NULL,
  creditor_id  VARCHAR(35)  NOT NULL,              -- the SEPA creditor identifier (ICS)
  currency     CHAR(3)      NOT NULL,
  created_by   UUID         NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  discarded_at DATETIME(3)  NULL,                  -- never handed to the bank
  collected_at DATETIME(3)  NULL,                  -- its payments are recorded
  KEY collection_latest (operator_id, created_at),
  CONSTRAINT collection_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- One invoice debited under one mandate, as both were then. An invoice is in one collection that counts.
CREATE TABLE collection_item (
  collection_id UUID         NOT NULL,
  invoice_id    UUID         NOT NULL,
  payer_id      UUID         NOT NULL,
  mandate_id    UUID         NOT NULL,
  live          BOOLEAN      NULL,                 -- TRUE, or NULL once the collection is discarded
  end_to_end_id VARCHAR(35)  NOT NULL,
  sequence      CHAR(4)      NOT NULL,             -- FRST, RCUR
  reference     VARCHAR(35)  NOT NULL,             -- of the mandate
  signed_on     DATE         NOT NULL,
  holder        VARCHAR(140) NOT NULL,
  iban          VARCHAR(34)  NOT NULL,
  bic           VARCHAR(11)  NULL,
  invoice       VARCHAR(20)  NOT NULL,             -- its number, as printed
  amount_minor  BIGINT       NOT NULL,
  PRIMARY KEY (collection_id, invoice_id),
  UNIQUE KEY collection_item_once (invoice_id, live),
  KEY collection_item_mandate (mandate_id),
  KEY collection_item_payer (payer_id),
  CONSTRAINT collection_item_of FOREIGN KEY (collection_id) REFERENCES collection (id),
  CONSTRAINT collection_item_invoice FOREIGN KEY (invoice_id) REFERENCES open_item (invoice_id),
  CONSTRAINT collection_item_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;
