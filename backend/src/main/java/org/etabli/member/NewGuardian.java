package org.etabli.member;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Who is to answer for a minor. */
public record NewGuardian(
        String name, String email, @Nullable String phone) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewGuardian {
        name = Input.text("name", name, 160);
        email = Input.email("email", email);
        phone = PhoneNumber.typed(phone);
    }
}
