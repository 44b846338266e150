package org.etabli.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.GuardianshipId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a minor until she is eighteen.
 *
 * @param guardian if she is a member herself, or null
 * @param endsOn the minor's eighteenth birthday, from which on it counts no more
 * @param consentedAt null while she has not consented, or no longer does
 */
public record Guardianship(
        GuardianshipId id,
        MemberId minor,
        @Nullable MemberId guardian,
        String name,
        String email,
        @Nullable String phone,
        Locale locale,
        LocalDate endsOn,
        @Nullable Instant consentedAt) {

    public boolean isConsented() {
        return consentedAt != null;
    }
}
