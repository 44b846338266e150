package org.etabli.member;

import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A person as she and the desks of her operators see her.
 *
 * @param email null for a visitor who has not given one: she gets no mail
 * @param locale the language she reads
 * @param sharesName whether other members may see her first name and initial where she has reserved
 */
public record MemberDetails(
        MemberId id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String profession,
        Locale locale,
        @Nullable String badge,
        boolean sharesName,
        LocalDate joinedOn) {

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    public String initials() {
        return firstName.substring(0, 1) + lastName.substring(0, 1);
    }
}
