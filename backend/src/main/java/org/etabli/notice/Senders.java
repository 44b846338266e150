package org.etabli.notice;

import org.etabli.kernel.OperatorId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Who writes for an operator when no venue of it is meant: its first venue, which people know, or the entity itself. */
@Component
class Senders {

    private final Venues venues;

    Senders(Venues venues) {
        this.venues = venues;
    }

    Sender of(OperatorId operator) {
        return venues.findFirst(operator)
                .map((Venue venue) -> Sender.of(venue))
                .orElseGet(() -> Sender.of(venues.getOperator(operator)));
    }
}
