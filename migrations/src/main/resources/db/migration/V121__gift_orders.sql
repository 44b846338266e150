-- A gift card that leaves by mail: bought by card on the public site, or at the desk. Its id is that of the gift card, which
-- there is once it is paid for. Of its code there is nothing here: it is made when the mail is written.
CREATE TABLE gift_order (
  id              UUID          NOT NULL PRIMARY KEY,
  operator_id     UUID          NOT NULL,
  amount_minor    BIGINT        NOT NULL,
  currency        CHAR(3)       NOT NULL,
  buyer           VARCHAR(140)  NOT NULL,
  buyer_email     VARCHAR(254)  NULL,                -- NULL: bought at the desk, by somebody who needs no mail
  recipient       VARCHAR(140)  NULL,
  recipient_email VARCHAR(254)  NULL,                -- NULL: the card goes to the buyer
  message         VARCHAR(500)  NULL,
  deliver_on      DATE          NOT NULL,            -- in the operator's calendar
  language        CHAR(2)       NOT NULL,
  ordered_at      DATETIME(3)   NOT NULL,
  paid_at         DATETIME(3)   NULL,
  mailed_at       DATETIME(3)   NULL,                -- handed to the outbox
  KEY gift_order_due (mailed_at, deliver_on),
  CONSTRAINT gift_order_of_payer FOREIGN KEY (id) REFERENCES payer (id),
  CONSTRAINT gift_order_reaches_somebody CHECK (buyer_email IS NOT NULL OR recipient_email IS NOT NULL)
) ENGINE = InnoDB;
