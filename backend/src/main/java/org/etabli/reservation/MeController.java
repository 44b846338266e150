package org.etabli.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.SuspensionView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.etabli.membership.Pause;
import org.etabli.network.Venues;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am over HTTP, and what I may reserve with: contracts, what they still hold, authorisations. */
@RestController
@Tag(name = "me")
class MeController {

    private final Members members;
    private final Memberships memberships;
    private final Authorisations authorisations;
    private final Venues venues;
    private final Clock clock;

    MeController(Members members, Memberships memberships, Authorisations authorisations, Venues venues, Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.authorisations = authorisations;
        this.venues = venues;
        this.clock = clock;
    }

    record MeView(
            String id,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String profession,
            String language,
            boolean sharesName,
            LocalDate joinedOn,
            List<RoleView> roles,
            List<String> scopes,
            List<MembershipView> memberships,
            List<AllowanceView> allowances,
            List<AuthorisationView> authorisations) {}

    /** @param operatorId null in the whole network, {@code venueId} null at all of the operator's venues */
    record RoleView(
            String role,
            @Nullable String operatorId,
            @Nullable String venueId) {}

    /**
     * @param endsOn the first day without it
     * @param trialUntil the first day that is paid for
     * @param pausedUntil the day it goes on
     * @param teamId whose seat it is, or null
     */
    record MembershipView(
            String id,
            String plan,
            String planId,
            @Nullable String homeVenueId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate trialUntil,
            @Nullable LocalDate committedUntil,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedUntil,
            @Nullable String teamId,
            boolean inForce,
            boolean suspended) {}

    /** @param left null without limit */
    record AllowanceView(
            String membershipId,
            String plan,
            String kind,
            String measure,
            @Nullable Long granted,
            @Nullable Long left,
            @Nullable LocalDate endsOn) {}

    record AuthorisationView(
            String id,
            String name,
            Instant grantedAt,
            @Nullable Instant expiresAt,
            boolean valid,
            @Nullable SuspensionView suspension) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "The caller: profile, memberships, what her allowances still hold, authorisations")
    MeView me(Caller caller, Locale reader) {
        caller.mustHave(Scope.READ);
        MemberDetails me = members.get(caller.member());
        List<Membership> contracts = memberships.listOf(me.id());
        LocalDate today = today();
        Instant now = clock.instant();
        return new MeView(
                me.id().toString(),
                me.firstName(),
                me.lastName(),
                me.email(),
                me.phone(),
                me.profession(),
                me.locale().toLanguageTag(),
                me.sharesName(),
                me.joinedOn(),
                caller.roles().stream().map(MeController::view).toList(),
                caller.scopes().stream().sorted().map(Words::of).toList(),
                contracts.stream()
                        .map(contract -> view(contract, today, reader))
                        .toList(),
                memberships.allowancesLeft(contracts, today).stream()
                        .map(left -> view(left, reader))
                        .toList(),
                authorisations.listOf(me.id()).stream()
                        .map(held -> view(held, now))
                        .toList());
    }

    /** The network's day: that of its first venue. */
    private LocalDate today() {
        ZoneId zone = venues.list().isEmpty()
                ? ZoneId.of("UTC")
                : venues.list().getFirst().zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static RoleView view(RoleAt held) {
        return new RoleView(
                Words.of(held.role()),
                held.operator() == null ? null : held.operator().toString(),
                held.venue() == null ? null : held.venue().toString());
    }

    private static MembershipView view(Membership contract, LocalDate today, Locale reader) {
        Pause pause = contract.pauseFrom(today).orElse(null);
        return new MembershipView(
                contract.id().toString(),
                contract.plan().name().in(reader),
                contract.plan().id().toString(),
                contract.homeVenue() == null ? null : contract.homeVenue().toString(),
                contract.startsOn(),
                contract.endsOn(),
                contract.commitment().trialUntil(),
                contract.commitment().committedUntil(),
                pause == null ? null : pause.start(),
                pause == null ? null : pause.end(),
                contract.seats() == null ? null : contract.seats().team().toString(),
                contract.isInForceOn(today),
                contract.suspended());
    }

    private static AllowanceView view(AllowanceLeft left, Locale reader) {
        var period = left.period();
        return new AllowanceView(
                period.membership().id().toString(),
                period.membership().plan().name().in(reader),
                Words.of(period.allowance().kind()),
                Words.of(period.allowance().measure()),
                left.balance() == null ? null : left.balance().granted(),
                left.balance() == null ? null : left.balance().available(),
                period.end());
    }

    private static AuthorisationView view(HeldAuthorisation held, Instant now) {
        return new AuthorisationView(
                held.id().toString(),
                held.type().name(),
                held.grantedAt(),
                held.expiresAt(),
                held.isValidAt(now),
                SuspensionView.of(held, now));
    }
}
