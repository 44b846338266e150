-- A card also pays ahead: into a wallet, or for a gift card. Then no invoice is asked for, and who pays is named here.
ALTER TABLE checkout
  MODIFY COLUMN invoice_id UUID NULL,
  ADD COLUMN payer_id UUID NULL AFTER invoice_id,
  ADD COLUMN fund VARCHAR(10) NOT NULL DEFAULT 'INVOICES' AFTER payer_id, -- as in payment
  ADD COLUMN language CHAR(2) NULL AFTER currency,                        -- of a payer without an account
  ADD KEY checkout_ahead (payer_id, state),
  ADD CONSTRAINT checkout_ahead_of FOREIGN KEY (payer_id) REFERENCES payer (id),
  ADD CONSTRAINT checkout_for CHECK ((invoice_id IS NULL) <> (payer_id IS NULL) AND (fund = 'INVOICES') = (payer_id IS NULL));
