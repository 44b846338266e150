package org.etabli.insight;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Which members are asked for.
 *
 * @param venues whose desk asks: their members are those whose home is there, who came there within a year, or who have no
 *     home
 * @param words each begins the first name, the last name or the address, or is the badge; with words, everyone whom the
 *     operators of the venues know is looked at, of whatever group and home
 * @param tag which the members wear at an operator of the venues; null for whatever they wear
 */
public record MemberQuery(
        Set<VenueId> venues,
        MemberGroup group,
        String words,
        @Nullable String tag) {

    public MemberQuery {
        venues = Set.copyOf(venues);
        words = words.strip();
    }

    public MemberQuery(Set<VenueId> venues, MemberGroup group, String words) {
        this(venues, group, words, null);
    }

    public static MemberQuery of(Collection<VenueId> venues, MemberGroup group) {
        return new MemberQuery(Set.copyOf(venues), group, "");
    }

    public MemberQuery wearing(@Nullable String worn) {
        return new MemberQuery(venues, group, words, worn);
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    List<String> listWords() {
        return isSearch() ? Arrays.stream(words.split("\\s+")).limit(6).toList() : List.of();
    }
}
