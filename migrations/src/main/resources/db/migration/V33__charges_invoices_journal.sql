-- Who an operator is on its invoices, how it is paid, and from when on Établi bills for it.
CREATE TABLE billing_identity (
  operator_id UUID         NOT NULL PRIMARY KEY,
  street      VARCHAR(200) NOT NULL,
  postcode    VARCHAR(10)  NOT NULL,
  city        VARCHAR(100) NOT NULL,
  country     CHAR(2)      NOT NULL DEFAULT 'FR',  -- ISO 3166-1
  email       VARCHAR(254) NOT NULL,
  iban        VARCHAR(34)  NULL,
  bic         VARCHAR(11)  NULL,
  creditor_id VARCHAR(35)  NULL,                   -- the SEPA creditor identifier (ICS)
  terms_days  SMALLINT     NOT NULL DEFAULT 30,    -- from the invoice's date to the day it is due
  zone        VARCHAR(40)  NOT NULL,               -- IANA: whose calendar its billing days are
  bills_from  DATE         NOT NULL,               -- periods that began before are billed elsewhere
  revision    INT          NOT NULL DEFAULT 0,
  CONSTRAINT billing_identity_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT billing_identity_terms CHECK (terms_days BETWEEN 0 AND 60)
) ENGINE = InnoDB;

-- How VAT applies to an operator from a day on, until the next line.
CREATE TABLE vat_status (
  operator_id UUID         NOT NULL,
  valid_from  DATE         NOT NULL,
  regime      VARCHAR(20)  NOT NULL,               -- LIABLE, FRANCHISE_293B, EXEMPT
  vat_number  VARCHAR(20)  NULL,
  on_debits   BOOLEAN      NOT NULL DEFAULT FALSE, -- VAT is due when invoiced, not when paid
  mention     VARCHAR(200) NULL,                   -- the article that invoices without VAT must name
  PRIMARY KEY (operator_id, valid_from),
  CONSTRAINT vat_status_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT vat_status_complete CHECK (IF(regime = 'LIABLE', vat_number IS NOT NULL, mention IS NOT NULL))
) ENGINE = InnoDB;

-- The rate of a kind of charge from a day on, in hundredths of a percent. Operator zero: for all who set none of their own.
CREATE TABLE vat_rate (
  operator_id  UUID        NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  valid_from   DATE        NOT NULL,
  basis_points SMALLINT    NOT NULL,
  PRIMARY KEY (operator_id, kind, valid_from),
  CONSTRAINT vat_rate_range CHECK (basis_points BETWEEN 0 AND 9999)
) ENGINE = InnoDB;

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points) VALUES
  ('00000000-0000-0000-0000-000000000000', 'MEMBERSHIP',       '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'PACK',             '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'RESERVATION',      '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'CANCELLATION_FEE', '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'NO_SHOW',          '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'MANUAL',           '2014-01-01', 2000),
  ('00000000-0000-0000-0000-000000000000', 'DISCOUNT',         '2014-01-01', 2000);

-- The accounts that the journal writes to. Operator zero: for all who set none of their own.
CREATE TABLE journal_account (
  operator_id UUID         NOT NULL,
  purpose     VARCHAR(20)  NOT NULL,               -- CUSTOMER, INCOME, VAT
  code        VARCHAR(20)  NOT NULL,
  label       VARCHAR(100) NOT NULL,
  PRIMARY KEY (operator_id, purpose)
) ENGINE = InnoDB;

INSERT INTO journal_account (operator_id, purpose, code, label) VALUES
  ('00000000-0000-0000-0000-000000000000', 'CUSTOMER', '411000', 'Clients'),
  ('00000000-0000-0000-0000-000000000000', 'INCOME',   '706000', 'Prestations de services'),
  ('00000000-0000-0000-0000-000000000000', 'VAT',      '445710', 'TVA collectée');

-- Who is billed. One for each operator and member; a body that pays for others has no member.
CREATE TABLE payer (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  member_id   UUID         NULL,
  name        VARCHAR(200) NOT NULL,
  legal_name  VARCHAR(200) NULL,                   -- NULL: a private person
  siren       CHAR(9)      NULL,
  vat_number  VARCHAR(20)  NULL,
  street      VARCHAR(200) NULL,
  postcode    VARCHAR(10)  NULL,
  city        VARCHAR(100) NULL,
  country     CHAR(2)      NOT NULL DEFAULT 'FR',
  email       VARCHAR(254) NULL,
  pays_by     VARCHAR(10)  NOT NULL,               -- MANDATE, CARD, TRANSFER, ON_SITE
  created_at  DATETIME(3)  NOT NULL,
  UNIQUE KEY payer_of_member (operator_id, member_id),
  KEY payer_member (member_id),
  CONSTRAINT payer_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT payer_is_a_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;

-- A payer's consent to be debited (SEPA core); the last one that is not revoked counts.
CREATE TABLE mandate (
  id         UUID         NOT NULL PRIMARY KEY,
  payer_id   UUID         NOT NULL,
  reference  VARCHAR(35)  NOT NULL,                -- the unique mandate reference (RUM)
  holder     VARCHAR(140) NOT NULL,
  iban       VARCHAR(34)  NOT NULL,
  bic        VARCHAR(11)  NULL,
  signed_on  DATE         NOT NULL,
  revoked_on DATE         NULL,
  KEY mandate_payer (payer_id),
  CONSTRAINT mandate_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id)
) ENGINE = InnoDB;

-- One thing owed. Its source names what it is for: whatever happens twice is charged once.
CREATE TABLE charge (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  payer_id     UUID         NOT NULL,
  kind         VARCHAR(20)  NOT NULL,              -- MEMBERSHIP, PACK, RESERVATION, CANCELLATION_FEE, NO_SHOW, MANUAL, DISCOUNT
  label        VARCHAR(600) NOT NULL,              -- JSON: a text's key and its arguments
  day          DATE         NOT NULL,
  quantity     INT          NOT NULL,
  unit_minor   BIGINT       NOT NULL,              -- VAT included
  amount_minor BIGINT       NOT NULL,              -- VAT included
  currency     CHAR(3)      NOT NULL,
  vat_rate     SMALLINT     NOT NULL,              -- hundredths of a percent
  source       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  invoice_id   UUID         NULL,
  created_at   DATETIME(3)  NOT NULL,
  UNIQUE KEY charge_once (source),
  KEY charge_open (operator_id, invoice_id, day),
  KEY charge_payer (payer_id, day),
  KEY charge_invoice (invoice_id),
  CONSTRAINT charge_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT charge_amount CHECK (amount_minor = quantity * unit_minor)
) ENGINE = InnoDB;

-- Up to which day a contract's periods were charged; the day itself begins the first one that was not.
CREATE TABLE charged_membership (
  membership_id UUID NOT NULL PRIMARY KEY,
  charged_until DATE NOT NULL
) ENGINE = InnoDB;

-- The next number of a series. Whoever takes numbers holds the row until she commits: no gap, no double.
CREATE TABLE invoice_series (
  operator_id    UUID        NOT NULL,
  series         VARCHAR(10) NOT NULL,             -- 2026, A2026
  next_number    INT         NOT NULL,
  last_issued_on DATE        NOT NULL,
  PRIMARY KEY (operator_id, series),
  CONSTRAINT invoice_series_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- Immutable, with what it says of seller and customer as they were. Corrections are credit notes.
CREATE TABLE invoice (
  id            UUID         NOT NULL PRIMARY KEY,
  operator_id   UUID         NOT NULL,
  series        VARCHAR(10)  NOT NULL,
  number        INT          NOT NULL,
  kind          VARCHAR(12)  NOT NULL,             -- INVOICE, CREDIT_NOTE
  corrects_id   UUID         NULL,
  payer_id      UUID         NOT NULL,
  run_id        UUID         NULL,
  issued_on     DATE         NOT NULL,
  issued_at     DATETIME(3)  NOT NULL,
  due_on        DATE         NOT NULL,
  supplied_from DATE         NOT NULL,
  supplied_until DATE        NOT NULL,
  customer_name VARCHAR(200) NOT NULL,
  seller        TEXT         NOT NULL,             -- JSON
  customer      TEXT         NOT NULL,             -- JSON
  pays_by       VARCHAR(10)  NOT NULL,
  vat_regime    VARCHAR(20)  NOT NULL,
  vat_on_debits BOOLEAN      NOT NULL,
  vat_mention   VARCHAR(200) NULL,
  currency      CHAR(3)      NOT NULL,
  net_minor     BIGINT       NOT NULL,
  vat_minor     BIGINT       NOT NULL,
  gross_minor   BIGINT       NOT NULL,
  UNIQUE KEY invoice_number (operator_id, series, number),
  KEY invoice_payer (payer_id, issued_on),
  KEY invoice_run (run_id),
  KEY invoice_day (operator_id, issued_on),
  KEY invoice_corrects (corrects_id),
  CONSTRAINT invoice_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT invoice_corrects_one FOREIGN KEY (corrects_id) REFERENCES invoice (id),
  CONSTRAINT invoice_sum CHECK (gross_minor = net_minor + vat_minor),
  CONSTRAINT invoice_credit CHECK ((kind = 'CREDIT_NOTE') = (corrects_id IS NOT NULL))
) ENGINE = InnoDB;

CREATE TABLE invoice_line (
  invoice_id   UUID         NOT NULL,
  position     SMALLINT     NOT NULL,
  charge_id    UUID         NULL,                  -- NULL on a credit note
  kind         VARCHAR(20)  NOT NULL,
  label        VARCHAR(600) NOT NULL,
  day          DATE         NOT NULL,
  quantity     INT          NOT NULL,
  unit_minor   BIGINT       NOT NULL,
  vat_rate     SMALLINT     NOT NULL,
  net_minor    BIGINT       NOT NULL,
  gross_minor  BIGINT       NOT NULL,
  PRIMARY KEY (invoice_id, position),
  UNIQUE KEY invoice_line_charge (charge_id),
  CONSTRAINT invoice_line_of FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;

CREATE TABLE invoice_vat (
  invoice_id  UUID     NOT NULL,
  vat_rate    SMALLINT NOT NULL,
  net_minor   BIGINT   NOT NULL,
  vat_minor   BIGINT   NOT NULL,
  gross_minor BIGINT   NOT NULL,
  PRIMARY KEY (invoice_id, vat_rate),
  CONSTRAINT invoice_vat_of FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT invoice_vat_sum CHECK (gross_minor = net_minor + vat_minor)
) ENGINE = InnoDB;

-- What is still to be paid of an invoice; here, because invoices never change.
CREATE TABLE open_item (
  invoice_id  UUID        NOT NULL PRIMARY KEY,
  operator_id UUID        NOT NULL,
  payer_id    UUID        NOT NULL,
  due_on      DATE        NOT NULL,
  currency    CHAR(3)     NOT NULL,
  open_minor  BIGINT      NOT NULL,
  closed_at   DATETIME(3) NULL,
  KEY open_item_due (operator_id, closed_at, due_on),
  KEY open_item_payer (payer_id, closed_at),
  CONSTRAINT open_item_of FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT open_item_closed CHECK (open_minor >= 0 AND (open_minor = 0) = (closed_at IS NOT NULL))
) ENGINE = InnoDB;

-- The end of an operator's journal: the next number, and the hash that the next entry must carry.
CREATE TABLE journal_head (
  operator_id UUID       NOT NULL PRIMARY KEY,
  next_number BIGINT     NOT NULL,
  last_hash   BINARY(32) NOT NULL,
  CONSTRAINT journal_head_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- Append-only. Each entry carries the SHA-256 of the one before, of its own text and of the document it books.
CREATE TABLE journal_entry (
  operator_id   UUID         NOT NULL,
  number        BIGINT       NOT NULL,
  journal       VARCHAR(5)   NOT NULL,             -- VE: sales
  booked_on     DATE         NOT NULL,
  booked_at     DATETIME(3)  NOT NULL,
  document_id   UUID         NOT NULL,
  document      VARCHAR(20)  NOT NULL,             -- its number, as printed
  document_hash BINARY(32)   NOT NULL,
  label         VARCHAR(250) NOT NULL,
  previous_hash BINARY(32)   NOT NULL,
  hash          BINARY(32)   NOT NULL,
  PRIMARY KEY (operator_id, number),
  UNIQUE KEY journal_entry_document (journal, document_id),
  CONSTRAINT journal_entry_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

CREATE TABLE journal_line (
  operator_id  UUID         NOT NULL,
  entry_number BIGINT       NOT NULL,
  position     SMALLINT     NOT NULL,
  account      VARCHAR(20)  NOT NULL,
  account_label VARCHAR(100) NOT NULL,
  auxiliary    VARCHAR(40)  NULL,                  -- the customer's account, for 411
  auxiliary_label VARCHAR(200) NULL,
  debit_minor  BIGINT       NOT NULL,
  credit_minor BIGINT       NOT NULL,
  PRIMARY KEY (operator_id, entry_number, position),
  CONSTRAINT journal_line_of FOREIGN KEY (operator_id, entry_number) REFERENCES journal_entry (operator_id, number),
  CONSTRAINT journal_line_sides CHECK (debit_minor >= 0 AND credit_minor >= 0 AND (debit_minor = 0) <> (credit_minor = 0))
) ENGINE = InnoDB;
