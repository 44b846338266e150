package org.etabli.setup;

import org.etabli.identity.FirstAdministrator;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.member.Registrations;
import org.etabli.network.OperatorSettings;
import org.etabli.network.VenueSettings;
import org.etabli.resource.ResourceSettings;
import org.springframework.stereotype.Component;

/** Writes a first network through the services that change it later, in the name of its new administrator. */
@Component
class Founding {

    private final Newcomer newcomer;
    private final OperatorSettings operators;
    private final VenueSettings venues;
    private final ResourceSettings resources;
    private final StarterKit kit;

    Founding(
            Newcomer newcomer,
            OperatorSettings operators,
            VenueSettings venues,
            ResourceSettings resources,
            StarterKit kit) {
        this.newcomer = newcomer;
        this.operators = operators;
        this.venues = venues;
        this.resources = resources;
        this.kit = kit;
    }

    /** @return the administrator with her role */
    Caller found(FirstNetwork network) {
        Caller administrator = newcomer.appoint(network);
        OperatorId operator = operators.create(administrator, network.operator());
        VenueId venue = venues.create(administrator, operator, network.venue());
        venues.setHours(administrator, venue, network.hours(), 0);
        kit.resources(network.things(), network.administrator().locale())
                .forEach(draft -> resources.create(administrator, venue, draft));
        newcomer.join(administrator.member(), operator);
        return administrator;
    }

    /** The person who becomes the administrator. */
    @Component
    static class Newcomer {

        private final Registrations registrations;
        private final FirstAdministrator first;
        private final Members members;

        Newcomer(Registrations registrations, FirstAdministrator first, Members members) {
            this.registrations = registrations;
            this.first = first;
            this.members = members;
        }

        Caller appoint(FirstNetwork network) {
            MemberId member = registrations.register(network.administrator());
            return first.appoint(member, network.password());
        }

        void join(MemberId member, OperatorId operator) {
            members.affiliate(member, operator);
        }
    }
}
