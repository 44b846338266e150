package org.etabli.member;

import org.jspecify.annotations.Nullable;

/**
 * Asks to change what a member says of herself.
 *
 * @param phone as she writes it, or null or blank for none
 */
public record ChangeProfile(
        String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String profession) {}
