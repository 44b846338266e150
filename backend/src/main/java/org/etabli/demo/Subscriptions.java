package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships.Standing;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contracts of everyone over time: trial weeks, packs bought one after the other, subscriptions, changes, ends. */
final class Subscriptions {

    /** Takes more this month than before. */
    private static final String CHANGES_PLAN = "anatole.brunet@example.org";

    private final Scene scene;
    private final Plans plans;
    private final Dice dice = new Dice("subscriptions");
    private final Companies companies;
    private final Map<Person, List<Membership>> held = new LinkedHashMap<>();

    Subscriptions(Scene scene, People people, Plans plans) {
        this.scene = scene;
        this.plans = plans;
        people.list().forEach(this::begin);
        this.companies = new Companies(scene, people, plans);
        companies.list().forEach(this::sit);
    }

    /** From its start on, a team's people use its contract. */
    private void sit(Companies.Company company) {
        LocalDate start = companies.start();
        company.people().forEach(person -> {
            contracts(person).replaceAll(contract -> contract.isOverOn(start) ? contract : ended(contract, start));
            contracts(person).add(company.contract().usedBy(person.id()));
        });
    }

    /** What could pay for a reservation on the day, the allowance to use first first. */
    List<AllowancePeriod> allowancesFor(Person person, ResourceKind kind, OperatorId at, VenueId venue, LocalDate day) {
        List<Membership> inForce = held.getOrDefault(person, List.of()).stream()
                .filter(membership -> membership.isInForceOn(day))
                .toList();
        return new Standing(0, true, null, null, false, inForce, Roamers.terms(scene))
                .allowancesFor(kind, at, venue, day);
    }

    /** Whether she has one of the plans that the offer is kept for, where it is. */
    boolean open(Person person, Offered offer, LocalDate day) {
        return offer.keptFor().isEmpty()
                || held.getOrDefault(person, List.of()).stream()
                        .anyMatch(membership -> membership.isInForceOn(day)
                                && offer.keptFor().contains(membership.plan().id()));
    }

    /** Buys another pack in place of the one that is used up. */
    void renew(Person person, LocalDate day) {
        String plan = person.habit().plan();
        if (plan != null) {
            contracts(person)
                    .replaceAll(membership -> membership.isInForceOn(day) ? ended(membership, day) : membership);
            add(person, plan, day, null);
        }
    }

    void writeTo(JdbcTemplate jdbc) {
        Sheet rows = new Sheet("membership", "id, member_id, plan_id, home_venue_id, starts_on, ends_on, suspended");
        held.forEach((person, memberships) -> memberships.stream()
                .filter(membership -> membership.seats() == null)
                .forEach(membership -> rows.add(
                        membership.id().value(),
                        person.id().value(),
                        membership.plan().id().value(),
                        person.home().id().value(),
                        membership.startsOn(),
                        membership.endsOn(),
                        membership.suspended())));
        rows.writeTo(jdbc);
        companies.writeTo(jdbc);
        purchases(jdbc);
    }

    /** Packs that still hold were bought by whoever holds them. */
    private void purchases(JdbcTemplate jdbc) {
        Sheet rows = new Sheet("pack_purchase", "membership_id, sold_by, bought_at, price_minor, currency, expires_on");
        held.values().stream()
                .flatMap(List::stream)
                .filter(contract -> contract.plan().isPack()
                        && contract.isInForceOn(scene.today())
                        && !contract.feeOn(contract.startsOn()).isZero())
                .forEach(pack -> rows.add(
                        pack.id().value(),
                        pack.member().value(),
                        Scene.at(pack.startsOn(), 9 * 60),
                        pack.feeOn(pack.startsOn()).getAmountMinorLong(),
                        pack.feeOn(pack.startsOn()).getCurrencyUnit().getCode(),
                        pack.endsOn()));
        rows.writeTo(jdbc);
    }

    /** What was agreed lately, after the months behind us were billed. */
    void thinkAgain(JdbcTemplate jdbc) {
        SecondThoughts thoughts = new SecondThoughts(scene);
        List<Membership> full = fullTimeOf(scene.network().operators().getFirst());
        thoughts.rest(jdbc, full.get(0));
        thoughts.takeLess(
                jdbc,
                full.get(1),
                plans.get(DemoIds.plan(scene.network().operators().getFirst().key(), "Résident mi-temps")));
    }

    /** Residents of the crowd who mean to stay, by name. */
    private List<Membership> fullTimeOf(OperatorScript operator) {
        return held.entrySet().stream()
                .filter(entry -> entry.getKey().part() == null
                        && scene.network().operatorOf(entry.getKey().home()).equals(operator))
                .sorted(Comparator.comparing(entry -> entry.getKey().email()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(contract -> contract.seats() == null
                        && contract.endsOn() == null
                        && contract.plan().name().french().equals("Résident temps plein")
                        && contract.startsOn().isBefore(companies.start()))
                .toList();
    }

    private void begin(Person person) {
        String plan = person.habit().plan();
        if (plan == null) {
            return;
        }
        LocalDate start = person.joined();
        if (person.habit().buysPacks()) {
            buyPacksUntilTheHistoryBegins(person, plan, start);
            return;
        }
        boolean longEnough = start.plusDays(40).isBefore(scene.today());
        if (person.part() == null && longEnough && dice.chance(0.4)) {
            add(person, "Essai d’une semaine", start, null);
            start = start.plusDays(7);
        }
        if (CHANGES_PLAN.equals(person.email())) {
            LocalDate change =
                    scene.today().withDayOfMonth(Math.min(18, scene.today().getDayOfMonth()));
            add(person, "Résident mi-temps", start, change);
            start = change;
        }
        if (person.habit() == Habit.RESIDENT && person.part() == null && longEnough && dice.chance(0.35)) {
            LocalDate change = start.plusDays(30);
            add(person, "Résident mi-temps", start, change);
            start = change;
        }
        add(person, plan, start, person.left());
    }

    private void buyPacksUntilTheHistoryBegins(Person person, String plan, LocalDate first) {
        LocalDate start = first;
        LocalDate next = start.plusDays(dice.between(45, 150));
        while (next.isBefore(scene.opening())) {
            add(person, plan, start, next);
            start = next;
            next = start.plusDays(dice.between(45, 150));
        }
        add(person, plan, start, null);
    }

    private void add(Person person, String planName, LocalDate start, @Nullable LocalDate until) {
        OperatorScript operator = scene.network().operatorOf(person.home());
        Plan plan = plans.get(DemoIds.plan(operator.key(), planName));
        LocalDate term = plan.termDays() == null ? until : start.plusDays(plan.termDays());
        LocalDate end = until != null && term != null && until.isBefore(term) ? until : term;
        if (end != null && !start.isBefore(end)) {
            return;
        }
        List<Membership> contracts = contracts(person);
        MembershipId id = new MembershipId(named("membership " + person.email() + " " + contracts.size()));
        contracts.add(Membership.simple(id, person.id(), plan, person.home().id(), start, end, person.isSuspended()));
    }

    private List<Membership> contracts(Person person) {
        return held.computeIfAbsent(person, none -> new ArrayList<>());
    }

    private static Membership ended(Membership membership, LocalDate day) {
        return Membership.simple(
                membership.id(),
                membership.member(),
                membership.plan(),
                membership.homeVenue(),
                membership.startsOn(),
                day.isAfter(membership.startsOn()) ? day : membership.startsOn().plusDays(1),
                membership.suspended());
    }
}
