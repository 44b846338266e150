package org.etabli.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names, callings and doings of invented people, as written in {@code demo/people.json}. */
record PeopleScript(
        List<String> firstNames,
        List<String> lastNames,
        List<String> professions,
        List<String> streets,
        List<String> notes,
        List<String> meetings,
        List<String> projects,
        List<Role> accounts,
        List<Role> regulars) {

    /**
     * Someone who plays a part.
     *
     * @param login the address she signs in with, or null for one of the regulars
     * @param home the venue she belongs to
     * @param months since when she is a member
     * @param expiring an authorisation that she holds for a few days more
     * @param role what she may do, {@code at} a venue, for all venues {@code of} an operator, or else everywhere
     */
    record Role(
            @Nullable String login,
            String firstName,
            String lastName,
            @Nullable String profession,
            @Nullable String phone,
            @Nullable String badge,
            String home,
            @Nullable String plan,
            int months,
            List<String> authorisations,
            @Nullable String expiring,
            @Nullable String note,
            boolean suspended,
            @Nullable String role,
            @Nullable String at,
            @Nullable String of) {

        @SuppressWarnings("NullAway")
        Role {
            authorisations = Objects.requireNonNullElse(authorisations, List.of());
        }
    }
}
