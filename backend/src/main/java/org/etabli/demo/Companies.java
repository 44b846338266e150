package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etabli.billing.BillingHistory;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.TeamId;
import org.etabli.membership.Commitment;
import org.etabli.membership.Membership;
import org.etabli.membership.Seats;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two teams of the first operator: one shares its allowance, in the other each seat has its own. */
final class Companies {

    private static final int MONTHS = 3;
    private static final String PLAN = "Résident mi-temps";

    /** @param seats on its contract; the last one stays free */
    record Company(
            String name,
            String siren,
            boolean shared,
            int seats,
            Person admin,
            List<Person> people,
            Membership contract) {

        TeamId team() {
            return new TeamId(named("team " + name));
        }
    }

    private final Scene scene;
    private final List<Company> all = new ArrayList<>();

    Companies(Scene scene, People people, Plans plans) {
        this.scene = scene;
        OperatorScript operator = scene.network().operators().getFirst();
        Plan plan = plans.get(DemoIds.plan(operator.key(), PLAN));
        List<Person> crowd = people.list().stream()
                .filter(person -> person.part() == null
                        && (person.habit() == Habit.RESIDENT || person.habit() == Habit.HALF_RESIDENT)
                        && scene.network().operatorOf(person.home()).equals(operator)
                        && person.joined().isBefore(start())
                        && person.left() == null)
                .toList();
        Person admin = people.list().stream()
                .filter(person -> person.playsAs("nomad@etabli.example"))
                .findFirst()
                .orElseThrow();
        all.add(company("Atelier du Clain", "552100554", true, admin, crowd.subList(0, 4), plan));
        all.add(company("Les Tisseuses", "443061841", false, crowd.get(4), crowd.subList(4, 7), plan));
    }

    List<Company> list() {
        return all;
    }

    LocalDate start() {
        return YearMonth.from(scene.today()).minusMonths(MONTHS).atDay(1);
    }

    void writeTo(JdbcTemplate jdbc) {
        Sheet teams = new Sheet("team", "id, operator_id, name, siren, pays_extras, created_at");
        Sheet people = new Sheet("team_member", "team_id, member_id, admin, seated, joined_at");
        Sheet contracts = new Sheet("membership", "id, member_id, plan_id, home_venue_id, starts_on, team_id, shared");
        Sheet seats = new Sheet("membership_seats", "membership_id, starts_on, seats");
        Sheet payers = new Sheet(
                "payer",
                "id, operator_id, team_id, name, legal_name, siren, street, postcode, city, email, pays_by, created_at");
        for (Company company : all) {
            var since = Scene.at(start(), 9 * 60);
            var operator = company.contract().plan().operator();
            teams.add(company.team().value(), operator.value(), company.name(), company.siren(), true, since);
            if (!company.people().contains(company.admin())) {
                people.add(company.team().value(), company.admin().id().value(), true, false, since);
            }
            company.people()
                    .forEach(person -> people.add(
                            company.team().value(), person.id().value(), person.equals(company.admin()), true, since));
            contracts.add(
                    company.contract().id().value(),
                    company.admin().id().value(),
                    company.contract().plan().id().value(),
                    company.admin().home().id().value(),
                    start(),
                    company.team().value(),
                    company.shared());
            seats.add(company.contract().id().value(), start(), company.seats());
            payers.add(
                    BillingHistory.payerOf(operator, company.team()).value(),
                    operator.value(),
                    company.team().value(),
                    company.name(),
                    company.name(),
                    company.siren(),
                    "8 rue des Écossais",
                    "86000",
                    "Poitiers",
                    company.admin().email(),
                    "TRANSFER",
                    since);
        }
        List.of(teams, people, contracts, seats, payers).forEach(sheet -> sheet.writeTo(jdbc));
    }

    private Company company(String name, String siren, boolean shared, Person admin, List<Person> people, Plan plan) {
        int seats = people.size() + 1;
        Membership contract = new Membership(
                new MembershipId(named("membership of " + name)),
                admin.id(),
                plan,
                admin.home().id(),
                start(),
                null,
                Commitment.NONE,
                List.of(),
                new Seats(new TeamId(named("team " + name)), shared, new TreeMap<>(Map.of(start(), seats))),
                false);
        return new Company(name, siren, shared, seats, admin, List.copyOf(people), contract);
    }
}
