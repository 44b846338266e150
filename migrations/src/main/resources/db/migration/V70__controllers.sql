-- The device that switches a machine on, one for each machine: what it proves itself with.
CREATE TABLE controller (
  resource_id UUID        NOT NULL PRIMARY KEY,
  key_hash    BINARY(32)  NULL,                 -- SHA-256 of its key; NULL: revoked
  keyed_at    DATETIME(3) NOT NULL,             -- when its latest key was made
  revoked_at  DATETIME(3) NULL,
  UNIQUE KEY controller_key (key_hash),
  CONSTRAINT controller_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT controller_revoked CHECK ((key_hash IS NULL) = (revoked_at IS NOT NULL))
) ENGINE = InnoDB;
