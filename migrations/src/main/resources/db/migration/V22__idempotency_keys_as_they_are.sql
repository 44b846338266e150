-- A key is compared as it is written: two that differ in case only are two keys.
ALTER TABLE idempotent_answer
  MODIFY idempotency_key VARCHAR(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL;
