package org.etabli.demo;

import java.time.LocalDate;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An invented member.
 *
 * @param part what she plays, or null for one of the crowd
 * @param left the day she came no more, or null
 * @param zeal how active she is for her habit; 0 for who appears only where the script says so
 */
record Person(
        MemberId id,
        String firstName,
        String lastName,
        String email,
        VenueScript home,
        Habit habit,
        PeopleScript.@Nullable Role part,
        LocalDate joined,
        @Nullable LocalDate left,
        double zeal) {

    /** Persons are told apart by their id alone; they are looked up a million times. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    boolean isAround(LocalDate day) {
        return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }

    boolean isSuspended() {
        return part != null && part.suspended();
    }

    boolean playsAs(String login) {
        return part != null && login.equals(part.login());
    }
}
