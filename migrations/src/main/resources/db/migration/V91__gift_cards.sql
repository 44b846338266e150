-- Gift cards: vouchers for many purposes (directive 2006/112/CE, art. 30 bis), so no VAT when sold. Of the code only its
-- SHA-256 is kept.
CREATE TABLE gift_card (
  id            UUID         NOT NULL PRIMARY KEY,   -- also the payer under whom its sale is booked
  operator_id   UUID         NOT NULL,
  code_hash     BINARY(32)   NOT NULL,
  ending        CHAR(4)      NOT NULL,               -- the code's last signs, to find it
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  buyer         VARCHAR(140) NOT NULL,
  recipient     VARCHAR(140) NULL,
  sold_at       DATETIME(3)  NOT NULL,
  expires_on    DATE         NOT NULL,               -- the last day it can be redeemed on
  redeemed_by   UUID         NULL,
  redeemed_at   DATETIME(3)  NULL,
  given_back_at DATETIME(3)  NULL,
  UNIQUE KEY gift_card_code (code_hash),
  KEY gift_card_latest (operator_id, sold_at),
  KEY gift_card_redeemer (redeemed_by),
  CONSTRAINT gift_card_of_payer FOREIGN KEY (id) REFERENCES payer (id),
  CONSTRAINT gift_card_redeemer FOREIGN KEY (redeemed_by) REFERENCES member (id),
  CONSTRAINT gift_card_amount CHECK (amount_minor > 0),
  CONSTRAINT gift_card_once CHECK ((redeemed_by IS NULL) = (redeemed_at IS NULL) AND (redeemed_at IS NULL OR given_back_at IS NULL))
) ENGINE = InnoDB;

INSERT INTO journal_account (operator_id, purpose, code, label) VALUES
  ('00000000-0000-0000-0000-000000000000', 'GIFT',     '419700', 'Clients - Bons cadeaux à honorer'),
  ('00000000-0000-0000-0000-000000000000', 'REDEEMED', '467000', 'Bons cadeaux en cours d''échange');
