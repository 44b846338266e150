-- With too few people a session is called off some hours before; from then on it takes place, whoever leaves.
ALTER TABLE training_session ADD COLUMN decided_at DATETIME(3) NULL AFTER cancel_reason; -- NULL: not decided yet
UPDATE training_session SET decided_at = created_at; -- planned when nothing was called off by itself

-- What a place costs is settled when she asks for it.
ALTER TABLE enrolment
  ADD COLUMN price_minor   BIGINT  NOT NULL DEFAULT 0 AFTER turn,
  ADD COLUMN currency      CHAR(3) NOT NULL DEFAULT 'EUR' AFTER price_minor,
  ADD COLUMN charged       BOOLEAN NOT NULL DEFAULT FALSE AFTER currency,  -- it is on her next invoice; else paid at the venue
  ADD COLUMN free_to_leave BOOLEAN NOT NULL DEFAULT FALSE AFTER charged,   -- the place came to her after the last hour to leave
  ADD CONSTRAINT enrolment_price CHECK (price_minor >= 0);

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points)
VALUES ('00000000-0000-0000-0000-000000000000', 'COURSE', '2014-01-01', 2000);
