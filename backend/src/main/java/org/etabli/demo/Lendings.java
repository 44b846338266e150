package org.etabli.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanDeposits;
import org.etabli.lending.LoanDeposits.Way;
import org.etabli.lending.LoanEvents.LoanReturned;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The shelf of the first venue, lent on terms: a tablet is out, one is overdue, one came back with a split screen. */
@Component
class Lendings {

    static final OperatorId OPERATOR = DemoIds.operator("grand-poitiers");

    private final LoanDeposits deposits;
    private final ApplicationEventPublisher events;
    private final Caller staff =
            Caller.of(DemoIds.member("manager@etabli.example"), Set.of(new RoleAt(Role.MANAGER, OPERATOR, null)));

    Lendings(LoanDeposits deposits, ApplicationEventPublisher events) {
        this.deposits = deposits;
        this.events = events;
    }

    /** Once the history is written, which was invented as if things came and went at all hours. */
    void write(Scene scene, JdbcTemplate jdbc) {
        jdbc.update(
                "DELETE FROM opening_hours WHERE resource_id IN (SELECT id FROM resource WHERE kind = 'EQUIPMENT')");
        terms(jdbc);
        LocalDate today = scene.today();
        LoanSheets sheets = new LoanSheets();
        Borrowed ines = new Borrowed(1, named("nomad"), today.minusDays(2), weekday(today.plusDays(3)));
        Borrowed late = new Borrowed(2, somebody(jdbc), today.minusDays(9), today.minusDays(3));
        Borrowed theo = new Borrowed(3, named("maker"), today.minusDays(6), today.minusDays(1));
        Borrowed waits = new Borrowed(3, named("trainer"), today, weekday(today.plusDays(2)));
        List.of(ines, late, theo, waits)
                .forEach(each -> sheets.reserved(
                        each.reservation(),
                        Borrowed.VENUE,
                        DemoIds.resource(Borrowed.VENUE, Borrowed.TABLETS).value(),
                        each.unit(),
                        each.member(),
                        each.slot(),
                        scene.now()));
        List<Loan> out = List.of(ines.out("Neuve"), late.out("Une rayure au dos"));
        Loan broken = theo.broken();
        out.forEach(sheets::lent);
        sheets.lent(broken);
        List<Loan> fetched = fetched(jdbc);
        fetched.forEach(sheets::lent);
        sheets.writeTo(jdbc);
        out.forEach(loan -> done(deposits.take(staff, loan, Borrowed.TABLETS, Way.CHEQUE)));
        fetched.stream()
                .filter(loan -> loan.deposit().isPositive())
                .forEach(loan -> done(deposits.take(staff, loan, "Matériel", Way.CHEQUE)));
        done(deposits.take(staff, broken, Borrowed.TABLETS, Way.CASH));
        done(deposits.keep(staff, broken, broken.kept(), "écran fendu"));
        events.publishEvent(new LoanReturned(broken));
    }

    /** The day, or the Monday after it where it is a Sunday. */
    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static void terms(JdbcTemplate jdbc) {
        Sheet terms = new Sheet("lending_terms", "resource_id, deposit_minor, late_fee_minor, accessories, rules");
        terms.add(
                thing(Borrowed.VENUE, Borrowed.TABLETS),
                Borrowed.DEPOSIT.getAmountMinorLong(),
                2_00,
                "Housse, chargeur, stylet",
                "Déconnectez vos comptes avant de la rapporter.");
        terms.add(thing(Borrowed.VENUE, "Vidéoprojecteur"), 150_00, 5_00, "Sacoche, câble HDMI, télécommande", null);
        terms.add(thing(Borrowed.VENUE, "Liseuse"), 0, 0, "Housse, câble", null);
        terms.add(thing("fablab-liguge", "Caméra thermique"), 200_00, 5_00, "Mallette, carte SD, notice", null);
        terms.add(thing("fablab-liguge", "Tablette graphique"), 0, 1_00, "Stylet, pointes", null);
        terms.writeTo(jdbc);
    }

    /** What the history handed out and does not have back yet. */
    private static List<Loan> fetched(JdbcTemplate jdbc) {
        return jdbc.query(
                "SELECT r.id, r.venue_id, r.resource_id, r.unit_id, r.member_id, r.checked_in_at, r.ends_at,"
                        + " COALESCE(t.deposit_minor, 0) FROM reservation r JOIN resource s ON s.id = r.resource_id"
                        + " AND s.kind = 'EQUIPMENT' JOIN venue v ON v.id = r.venue_id AND v.operator_id = ?"
                        + " LEFT JOIN lending_terms t ON t.resource_id = s.id WHERE r.status = 'CHECKED_IN'"
                        + " ORDER BY r.id",
                (row, n) -> Borrowed.loan(
                        row.getObject(1, UUID.class),
                        new VenueId(row.getObject(2, UUID.class)),
                        new ResourceId(row.getObject(3, UUID.class)),
                        new UnitId(row.getObject(4, UUID.class)),
                        new MemberId(row.getObject(5, UUID.class)),
                        new TimeSlot(row.getObject(6, Instant.class), row.getObject(7, Instant.class)),
                        null,
                        Money.ofMinor(CurrencyUnit.EUR, row.getLong(8))),
                OPERATOR.value());
    }

    private static UUID thing(String venue, String name) {
        return DemoIds.resource(venue, name).value();
    }

    private static MemberId named(String role) {
        return DemoIds.member(role + "@etabli.example");
    }

    private static MemberId somebody(JdbcTemplate jdbc) {
        return new MemberId(Objects.requireNonNull(jdbc.queryForObject(
                "SELECT p.member_id FROM payer p JOIN member m ON m.id = p.member_id WHERE p.operator_id = ?"
                        + " AND m.email LIKE ? ORDER BY m.last_name, m.id LIMIT 1",
                UUID.class,
                OPERATOR.value(),
                DemoLife.INVENTED)));
    }

    private static void done(Optional<Refusal> refusal) {
        refusal.ifPresent(no -> {
            throw new IllegalStateException("the demo's deposit is refused: " + no);
        });
    }
}
