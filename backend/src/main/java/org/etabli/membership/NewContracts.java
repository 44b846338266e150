package org.etabli.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contracts to a plan that begin. */
@Service
public class NewContracts {

    private final Memberships memberships;
    private final ChangeStore store;
    private final Introductions introductions;
    private final Venues venues;
    private final JdbcClient jdbc;

    NewContracts(
            Memberships memberships, ChangeStore store, Introductions introductions, Venues venues, JdbcClient jdbc) {
        this.memberships = memberships;
        this.store = store;
        this.introductions = introductions;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    /** Why the member can't begin the plan on the day; empty when she can. */
    public Optional<Refusal> refusal(MemberId member, Plan plan, LocalDate day) {
        if (introductions.lacksConsent(member, day)) {
            return Optional.of(Refusal.byRule("guardian-consents-first", plan.name()));
        }
        if (introductions.isSuspended(member, plan.operator())) {
            return Optional.of(Refusal.byState("join-while-suspended"));
        }
        return holdsAnother(member, plan, day)
                .map(held -> held.plan().id().equals(plan.id())
                        ? Refusal.byState("plan-held-by-you", plan.name())
                        : Refusal.byState("other-plan-held", held.plan().name(), plan.name()));
    }

    private Optional<Membership> holdsAnother(MemberId member, Plan plan, LocalDate day) {
        return memberships.listOf(member).stream()
                .filter(contract -> contract.plan().operator().equals(plan.operator()))
                .filter(contract -> !contract.plan().isPack())
                .filter(contract ->
                        !contract.isOverOn(day) && !contract.startsOn().equals(contract.endsOn()))
                .findFirst();
    }

    /**
     * Begins it. Who holds it already by then, by another way, keeps the one she has.
     *
     * @param home where she will mostly come
     * @param startsOn in the operator's calendar
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Membership begin(MemberId member, Plan plan, VenueId home, LocalDate startsOn) {
        jdbc.sql("SELECT id FROM member WHERE id = ? FOR UPDATE")
                .param(member.value())
                .query(UUID.class)
                .single();
        Optional<Membership> held = holdsAnother(member, plan, startsOn)
                .filter(contract -> contract.plan().id().equals(plan.id()));
        if (held.isPresent()) {
            return held.get();
        }
        introductions.introduce(
                member, plan.operator(), venues.getOperator(plan.operator()).currency());
        Membership contract = new Membership(
                MembershipId.next(),
                member,
                plan,
                home,
                startsOn,
                null,
                Commitment.of(plan.terms(), startsOn),
                List.of(),
                null,
                false);
        store.begin(contract);
        return contract;
    }
}
