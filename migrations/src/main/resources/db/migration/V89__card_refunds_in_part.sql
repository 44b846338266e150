-- What of a payment by card goes back to the card in parts: wanted here, or done at the card service.
CREATE TABLE card_refund (
  id           UUID         NOT NULL PRIMARY KEY,
  checkout_id  UUID         NOT NULL,
  amount_minor BIGINT       NOT NULL,
  note         VARCHAR(140) NULL,
  source       VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL, -- what is wanted twice goes back once
  wanted_by    UUID         NULL,                  -- NULL: done at the card service
  wanted_at    DATETIME(3)  NOT NULL,
  payment_id   UUID         NULL,                  -- that it went, in the books; NULL: it has not gone yet
  UNIQUE KEY card_refund_once (checkout_id, source),
  UNIQUE KEY card_refund_payment (payment_id),
  KEY card_refund_waiting (payment_id, wanted_at),
  CONSTRAINT card_refund_of FOREIGN KEY (checkout_id) REFERENCES checkout (id) ON DELETE CASCADE,
  CONSTRAINT card_refund_booked FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT card_refund_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;

-- How much has gone back in all, as the card service told before the payment itself was heard of.
ALTER TABLE checkout ADD COLUMN told_refunded_minor BIGINT NOT NULL DEFAULT 0;
