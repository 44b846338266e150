package org.etabli.membership;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.etabli.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a team's contract.
 *
 * @param shared one allowance for all of the seats together, or one for each
 * @param counts how many there are from a day on
 */
public record Seats(TeamId team, boolean shared, NavigableMap<LocalDate, Integer> counts) {

    /** On a day; the first count holds for the days before it, too. */
    public int on(LocalDate day) {
        var found = counts.floorEntry(day);
        return found == null ? counts.firstEntry().getValue() : found.getValue();
    }

    /** The most there are on any day from {@code start}, before {@code end}. */
    public int most(LocalDate start, @Nullable LocalDate end) {
        var within = end == null ? counts.tailMap(start, false) : counts.subMap(start, false, end, false);
        return within.values().stream().mapToInt(count -> count).reduce(on(start), Math::max);
    }

    /** The same with another count from a day on; what was said of later days does not hold any more. */
    public Seats with(LocalDate from, int seats) {
        NavigableMap<LocalDate, Integer> changed = new TreeMap<>(counts.headMap(from, false));
        changed.put(from, seats);
        return new Seats(team, shared, changed);
    }
}
