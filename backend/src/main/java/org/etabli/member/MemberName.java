package org.etabli.member;

import java.util.Locale;

/** How people are called among members. */
public final class MemberName {

    private MemberName() {}

    /** First name and initial, for instance "Inès C.". */
    public static String familiar(String firstName, String lastName) {
        String initial = lastName.substring(0, lastName.offsetByCodePoints(0, 1));
        return firstName + " " + initial.toUpperCase(Locale.ROOT) + ".";
    }
}
