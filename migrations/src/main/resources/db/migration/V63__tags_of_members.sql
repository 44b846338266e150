-- Words by which an operator's team sorts the members whom it knows; no other operator sees them.
CREATE TABLE member_tag (
  operator_id UUID        NOT NULL,
  tag         VARCHAR(40) NOT NULL,                  -- alike but for accents and capitals: the same
  member_id   UUID        NOT NULL,
  PRIMARY KEY (operator_id, tag, member_id),
  KEY member_tag_member (member_id, operator_id),
  CONSTRAINT member_tag_known FOREIGN KEY (member_id, operator_id) REFERENCES affiliation (member_id, operator_id)
    ON DELETE CASCADE
) ENGINE = InnoDB;
