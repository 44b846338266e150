CREATE TABLE plan (
  id          UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  name        VARCHAR(120) NOT NULL,
  fee_minor   BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  period      VARCHAR(10)  NOT NULL,               -- MONTH, YEAR, ONCE (a pack: one term, no renewal)
  term_days   INT          NULL,                   -- ONCE: valid for so many days
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  CONSTRAINT plan_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- What a plan includes each period: half-days of desks, minutes of rooms or machines.
CREATE TABLE allowance (
  id         UUID        NOT NULL PRIMARY KEY,
  plan_id    UUID        NOT NULL,
  kind       VARCHAR(20) NOT NULL,                 -- the resource kind it pays for
  measure    VARCHAR(10) NOT NULL,                 -- HALF_DAYS, MINUTES
  amount     BIGINT      NULL,                     -- NULL: unlimited
  everywhere BOOLEAN     NOT NULL DEFAULT FALSE,   -- in the whole network, or at the operator's venues only
  KEY allowance_plan (plan_id),
  CONSTRAINT allowance_of_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
) ENGINE = InnoDB;

CREATE TABLE price (
  id           UUID        NOT NULL PRIMARY KEY,
  resource_id  UUID        NOT NULL,
  basis        VARCHAR(10) NOT NULL,               -- HOUR, HALF_DAY, USE
  amount_minor BIGINT      NOT NULL,
  currency     CHAR(3)     NOT NULL,
  valid_from   DATE        NOT NULL,
  valid_until  DATE        NULL,                   -- exclusive
  KEY price_resource (resource_id, valid_from),
  CONSTRAINT price_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT price_amount CHECK (amount_minor >= 0)
) ENGINE = InnoDB;

CREATE TABLE membership (
  id          UUID        NOT NULL PRIMARY KEY,
  member_id   UUID        NOT NULL,
  plan_id     UUID        NOT NULL,
  home_venue_id UUID      NULL,
  starts_on   DATE        NOT NULL,
  ends_on     DATE        NULL,                    -- exclusive
  paused_from DATE        NULL,
  suspended   BOOLEAN     NOT NULL DEFAULT FALSE,
  revision    INT         NOT NULL DEFAULT 0,
  KEY membership_member (member_id, starts_on),
  KEY membership_plan (plan_id),
  CONSTRAINT membership_of_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT membership_of_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT membership_home FOREIGN KEY (home_venue_id) REFERENCES venue (id)
) ENGINE = InnoDB;

-- An account in euro cents, half-days or minutes. Guarded accounts keep their counters and may never go below zero;
-- the others (an operator's income) are sums of transfers, so that no row is hot.
CREATE TABLE ledger_account (
  id             UUID        NOT NULL PRIMARY KEY,
  owner_id       UUID        NOT NULL,             -- a member, a membership, an operator
  purpose        VARCHAR(20) NOT NULL,             -- ALLOWANCE, ISSUED, CONSUMED, RECEIVABLE, INCOME
  measure        VARCHAR(10) NOT NULL,             -- EUR …, HALF_DAYS, MINUTES
  guarded        BOOLEAN     NOT NULL,
  debits_pending  BIGINT     NOT NULL DEFAULT 0,
  debits_posted   BIGINT     NOT NULL DEFAULT 0,
  credits_pending BIGINT     NOT NULL DEFAULT 0,
  credits_posted  BIGINT     NOT NULL DEFAULT 0,
  opened_at      DATETIME(3) NOT NULL,
  expires_at     DATETIME(3) NULL,
  KEY ledger_account_owner (owner_id, purpose),
  CONSTRAINT ledger_account_covered CHECK (NOT guarded OR debits_pending + debits_posted <= credits_posted)
) ENGINE = InnoDB;

-- Immutable. A pending transfer is settled by one later POST or VOID transfer that names it.
CREATE TABLE ledger_transfer (
  id                UUID        NOT NULL PRIMARY KEY,
  kind              VARCHAR(10) NOT NULL,          -- DIRECT, PENDING, POST, VOID
  debit_account_id  UUID        NOT NULL,
  credit_account_id UUID        NOT NULL,
  amount            BIGINT      NOT NULL,
  measure           VARCHAR(10) NOT NULL,
  pending_id        UUID        NULL,
  reference_id      UUID        NULL,              -- what it is for: a reservation, a membership
  at                DATETIME(3) NOT NULL,
  UNIQUE KEY ledger_transfer_settles_once (pending_id),
  KEY ledger_transfer_debit (debit_account_id, at),
  KEY ledger_transfer_credit (credit_account_id, at),
  KEY ledger_transfer_reference (reference_id),
  CONSTRAINT ledger_transfer_amount CHECK (amount > 0 OR (kind = 'POST' AND amount >= 0)),
  CONSTRAINT ledger_transfer_sides CHECK (debit_account_id <> credit_account_id),
  CONSTRAINT ledger_transfer_pending CHECK ((kind IN ('POST', 'VOID')) = (pending_id IS NOT NULL))
) ENGINE = InnoDB;

CREATE TABLE reservation (
  id                UUID         NOT NULL PRIMARY KEY,
  venue_id          UUID         NOT NULL,
  resource_id       UUID         NOT NULL,
  unit_id           UUID         NOT NULL,         -- the unit given; the first one of a bundle
  member_id         UUID         NOT NULL,
  created_by        UUID         NOT NULL,
  starts_at         DATETIME(3)  NOT NULL,
  ends_at           DATETIME(3)  NOT NULL,
  status            VARCHAR(12)  NOT NULL,         -- HELD, REQUESTED, CONFIRMED, CHECKED_IN, COMPLETED, CANCELLED, DECLINED, NO_SHOW, EXPIRED
  held_until        DATETIME(3)  NULL,             -- HELD: given back at this moment unless confirmed
  title             VARCHAR(120) NULL,
  guests            SMALLINT     NOT NULL DEFAULT 0,
  price_minor       BIGINT       NOT NULL,         -- due in money; 0 when an allowance pays
  currency          CHAR(3)      NOT NULL,
  credit_amount     BIGINT       NOT NULL DEFAULT 0,
  credit_measure    VARCHAR(10)  NULL,
  credit_account_id UUID         NULL,
  hold_transfer_id  UUID         NULL,             -- the pending transfer in the ledger
  fee_minor         BIGINT       NOT NULL DEFAULT 0, -- kept after a late cancellation or a no-show
  created_at        DATETIME(3)  NOT NULL,
  checked_in_at     DATETIME(3)  NULL,
  checked_out_at    DATETIME(3)  NULL,
  cancelled_at      DATETIME(3)  NULL,
  sequence          INT          NOT NULL DEFAULT 0, -- RFC 5545 SEQUENCE of its calendar entry
  revision          INT          NOT NULL DEFAULT 0,
  KEY reservation_venue (venue_id, starts_at),
  KEY reservation_member (member_id, starts_at),
  KEY reservation_due (status, starts_at),
  KEY reservation_resource (resource_id, starts_at),
  CONSTRAINT reservation_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT reservation_of_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT reservation_slot CHECK (starts_at < ends_at)
) ENGINE = InnoDB;

-- Mails and calendar invitations to be sent: written with what they tell of, drained by a job.
CREATE TABLE outbox_message (
  id              UUID          NOT NULL PRIMARY KEY,
  kind            VARCHAR(40)   NOT NULL,
  subject_id      UUID          NOT NULL,           -- the reservation or member it tells of
  recipient_id    UUID          NOT NULL,
  payload         TEXT          NOT NULL,           -- JSON, what the text needs and the subject may lose
  created_at      DATETIME(3)   NOT NULL,
  next_attempt_at DATETIME(3)   NULL,               -- NULL: sent or given up
  attempts        SMALLINT      NOT NULL DEFAULT 0,
  sent_at         DATETIME(3)   NULL,
  last_error      VARCHAR(1000) NULL,
  KEY outbox_message_due (next_attempt_at),
  KEY outbox_message_subject (subject_id)
) ENGINE = InnoDB;

-- Where mails land while no SMTP server is configured: shown on screen, never dropped.
CREATE TABLE mailbox_message (
  id           UUID         NOT NULL PRIMARY KEY,
  outbox_id    UUID         NOT NULL,
  recipient_id UUID         NOT NULL,
  to_address   VARCHAR(254) NOT NULL,
  subject      VARCHAR(300) NOT NULL,
  mime         MEDIUMTEXT   NOT NULL,               -- the whole message, as it would have left
  delivered_at DATETIME(3)  NOT NULL,
  UNIQUE KEY mailbox_message_once (outbox_id),
  KEY mailbox_message_recipient (recipient_id, delivered_at)
) ENGINE = InnoDB;

-- What was turned away, and by which rule.
CREATE TABLE refused_request (
  id          UUID        NOT NULL PRIMARY KEY,
  venue_id    UUID        NOT NULL,
  resource_id UUID        NOT NULL,
  member_id   UUID        NULL,
  rule        VARCHAR(40) NOT NULL,
  starts_at   DATETIME(3) NOT NULL,
  ends_at     DATETIME(3) NOT NULL,
  at          DATETIME(3) NOT NULL,
  KEY refused_request_venue (venue_id, at)
) ENGINE = InnoDB;

-- A background job that failed: seen by the administrator, retried with growing pauses.
CREATE TABLE job_failure (
  job          VARCHAR(80)   NOT NULL PRIMARY KEY,
  attempts     INT           NOT NULL,
  first_at     DATETIME(3)   NOT NULL,
  last_at      DATETIME(3)   NOT NULL,
  next_at      DATETIME(3)   NULL,
  error        VARCHAR(2000) NOT NULL
) ENGINE = InnoDB;

CREATE TABLE installation (
  id           TINYINT     NOT NULL PRIMARY KEY CHECK (id = 1),
  kind         VARCHAR(10) NOT NULL,                -- DEMO, REAL
  network_name VARCHAR(120) NOT NULL,
  installed_at DATETIME(3) NOT NULL
) ENGINE = InnoDB;
