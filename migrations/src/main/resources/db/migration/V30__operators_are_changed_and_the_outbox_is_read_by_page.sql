-- Two people may edit one operator: the second is told, not overruled.
ALTER TABLE operator ADD COLUMN revision INT NOT NULL DEFAULT 0;

-- What was sent lately is read from its end, however much was sent before.
ALTER TABLE outbox_message ADD KEY outbox_message_sent (sent_at);
