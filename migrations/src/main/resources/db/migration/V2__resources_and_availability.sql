CREATE TABLE floor (
  id         UUID         NOT NULL PRIMARY KEY,
  venue_id   UUID         NOT NULL,
  name       VARCHAR(80)  NOT NULL,
  level      SMALLINT     NOT NULL DEFAULT 0,
  width      INT          NOT NULL,
  height     INT          NOT NULL,
  background MEDIUMTEXT   NOT NULL,                -- sanitised SVG markup
  revision   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY floor_name (venue_id, name),
  CONSTRAINT floor_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

-- What can be occupied by one party at a time. The revision is the lock of the booking path.
CREATE TABLE unit (
  id         UUID         NOT NULL PRIMARY KEY,
  venue_id   UUID         NOT NULL,
  label      VARCHAR(60)  NOT NULL,
  zone_name  VARCHAR(80)  NULL,
  tags       VARCHAR(200) NOT NULL DEFAULT '',     -- screen plug window wheelchair quiet high-table
  floor_id   UUID         NULL,
  x          INT          NULL,
  y          INT          NULL,
  width      INT          NULL,
  height     INT          NULL,
  rotation   SMALLINT     NOT NULL DEFAULT 0,
  chair      VARCHAR(10)  NOT NULL DEFAULT 'none',
  active     BOOLEAN      NOT NULL DEFAULT TRUE,
  revision   BIGINT       NOT NULL DEFAULT 0,
  KEY unit_venue (venue_id),
  KEY unit_floor (floor_id),
  CONSTRAINT unit_of_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT unit_on_floor FOREIGN KEY (floor_id) REFERENCES floor (id)
) ENGINE = InnoDB;

-- What is offered. A pool (ANY) gives one of its units, a bundle (ALL) takes all of them; units may be shared.
CREATE TABLE resource (
  id                   UUID          NOT NULL PRIMARY KEY,
  venue_id             UUID          NOT NULL,
  name                 VARCHAR(120)  NOT NULL,
  kind                 VARCHAR(20)   NOT NULL,     -- DESK, ROOM, OFFICE, MACHINE, EQUIPMENT, PARKING, LOCKER
  category             VARCHAR(40)   NOT NULL,     -- machines of one category stand in for each other
  trade                VARCHAR(80)   NULL,         -- heading in lists: Découpe, Impression 3D …
  icon                 VARCHAR(40)   NOT NULL,
  allocation           VARCHAR(3)    NOT NULL,     -- ANY, ALL
  capacity             SMALLINT      NOT NULL DEFAULT 1,
  description          VARCHAR(1000) NULL,
  attributes           VARCHAR(500)  NOT NULL DEFAULT '',
  picture              VARCHAR(200)  NULL,
  position             SMALLINT      NOT NULL DEFAULT 0,
  active               BOOLEAN       NOT NULL DEFAULT TRUE,
  min_minutes          INT           NOT NULL DEFAULT 15,
  max_minutes          INT           NOT NULL DEFAULT 720,
  step_minutes         INT           NOT NULL DEFAULT 15,
  notice_minutes       INT           NOT NULL DEFAULT 0,
  horizon_days         INT           NOT NULL DEFAULT 60,
  buffer_before        INT           NOT NULL DEFAULT 0,
  buffer_after         INT           NOT NULL DEFAULT 0,
  needs_approval       BOOLEAN       NOT NULL DEFAULT FALSE,
  free_cancel_minutes  INT           NOT NULL DEFAULT 120, -- cancelling later than this before the start costs
  late_cancel_percent  SMALLINT      NOT NULL DEFAULT 50,
  revision             INT           NOT NULL DEFAULT 0,
  KEY resource_venue (venue_id, kind),
  CONSTRAINT resource_of_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT resource_allocation CHECK (allocation IN ('ANY', 'ALL')),
  CONSTRAINT resource_durations CHECK (0 < min_minutes AND min_minutes <= max_minutes AND 0 < step_minutes),
  CONSTRAINT resource_late_cancel CHECK (late_cancel_percent BETWEEN 0 AND 100)
) ENGINE = InnoDB;

CREATE TABLE resource_unit (
  resource_id UUID NOT NULL,
  unit_id     UUID NOT NULL,
  PRIMARY KEY (resource_id, unit_id),
  KEY resource_unit_unit (unit_id),
  CONSTRAINT resource_unit_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT resource_unit_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;

-- Quotas: at most so many minutes or reservations a day, week, month or year; or so many at once.
CREATE TABLE quota (
  id          UUID        NOT NULL PRIMARY KEY,
  operator_id UUID        NOT NULL,
  name        VARCHAR(120) NOT NULL,
  resource_id UUID        NULL,                    -- one resource, or
  category    VARCHAR(40) NULL,                    -- every resource of a category, or
  kind        VARCHAR(20) NULL,                    -- of a kind
  plan_id     UUID        NULL,                    -- only holders of this plan
  per         VARCHAR(10) NOT NULL,                -- DAY, WEEK, MONTH, YEAR, AT_ONCE
  measure     VARCHAR(10) NOT NULL,                -- MINUTES, COUNT
  at_most     INT         NOT NULL,
  KEY quota_operator (operator_id),
  CONSTRAINT quota_of_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT quota_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

CREATE TABLE outage (
  id         UUID         NOT NULL PRIMARY KEY,
  unit_id    UUID         NOT NULL,
  starts_at  DATETIME(3)  NOT NULL,
  ends_at    DATETIME(3)  NULL,                    -- NULL: until further notice
  reason     VARCHAR(200) NOT NULL,
  created_by UUID         NULL,
  created_at DATETIME(3)  NOT NULL,
  KEY outage_unit (unit_id, ends_at),
  CONSTRAINT outage_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;

-- Bumped in the transaction of every change to venues, hours, resources, rules, plans and prices;
-- the booking path reads it beside its facts and reloads its picture of them when it moved.
CREATE TABLE catalogue_revision (
  id       TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
  revision BIGINT  NOT NULL
) ENGINE = InnoDB;
INSERT INTO catalogue_revision (id, revision) VALUES (1, 1);

-- The only guard against double booking. The holder is opaque here; a released row has active NULL.
CREATE TABLE occupancy (
  unit_id   UUID        NOT NULL,
  holder_id UUID        NOT NULL,
  active    TINYINT     NULL,
  starts_at DATETIME(3) NOT NULL,
  ends_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (holder_id, unit_id),
  PERIOD FOR slot (starts_at, ends_at),
  UNIQUE KEY occupancy_once (unit_id, active, slot WITHOUT OVERLAPS),
  CONSTRAINT occupancy_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT occupancy_active CHECK (active = 1)
) ENGINE = InnoDB;

CREATE TABLE authorisation_type (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  name         VARCHAR(120) NOT NULL,
  rule         VARCHAR(300) NULL,                  -- why it is asked for, in one sentence
  source       VARCHAR(200) NULL,                  -- who set the rule: "Règlement de l'atelier, article 4"
  valid_months SMALLINT     NULL,                  -- NULL: for good
  CONSTRAINT authorisation_type_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

CREATE TABLE authorisation_requirement (
  resource_id UUID NOT NULL,
  type_id     UUID NOT NULL,
  PRIMARY KEY (resource_id, type_id),
  CONSTRAINT authorisation_requirement_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT authorisation_requirement_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id)
) ENGINE = InnoDB;

CREATE TABLE authorisation (
  id             UUID         NOT NULL PRIMARY KEY,
  member_id      UUID         NOT NULL,
  type_id        UUID         NOT NULL,
  granted_by     UUID         NULL,
  granted_at     DATETIME(3)  NOT NULL,
  expires_at     DATETIME(3)  NULL,                -- first moment without it
  revoked_at     DATETIME(3)  NULL,
  revoked_reason VARCHAR(200) NULL,
  revision       INT          NOT NULL DEFAULT 0,
  KEY authorisation_member (member_id, type_id),
  KEY authorisation_expiry (expires_at),
  CONSTRAINT authorisation_of_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT authorisation_of_type FOREIGN KEY (type_id) REFERENCES authorisation_type (id)
) ENGINE = InnoDB;
