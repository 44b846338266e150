-- For some time, a member's badge switches a machine on although she is not authorised: somebody who trains is beside her.
CREATE TABLE accompaniment (
    id UUID NOT NULL PRIMARY KEY,
    resource_id UUID NOT NULL,
    venue_id UUID NOT NULL,
    member_id UUID NOT NULL,
    accompanied_by UUID NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    until_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3),
    KEY accompaniment_on (resource_id, until_at),
    KEY accompaniment_at (venue_id, until_at),
    KEY accompaniment_age (until_at),
    CONSTRAINT accompaniment_of_machine FOREIGN KEY (resource_id) REFERENCES resource (id),
    CONSTRAINT accompaniment_of FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT accompaniment_by FOREIGN KEY (accompanied_by) REFERENCES member (id),
    CONSTRAINT accompaniment_order CHECK (opened_at < until_at),
    CONSTRAINT accompaniment_two CHECK (member_id <> accompanied_by)
);

ALTER TABLE machine_session
    ADD COLUMN accompanied_by UUID,
    ADD CONSTRAINT machine_session_with FOREIGN KEY (accompanied_by) REFERENCES member (id);
