-- How an operator's papers and mails look, from a moment on. What was issued before keeps the look that it had.
CREATE TABLE operator_look (
    operator_id UUID NOT NULL,
    since DATETIME(3) NOT NULL,
    accent CHAR(7),
    logo MEDIUMBLOB,
    logo_width SMALLINT,
    logo_height SMALLINT,
    set_by UUID NOT NULL,
    PRIMARY KEY (operator_id, since),
    CONSTRAINT operator_look_of_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
    CONSTRAINT operator_look_logo CHECK ((logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL))
);
