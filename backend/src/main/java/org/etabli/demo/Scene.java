package org.etabli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The script and the moment it is played at. */
record Scene(NetworkScript network, PeopleScript people, Instant now) {

    /** Where all of it happens. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    /** The first day of the history. */
    LocalDate opening() {
        return today().minusYears(1);
    }

    static Instant at(LocalDate day, int minuteOfDay) {
        return day.atTime(minuteOfDay / 60, minuteOfDay % 60).atZone(ZONE).toInstant();
    }
}
