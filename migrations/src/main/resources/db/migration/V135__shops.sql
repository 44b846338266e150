-- What a venue sells beside its machines: sheets, filament, coffee. Quantities are whole numbers of the product's unit.
CREATE TABLE product (
  id           UUID         NOT NULL PRIMARY KEY,
  operator_id  UUID         NOT NULL,
  venue_id     UUID         NOT NULL,
  name         VARCHAR(120) NOT NULL,
  name_en      VARCHAR(120) NULL,                    -- NULL: called the same
  unit         VARCHAR(12)  NOT NULL,                -- PIECE, SHEET, METRE, CENTIMETRE, GRAM
  price_minor  BIGINT       NOT NULL,                -- all taxes included, for so many units:
  priced_by    INT          NOT NULL,
  currency     CHAR(3)      NOT NULL,
  vat_rate     SMALLINT     NULL,                    -- hundredths of a percent; NULL: the operator's rate for its shop
  stock        BIGINT       NOT NULL,
  alert_at     BIGINT       NULL,                    -- so many or fewer are too few; NULL: never
  alerted_at   DATETIME(3)  NULL,                    -- when its managers were told that it runs out
  below_zero   BOOLEAN      NOT NULL,                -- may be sold although the books say that none is left
  on_sale      BOOLEAN      NOT NULL,
  revision     BIGINT       NOT NULL DEFAULT 0,      -- bumped first by whatever moves the stock
  created_at   DATETIME(3)  NOT NULL,
  KEY product_of_venue (venue_id, on_sale),
  CONSTRAINT product_at_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
  CONSTRAINT product_of_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT product_stock CHECK (below_zero OR stock >= 0),
  CONSTRAINT product_price CHECK (price_minor >= 0 AND priced_by > 0),
  CONSTRAINT product_vat CHECK (vat_rate IS NULL OR vat_rate BETWEEN 0 AND 9999)
) ENGINE = InnoDB;

-- The machines that a product is for; one that names none is for everything.
CREATE TABLE product_machine (
  product_id  UUID NOT NULL,
  resource_id UUID NOT NULL,
  PRIMARY KEY (product_id, resource_id),
  KEY product_machine_of (resource_id),
  CONSTRAINT product_machine_product FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CONSTRAINT product_machine_resource FOREIGN KEY (resource_id) REFERENCES resource (id)
) ENGINE = InnoDB;

CREATE TABLE product_picture (
  product_id UUID       NOT NULL PRIMARY KEY,
  id         UUID       NOT NULL,                    -- another one with each picture: part of its address
  content    MEDIUMBLOB NOT NULL,                    -- JPEG
  CONSTRAINT product_picture_of FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- What a member took, and what it cost her.
CREATE TABLE purchase (
  id            UUID        NOT NULL PRIMARY KEY,    -- made by the form: sent twice, it is one
  product_id    UUID        NOT NULL,
  venue_id      UUID        NOT NULL,
  member_id     UUID        NOT NULL,
  session_id    UUID        NULL,                    -- the time at a machine that it was for
  quantity      BIGINT      NOT NULL,
  price_minor   BIGINT      NOT NULL,                -- of all of it, all taxes included
  currency      CHAR(3)     NOT NULL,
  vat_rate      SMALLINT    NULL,                    -- the product's then
  bought_at     DATETIME(3) NOT NULL,
  sold_by       UUID        NULL,                    -- who of the staff; NULL: she took it herself
  taken_back_at DATETIME(3) NULL,
  KEY purchase_of_member (member_id, bought_at),
  KEY purchase_at_venue (venue_id, bought_at),
  KEY purchase_of_session (session_id),
  KEY purchase_of_product (product_id),
  KEY purchase_age (bought_at),
  KEY purchase_sold_by (sold_by),
  CONSTRAINT purchase_by FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT purchase_product FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT purchase_quantity CHECK (quantity > 0),
  CONSTRAINT purchase_price CHECK (price_minor >= 0)
) ENGINE = InnoDB;

-- Why there is more or less of a product than before; never changed.
CREATE TABLE stock_movement (
  id          UUID         NOT NULL PRIMARY KEY,
  product_id  UUID         NOT NULL,
  kind        VARCHAR(12)  NOT NULL,                 -- DELIVERY, SALE, TAKEN_BACK, CORRECTION
  quantity    BIGINT       NOT NULL,                 -- less than zero where it goes out
  left_over   BIGINT       NOT NULL,                 -- what there is then
  reason      VARCHAR(200) NULL,                     -- of a correction
  purchase_id UUID         NULL,
  made_by     UUID         NOT NULL,
  made_at     DATETIME(3)  NOT NULL,
  UNIQUE KEY stock_movement_of_purchase (purchase_id, kind),
  KEY stock_movement_of (product_id, made_at),
  KEY stock_movement_age (made_at),
  KEY stock_movement_by (made_by),
  CONSTRAINT stock_movement_product FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT stock_movement_not_nothing CHECK (quantity <> 0),
  CONSTRAINT stock_movement_reason CHECK (kind <> 'CORRECTION' OR reason IS NOT NULL)
) ENGINE = InnoDB;

INSERT INTO vat_rate (operator_id, kind, valid_from, basis_points)
VALUES ('00000000-0000-0000-0000-000000000000', 'SHOP', '2014-01-01', 2000);
