-- Screens beside doors and machines. Whoever has the secret in its link reads what it shows; a revoked one is deleted.
CREATE TABLE display (
  id          UUID         NOT NULL PRIMARY KEY,    -- made by the form: sent twice, it is one
  venue_id    UUID         NOT NULL,
  resource_id UUID         NOT NULL,                -- what it stands beside
  name        VARCHAR(120) NOT NULL,                -- where it hangs, as its manager calls it
  look        VARCHAR(8)   NOT NULL,                -- AUTO, LIGHT, DARK, PAPER
  secret_hash BINARY(32)   NOT NULL,                -- SHA-256 of the secret in its link
  made_at     DATETIME(3)  NOT NULL,
  seen_at     DATETIME(3)  NULL,                    -- when it last asked, to within a minute; NULL: never
  UNIQUE KEY display_secret (secret_hash),
  KEY display_at_venue (venue_id, name),
  KEY display_beside (resource_id),
  CONSTRAINT display_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT display_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;
