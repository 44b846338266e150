-- Money that goes back to a payer: a refund of what she paid too much.
ALTER TABLE payment ADD COLUMN paid_out BOOLEAN NOT NULL DEFAULT FALSE;

-- How the bank carried out each debit.
ALTER TABLE collection_item
  ADD COLUMN payment_id  UUID       NULL,          -- what recorded it, unless that was taken back
  ADD COLUMN attempt     SMALLINT   NOT NULL DEFAULT 0, -- how often recording it was undone
  ADD COLUMN outcome     VARCHAR(8) NULL,          -- REJECTED: never carried out; RETURNED: came back afterwards
  ADD COLUMN return_code VARCHAR(4) NULL,          -- the bank's reason (ISO 20022), for instance AM04
  ADD COLUMN returned_on DATE       NULL,
  ADD KEY collection_item_payment (payment_id),
  ADD KEY collection_item_end_to_end (end_to_end_id);

UPDATE collection_item i
  JOIN collection c ON c.id = i.collection_id
  JOIN payment p ON p.operator_id = c.operator_id
    AND p.source = CONVERT(CONCAT('debit-', i.end_to_end_id) USING ascii) COLLATE ascii_nopad_bin
  LEFT JOIN payment r ON r.reverses_id = p.id
  SET i.payment_id = IF(r.id IS NULL, p.id, NULL),
      i.live = IF(r.id IS NULL, i.live, NULL),
      i.outcome = IF(r.id IS NULL, NULL, 'RETURNED'),
      i.returned_on = r.received_on;

-- A file that the bank gave; the same one counts once.
CREATE TABLE bank_file (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  kind        VARCHAR(10)  NOT NULL,               -- CAMT_053, CAMT_054, PAIN_002
  message_id  VARCHAR(35)  NOT NULL,               -- as the bank calls it
  sha256      BINARY(32)   NOT NULL,
  first_on    DATE         NULL,                   -- of what it tells
  last_on     DATE         NULL,
  known_lines INT          NOT NULL DEFAULT 0,     -- left out: another file told of them before
  returned    INT          NOT NULL DEFAULT 0,     -- direct debits that it took back
  unknown     INT          NOT NULL DEFAULT 0,     -- returns of debits that are none of ours
  imported_by UUID         NOT NULL,
  imported_at DATETIME(3)  NOT NULL,
  UNIQUE KEY bank_file_once (operator_id, sha256),
  KEY bank_file_latest (operator_id, imported_at),
  CONSTRAINT bank_file_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- One movement of the account, as the bank tells it.
CREATE TABLE bank_line (
  id            UUID         NOT NULL PRIMARY KEY,
  operator_id   UUID         NOT NULL,
  file_id       UUID         NOT NULL,
  position      INT          NOT NULL,
  source        BINARY(32)   NOT NULL,             -- what two files tell of counts once
  booked_on     DATE         NOT NULL,
  incoming      BOOLEAN      NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  counterparty  VARCHAR(140) NULL,
  counterparty_iban VARCHAR(34) NULL,
  end_to_end_id VARCHAR(35)  NULL,
  batch_id      VARCHAR(35)  NULL,                 -- of the file of debits that was credited as a whole
  remittance    VARCHAR(500) NULL,
  return_code   VARCHAR(4)   NULL,
  state         VARCHAR(10)  NOT NULL,             -- OPEN, MATCHED, NOT_OURS
  basis         VARCHAR(12)  NULL,                 -- of a match: REFERENCE, DEBIT, BATCH, RETURN, BY_HAND
  round         SMALLINT     NOT NULL DEFAULT 0,   -- how often a match was undone
  decided_by    UUID         NULL,                 -- NULL: matched without a person
  decided_at    DATETIME(3)  NULL,
  UNIQUE KEY bank_line_once (operator_id, source),
  KEY bank_line_state (operator_id, state, booked_on),
  KEY bank_line_file (file_id, position),
  KEY bank_line_iban (operator_id, counterparty_iban),
  CONSTRAINT bank_line_of FOREIGN KEY (file_id) REFERENCES bank_file (id),
  CONSTRAINT bank_line_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;

-- The payments that a match recorded.
CREATE TABLE bank_line_payment (
  line_id    UUID NOT NULL,
  payment_id UUID NOT NULL,
  PRIMARY KEY (line_id, payment_id),
  KEY bank_line_payment_payment (payment_id),
  CONSTRAINT bank_line_payment_of FOREIGN KEY (line_id) REFERENCES bank_line (id),
  CONSTRAINT bank_line_payment_is FOREIGN KEY (payment_id) REFERENCES payment (id)
) ENGINE = InnoDB;
