-- Schedules look for what touches a day. Few reservations last longer than a day; told apart by the index,
-- they let the look into the past stop after 24 hours for all the others.
ALTER TABLE reservation
  ADD COLUMN long_lasting BOOLEAN AS (TIMESTAMPDIFF(HOUR, starts_at, ends_at) >= 24) VIRTUAL,
  ADD KEY reservation_schedule (venue_id, long_lasting, starts_at);
