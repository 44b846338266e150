-- Append-only. A closed day, month or year of an operator's journal, chained to the closure before.
CREATE TABLE closure (
  operator_id        UUID        NOT NULL,
  number             BIGINT      NOT NULL,         -- its place in the chain
  kind               VARCHAR(5)  NOT NULL,         -- DAY, MONTH, YEAR
  first_day          DATE        NOT NULL,
  last_day           DATE        NOT NULL,
  entries            INT         NOT NULL,         -- booked in the period
  last_entry         BIGINT      NOT NULL,         -- the highest number booked up to its last day
  entry_hash         BINARY(32)  NOT NULL,         -- of that entry
  sales_minor        BIGINT      NOT NULL,         -- of the period, VAT included, less credit notes
  receipts_minor     BIGINT      NOT NULL,         -- of the period, less what was taken back
  all_sales_minor    BIGINT      NOT NULL,         -- perpetual: from the first entry to the last day
  all_receipts_minor BIGINT      NOT NULL,
  closed_by          UUID        NULL,             -- NULL: by itself
  closed_at          DATETIME(3) NOT NULL,
  previous_hash      BINARY(32)  NOT NULL,
  hash               BINARY(32)  NOT NULL,
  PRIMARY KEY (operator_id, number),
  UNIQUE KEY closure_once (operator_id, kind, first_day),
  CONSTRAINT closure_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT closure_days CHECK (first_day <= last_day)
) ENGINE = InnoDB;

-- Nothing is booked on a closed day; and the end of the chain of closures, which a missing last one would not show.
ALTER TABLE journal_head
  ADD COLUMN closed_until DATE       NULL,
  ADD COLUMN closures     BIGINT     NOT NULL DEFAULT 0,
  ADD COLUMN closure_hash BINARY(32) NOT NULL DEFAULT (REPEAT(CHAR(0), 32));

ALTER TABLE journal_entry ADD KEY journal_entry_day (operator_id, booked_on);
