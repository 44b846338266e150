-- A code may also make a reservation cheaper.
ALTER TABLE coupon ADD COLUMN for_reservations BOOLEAN NOT NULL DEFAULT FALSE AFTER for_packs;

-- One use for a reservation: by whom, how much it takes off. Gone when the code is given back.
CREATE TABLE coupon_visit (
  reservation_id UUID        NOT NULL PRIMARY KEY,
  coupon_id      UUID        NOT NULL,
  member_id      UUID        NOT NULL,
  amount_minor   BIGINT      NOT NULL,
  used_at        DATETIME(3) NOT NULL,
  KEY coupon_visit_coupon (coupon_id, member_id),
  KEY coupon_visit_member (member_id),
  CONSTRAINT coupon_visit_of FOREIGN KEY (coupon_id) REFERENCES coupon (id),
  CONSTRAINT coupon_visit_by FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT coupon_visit_amount CHECK (amount_minor >= 0)
) ENGINE = InnoDB;
