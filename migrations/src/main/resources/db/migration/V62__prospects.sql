-- People who asked a venue something and are no members yet: what they asked, when they come to see it, what the venue's
-- people do next, and what became of it.
CREATE TABLE prospect (
  id             UUID          NOT NULL PRIMARY KEY, -- made by the form: sent twice, it is one
  operator_id    UUID          NOT NULL,
  venue_id       UUID          NOT NULL,
  first_name     VARCHAR(80)   NOT NULL,
  last_name      VARCHAR(80)   NOT NULL,
  email          VARCHAR(254)  NOT NULL,
  phone          VARCHAR(30)   NULL,
  locale         VARCHAR(10)   NOT NULL,
  message        VARCHAR(2000) NULL,
  stage          VARCHAR(10)   NOT NULL,             -- ENQUIRY, VISIT, TRIAL, OFFER, JOINED, LOST
  lost_reason    VARCHAR(200)  NULL,
  visit_at       DATETIME(3)   NULL,                 -- when she comes; NULL: no visit is agreed
  visit_sequence INT           NOT NULL DEFAULT 0,   -- of its calendar entry
  token_hash     BINARY(32)    NULL,                 -- SHA-256 of what stands in the latest link; NULL: not mailed yet
  reservation_id UUID          NULL,                 -- the desk of her trial day
  visitor_id     UUID          NULL,                 -- who holds it: a member without an address
  plan_id        UUID          NULL,                 -- what she was offered
  member_id      UUID          NULL,                 -- once she has joined
  keeper_id      UUID          NULL,                 -- who of the staff looks after her
  next_step      VARCHAR(200)  NULL,
  next_on        DATE          NULL,
  created_at     DATETIME(3)   NOT NULL,
  moved_at       DATETIME(3)   NOT NULL,             -- when anything last happened
  UNIQUE KEY prospect_token (token_hash),
  UNIQUE KEY prospect_visit (venue_id, visit_at),    -- one visit at a time
  KEY prospect_operator (operator_id, stage, moved_at),
  KEY prospect_email (email),
  KEY prospect_member (member_id),
  KEY prospect_moved (moved_at),
  CONSTRAINT prospect_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT prospect_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

-- What happened to her, the notes of the staff among it.
CREATE TABLE prospect_event (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  prospect_id UUID          NOT NULL,
  kind        VARCHAR(10)   NOT NULL,                -- NOTE, STAGE, VISIT, TRIAL, OFFER
  detail      VARCHAR(2000) NOT NULL,                -- the note, the stage, the moment, the day, the plan
  author_id   UUID          NULL,                    -- NULL: herself
  at          DATETIME(3)   NOT NULL,
  KEY prospect_event_prospect (prospect_id, id),
  CONSTRAINT prospect_event_prospect FOREIGN KEY (prospect_id) REFERENCES prospect (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- When a venue shows itself, week by week, on its own clock.
CREATE TABLE visit_time (
  venue_id UUID    NOT NULL,
  weekday  TINYINT NOT NULL,                         -- 1 Monday to 7 Sunday
  at       TIME    NOT NULL,
  PRIMARY KEY (venue_id, weekday, at),
  CONSTRAINT visit_time_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

-- What every new member is shown or handed, in order.
CREATE TABLE onboarding_step (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  place       INT          NOT NULL,
  title       VARCHAR(120) NOT NULL,
  KEY onboarding_step_operator (operator_id, place),
  CONSTRAINT onboarding_step_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

CREATE TABLE onboarding_done (
  step_id   UUID        NOT NULL,
  member_id UUID        NOT NULL,
  author_id UUID        NOT NULL,
  at        DATETIME(3) NOT NULL,
  PRIMARY KEY (step_id, member_id),
  KEY onboarding_done_member (member_id),
  CONSTRAINT onboarding_done_step FOREIGN KEY (step_id) REFERENCES onboarding_step (id) ON DELETE CASCADE
) ENGINE = InnoDB;
