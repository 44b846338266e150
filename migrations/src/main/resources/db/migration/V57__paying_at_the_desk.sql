-- Whether a day pass may be paid when its buyer comes. Without a row: it may.
ALTER TABLE online_sale ADD COLUMN pays_at_desk BOOLEAN NOT NULL DEFAULT TRUE AFTER takes_cards;
