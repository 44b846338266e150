-- A machine is on for somebody: from her badge to the end of it, and the time that it ran.
CREATE TABLE machine_session (
  id             UUID         NOT NULL PRIMARY KEY,   -- made by the controller
  resource_id    UUID         NOT NULL,
  venue_id       UUID         NOT NULL,
  member_id      UUID         NOT NULL,
  reservation_id UUID         NULL,
  started_at     DATETIME(3)  NOT NULL,
  until_at       DATETIME(3)  NOT NULL,               -- when her right to go on ends
  heard_at       DATETIME(3)  NOT NULL,               -- the controller's last word of it
  ran_seconds    INT          NOT NULL DEFAULT 0,     -- as the controller counts them
  ended_at       DATETIME(3)  NULL,
  ended_by       VARCHAR(12)  NULL,
  offline        BOOLEAN      NOT NULL DEFAULT FALSE, -- begun while the controller was cut off
  doubt          VARCHAR(24)  NULL,                   -- why it should not have been on, as found afterwards
  settled_at     DATETIME(3)  NULL,                   -- nothing changes any more from here on
  open_on        UUID AS (IF(ended_at IS NULL, resource_id, NULL)) PERSISTENT,
  UNIQUE KEY machine_session_one_open (open_on),
  KEY machine_session_member (member_id, started_at),
  KEY machine_session_of (resource_id, started_at),
  KEY machine_session_unsettled (settled_at, heard_at),
  KEY machine_session_reservation (reservation_id),
  CONSTRAINT machine_session_on FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT machine_session_by FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT machine_session_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT machine_session_settled CHECK (settled_at IS NULL OR ended_at IS NOT NULL),
  CONSTRAINT machine_session_order CHECK (ended_at IS NULL OR ended_at >= started_at),
  CONSTRAINT machine_session_ran CHECK (ran_seconds >= 0)
) ENGINE = InnoDB;

-- What happened at controllers, for who asks afterwards.
CREATE TABLE access_event (
  id          UUID         NOT NULL PRIMARY KEY,
  resource_id UUID         NOT NULL,
  at          DATETIME(3)  NOT NULL,
  what        VARCHAR(16)  NOT NULL,
  reason      VARCHAR(24)  NULL,
  member_id   UUID         NULL,
  session_id  UUID         NULL,
  KEY access_event_of (resource_id, at),
  KEY access_event_member (member_id),
  KEY access_event_age (at),
  CONSTRAINT access_event_on FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

ALTER TABLE controller
  ADD COLUMN public_key      BINARY(32)  NULL AFTER key_hash,        -- Ed25519, for signed messages; NULL with the key
  ADD COLUMN heard_at        DATETIME(3) NULL,                       -- its last message, to within some seconds
  ADD COLUMN offline_minutes SMALLINT    NOT NULL DEFAULT 60,        -- how long it may decide by itself when it is cut off
  ADD CONSTRAINT controller_offline CHECK (offline_minutes BETWEEN 0 AND 1440);

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points)
VALUES ('00000000-0000-0000-0000-000000000000', 'MACHINE_TIME', '2014-01-01', 2000);
