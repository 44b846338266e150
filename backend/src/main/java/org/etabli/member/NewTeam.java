package org.etabli.member;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A team to be known from now on.
 *
 * @param siren nine digits with or without spaces, or null
 * @param admin who looks after its seats
 */
public record NewTeam(String name, @Nullable String siren, MemberId admin, boolean paysExtras) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewTeam {
        name = Input.text("name", name, 200);
        String typed = Input.optional("siren", siren, 20);
        siren = typed == null ? null : typed.replaceAll("\\s", "");
        if (siren != null && !siren.matches("\\d{9}")) {
            throw new InvalidInputException("siren", "not-readable");
        }
    }
}
