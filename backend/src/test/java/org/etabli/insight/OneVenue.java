package org.etabli.insight;

import static org.etabli.insight.History.at;
import static org.etabli.testing.Fixtures.TUESDAY;

import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A venue that is open on holidays too, looked at by its manager on Tuesday at two. */
abstract class OneVenue {

    @Autowired
    Fixtures given;

    @Autowired
    History history;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    Caller manager;

    @BeforeEach
    void a_venue_on_tuesday_at_two() {
        clock.set(at(TUESDAY, "14:00"));
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.insert("UPDATE venue SET observes_public_holidays = FALSE WHERE id = ?", venue.value());
        manager = history.manager(operator);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }
}
