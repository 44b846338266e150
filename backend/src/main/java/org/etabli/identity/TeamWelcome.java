package org.etabli.identity;

import org.etabli.identity.LoginEvents.Invited;
import org.etabli.member.TeamJoined;
import org.etabli.network.Venues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who joins a team and can't sign in yet gets an invitation, in the name of the operator's first venue. */
@Component
class TeamWelcome {

    private final Welcome welcome;
    private final Venues venues;
    private final ApplicationEventPublisher events;

    TeamWelcome(Welcome welcome, Venues venues, ApplicationEventPublisher events) {
        this.welcome = welcome;
        this.venues = venues;
        this.events = events;
    }

    @EventListener
    void on(TeamJoined joined) {
        if (welcome.isNeededBy(joined.member())) {
            venues.findFirst(joined.team().operator())
                    .ifPresent(venue -> events.publishEvent(new Invited(joined.member(), venue.id())));
        }
    }
}
