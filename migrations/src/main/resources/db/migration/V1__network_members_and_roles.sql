-- Moments are DATETIME(3) in UTC; ids are assigned by the application; intervals are half-open.

CREATE TABLE operator (
  id          UUID         NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  legal_form  VARCHAR(60)  NULL,
  siren       CHAR(9)      NULL,
  currency    CHAR(3)      NOT NULL DEFAULT 'EUR',
  created_at  DATETIME(3)  NOT NULL
) ENGINE = InnoDB;

CREATE TABLE venue (
  id             UUID          NOT NULL PRIMARY KEY,
  operator_id    UUID          NOT NULL,
  slug           VARCHAR(60)   NOT NULL,
  name           VARCHAR(120)  NOT NULL,
  kind           VARCHAR(20)   NOT NULL,          -- COWORKING, FABLAB, TIERS_LIEU
  description    VARCHAR(1000) NULL,
  street         VARCHAR(200)  NOT NULL,
  postcode       VARCHAR(10)   NOT NULL,
  city           VARCHAR(100)  NOT NULL,
  latitude       DECIMAL(9, 6) NULL,
  longitude      DECIMAL(9, 6) NULL,
  zone           VARCHAR(40)   NOT NULL,          -- IANA, e.g. Europe/Paris
  directions     VARCHAR(300)  NULL,              -- how to come: bus stop, bicycle racks
  door_code      VARCHAR(20)   NULL,
  wifi_name      VARCHAR(60)   NULL,
  email          VARCHAR(254)  NULL,
  phone          VARCHAR(30)   NULL,
  grace_minutes  SMALLINT      NOT NULL DEFAULT 15,  -- after the start, before a no-show is released
  observes_public_holidays BOOLEAN NOT NULL DEFAULT TRUE,
  created_at     DATETIME(3)   NOT NULL,
  UNIQUE KEY venue_slug (slug),
  CONSTRAINT venue_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- Weekly hours in the venue's local time. Several spans a day are allowed; 24:00 is stored as minute 1440.
CREATE TABLE opening_hours (
  id            UUID     NOT NULL PRIMARY KEY,
  venue_id      UUID     NOT NULL,
  resource_id   UUID     NULL,                     -- NULL: the venue's own hours
  weekday       TINYINT  NOT NULL,                 -- ISO: 1 Monday … 7 Sunday
  opens_minute  SMALLINT NOT NULL,
  closes_minute SMALLINT NOT NULL,
  KEY opening_hours_venue (venue_id, weekday),
  CONSTRAINT opening_hours_of_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT opening_hours_order CHECK (0 <= opens_minute AND opens_minute < closes_minute AND closes_minute <= 1440),
  CONSTRAINT opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7)
) ENGINE = InnoDB;

-- A day, or some days, that differ from the week: closed, or open at other hours (both minutes set).
CREATE TABLE calendar_exception (
  id            UUID         NOT NULL PRIMARY KEY,
  venue_id      UUID         NOT NULL,
  resource_id   UUID         NULL,
  first_day     DATE         NOT NULL,
  last_day      DATE         NOT NULL,
  opens_minute  SMALLINT     NULL,
  closes_minute SMALLINT     NULL,
  reason        VARCHAR(200) NOT NULL,
  source        VARCHAR(300) NULL,                 -- the calendar file it came from
  source_uid    VARCHAR(255) NULL,
  KEY calendar_exception_venue (venue_id, last_day),
  UNIQUE KEY calendar_exception_source (venue_id, source, source_uid),
  CONSTRAINT calendar_exception_of_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT calendar_exception_days CHECK (first_day <= last_day),
  CONSTRAINT calendar_exception_hours CHECK ((opens_minute IS NULL AND closes_minute IS NULL)
    OR (0 <= opens_minute AND opens_minute < closes_minute AND closes_minute <= 1440))
) ENGINE = InnoDB;

CREATE TABLE member (
  id          UUID          NOT NULL PRIMARY KEY,
  first_name  VARCHAR(80)   NOT NULL,
  last_name   VARCHAR(80)   NOT NULL,
  email       VARCHAR(254)  NOT NULL,
  phone       VARCHAR(30)   NULL,
  profession  VARCHAR(120)  NULL,
  locale      VARCHAR(10)   NOT NULL DEFAULT 'fr',
  badge       VARCHAR(40)   NULL,
  shares_name BOOLEAN       NOT NULL DEFAULT FALSE,  -- consent: others see who booked
  revision    INT           NOT NULL DEFAULT 0,
  joined_on   DATE          NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  UNIQUE KEY member_email (email),
  UNIQUE KEY member_badge (badge),
  KEY member_name (last_name, first_name)
) ENGINE = InnoDB;

-- An operator knows a member from the first membership or reservation there; others' members do not exist for it.
CREATE TABLE affiliation (
  member_id   UUID        NOT NULL,
  operator_id UUID        NOT NULL,
  since       DATETIME(3) NOT NULL,
  note        VARCHAR(2000) NULL,                  -- the operator's team note; the member may ask to read it
  PRIMARY KEY (member_id, operator_id),
  KEY affiliation_operator (operator_id),
  CONSTRAINT affiliation_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT affiliation_of_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

CREATE TABLE login (
  member_id       UUID         NOT NULL PRIMARY KEY,
  password_hash   VARCHAR(200) NOT NULL,
  failed_attempts SMALLINT     NOT NULL DEFAULT 0,
  locked_until    DATETIME(3)  NULL,
  last_login_at   DATETIME(3)  NULL,
  demo            BOOLEAN      NOT NULL DEFAULT FALSE,
  CONSTRAINT login_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;

-- A role is held at one venue, at all venues of an operator (venue NULL), or in the network (both NULL).
CREATE TABLE role_grant (
  id          UUID        NOT NULL PRIMARY KEY,
  member_id   UUID        NOT NULL,
  role        VARCHAR(20) NOT NULL,                -- TRAINER, FRONT_DESK, MANAGER, ACCOUNTANT, NETWORK_ADMIN
  operator_id UUID        NULL,
  venue_id    UUID        NULL,
  granted_at  DATETIME(3) NOT NULL,
  KEY role_grant_member (member_id),
  CONSTRAINT role_grant_of_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT role_grant_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT role_grant_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

CREATE TABLE access_token (
  id           UUID         NOT NULL PRIMARY KEY,
  member_id    UUID         NOT NULL,
  name         VARCHAR(120) NOT NULL,
  token_hash   BINARY(32)   NOT NULL,              -- SHA-256; the token itself is shown once and never stored
  scopes       VARCHAR(100) NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NOT NULL,
  last_used_at DATETIME(3)  NULL,
  revoked_at   DATETIME(3)  NULL,
  UNIQUE KEY access_token_hash (token_hash),
  KEY access_token_member (member_id),
  CONSTRAINT access_token_of_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;

-- The first answer to a POST with an Idempotency-Key, written in the transaction of what it did.
CREATE TABLE idempotent_answer (
  caller_id       UUID         NOT NULL,
  idempotency_key VARCHAR(128) NOT NULL,
  fingerprint     BINARY(32)   NOT NULL,           -- SHA-256 of path and body
  status          SMALLINT     NOT NULL,
  body            MEDIUMTEXT   NOT NULL,
  created_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (caller_id, idempotency_key),
  KEY idempotent_answer_age (created_at)
) ENGINE = InnoDB;
