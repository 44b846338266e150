-- When a contract rests: no fee, no allowance. It keeps all of its pauses, for what is billed late.
CREATE TABLE membership_pause (
  membership_id UUID NOT NULL,
  starts_on     DATE NOT NULL,
  ends_on       DATE NULL,                         -- exclusive; NULL: until she says so
  PRIMARY KEY (membership_id, starts_on),
  CONSTRAINT membership_pause_of FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT membership_pause_days CHECK (ends_on IS NULL OR starts_on < ends_on)
) ENGINE = InnoDB;

INSERT INTO membership_pause (membership_id, starts_on)
  SELECT id, paused_from FROM membership WHERE paused_from IS NOT NULL;

ALTER TABLE membership
  DROP COLUMN paused_from,
  ADD COLUMN trial_until     DATE    NULL,         -- the first day that is paid for; NULL: from the start
  ADD COLUMN committed_until DATE    NULL,         -- the earliest day it may end; NULL: any
  ADD COLUMN rest_credited   BOOLEAN NOT NULL DEFAULT FALSE; -- it ended by a change: what was paid beyond is credited

-- What was agreed about a contract, by whom, and whether it was taken back before it took effect.
CREATE TABLE membership_change (
  id            UUID        NOT NULL PRIMARY KEY,
  membership_id UUID        NOT NULL,
  kind          VARCHAR(12) NOT NULL,              -- UPGRADE, DOWNGRADE, PAUSE, RESUME, CANCEL, TRANSFER
  effective_on  DATE        NOT NULL,
  until_on      DATE        NULL,                  -- PAUSE: exclusive
  successor_id  UUID        NULL,                  -- the contract that takes over
  made_by       UUID        NOT NULL,
  made_at       DATETIME(3) NOT NULL,
  taken_back_at DATETIME(3) NULL,
  KEY membership_change_of (membership_id, made_at),
  KEY membership_change_successor (successor_id),
  CONSTRAINT membership_change_contract FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT membership_change_by FOREIGN KEY (made_by) REFERENCES member (id)
) ENGINE = InnoDB;
