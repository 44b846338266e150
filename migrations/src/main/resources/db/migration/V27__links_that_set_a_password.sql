-- A link that lets its reader set her password, once: the first one, or one in place of the one she forgot.
CREATE TABLE password_link (
  id         UUID        NOT NULL PRIMARY KEY,
  member_id  UUID        NOT NULL,
  purpose    VARCHAR(12) NOT NULL,                 -- INVITATION, FORGOTTEN
  token_hash BINARY(32)  NOT NULL,                 -- SHA-256; the token itself stands in the mail and nowhere else
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at    DATETIME(3) NULL,
  UNIQUE KEY password_link_hash (token_hash),
  KEY password_link_member (member_id),
  KEY password_link_age (expires_at),
  CONSTRAINT password_link_of_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB;
