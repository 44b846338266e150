-- What one may operate can be taken away for a while, with a reason; and a whole category of machines can ask for it.
CREATE TABLE authorisation_suspension (
  id               UUID         NOT NULL PRIMARY KEY,
  authorisation_id UUID         NOT NULL,
  reason           VARCHAR(200) NOT NULL,               -- for the member as well
  suspended_by     UUID         NOT NULL,
  suspended_at     DATETIME(3)  NOT NULL,
  until_at         DATETIME(3)  NULL,                   -- null until somebody lifts it
  lifted_by        UUID         NULL,
  lifted_at        DATETIME(3)  NULL,
  unfounded        BOOLEAN      NOT NULL DEFAULT FALSE, -- lifted because it should not have been
  KEY authorisation_suspension_of (authorisation_id, suspended_at),
  CONSTRAINT authorisation_suspension_is FOREIGN KEY (authorisation_id) REFERENCES authorisation (id),
  CONSTRAINT authorisation_suspension_ends CHECK (until_at IS NULL OR until_at > suspended_at),
  CONSTRAINT authorisation_suspension_lifted CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
) ENGINE = InnoDB;

ALTER TABLE authorisation
  ADD COLUMN suspension_id UUID NULL AFTER revoked_reason, -- the latest
  ADD CONSTRAINT authorisation_suspended FOREIGN KEY (suspension_id) REFERENCES authorisation_suspension (id);

CREATE TABLE authorisation_category (
  operator_id UUID        NOT NULL,
  category    VARCHAR(40) NOT NULL,
  type_id     UUID        NOT NULL,
  PRIMARY KEY (operator_id, category, type_id),
  CONSTRAINT authorisation_category_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT authorisation_category_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id)
) ENGINE = InnoDB;
