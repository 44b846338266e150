package org.etabli.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.billing.Charges.Used;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Allowances;
import org.etabli.membership.Memberships;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Measure;
import org.etabli.plan.PricedSlot;
import org.etabli.plan.Tariffs;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records what the minutes cost that a machine ran, in the transaction that settles the session: each that was begun, at
 * the price of the day. Allowances in minutes pay first, as far as they reach. A doubtful session costs nothing.
 */
@Component
class MachineCharges {

    private final Charges charges;
    private final Payers payers;
    private final BillingReference reference;
    private final Receivables receivables;
    private final Tariffs tariffs;
    private final Memberships memberships;
    private final Allowances allowances;
    private final People people;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    MachineCharges(
            Charges charges,
            Payers payers,
            BillingReference reference,
            Receivables receivables,
            Tariffs tariffs,
            Memberships memberships,
            Allowances allowances,
            People people,
            Venues venues,
            Resources resources,
            Clock clock) {
        this.charges = charges;
        this.payers = payers;
        this.reference = reference;
        this.receivables = receivables;
        this.tariffs = tariffs;
        this.memberships = memberships;
        this.allowances = allowances;
        this.people = people;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    @EventListener
    void on(MachineSessionSettled event) {
        MachineSession session = event.session();
        if (session.doubt() == null && !session.ran().isZero()) {
            resources.find(session.machine()).ifPresent(machine -> charge(session, machine));
        }
    }

    private void charge(MachineSession session, Resource machine) {
        Venue venue = venues.get(machine.venue());
        LocalDate day = session.startedAt().atZone(venue.zone()).toLocalDate();
        Standing standing = memberships.standing(session.member(), venue.operator(), day);
        if (tariffs.metered(machine, session.startedAt(), session.ran(), venue.zone(), standing.group())
                .isEmpty()) {
            return;
        }
        List<AllowancePeriod> hers = standing.allowancesFor(machine.kind(), venue.operator(), venue.id(), day);
        long unpaid = allowances.spend(
                hers, Measure.MINUTES, session.minutes(), session.id().value());
        if (unpaid > 0 && bills(venue.operator(), day)) {
            price(session, machine, venue, Duration.ofMinutes(unpaid), standing, hers)
                    .filter(price -> !price.isZero())
                    .ifPresent(price -> owe(session, machine, venue.operator(), day, unpaid, price));
        }
    }

    private Optional<Money> price(
            MachineSession session,
            Resource machine,
            Venue venue,
            Duration ran,
            Standing standing,
            List<AllowancePeriod> hers) {
        Instant start = session.startedAt();
        return AllowancePeriod.overage(hers, venue.operator(), TimeSlot.of(start, ran), venue.zone())
                .or(() -> tariffs.metered(machine, start, ran, venue.zone(), standing.group()))
                .map(PricedSlot::price);
    }

    private boolean bills(OperatorId operator, LocalDate day) {
        return reference
                .find(operator)
                .filter(identity -> !day.isBefore(identity.billsFrom()))
                .isPresent();
    }

    private void owe(
            MachineSession session, Resource machine, OperatorId operator, LocalDate day, long minutes, Money price) {
        Instant now = clock.instant();
        MemberDetails member = people.get(session.member());
        Team team = people.teamPayingFor(operator, session.member());
        PayerId payer;
        if (team == null) {
            payers.need(operator, List.of(member), now);
            payer = Payers.idOf(operator, member.id());
        } else {
            payers.needTeams(List.of(team), now);
            payer = Payers.idOf(operator, team.id());
        }
        Text label = team == null
                ? Text.of("billing.charge.machine-time", machine.name(), minutes, day)
                : Text.of("billing.charge.machine-time.by", machine.name(), minutes, day, member.fullName());
        DraftLine line = new DraftLine(
                MachineTimes.source(session),
                null,
                null,
                ChargeKind.MACHINE_TIME,
                Stored.write(label),
                day,
                1,
                price.getAmountMinorLong(),
                reference.rate(operator, ChargeKind.MACHINE_TIME, day));
        charges.record(List.of(new Used(operator, payer, line, price.getCurrencyUnit())), now);
        receivables.owe(operator, member.id(), price, session.id().value());
        if (team != null) {
            receivables.takeOver(
                    operator, member.id(), payer, price, session.id().value());
        }
    }

    /** Who used it, and who pays what she uses. */
    @Component
    static class People {

        private final Members members;
        private final Teams teams;

        People(Members members, Teams teams) {
            this.members = members;
            this.teams = teams;
        }

        MemberDetails get(MemberId id) {
            return members.get(id);
        }

        @Nullable
        Team teamPayingFor(OperatorId operator, MemberId member) {
            return teams.payingFor(operator, Set.of(member)).get(member);
        }
    }
}
