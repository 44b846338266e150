-- Whoever writes: what is closed takes no further entry, line or document. Rows that stand there change as little as any.
DELIMITER //
CREATE TRIGGER journal_entry_in_open_period BEFORE INSERT ON journal_entry FOR EACH ROW
IF EXISTS (SELECT 1 FROM journal_head h WHERE h.operator_id = NEW.operator_id AND h.closed_until >= NEW.booked_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this entry is closed';
END IF//

CREATE TRIGGER journal_line_in_open_period BEFORE INSERT ON journal_line FOR EACH ROW
IF EXISTS (SELECT 1 FROM journal_head h JOIN journal_entry e ON e.operator_id = h.operator_id
    WHERE h.operator_id = NEW.operator_id AND e.number = NEW.entry_number AND h.closed_until >= e.booked_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this line is closed';
END IF//

CREATE TRIGGER invoice_in_open_period BEFORE INSERT ON invoice FOR EACH ROW
IF EXISTS (SELECT 1 FROM journal_head h WHERE h.operator_id = NEW.operator_id AND h.closed_until >= NEW.issued_on) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this document is closed';
END IF//
DELIMITER ;
