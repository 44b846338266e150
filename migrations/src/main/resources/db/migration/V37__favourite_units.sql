-- The desks someone likes best: proposed to her first.
CREATE TABLE favourite_unit (
  member_id UUID        NOT NULL,
  unit_id   UUID        NOT NULL,
  since     DATETIME(3) NOT NULL,
  PRIMARY KEY (member_id, unit_id),
  CONSTRAINT favourite_unit_of_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT favourite_unit_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;
