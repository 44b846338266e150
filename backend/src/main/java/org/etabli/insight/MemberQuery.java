package org.etabli.insight;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Which members are asked for.
 *
 * @param venues whose desk asks: their members are those whose home is there, who came there within a year, or who have no
 *     home
 * @param words each begins the first name, the last name or the address, or is the badge; with words, everyone whom the
 *     operators of the venues know is looked at, of whatever group and home
 * @param said what they said in one field; null for whatever they said
 * @param tag which the members wear at an operator of the venues; null for whatever they wear
 */
public record MemberQuery(
        Set<VenueId> venues,
        MemberGroup group,
        String words,
        @Nullable String tag,
        @Nullable Said said) {

    /** @param value as the field keeps it */
    public record Said(MemberFieldId field, String value) {}

    public MemberQuery {
        venues = Set.copyOf(venues);
        words = words.strip();
    }

    public MemberQuery(Set<VenueId> venues, MemberGroup group, String words) {
        this(venues, group, words, null, null);
    }

    public static MemberQuery of(Collection<VenueId> venues, MemberGroup group) {
        return new MemberQuery(Set.copyOf(venues), group, "");
    }

    public MemberQuery wearing(@Nullable String worn) {
        return new MemberQuery(venues, group, words, worn, said);
    }

    /** @param what they said in a field of an operator of the venues; null for whatever they said */
    public MemberQuery saying(@Nullable Said what) {
        return new MemberQuery(venues, group, words, tag, what);
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    List<String> listWords() {
        return isSearch() ? Arrays.stream(words.split("\\s+")).limit(6).toList() : List.of();
    }
}
