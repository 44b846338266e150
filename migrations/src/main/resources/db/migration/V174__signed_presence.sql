-- She signed herself that she was there.
CREATE TABLE presence_signature (
  enrolment_id UUID        NOT NULL,
  half_day     SMALLINT    NOT NULL,                 -- of the session, from 1
  signed_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (enrolment_id, half_day),
  CONSTRAINT presence_signature_of FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
  CONSTRAINT presence_signature_half CHECK (half_day > 0)
) ENGINE = InnoDB;
