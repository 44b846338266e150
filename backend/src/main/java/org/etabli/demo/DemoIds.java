package org.etabli.demo;

import java.util.UUID;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;

/** The ids of what has a name in the demo: the same in every installation of it. */
final class DemoIds {

    private static final UUID NETWORK = UUID.fromString("0b1e5f4c-2013-5a8e-9c61-86000e7ab115");

    private DemoIds() {}

    static OperatorId operator(String key) {
        return new OperatorId(named("operator " + key));
    }

    static VenueId venue(String slug) {
        return new VenueId(named("venue " + slug));
    }

    static FloorId floor(String plan) {
        return new FloorId(named("floor " + plan));
    }

    static UnitId unit(String venueSlug, String label) {
        return new UnitId(named("unit " + venueSlug + " " + label));
    }

    static ResourceId resource(String venueSlug, String name) {
        return new ResourceId(named("resource " + venueSlug + " " + name));
    }

    static AuthorisationTypeId authorisationType(String operatorKey, String name) {
        return new AuthorisationTypeId(named("authorisation " + operatorKey + " " + name));
    }

    static PlanId plan(String operatorKey, String name) {
        return new PlanId(named("plan " + operatorKey + " " + name));
    }

    static MemberId member(String email) {
        return new MemberId(named("member " + email));
    }

    static FaultId fault(String name) {
        return new FaultId(named("fault " + name));
    }

    static UUID named(String name) {
        return Ids.named(NETWORK, name);
    }
}
