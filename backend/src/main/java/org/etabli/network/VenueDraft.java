package org.etabli.network;

import java.time.Duration;
import java.time.ZoneId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A venue as someone wants it to be.
 *
 * @param zone the wall clock its people live by
 * @param doorCode told to those who have a reservation, or null
 * @param grace how long a reservation waits for its holder, 0 to 4 hours
 * @param closedOnPublicHolidays whether it keeps the public holidays of France
 */
public record VenueDraft(
        String name,
        VenueKind kind,
        @Nullable String description,
        Venue.Address address,
        Venue.@Nullable Position position,
        ZoneId zone,
        @Nullable String directions,
        @Nullable String doorCode,
        @Nullable String wifiName,
        @Nullable String email,
        @Nullable String phone,
        Duration grace,
        boolean closedOnPublicHolidays) {

    /** @throws InvalidInputException naming the field that does not fit */
    public VenueDraft {
        name = Input.text("name", name, 120);
        Input.chosen("kind", kind);
        description = Input.optional("description", description, 1_000);
        address = new Venue.Address(
                Input.text("street", address.street(), 200),
                Input.text("postcode", address.postcode(), 10),
                Input.text("city", address.city(), 100));
        if (position != null) {
            mustBeOnEarth(position);
        }
        Input.chosen("zone", zone);
        directions = Input.optional("directions", directions, 300);
        doorCode = Input.optional("doorCode", doorCode, 20);
        wifiName = Input.optional("wifiName", wifiName, 60);
        email = email == null || email.isBlank() ? null : Input.email("email", email);
        phone = Input.optional("phone", phone, 30);
        Input.within("grace", grace.toMinutes(), 0, 240);
    }

    /** A venue of which only the name and the address are known yet. */
    public static VenueDraft named(String name, VenueKind kind, Venue.Address address, ZoneId zone) {
        return new VenueDraft(
                name, kind, null, address, null, zone, null, null, null, null, null, Duration.ofMinutes(15), true);
    }

    /** The venue as it is, but for whether it keeps the public holidays. */
    public static VenueDraft of(Venue venue, boolean closedOnPublicHolidays) {
        return new VenueDraft(
                venue.name(),
                venue.kind(),
                venue.description(),
                venue.address(),
                venue.position(),
                venue.zone(),
                venue.directions(),
                venue.doorCode(),
                venue.wifiName(),
                venue.email(),
                venue.phone(),
                venue.grace(),
                closedOnPublicHolidays);
    }

    /** The same venue, with what people should know of it. */
    public VenueDraft described(
            @Nullable String about,
            @Nullable String way,
            @Nullable String door,
            @Nullable String wifi,
            @Nullable String mail,
            @Nullable String telephone,
            Duration waits,
            boolean closed) {
        return new VenueDraft(
                name, kind, about, address, position, zone, way, door, wifi, mail, telephone, waits, closed);
    }

    /**
     * The same venue at these degrees, or on no map when both are null.
     *
     * @throws InvalidInputException when one of them is missing, or on no globe
     */
    public VenueDraft at(@Nullable Double latitude, @Nullable Double longitude) {
        Venue.Position there = latitude == null && longitude == null
                ? null
                : new Venue.Position(Input.chosen("latitude", latitude), Input.chosen("longitude", longitude));
        return new VenueDraft(
                name,
                kind,
                description,
                address,
                there,
                zone,
                directions,
                doorCode,
                wifiName,
                email,
                phone,
                grace,
                closedOnPublicHolidays);
    }

    private static void mustBeOnEarth(Venue.Position position) {
        if (!(Math.abs(position.latitude()) <= 90)) {
            throw new InvalidInputException("latitude", "out-of-range", -90, 90);
        }
        if (!(Math.abs(position.longitude()) <= 180)) {
            throw new InvalidInputException("longitude", "out-of-range", -180, 180);
        }
    }
}
