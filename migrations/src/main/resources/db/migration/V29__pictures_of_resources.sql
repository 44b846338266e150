-- A picture is made anew from what was uploaded; its id is in its address, so that a browser may keep it.
CREATE TABLE resource_picture (
  resource_id UUID       NOT NULL PRIMARY KEY,
  id          UUID       NOT NULL,
  content     MEDIUMBLOB NOT NULL,             -- JPEG
  CONSTRAINT resource_picture_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

ALTER TABLE resource DROP COLUMN picture;
