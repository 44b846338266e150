-- What the team of a venue has to think of on one day.
CREATE TABLE day_note (
  id UUID NOT NULL PRIMARY KEY,
  venue_id UUID NOT NULL,
  day DATE NOT NULL,
  text VARCHAR(200) NOT NULL,
  author_id UUID NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_at DATETIME(3) NULL,
  KEY day_note_of_day (venue_id, day, created_at),
  KEY day_note_author (author_id),
  KEY day_note_age (day),
  CONSTRAINT day_note_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT day_note_written_by FOREIGN KEY (author_id) REFERENCES member (id)
);
