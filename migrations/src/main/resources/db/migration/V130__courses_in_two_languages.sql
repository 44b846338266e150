-- A course says in both languages what it is, how it is usually held, and until when one may leave or it may be called off.
ALTER TABLE course
  ADD COLUMN title_en       VARCHAR(120)  NULL AFTER title,            -- NULL: as in French
  ADD COLUMN description_en VARCHAR(2000) NULL AFTER description,
  ADD COLUMN minutes        SMALLINT      NOT NULL DEFAULT 120,
  ADD COLUMN trainer_id     UUID          NULL,                        -- who usually holds it
  ADD COLUMN needs_quiz     BOOLEAN       NOT NULL DEFAULT FALSE,      -- nobody is signed off before the quiz is passed
  ADD COLUMN decide_hours   SMALLINT      NOT NULL DEFAULT 48,         -- before the start: with too few people it is called off
  ADD COLUMN leave_hours    SMALLINT      NOT NULL DEFAULT 24,         -- before the start: who leaves later owes the price
  ADD COLUMN withdrawn_at   DATETIME(3)   NULL,
  ADD CONSTRAINT course_minutes CHECK (minutes BETWEEN 15 AND 1380),
  ADD CONSTRAINT course_hours CHECK (decide_hours BETWEEN 0 AND 720 AND leave_hours BETWEEN 0 AND 720);
