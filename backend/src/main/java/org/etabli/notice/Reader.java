package org.etabli.notice;

import java.util.Locale;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.jspecify.annotations.Nullable;

/**
 * Who a letter is for: a member, or somebody who is none, as far as she has said who she is.
 *
 * @param id of the member, or what her enquiry, sign-up or order is known by
 * @param email null for who gets no mail
 */
record Reader(MemberId id, String name, @Nullable String email, Locale language) {

    static Reader of(MemberDetails member) {
        return new Reader(member.id(), member.fullName(), member.email(), member.locale());
    }

    /** The same person at another address; at her own where that is null. */
    Reader at(@Nullable String address) {
        return address == null ? this : new Reader(id, name, address, language);
    }

    /** What she may read herself, whatever else she is. */
    Caller herself() {
        return new Caller(id, Set.of(), Set.of(Scope.READ));
    }
}
