package org.etabli.ui.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.kernel.AuthorisationId;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.training.Evidence;

/**
 * What she may still use and operate.
 *
 * @param memberships in force today
 * @param authorisations valid, suspended, or expired a short while ago; the next to expire first
 * @param practice towards those she does not hold, the nearest first
 */
record Standing(
        LocalDate today,
        List<Membership> memberships,
        List<AllowanceLeft> allowances,
        List<HeldAuthorisation> authorisations,
        List<PracticeProgress> practice,
        Map<AuthorisationId, Evidence> evidences) {

    List<AllowanceLeft> allowancesOf(Membership membership) {
        return allowances.stream()
                .filter(left -> left.period().membership().id().equals(membership.id()))
                .toList();
    }
}
