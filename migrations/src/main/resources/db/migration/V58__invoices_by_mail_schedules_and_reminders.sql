-- Who wants her invoices on paper gets no mail of them; a run over a past month sends none.
ALTER TABLE payer ADD COLUMN on_paper BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE billing_run ADD COLUMN sends_mail BOOLEAN NOT NULL DEFAULT TRUE;

-- What a notice went out with, to say how far all of it has come; NULL: it went alone.
ALTER TABLE outbox_message ADD COLUMN batch_id UUID NULL, ADD KEY outbox_message_batch (batch_id, sent_at);

-- The operator lets the member reserve nothing until she has paid; NULL: she may.
ALTER TABLE affiliation ADD COLUMN suspended_on DATE NULL;

-- On which day of the month an operator's month before is billed by itself.
CREATE TABLE billing_schedule (
  operator_id  UUID        NOT NULL PRIMARY KEY,
  day_of_month SMALLINT    NOT NULL,
  hour         SMALLINT    NOT NULL,                -- in the operator's zone
  commits      BOOLEAN     NOT NULL,                -- FALSE: prepared only, and looked at by somebody
  done_month   DATE        NOT NULL,                -- the last month it has seen to, its first day
  set_by       UUID        NOT NULL,                -- in whose name it runs
  set_at       DATETIME(3) NOT NULL,
  CONSTRAINT billing_schedule_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT billing_schedule_moment CHECK (day_of_month BETWEEN 1 AND 28 AND hour BETWEEN 0 AND 23)
) ENGINE = InnoDB;

-- How an operator asks for what is overdue: after how many days each step follows the one before.
CREATE TABLE dunning_ladder (
  operator_id   UUID     NOT NULL PRIMARY KEY,
  active        BOOLEAN  NOT NULL,
  starts_on     DATE     NOT NULL,                  -- what was due before is reminded by nobody
  friendly_days SMALLINT NOT NULL,                  -- after the day it was due
  formal_days   SMALLINT NOT NULL,                  -- after the friendly reminder
  grace_days    SMALLINT NOT NULL,                  -- from the formal notice to the suspension
  CONSTRAINT dunning_ladder_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT dunning_ladder_days CHECK (friendly_days BETWEEN 1 AND 90 AND formal_days BETWEEN 1 AND 90
    AND grace_days BETWEEN 1 AND 90)
) ENGINE = InnoDB;

-- What an operator's letters say instead of the words of the house.
CREATE TABLE dunning_text (
  operator_id UUID          NOT NULL,
  step        VARCHAR(12)   NOT NULL,               -- FRIENDLY, FORMAL, SUSPENDED
  language    CHAR(2)       NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  PRIMARY KEY (operator_id, step, language),
  CONSTRAINT dunning_text_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- A payer who was reminded, or of whom somebody said to wait; gone once nothing is overdue any more.
CREATE TABLE dunning_case (
  payer_id    UUID         NOT NULL PRIMARY KEY,
  operator_id UUID         NOT NULL,
  step        VARCHAR(12)  NULL,                    -- NULL: none yet
  step_on     DATE         NULL,
  held_until  DATE         NULL,                    -- nothing happens before
  held_reason VARCHAR(200) NULL,
  revision    INT          NOT NULL DEFAULT 0,
  KEY dunning_case_operator (operator_id),
  CONSTRAINT dunning_case_payer FOREIGN KEY (payer_id) REFERENCES payer (id),
  CONSTRAINT dunning_case_step CHECK ((step IS NULL) = (step_on IS NULL)),
  CONSTRAINT dunning_case_held CHECK ((held_until IS NULL) = (held_reason IS NULL))
) ENGINE = InnoDB;

-- What was done to get paid, by whom, and over how much.
CREATE TABLE dunning_act (
  id          UUID         NOT NULL PRIMARY KEY,
  payer_id    UUID         NOT NULL,
  operator_id UUID         NOT NULL,
  kind        VARCHAR(12)  NOT NULL,                -- SENT, SKIPPED, HELD, RELEASED, LIFTED, SETTLED, UNDONE
  step        VARCHAR(12)  NULL,
  open_minor  BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  note        VARCHAR(200) NULL,
  done_by     UUID         NULL,                    -- NULL: by itself
  at          DATETIME(3)  NOT NULL,
  KEY dunning_act_payer (payer_id, at),
  KEY dunning_act_operator (operator_id, at),
  CONSTRAINT dunning_act_of_payer FOREIGN KEY (payer_id) REFERENCES payer (id)
) ENGINE = InnoDB;
