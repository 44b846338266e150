package org.etabli.reservation;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.availability.Availability;
import org.etabli.kernel.VenueId;
import org.etabli.member.NameSharingChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where a member is seen by name from now on, or no longer: wherever she has something to come. */
@Component
class Colleagues {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(NameSharingChanged change) {
        Set<VenueId> venues = jdbc
                .sql("SELECT DISTINCT venue_id FROM reservation WHERE member_id = :member"
                        + " AND starts_at > :earliest AND ends_at > :now AND status IN ('CONFIRMED', 'CHECKED_IN')")
                .param("member", change.member().value())
                .param("earliest", clock.instant().minus(Availability.LONGEST))
                .param("now", clock.instant())
                .query(UUID.class)
                .list()
                .stream()
                .map(VenueId::new)
                .collect(Collectors.toUnmodifiableSet());
        events.publishEvent(new ColleaguesChanged(venues));
    }
}
