-- What one should have read before using a resource: a file or a link.
CREATE TABLE resource_document (
  id          UUID         NOT NULL PRIMARY KEY,     -- made by the form: sent twice, it is one
  resource_id UUID         NOT NULL,
  kind        VARCHAR(16)  NOT NULL,                 -- MANUAL, SAFETY_SHEET, MATERIAL_TABLE
  title       VARCHAR(120) NOT NULL,
  link        VARCHAR(500) NULL,
  content     MEDIUMBLOB   NULL,                     -- PDF
  added_at    DATETIME(3)  NOT NULL,
  KEY resource_document_of (resource_id, kind),
  CONSTRAINT resource_document_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT resource_document_one CHECK ((link IS NULL) <> (content IS NULL))
) ENGINE = InnoDB;

-- What a machine works and how, and what it must never see.
CREATE TABLE resource_material (
  resource_id UUID         NOT NULL,
  position    SMALLINT     NOT NULL,
  name        VARCHAR(80)  NOT NULL,
  thickness   VARCHAR(40)  NULL,
  settings    VARCHAR(160) NULL,                     -- power, speed: as people say them
  note        VARCHAR(200) NULL,                     -- of what is forbidden: why
  forbidden   BOOLEAN      NOT NULL,
  PRIMARY KEY (resource_id, position),
  CONSTRAINT resource_material_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT resource_material_why CHECK (NOT forbidden OR note IS NOT NULL)
) ENGINE = InnoDB;

-- What it can do: work area, power.
CREATE TABLE resource_capability (
  resource_id UUID         NOT NULL,
  position    SMALLINT     NOT NULL,
  label       VARCHAR(60)  NOT NULL,
  value       VARCHAR(120) NOT NULL,
  PRIMARY KEY (resource_id, position),
  CONSTRAINT resource_capability_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;
