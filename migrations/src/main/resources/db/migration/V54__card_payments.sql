-- How an operator sells on the public site. Without a row it takes no cards.
CREATE TABLE online_sale (
  operator_id  UUID        NOT NULL PRIMARY KEY,
  takes_cards  BOOLEAN     NOT NULL,
  card_account VARCHAR(64) NULL,                   -- its own account with the card service; NULL: the installation's
  CONSTRAINT online_sale_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- A payment by card of one invoice, from the page of the card service to its end.
CREATE TABLE checkout (
  id               UUID          NOT NULL PRIMARY KEY,
  operator_id      UUID          NOT NULL,
  invoice_id       UUID          NOT NULL,
  amount_minor     BIGINT        NOT NULL,
  currency         CHAR(3)       NOT NULL,
  card_account     VARCHAR(64)   NULL,
  state            VARCHAR(10)   NOT NULL,         -- OPEN, PAID, LAPSED
  reference        VARCHAR(255)  NULL,             -- of the card service; NULL: it has not heard of it yet
  address          VARCHAR(2000) NULL,             -- where the payer enters her card
  transaction      VARCHAR(255)  NULL,             -- what a refund refers to
  payment_id       UUID          NULL,             -- recorded; NULL on a paid one: nothing was owed any more
  failed_at        DATETIME(3)   NULL,             -- a card was refused last
  refund_wanted_at DATETIME(3)   NULL,
  refunded_at      DATETIME(3)   NULL,
  created_at       DATETIME(3)   NOT NULL,
  expires_at       DATETIME(3)   NOT NULL,
  KEY checkout_invoice (invoice_id, state),
  KEY checkout_open (state, expires_at),
  KEY checkout_refund (refund_wanted_at, refunded_at),
  KEY checkout_age (created_at),
  UNIQUE KEY checkout_payment (payment_id),
  CONSTRAINT checkout_of FOREIGN KEY (invoice_id) REFERENCES open_item (invoice_id),
  CONSTRAINT checkout_paid FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT checkout_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB;
