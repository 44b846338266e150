-- A unit can also be out of service for its maintenance, announced beforehand.
ALTER TABLE outage ADD COLUMN maintenance BOOLEAN NOT NULL DEFAULT FALSE AFTER reason;
ALTER TABLE fault ADD COLUMN out_from DATETIME(3) NULL AFTER outage_id; -- of a maintenance: from then on; NULL: it broke

-- What a machine needs again and again: every so many months, every so many hours that it ran, whichever comes first.
CREATE TABLE maintenance_plan (
  id             UUID          NOT NULL PRIMARY KEY,
  venue_id       UUID          NOT NULL,
  resource_id    UUID          NOT NULL,
  title          VARCHAR(120)  NOT NULL,
  tasks          VARCHAR(2000) NULL,                 -- one a line
  every_months   SMALLINT      NULL,
  every_hours    SMALLINT      NULL,                 -- of machine time, counted from its sessions
  warn_days      SMALLINT      NOT NULL,             -- how long before the day one is warned
  warn_hours     SMALLINT      NOT NULL,             -- how many hours of machine time before
  responsible_id UUID          NULL,                 -- who is told; NULL: the venue's managers
  stops          BOOLEAN       NOT NULL,             -- the machine stands still while it is overdue
  active         BOOLEAN       NOT NULL,
  counted_from   DATETIME(3)   NOT NULL,             -- when it was last done, or first planned
  revision       BIGINT        NOT NULL DEFAULT 0,   -- bumped first by whatever moves it
  created_at     DATETIME(3)   NOT NULL,
  KEY maintenance_plan_venue (venue_id, active),
  KEY maintenance_plan_of (resource_id),
  KEY maintenance_plan_responsible (responsible_id),
  CONSTRAINT maintenance_plan_at FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT maintenance_plan_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT maintenance_plan_every CHECK (every_months > 0 OR every_hours > 0)
) ENGINE = InnoDB;

-- One time that it was due, planned, done. Of a plan, one is open at most.
CREATE TABLE maintenance (
  id            UUID          NOT NULL PRIMARY KEY,
  plan_id       UUID          NOT NULL,
  venue_id      UUID          NOT NULL,
  warned_at     DATETIME(3)   NULL,                  -- somebody was told that it comes
  due_at        DATETIME(3)   NULL,                  -- somebody was told that it is due
  planned_from  DATETIME(3)   NULL,                  -- when the machine stands still for it
  planned_until DATETIME(3)   NULL,
  plannings     SMALLINT      NOT NULL DEFAULT 0,    -- how often it was planned: part of its standstill's id
  stopped_until DATETIME(3)   NULL,                  -- it is overdue, and the machine stopped until then at least
  finished_at       DATETIME(3)   NULL,
  done_by       UUID          NULL,
  notes         VARCHAR(1000) NULL,
  cost_minor    BIGINT        NULL,
  currency      CHAR(3)       NULL,
  open_of       UUID AS (IF(finished_at IS NULL, plan_id, NULL)) PERSISTENT,
  UNIQUE KEY maintenance_one_open (open_of),
  KEY maintenance_of_plan (plan_id, finished_at),
  KEY maintenance_due (venue_id, due_at),
  KEY maintenance_done (finished_at),
  KEY maintenance_done_by (done_by),
  CONSTRAINT maintenance_of FOREIGN KEY (plan_id) REFERENCES maintenance_plan (id),
  CONSTRAINT maintenance_planned CHECK ((planned_from IS NULL) = (planned_until IS NULL)),
  CONSTRAINT maintenance_slot CHECK (planned_from IS NULL OR planned_from < planned_until),
  CONSTRAINT maintenance_cost CHECK ((cost_minor IS NULL) = (currency IS NULL) AND (cost_minor IS NULL OR cost_minor >= 0))
) ENGINE = InnoDB;
