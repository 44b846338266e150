package org.etabli.ui.machines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Memberships;
import org.etabli.network.Venue;
import org.etabli.plan.Measure;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;

/** Says how much machine time a member's allowances still hold at a venue. */
@Component
class MachineCredits {

    private final Memberships memberships;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MachineCredits(Memberships memberships, Phrasebook phrasebook, Clock clock) {
        this.memberships = memberships;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** "4 h 30", or that there is no limit; empty for who has no such allowance. Two statements. */
    Optional<String> left(MemberId member, Venue venue, Locale reader) {
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        var standing = memberships.standing(member, venue.operator(), today);
        var usable = standing.allowancesFor(ResourceKind.MACHINE, venue.operator(), venue.id(), today).stream()
                .map(AllowancePeriod::account)
                .toList();
        var left = memberships.allowancesLeft(standing.memberships(), today).stream()
                .filter(each -> usable.contains(each.period().account()))
                .filter(each -> each.period().allowance().measure() == Measure.MINUTES)
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (left.stream().anyMatch(each -> each.balance() == null)) {
            return Optional.of(phrasebook.say(reader, "machines.credit.unlimited"));
        }
        long minutes = left.stream()
                .map(AllowanceLeft::balance)
                .map(Objects::requireNonNull)
                .mapToLong(Balance::available)
                .sum();
        return Optional.of(phrasebook.duration(java.time.Duration.ofMinutes(minutes)));
    }
}
