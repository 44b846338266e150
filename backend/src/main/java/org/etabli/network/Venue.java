package org.etabli.network;

import java.time.Duration;
import java.time.ZoneId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A shared workplace as everyone may know it; door code and Wi-Fi are for those who come in.
 *
 * @param slug its name in addresses, unique in the network
 * @param zone the wall clock its people live by
 * @param grace after the start of a reservation, how long it waits for its holder before it is released
 */
public record Venue(
        VenueId id,
        OperatorId operator,
        String slug,
        String name,
        VenueKind kind,
        @Nullable String description,
        Address address,
        @Nullable Position position,
        ZoneId zone,
        @Nullable String directions,
        @Nullable String doorCode,
        @Nullable String wifiName,
        @Nullable String email,
        @Nullable String phone,
        Duration grace) {

    public record Address(String street, String postcode, String city) {}

    /** WGS 84 degrees. */
    public record Position(double latitude, double longitude) {}
}
