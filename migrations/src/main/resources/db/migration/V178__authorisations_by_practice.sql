-- Hours at machines earn an authorisation, or prolong it.
ALTER TABLE authorisation_type
  ADD COLUMN earn_hours       SMALLINT    NULL,
  ADD COLUMN earn_months      SMALLINT    NULL, -- within the last so many
  ADD COLUMN earn_way         VARCHAR(9)  NULL, -- AUTOMATIC, PROPOSED
  ADD COLUMN earn_on_type     UUID        NULL, -- at machines that ask for this one, by who holds it
  ADD COLUMN earn_on_category VARCHAR(40) NULL, -- or at those of a category; else at those listed
  ADD COLUMN renew_hours      SMALLINT    NULL,
  ADD COLUMN renew_within     SMALLINT    NULL, -- the last so many months
  ADD COLUMN renew_months     SMALLINT    NULL, -- prolonged by
  ADD CONSTRAINT authorisation_type_earned_on FOREIGN KEY (earn_on_type) REFERENCES authorisation_type (id),
  ADD CONSTRAINT authorisation_type_earned
    CHECK ((earn_hours IS NULL) = (earn_months IS NULL) AND (earn_hours IS NULL) = (earn_way IS NULL)),
  ADD CONSTRAINT authorisation_type_renewed
    CHECK ((renew_hours IS NULL) = (renew_within IS NULL) AND (renew_hours IS NULL) = (renew_months IS NULL));

CREATE TABLE authorisation_practice_machine (
  type_id     UUID NOT NULL,
  resource_id UUID NOT NULL,
  PRIMARY KEY (type_id, resource_id),
  CONSTRAINT authorisation_practice_machine_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id),
  CONSTRAINT authorisation_practice_machine_is FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

-- Who has reached the hours of a type; its row serialises what becomes of it.
CREATE TABLE authorisation_proposal (
  type_id    UUID         NOT NULL,
  member_id  UUID         NOT NULL,
  minutes    INT          NOT NULL,                -- when it was last counted
  reached_at DATETIME(3)  NOT NULL,
  state      VARCHAR(8)   NOT NULL DEFAULT 'OPEN', -- OPEN, GRANTED, DECLINED
  decided_by UUID         NULL,                    -- null where it was granted by itself
  decided_at DATETIME(3)  NULL,                    -- the last time
  reason     VARCHAR(200) NULL,                    -- of declining it, for the member as well: hours count anew since
  PRIMARY KEY (type_id, member_id),
  KEY authorisation_proposal_of (member_id),
  KEY authorisation_proposal_open (state, type_id, reached_at),
  CONSTRAINT authorisation_proposal_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id),
  CONSTRAINT authorisation_proposal_decided CHECK (state = 'OPEN' OR decided_at IS NOT NULL),
  CONSTRAINT authorisation_proposal_declined CHECK (state = 'OPEN' OR (state = 'DECLINED') = (reason IS NOT NULL))
) ENGINE = InnoDB;

ALTER TABLE authorisation
  ADD COLUMN practised_minutes INT NULL AFTER granted_at; -- what earned it; null where somebody taught it

-- What was counted when practice granted or prolonged an authorisation: sessions go after two years, this stays.
CREATE TABLE authorisation_practice (
  id               UUID        NOT NULL PRIMARY KEY,
  authorisation_id UUID        NOT NULL,
  counted_at       DATETIME(3) NOT NULL,
  minutes          INT         NOT NULL,
  needed           INT         NOT NULL,
  months           SMALLINT    NOT NULL,
  renewal          BOOLEAN     NOT NULL,
  KEY authorisation_practice_of (authorisation_id, counted_at),
  CONSTRAINT authorisation_practice_is FOREIGN KEY (authorisation_id) REFERENCES authorisation (id)
) ENGINE = InnoDB;

CREATE TABLE authorisation_practice_session (
  practice_id UUID        NOT NULL,
  session_id  UUID        NOT NULL,
  resource_id UUID        NOT NULL,
  started_at  DATETIME(3) NOT NULL,
  minutes     INT         NOT NULL,
  PRIMARY KEY (practice_id, session_id),
  CONSTRAINT authorisation_practice_session_of FOREIGN KEY (practice_id) REFERENCES authorisation_practice (id)
) ENGINE = InnoDB;
