-- A machine of several units may fail in two of them: who reserved it is told once, and answers once.
UPDATE fault_proposal p
  JOIN (SELECT reservation_id, MIN(id) AS first_id FROM fault_proposal WHERE state = 'OPEN'
        GROUP BY reservation_id HAVING COUNT(*) > 1) several
    ON several.reservation_id = p.reservation_id AND several.first_id <> p.id
  SET p.state = 'MOOT', p.answered_at = p.told_at
  WHERE p.state = 'OPEN';

ALTER TABLE fault_proposal
  ADD COLUMN open_for UUID AS (IF(state = 'OPEN', reservation_id, NULL)) PERSISTENT,
  ADD UNIQUE KEY fault_proposal_one_open (open_for);
