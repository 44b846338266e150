-- A resource may be kept for the holders of some plans. Without a row it is open to everyone.
CREATE TABLE resource_plan (
  resource_id UUID NOT NULL,
  plan_id     UUID NOT NULL,
  PRIMARY KEY (resource_id, plan_id),
  KEY resource_plan_plan (plan_id),
  CONSTRAINT resource_plan_of_resource FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT resource_plan_of_plan FOREIGN KEY (plan_id) REFERENCES plan (id)
) ENGINE = InnoDB;
