package org.etabli.ui.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.insight.Presence;
import org.etabli.kernel.MemberId;
import org.etabli.member.Contact;
import org.etabli.member.MemberDetails;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.ui.agenda.Booked;

/**
 * A member as the desk sees her now.
 *
 * @param memberships in force today, with operators of the desk
 * @param rights the latest of each type, unless revoked or long over; the next to expire first
 * @param practice towards what she does not hold, the nearest first
 * @param granters the names of those who granted them
 * @param upcoming at the desk's venues, the next first
 */
record Profile(
        Contact contact,
        List<Membership> memberships,
        List<AllowanceLeft> allowances,
        List<HeldAuthorisation> rights,
        List<PracticeProgress> practice,
        Map<MemberId, MemberDetails> granters,
        List<Booked> upcoming,
        Presence presence,
        Instant now,
        ZoneId zone) {

    MemberId id() {
        return contact.details().id();
    }

    MemberDetails member() {
        return contact.details();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    List<AllowanceLeft> allowancesOf(Membership membership) {
        return allowances.stream()
                .filter(left -> left.period().membership().id().equals(membership.id()))
                .toList();
    }
}
