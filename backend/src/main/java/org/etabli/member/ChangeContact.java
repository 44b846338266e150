package org.etabli.member;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How a desk writes a member down. Her address is not in it: it opens her account.
 *
 * @param badge what the reader at the door reads, or null
 */
public record ChangeContact(
        String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String profession,
        @Nullable String badge) {

    /** @throws InvalidInputException naming the field that does not fit */
    public ChangeContact {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        phone = PhoneNumber.typed(phone);
        profession = Input.optional("profession", profession, 120);
        badge = Input.optional("badge", badge, 40);
    }

    /** What it takes to put everything back. */
    public static ChangeContact of(MemberDetails now) {
        return new ChangeContact(now.firstName(), now.lastName(), now.phone(), now.profession(), now.badge());
    }
}
