package org.etabli.insight;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.insight.MemberLine.Credit;
import org.etabli.insight.MemberLine.Standing;
import org.etabli.kernel.MembershipId;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Memberships;
import org.springframework.stereotype.Component;

/** What is left to the members of a page: two statements, however many they are. */
@Component
class MemberCredits {

    private final Memberships memberships;

    MemberCredits(Memberships memberships) {
        this.memberships = memberships;
    }

    List<MemberLine> addTo(List<MemberLine> lines, LocalDate today) {
        List<MembershipId> contracts = lines.stream()
                .map(MemberLine::standing)
                .filter(Objects::nonNull)
                .map(Standing::membership)
                .toList();
        Map<MembershipId, Credit> left = memberships.allowancesLeft(memberships.list(contracts), today).stream()
                .filter(allowance -> allowance.balance() != null)
                .collect(toMap(
                        allowance -> allowance.period().membership().id(),
                        MemberCredits::credit,
                        (first, other) -> first));
        return lines.stream()
                .map(line -> line.standing() == null
                        ? line
                        : line.with(left.get(line.standing().membership())))
                .toList();
    }

    private static Credit credit(AllowanceLeft left) {
        Balance balance = Objects.requireNonNull(left.balance());
        return new Credit(balance, left.period().allowance().measure());
    }
}
