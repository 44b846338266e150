-- A screen at a venue's entrance stands beside no resource: it shows the rooms of the whole venue.
ALTER TABLE display MODIFY COLUMN resource_id UUID NULL; -- what it stands beside; NULL: the venue's entrance

-- Whoever agreed is read there by name, with what she reserved for.
ALTER TABLE member ADD COLUMN on_screens BOOLEAN NOT NULL DEFAULT FALSE AFTER shares_name;
