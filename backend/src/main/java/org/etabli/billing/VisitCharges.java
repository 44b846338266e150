package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.billing.Charges.Used;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Text;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.plan.VisitCoupons;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationCheckedOut;
import org.etabli.reservation.ReservationEvents.ReservationReleased;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records what a visit costs once it is settled, in the transaction that settles it: what was used, what nobody came for,
 * what was cancelled late. What an allowance paid for costs nothing more.
 */
@Component
class VisitCharges {

    private final Charges charges;
    private final Payers payers;
    private final BillingReference reference;
    private final Venues venues;
    private final Resources resources;
    private final Members members;
    private final Teams teams;
    private final VisitCoupons coupons;
    private final Receivables receivables;
    private final Clock clock;

    VisitCharges(
            Charges charges,
            Payers payers,
            BillingReference reference,
            Venues venues,
            Resources resources,
            Members members,
            Teams teams,
            VisitCoupons coupons,
            Receivables receivables,
            Clock clock) {
        this.charges = charges;
        this.payers = payers;
        this.reference = reference;
        this.venues = venues;
        this.resources = resources;
        this.members = members;
        this.teams = teams;
        this.coupons = coupons;
        this.receivables = receivables;
        this.clock = clock;
    }

    @EventListener
    void on(ReservationCheckedOut event) {
        charge(List.of(event.reservation()));
    }

    @EventListener
    void on(ReservationReleased event) {
        charge(List.of(event.reservation()));
    }

    @EventListener
    void on(ReservationCancelled event) {
        charge(List.of(event.reservation()));
    }

    /** Visits that are settled; those of days on which their operator bills elsewhere are not charged here. */
    void charge(List<ReservationDetails> settled) {
        List<ReservationDetails> costly =
                settled.stream().filter(visit -> !amount(visit).isZero()).toList();
        if (costly.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<MemberId, MemberDetails> known =
                members.byId(costly.stream().map(ReservationDetails::member).collect(toSet()));
        Map<OperatorId, Map<MemberId, Team>> paying = paying(costly);
        Map<ReservationId, Applied> codes =
                coupons.usedFor(costly.stream().map(ReservationDetails::id).toList());
        List<Used> used = costly.stream()
                .flatMap(visit -> used(visit, known, paying, codes.get(visit.id())).stream())
                .toList();
        used.stream()
                .map(Used::operator)
                .distinct()
                .forEach(operator -> payers.need(
                        operator,
                        costly.stream()
                                .filter(visit ->
                                        venues.get(visit.venue()).operator().equals(operator))
                                .map(visit -> Objects.requireNonNull(known.get(visit.member())))
                                .distinct()
                                .toList(),
                        now));
        payers.needTeams(
                paying.values().stream()
                        .flatMap(each -> each.values().stream())
                        .distinct()
                        .toList(),
                now);
        charges.record(used, now);
        costly.forEach(visit -> takeOver(visit, paying));
    }

    /** Who sits in a team that pays what its people use. */
    private Map<OperatorId, Map<MemberId, Team>> paying(List<ReservationDetails> visits) {
        return visits.stream()
                .collect(groupingBy(
                        visit -> venues.get(visit.venue()).operator(), mapping(ReservationDetails::member, toSet())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> teams.payingFor(entry.getKey(), entry.getValue())));
    }

    private static Optional<Team> teamOf(
            ReservationDetails visit, OperatorId operator, Map<OperatorId, Map<MemberId, Team>> paying) {
        return Optional.ofNullable(paying.getOrDefault(operator, Map.of()).get(visit.member()));
    }

    private void takeOver(ReservationDetails visit, Map<OperatorId, Map<MemberId, Team>> paying) {
        OperatorId operator = venues.get(visit.venue()).operator();
        teamOf(visit, operator, paying)
                .filter(team -> isOurs(
                        operator,
                        LocalSlot.of(visit.slot(), venues.get(visit.venue()).zone())))
                .ifPresent(team -> receivables.takeOver(
                        operator,
                        visit.member(),
                        Payers.idOf(operator, team.id()),
                        amount(visit),
                        visit.id().value()));
    }

    private boolean isOurs(OperatorId operator, LocalSlot slot) {
        return reference
                .find(operator)
                .filter(identity -> !slot.day().isBefore(identity.billsFrom()))
                .isPresent();
    }

    private static Money amount(ReservationDetails visit) {
        return kindOf(visit) == ChargeKind.RESERVATION ? visit.price() : visit.fee();
    }

    private Optional<Used> used(
            ReservationDetails visit,
            Map<MemberId, MemberDetails> known,
            Map<OperatorId, Map<MemberId, Team>> paying,
            @Nullable Applied code) {
        Venue venue = venues.get(visit.venue());
        LocalSlot slot = LocalSlot.of(visit.slot(), venue.zone());
        if (!isOurs(venue.operator(), slot)) {
            return Optional.empty();
        }
        ChargeKind kind = kindOf(visit);
        Money amount = amount(visit);
        Team team = teamOf(visit, venue.operator(), paying).orElse(null);
        Text label = discounted(label(visit, slot, kind), kind, code);
        DraftLine line = new DraftLine(
                "reservation " + visit.id(),
                null,
                null,
                kind,
                Stored.write(team == null ? label : byWhom(label, known.get(visit.member()))),
                slot.day(),
                1,
                amount.getAmountMinorLong(),
                reference.rate(venue.operator(), kind, slot.day()));
        return Optional.of(new Used(
                venue.operator(),
                team == null ? Payers.idOf(venue.operator(), visit.member()) : Payers.idOf(venue.operator(), team.id()),
                line,
                amount.getCurrencyUnit()));
    }

    /** On a team's invoice stands who used it. */
    private static Text byWhom(Text label, @Nullable MemberDetails person) {
        List<Object> arguments = new ArrayList<>(label.arguments());
        arguments.add(person == null ? "" : person.fullName());
        return new Text(label.key() + ".by", arguments);
    }

    /** An invoice mentions what was taken off (CGI ann. II, art. 242 nonies A). */
    private static Text discounted(Text label, ChargeKind kind, @Nullable Applied code) {
        if (code == null || kind != ChargeKind.RESERVATION) {
            return label;
        }
        List<Object> arguments = new ArrayList<>(label.arguments());
        arguments.add(code.code());
        arguments.add(code.off());
        return new Text(label.key() + ".coupon", arguments);
    }

    private static ChargeKind kindOf(ReservationDetails visit) {
        return switch (visit.status()) {
            case NO_SHOW -> ChargeKind.NO_SHOW;
            case CANCELLED -> ChargeKind.CANCELLATION_FEE;
            default -> ChargeKind.RESERVATION;
        };
    }

    private Text label(ReservationDetails reservation, LocalSlot slot, ChargeKind kind) {
        String name = resources.find(reservation.resource()).map(Resource::name).orElse("");
        String key = switch (kind) {
            case NO_SHOW -> "billing.charge.no-show";
            case CANCELLATION_FEE -> "billing.charge.cancellation";
            default -> "billing.charge.reservation";
        };
        return Text.of(key, name, slot.day(), slot);
    }
}
