-- Whether the reservation was made as the thing went out: then it goes with a hand-out that was a mistake.
ALTER TABLE loan
  ADD COLUMN at_once BOOLEAN NOT NULL DEFAULT FALSE AFTER reservation_id,
  ADD KEY loan_history (resource_id, handed_out_at),
  ADD KEY loan_past (member_id, moved_at);
