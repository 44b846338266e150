-- What an operator has its members sign, version by version; what was published never changes.
CREATE TABLE membership_terms (
  id           UUID        NOT NULL PRIMARY KEY,
  operator_id  UUID        NOT NULL,
  version      INT         NOT NULL,
  body         MEDIUMTEXT  NOT NULL,
  hash         BINARY(32)  NOT NULL,               -- SHA-256 of the text as it is signed
  published_by UUID        NULL,
  published_at DATETIME(3) NOT NULL,
  UNIQUE KEY membership_terms_version (operator_id, version),
  CONSTRAINT membership_terms_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) ENGINE = InnoDB;

-- Someone who takes a plan on the public site, from her address to her contract.
CREATE TABLE sign_up (
  id            UUID         NOT NULL PRIMARY KEY,
  operator_id   UUID         NOT NULL,
  venue_id      UUID         NOT NULL,
  plan_id       UUID         NOT NULL,
  first_name    VARCHAR(80)  NOT NULL,
  last_name     VARCHAR(80)  NOT NULL,
  email         VARCHAR(254) NOT NULL,
  locale        VARCHAR(10)  NOT NULL,
  state         VARCHAR(10)  NOT NULL,             -- STARTED, WAITING, RETURNED, DONE
  token_hash    BINARY(32)   NULL,                 -- SHA-256 of what stands in the latest link; NULL: not mailed yet
  street        VARCHAR(200) NULL,
  postcode      VARCHAR(10)  NULL,
  city          VARCHAR(100) NULL,
  pays_by       VARCHAR(10)  NULL,                 -- MANDATE, CARD, TRANSFER, ON_SITE
  iban          VARCHAR(34)  NULL,
  tariff_group  VARCHAR(20)  NULL,
  document_type VARCHAR(40)  NULL,                 -- the file lies beside the database, under the row's id
  document_size INT          NULL,
  reviewed_by   UUID         NULL,
  reviewed_at   DATETIME(3)  NULL,
  reason        VARCHAR(300) NULL,                 -- why the document was refused
  terms_id      UUID         NULL,
  terms_hash    BINARY(32)   NULL,
  signed_at     DATETIME(3)  NULL,
  member_id     UUID         NULL,
  membership_id UUID         NULL,
  invoice_id    UUID         NULL,
  created_at    DATETIME(3)  NOT NULL,
  expires_at    DATETIME(3)  NULL,                 -- NULL: she has signed
  done_at       DATETIME(3)  NULL,
  UNIQUE KEY sign_up_token (token_hash),
  KEY sign_up_queue (operator_id, state, created_at),
  KEY sign_up_member (member_id),
  KEY sign_up_email (email),
  KEY sign_up_age (expires_at),
  KEY sign_up_done (done_at),
  CONSTRAINT sign_up_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT sign_up_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT sign_up_terms FOREIGN KEY (terms_id) REFERENCES membership_terms (id),
  CONSTRAINT sign_up_contract FOREIGN KEY (membership_id) REFERENCES membership (id),
  CONSTRAINT sign_up_signed CHECK ((terms_id IS NULL) = (signed_at IS NULL))
) ENGINE = InnoDB;
