package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A venue for search engines: schema.org {@code Place} as JSON-LD, with the hours of the coming week. */
@Component
class PlaceMarkup {

    private static final int DAYS = 7;

    private final Venues venues;
    private final JsonMapper json;
    private final Clock clock;
    private final String publicUrl;

    PlaceMarkup(Venues venues, JsonMapper json, Clock clock, @Value("${etabli.public-url}") String publicUrl) {
        this.venues = venues;
        this.json = json;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Safe inside of a script element: no text of it can end that. */
    String of(Venue venue) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@context", "https://schema.org");
        place.put("@type", "Place");
        place.put("name", venue.name());
        place.put("url", publicUrl + "/venues/" + venue.slug());
        place.put("description", venue.description());
        place.put(
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "streetAddress",
                        venue.address().street(),
                        "postalCode",
                        venue.address().postcode(),
                        "addressLocality",
                        venue.address().city()));
        if (venue.position() != null) {
            place.put(
                    "geo",
                    Map.of(
                            "@type",
                            "GeoCoordinates",
                            "latitude",
                            venue.position().latitude(),
                            "longitude",
                            venue.position().longitude()));
        }
        place.put("telephone", venue.phone());
        place.put("openingHoursSpecification", hours(venue));
        place.values().removeIf(Objects::isNull);
        return json.writeValueAsString(place).replace("<", "\\u003c");
    }

    private List<Map<String, String>> hours(Venue venue) {
        var calendar = venues.calendarOf(venue.id());
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS))
                .flatMap(day -> calendar.on(day).open().stream())
                .map(slot -> LocalSlot.of(slot, venue.zone()))
                .map(slot -> Map.of(
                        "@type", "OpeningHoursSpecification",
                        "validFrom", slot.day().toString(),
                        "validThrough", slot.day().toString(),
                        "opens", slot.start().toLocalTime().toString(),
                        "closes", slot.end().toLocalTime().toString()))
                .toList();
    }
}
