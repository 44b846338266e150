-- What people made in the network's workshops, told so that others can make it again.
CREATE TABLE project (
  id             UUID          NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  slug           VARCHAR(80)   NOT NULL,             -- its address; stays once it was published
  author_id      UUID          NULL,                 -- NULL: she asked to be forgotten
  venue_id       UUID          NOT NULL,             -- where it was made
  title          VARCHAR(120)  NOT NULL,
  summary        VARCHAR(240)  NULL,                 -- one sentence
  body           TEXT          NULL,                 -- plain paragraphs
  licence        VARCHAR(40)   NULL,                 -- as SPDX names it; needed to be published
  state          VARCHAR(10)   NOT NULL,             -- DRAFT, PUBLISHED, WITHDRAWN
  derived_from   UUID          NULL,                 -- another project of ours
  source_title   VARCHAR(120)  NULL,                 -- of what it was made from, here or elsewhere
  source_by      VARCHAR(240)  NULL,                 -- who made that, elsewhere
  source_link    VARCHAR(500)  NULL,                 -- where that is, elsewhere
  source_licence VARCHAR(40)   NULL,                 -- under which it was taken
  hidden_reason  VARCHAR(500)  NULL,                 -- a manager's, which its author reads
  hidden_at      DATETIME(3)   NULL,                 -- NULL: not hidden
  hidden_by      UUID          NULL,
  appealed_at    DATETIME(3)   NULL,                 -- when its author asked to look again
  words          TEXT          NOT NULL,             -- what is searched
  revision       BIGINT        NOT NULL DEFAULT 0,
  created_at     DATETIME(3)   NOT NULL,
  changed_at     DATETIME(3)   NOT NULL,
  published_at   DATETIME(3)   NULL,                 -- for the first time
  withdrawn_at   DATETIME(3)   NULL,
  UNIQUE KEY project_slug (slug),
  KEY project_shown (state, published_at, id),
  KEY project_by (author_id, changed_at),
  KEY project_at (venue_id, state, published_at),
  KEY project_hidden (hidden_at),
  KEY project_withdrawn (withdrawn_at),
  CONSTRAINT project_author FOREIGN KEY (author_id) REFERENCES member (id) ON DELETE SET NULL,
  CONSTRAINT project_at_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT project_source FOREIGN KEY (derived_from) REFERENCES project (id) ON DELETE SET NULL,
  CONSTRAINT project_is_licensed CHECK (state <> 'PUBLISHED' OR licence IS NOT NULL)
) ENGINE = InnoDB;

-- The machines it was made with; one that is withdrawn later keeps its name here.
CREATE TABLE project_machine (
  project_id  UUID         NOT NULL,
  position    INT          NOT NULL,
  resource_id UUID         NULL,                     -- NULL: none of ours, known by its name
  name        VARCHAR(120) NOT NULL,
  category    VARCHAR(40)  NULL,                     -- what can stand in for it
  trade       VARCHAR(80)  NULL,                     -- the heading it is found under
  PRIMARY KEY (project_id, position),
  KEY project_machine_of (resource_id),
  KEY project_machine_trade (trade),
  CONSTRAINT project_machine_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT project_machine_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

CREATE TABLE project_material (
  project_id UUID           NOT NULL,
  position   INT            NOT NULL,
  name       VARCHAR(120)   NOT NULL,
  quantity   DECIMAL(12, 3) NULL,
  unit       VARCHAR(20)    NULL,
  PRIMARY KEY (project_id, position),
  KEY project_material_name (name),
  CONSTRAINT project_material_of FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE project_picture (
  id         UUID         NOT NULL PRIMARY KEY,
  project_id UUID         NOT NULL,
  position   INT          NOT NULL,
  alt        VARCHAR(200) NOT NULL,                  -- what one sees, for who doesn't
  content    MEDIUMBLOB   NOT NULL,                  -- JPEG, made anew from what was uploaded
  added_at   DATETIME(3)  NOT NULL,
  KEY project_picture_of (project_id, position),
  CONSTRAINT project_picture_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE project_file (
  id         UUID         NOT NULL PRIMARY KEY,
  project_id UUID         NOT NULL,
  name       VARCHAR(120) NOT NULL,                  -- its ending says its type, which its content was compared with
  bytes      INT          NOT NULL,
  content    MEDIUMBLOB   NOT NULL,
  added_at   DATETIME(3)  NOT NULL,
  UNIQUE KEY project_file_name (project_id, name),
  CONSTRAINT project_file_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Who else made it. Asked by her address, which tells nobody whether she is a member; named once she agreed.
CREATE TABLE project_author (
  project_id UUID         NOT NULL,
  email      VARCHAR(254) NOT NULL,
  member_id  UUID         NULL,                      -- once she agreed
  asked_at   DATETIME(3)  NULL,                      -- NULL once she agreed
  PRIMARY KEY (project_id, email),
  KEY project_author_is (member_id),
  KEY project_author_asked (email),
  KEY project_author_waiting (asked_at),
  CONSTRAINT project_author_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT project_author_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Somebody says that a project should not be there.
CREATE TABLE project_report (
  id             UUID          NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  project_id     UUID          NOT NULL,
  reason         VARCHAR(1000) NOT NULL,
  reporter_id    UUID          NULL,                 -- a member; else an address
  reporter_email VARCHAR(254)  NULL,
  reported_at    DATETIME(3)   NOT NULL,
  settled_at     DATETIME(3)   NULL,                 -- NULL: nobody has looked at it
  settled_by     UUID          NULL,
  KEY project_report_of (project_id, settled_at),
  KEY project_report_by (reporter_id),
  KEY project_report_email (reporter_email),
  KEY project_report_open (settled_at, reported_at),
  KEY project_report_at (reported_at),
  CONSTRAINT project_report_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
  CONSTRAINT project_report_reporter FOREIGN KEY (reporter_id) REFERENCES member (id) ON DELETE SET NULL
) ENGINE = InnoDB;
