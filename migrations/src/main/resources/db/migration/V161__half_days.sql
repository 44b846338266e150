-- Where a morning ends and an afternoon begins for who buys half a day, in minutes of the local day; NULL: sold whole only.
ALTER TABLE venue ADD COLUMN noon_minute SMALLINT NULL;

-- Which part of the day was bought.
ALTER TABLE day_pass ADD COLUMN part VARCHAR(10) NOT NULL DEFAULT 'DAY';  -- DAY, MORNING, AFTERNOON
