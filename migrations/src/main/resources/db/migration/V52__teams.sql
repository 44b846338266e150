-- A company or an association that takes seats for its people, and is billed for them.
CREATE TABLE team (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  name        VARCHAR(200) NOT NULL,
  siren       CHAR(9)      NULL,
  pays_extras BOOLEAN      NOT NULL DEFAULT TRUE,   -- what its people use beyond the allowance
  created_at  DATETIME(3)  NOT NULL,
  revision    INT          NOT NULL DEFAULT 0,
  KEY team_operator (operator_id, name),
  CONSTRAINT team_of_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- Who belongs to it. Who left keeps her row: what she used stands on the team's invoices.
CREATE TABLE team_member (
  team_id   UUID        NOT NULL,
  member_id UUID        NOT NULL,
  admin     BOOLEAN     NOT NULL DEFAULT FALSE,
  seated    BOOLEAN     NOT NULL DEFAULT FALSE,     -- uses the team's plan
  joined_at DATETIME(3) NOT NULL,
  left_at   DATETIME(3) NULL,
  PRIMARY KEY (team_id, member_id),
  KEY team_member_member (member_id),
  CONSTRAINT team_member_of FOREIGN KEY (team_id) REFERENCES team (id),
  CONSTRAINT team_member_is FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT team_member_gone CHECK (left_at IS NULL OR NOT seated AND NOT admin)
) ENGINE = InnoDB;

ALTER TABLE membership
  ADD COLUMN team_id UUID    NULL,                  -- whose contract it is; its member is the admin who signed
  ADD COLUMN shared  BOOLEAN NOT NULL DEFAULT TRUE, -- a team's allowance: one for all, or one for each seat
  ADD KEY membership_team (team_id),
  ADD CONSTRAINT membership_of_team FOREIGN KEY (team_id) REFERENCES team (id);

-- How many seats a contract has from a day on. The first line is its first day.
CREATE TABLE membership_seats (
  membership_id UUID     NOT NULL,
  starts_on     DATE     NOT NULL,
  seats         SMALLINT NOT NULL,
  PRIMARY KEY (membership_id, starts_on),
  CONSTRAINT membership_seats_of FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT membership_seats_some CHECK (seats BETWEEN 1 AND 500)
) ENGINE = InnoDB;

ALTER TABLE payer
  ADD COLUMN team_id UUID NULL,
  ADD UNIQUE KEY payer_of_team (team_id),
  ADD CONSTRAINT payer_is_a_team FOREIGN KEY (team_id) REFERENCES team (id);
