package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.deposit.DepositKeeping;
import org.etabli.billing.deposit.DepositReturn;
import org.etabli.billing.deposit.Deposits;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.billing.instalment.InstalmentOutcome;
import org.etabli.billing.instalment.Instalments;
import org.etabli.billing.instalment.NewInstalments;
import org.etabli.billing.roaming.RoamingSettlements;
import org.etabli.billing.roaming.SettlementOutcome;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.ledger.Balance;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CreditStatements;
import org.etabli.reservation.Housekeeping;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.reservation.SpentCredit;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.RoamingFixtures;
import org.etabli.roaming.RoamingMeasure;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Two thousand random histories, lived side by side for two months and by nothing but the services that people use: members
 * book, move, cancel, come or don't, rest and go on, take a dearer plan; the month refills what they may use and bills what
 * they used beyond it; they pay too little, right or too much, in instalments or at once, and are credited and refunded; they
 * are guests of a partner, which asks their own operator for it each month. Whatever happened, the books balance, nobody has
 * less than nothing, and every balance that is shown is the sum of its postings.
 */
@EtabliTest
@Import({BillingFixtures.class, RoamingFixtures.class, Integrity.class})
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class MoneyHistoriesTest {

    private static final int HISTORIES = 2_000;
    private static final int ROOMS = 60;
    private static final int DEEDS_A_DAY = 250;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);
    private static final long SEED = 20_261_124;

    /** What must have happened often for the test to have shown anything. */
    private enum Deed {
        BOOK,
        OVERAGE,
        MOVE,
        CANCEL,
        COME,
        NO_SHOW,
        PAUSE,
        RESUME,
        UPGRADE,
        PAY,
        CREDIT,
        REFUND,
        DEPOSIT,
        GIVE_BACK,
        KEEP,
        SETTLE,
        SPREAD,
        ROAM,
        ROAM_LATE
    }

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    TestClock clock;

    @Autowired
    Integrity integrity;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Attendance attendance;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    CreditStatements statements;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipChanges contracts;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    Payments payments;

    @Autowired
    Credits credits;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    Deposits deposits;

    @Autowired
    Instalments instalments;

    @Autowired
    RoamingFixtures roaming;

    @Autowired
    RoamingSettlements settlements;

    @Autowired
    Outstanding outstanding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final Random random = new Random(SEED);
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final List<Life> lives = new ArrayList<>();
    private final List<ResourceId> rooms = new ArrayList<>();
    private final List<ResourceId> abroad = new ArrayList<>();
    private final Set<ReservationId> visits = new HashSet<>();
    private OperatorId operator;
    private OperatorId partner;
    private Caller partnersAccountant;
    private PlanId dearer;
    private Caller accountant;

    /** A member, and her reservations that are still to come. */
    private record Life(MemberId member, Caller caller, MembershipId contract, Map<ReservationId, TimeSlot> ahead) {}

    @BeforeEach
    void members_of_an_operator_that_bills() {
        clock.set(at(FIRST, 7));
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        VenueId venue = given.aVenue(operator);
        for (int n = 0; n < ROOMS; n++) {
            ResourceId room = given.aRoom(venue);
            given.costs(room, "HOUR", 900);
            rooms.add(room);
        }
        partner = billing.aLiableOperator(LocalDate.of(2026, 1, 1));
        partnersAccountant = given.staff(Role.ACCOUNTANT, partner);
        given.insert("UPDATE operator SET siren = '808080808' WHERE id = ?", operator.value());
        given.insert("UPDATE operator SET siren = '909090909' WHERE id = ?", partner.value());
        VenueId theirs = given.aVenue(partner);
        for (int n = 0; n < ROOMS / 3; n++) {
            ResourceId room = given.aRoom(theirs);
            given.costs(room, "HOUR", 900);
            given.with(room, "free_cancel_minutes", 14 * 24 * 60);
            given.with(room, "late_cancel_percent", 50);
            abroad.add(room);
        }
        roaming.agreed(
                operator,
                partner,
                RoamingFixtures.JANUARY,
                null,
                RoamingFixtures.price(ResourceKind.ROOM, RoamingMeasure.HOUR, 610));
        PlanId plan = billing.aMonthlyPlan(operator, 49_00);
        dearer = billing.aMonthlyPlan(operator, 120_00);
        includes(plan, 150);
        includes(dearer, 600);
        given.insert("UPDATE allowance SET everywhere = TRUE WHERE plan_id IN (?, ?)", plan.value(), dearer.value());
        billing.payingMembers(operator, plan, LocalDate.of(2026, 11, 1), HISTORIES);
        jdbc.sql("INSERT INTO affiliation (member_id, operator_id, since) SELECT member_id, ?, '2026-11-01'"
                        + " FROM membership WHERE plan_id = ?")
                .params(List.of(operator.value(), plan.value()))
                .update();
        jdbc.sql("SELECT id, member_id FROM membership WHERE plan_id = ? ORDER BY member_id")
                .param(plan.value())
                .query((row, n) -> {
                    MemberId member = new MemberId(row.getObject("member_id", UUID.class));
                    return new Life(
                            member,
                            given.as(member),
                            new MembershipId(row.getObject("id", UUID.class)),
                            new HashMap<>());
                })
                .list()
                .forEach(lives::add);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatever_people_do_the_books_balance_and_agree_with_every_balance_that_is_shown() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.set(at(day, 7));
            for (int deed = 0; deed < DEEDS_A_DAY; deed++) {
                act(lives.get(random.nextInt(HISTORIES)), day);
            }
            comeOrNot(day);
            if (day.equals(LocalDate.of(2026, 12, 1))) {
                billAndCollect(YearMonth.of(2026, 11));
                nothingContradicts();
            }
        }
        clock.set(at(LocalDate.of(2027, 1, 1), 23));
        housekeeping.releaseNoShows();
        housekeeping.completeEnded();
        billAndCollect(YearMonth.of(2026, 12));

        nothingContradicts();
        allowancesShownAreTheSumOfTheirPostings();
        debtsShownAreTheSumOfTheirPostings();
        partsAreWhatIsOpen();
        whatTheHomeOwesIsWhatWasVisited();
        assertThat(done)
                .as("seed " + SEED)
                .hasSize(Deed.values().length)
                .allSatisfy((deed, times) -> assertThat(times).as("%s", done).isGreaterThan(50));
    }

    private void act(Life life, LocalDate day) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> book(life, day);
            case 5, 6 -> move(life, day);
            case 7, 8, 9 -> cancel(life);
            case 10 -> rest(life, day);
            default -> upgrade(life);
        }
    }

    private void book(Life life, LocalDate day) {
        TimeSlot slot = slot(day);
        boolean away = random.nextInt(5) < 2;
        List<ResourceId> where = away ? abroad : rooms;
        var wish = RequestReservation.of(where.get(random.nextInt(where.size())), null, slot, life.member());
        if (reservations.request(life.caller(), wish) instanceof ReservationOutcome.Confirmed confirmed) {
            ReservationDetails reserved = confirmed.reservation();
            life.ahead().put(reserved.id(), slot);
            if (away && reserved.price().isZero()) {
                visits.add(reserved.id());
                count(Deed.ROAM);
            } else {
                count(reserved.price().isZero() ? Deed.BOOK : Deed.OVERAGE);
            }
        }
    }

    private void move(Life life, LocalDate day) {
        if (!life.ahead().isEmpty()) {
            ReservationId id = any(life);
            TimeSlot slot = slot(day);
            if (changes.move(life.caller(), new MoveReservation(id, slot, null))
                    instanceof ReservationOutcome.Confirmed) {
                life.ahead().put(id, slot);
                count(Deed.MOVE);
            }
        }
    }

    private void cancel(Life life) {
        if (!life.ahead().isEmpty()) {
            ReservationId gone = any(life);
            if (changes.cancel(life.caller(), gone) instanceof CancellationOutcome.Cancelled) {
                life.ahead().remove(gone);
                count(Deed.CANCEL);
                if (visits.contains(gone)
                        && given.count("SELECT COUNT(*) FROM roaming_visit WHERE source_id = ?", gone.value()) > 0) {
                    count(Deed.ROAM_LATE);
                }
            }
        }
    }

    /** From today or in some days, for a few weeks; who rests comes back sooner than she said. */
    private void rest(Life life, LocalDate day) {
        Membership contract = memberships.list(List.of(life.contract())).getFirst();
        boolean pauses = contract.pauseFrom(day).isEmpty();
        LocalDate from = day.plusDays(random.nextInt(6));
        ChangeWish wish =
                pauses ? new ChangeWish.Rest(from, from.plusDays(7 + random.nextInt(40))) : new ChangeWish.GoOn();
        if (contracts.make(life.caller(), life.contract(), wish) instanceof ChangeOutcome.Agreed) {
            count(pauses ? Deed.PAUSE : Deed.RESUME);
        }
    }

    private void upgrade(Life life) {
        if (random.nextInt(3) == 0
                && contracts.make(life.caller(), life.contract(), new ChangeWish.TakePlan(dearer))
                        instanceof ChangeOutcome.Agreed) {
            count(Deed.UPGRADE);
        }
    }

    /** Of those who have reserved today three of four come; the night ends the visits and lets the others go. */
    private void comeOrNot(LocalDate day) {
        for (Life life : lives) {
            List<ReservationId> today = life.ahead().entrySet().stream()
                    .filter(each -> LocalDate.ofInstant(each.getValue().start(), TestClock.PARIS)
                            .equals(day))
                    .map(Map.Entry::getKey)
                    .toList();
            for (ReservationId id : today) {
                TimeSlot slot = life.ahead().remove(id);
                clock.set(slot.start());
                if (random.nextInt(4) == 0) {
                    count(Deed.NO_SHOW);
                } else if (attendance.checkIn(life.caller(), id) instanceof ReservationOutcome.Confirmed) {
                    count(Deed.COME);
                }
            }
        }
        clock.set(at(day, 22));
        housekeeping.releaseNoShows();
        housekeeping.completeEnded();
    }

    private void billAndCollect(YearMonth month) {
        assertThat(settlements.settle(partnersAccountant, partner, operator, month))
                .isInstanceOf(SettlementOutcome.Settled.class);
        BillingRunId run = switch (runs.prepare(accountant, operator, month)) {
            case Accepted(var prepared) -> prepared;
            case RunOutcome.Refused(var refusal) -> throw new AssertionError(refusal);
        };
        runs.commit(accountant, run);
        issuance.issueAll();
        LocalDate today = outstanding.today(operator);
        for (OpenInvoice invoice : outstanding.list(accountant, operator, "", null, HISTORIES * 2)) {
            switch (random.nextInt(15)) {
                case 0, 1, 2 -> pay(invoice, today);
                case 3 -> credit(invoice.invoice());
                case 4 -> {
                    spread(invoice, today);
                    pay(invoice, today);
                }
                default -> {}
            }
        }
        lives.stream().filter(life -> random.nextInt(6) == 0).forEach(this::leave);
        for (PayerCredit credit : payments.credits(accountant, operator)) {
            if (random.nextBoolean()) {
                credits.refund(
                        accountant,
                        operator,
                        new NewRefund(
                                Ids.next().toString(), credit.payer(), PaymentMethod.CASH, credit.amount(), null));
                count(Deed.REFUND);
            }
        }
    }

    private void spread(OpenInvoice invoice, LocalDate today) {
        var wanted = new NewInstalments(
                invoice.invoice(), NewInstalments.spread(invoice.open(), 2 + random.nextInt(3), today.plusDays(5)));
        if (instalments.agree(accountant, wanted) instanceof InstalmentOutcome.Agreed) {
            count(Deed.SPREAD);
        }
    }

    /** A part, all of it, or too much; some payments are given back at once and some credited when they were paid. */
    private void pay(OpenInvoice invoice, LocalDate today) {
        long open = invoice.open().getAmountMinorLong();
        Money amount = Money.ofMinor(CurrencyUnit.EUR, Math.max(1, open * (1 + random.nextInt(3)) / 2));
        var wish = new NewPayment(
                Ids.next().toString(), List.of(invoice.invoice()), PaymentMethod.CASH, amount, today, null);
        PaymentId paid = ((PaymentOutcome.Recorded) payments.record(accountant, operator, wish)).id();
        count(Deed.PAY);
        switch (random.nextInt(6)) {
            case 0 -> {
                payments.reverse(accountant, paid, null);
                count(Deed.REFUND);
            }
            case 1 -> credit(invoice.invoice());
            default -> {}
        }
    }

    /** A deposit of 50 euros, of which something goes back, is kept or pays; some of it is taken back. */
    private void leave(Life life) {
        String key = Ids.next().toString();
        Money fifty = Money.ofMajor(CurrencyUnit.EUR, 50);
        DepositId id = NewDeposit.idOf(operator, key);
        deposits.take(
                accountant, operator, new NewDeposit(key, life.member(), "Badge", PaymentMethod.CASH, fifty, null));
        count(Deed.DEPOSIT);
        Money part = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(60_00));
        PaymentOutcome outcome = switch (random.nextInt(3)) {
            case 0 -> deposits.giveBack(accountant, new DepositReturn(key, id, PaymentMethod.CASH, part, null));
            case 1 -> deposits.keep(accountant, new DepositKeeping(key, id, part, "Badge perdu"));
            default -> settle(life, key, id);
        };
        if (outcome instanceof PaymentOutcome.Recorded recorded) {
            count(deposits.movements(accountant, id).getFirst().isKept() ? Deed.KEEP : Deed.GIVE_BACK);
            if (random.nextInt(5) == 0) {
                payments.reverse(accountant, recorded.id(), null);
            }
        }
    }

    private PaymentOutcome settle(Life life, String key, DepositId id) {
        var open = outstanding.of(accountant, operator, Payers.idOf(operator, life.member()));
        if (open.isEmpty()) {
            return new PaymentOutcome.Refused(Refusal.byState("nothing-open"));
        }
        count(Deed.SETTLE);
        return deposits.settle(accountant, key, id, open.getFirst().invoice(), null);
    }

    private void credit(InvoiceId invoice) {
        creditNotes.write(accountant, invoice);
        count(Deed.CREDIT);
    }

    private void nothingContradicts() {
        assertThat(integrity.contradictions()).isEmpty();
        assertThat(integrity.overlappingPairs()).isZero();
        assertThat(given.count("SELECT COUNT(*) FROM ledger_account WHERE guarded"
                        + " AND credits_posted < debits_posted + debits_pending"))
                .as("allowances below zero")
                .isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM ledger_transfer t JOIN reservation r ON r.id = t.reference_id"
                                + " JOIN resource s ON s.id = r.resource_id JOIN venue v ON v.id = s.venue_id"
                                + " LEFT JOIN ledger_transfer d ON d.pending_id = t.id WHERE v.operator_id = ?"
                                + " AND t.kind = 'PENDING' AND d.id IS NULL AND r.status NOT IN ('CONFIRMED', 'CHECKED_IN')",
                        operator.value()))
                .as("holds of visits that are over")
                .isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM (SELECT entry_number FROM journal_line WHERE operator_id = ? GROUP BY entry_number"
                                + " HAVING SUM(debit_minor) <> SUM(credit_minor)) unbalanced",
                        operator.value()))
                .as("entries that do not balance")
                .isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(operator.value(), "")
                            .broken())
                    .isNull();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** On her home screen and in the statement of her contract. */
    private void allowancesShownAreTheSumOfTheirPostings() {
        LocalDate today = contracts.today(operator);
        Map<AccountId, Balance> posted = postings();
        for (Life life : lives) {
            List<Membership> held = memberships.listOf(life.member());
            for (AllowanceLeft left : memberships.allowancesLeft(held, today)) {
                Balance sum = posted.get(left.period().account());
                Long granted = left.period().granted();
                assertThat(left.balance())
                        .as("%s", left.period())
                        .isEqualTo(sum == null && granted != null ? new Balance(granted, 0, 0) : sum);
            }
            boolean asksForStatements = random.nextInt(4) == 0;
            for (Membership contract : asksForStatements ? held : List.<Membership>of()) {
                Map<AccountId, Long> shown = new HashMap<>();
                for (SpentCredit spent : statements.of(life.caller(), contract.id())) {
                    shown.merge(spent.period().account(), spent.amount(), Long::sum);
                }
                shown.forEach((account, amount) -> {
                    Balance sum = Objects.requireNonNull(posted.get(account));
                    assertThat(amount).as("%s", contract).isEqualTo(sum.granted() - sum.available());
                });
            }
        }
    }

    /** From the transfers alone, without any counter. */
    private Map<AccountId, Balance> postings() {
        Map<AccountId, Balance> found = new HashMap<>();
        jdbc.sql(
                        "SELECT a.id, (SELECT COALESCE(SUM(t.amount), 0) FROM ledger_transfer t WHERE t.credit_account_id = a.id"
                                + " AND t.kind IN ('DIRECT', 'POST')) - (SELECT COALESCE(SUM(t.amount), 0) FROM ledger_transfer t"
                                + " WHERE t.debit_account_id = a.id AND t.kind = 'DIRECT') AS granted, (SELECT COALESCE(SUM(t.amount), 0)"
                                + " FROM ledger_transfer t LEFT JOIN ledger_transfer d ON d.pending_id = t.id"
                                + " WHERE t.debit_account_id = a.id AND t.kind = 'PENDING' AND d.id IS NULL) AS held,"
                                + " (SELECT COALESCE(SUM(t.amount), 0) FROM ledger_transfer t WHERE t.debit_account_id = a.id"
                                + " AND t.kind = 'POST') AS spent FROM ledger_account a JOIN membership m ON m.id = a.owner_id"
                                + " JOIN plan p ON p.id = m.plan_id WHERE p.operator_id = ?")
                .param(operator.value())
                .query((row, n) -> found.put(
                        new AccountId(row.getObject("id", UUID.class)),
                        new Balance(row.getLong("granted"), row.getLong("held"), row.getLong("spent"))))
                .list();
        return found;
    }

    /** What is open and not yet invoiced, less what was paid too much, is what the ledger says that she owes. */
    private void debtsShownAreTheSumOfTheirPostings() {
        Map<UUID, Long> shown = new HashMap<>();
        outstanding
                .list(accountant, operator, "", null, HISTORIES * 2)
                .forEach(open -> shown.merge(open.payer().value(), open.open().getAmountMinorLong(), Long::sum));
        payments.credits(accountant, operator)
                .forEach(credit ->
                        shown.merge(credit.payer().value(), -credit.amount().getAmountMinorLong(), Long::sum));
        jdbc.sql("SELECT payer_id, SUM(amount_minor) AS minor FROM charge WHERE operator_id = ? AND invoice_id IS NULL"
                        + " GROUP BY payer_id")
                .param(operator.value())
                .query((row, n) -> shown.merge(row.getObject("payer_id", UUID.class), row.getLong("minor"), Long::sum))
                .list();
        Map<UUID, Long> posted = new HashMap<>();
        jdbc.sql("SELECT a, SUM(amount) AS minor FROM (SELECT debit_account_id AS a, amount FROM ledger_transfer"
                        + " WHERE kind IN ('DIRECT', 'POST') AND measure = 'EUR' UNION ALL"
                        + " SELECT credit_account_id, -amount FROM ledger_transfer WHERE kind IN ('DIRECT', 'POST')"
                        + " AND measure = 'EUR') sides GROUP BY a")
                .query((row, n) -> posted.put(row.getObject("a", UUID.class), row.getLong("minor")))
                .list();
        for (Life life : lives) {
            UUID account = new OperatorAccounts(operator)
                    .receivable(life.member(), "EUR")
                    .value();
            assertThat(posted.getOrDefault(account, 0L))
                    .as("%s", life.member())
                    .isEqualTo(shown.getOrDefault(
                            Payers.idOf(operator, life.member()).value(), 0L));
        }
    }

    /** Of each invoice, whatever was agreed. */
    private void partsAreWhatIsOpen() {
        assertThat(given.count(
                        "SELECT COUNT(*) FROM open_item i WHERE i.operator_id = ? AND i.open_minor <> (SELECT"
                                + " COALESCE(SUM(q.open_minor), 0) FROM " + OpenParts.ALL
                                + " q WHERE q.invoice_id = i.invoice_id)",
                        operator.value()))
                .isZero();
    }

    /** Every visit is asked for once, the net of the invoices is its sum, and the partner's books say the same. */
    private void whatTheHomeOwesIsWhatWasVisited() {
        assertThat(given.count(
                        "SELECT COUNT(*) FROM roaming_visit WHERE host_id = ? AND settlement_id IS NULL",
                        partner.value()))
                .as("visits that nobody asked for")
                .isZero();
        long invoiced =
                given.count("SELECT COALESCE(SUM(gross_minor), 0) FROM invoice WHERE operator_id = ?", partner.value());
        assertThat(invoiced).isPositive();
        assertThat(outstanding.list(partnersAccountant, partner, "", null, 10).stream()
                        .mapToLong(open -> open.open().getAmountMinorLong())
                        .sum())
                .isEqualTo(invoiced);
        assertThat(given.count(
                        "SELECT COALESCE(SUM(l.debit_minor), 0) - COALESCE(SUM(l.credit_minor), 0) FROM journal_line l"
                                + " WHERE l.operator_id = ? AND l.auxiliary IS NOT NULL",
                        partner.value()))
                .isEqualTo(invoiced);
        UUID account = Payers.idOf(partner, operator).value();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM open_item WHERE operator_id = ? AND payer_id <> ?",
                        partner.value(),
                        account))
                .as("what members owe the partner")
                .isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(partner.value(), "")
                            .broken())
                    .isNull();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void includes(PlanId plan, long minutes) {
        given.insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount) VALUES (?, ?, 'ROOM', 'MINUTES', ?)",
                Ids.next(),
                plan.value(),
                minutes);
    }

    private void count(Deed deed) {
        done.merge(deed, 1, Integer::sum);
    }

    private ReservationId any(Life life) {
        return List.copyOf(life.ahead().keySet())
                .get(random.nextInt(life.ahead().size()));
    }

    /** An hour or two today or in the next twelve days. */
    private TimeSlot slot(LocalDate day) {
        int hour = 9 + random.nextInt(9);
        return Fixtures.on(
                day.plusDays(random.nextInt(13)),
                LocalTime.of(hour, 0).toString(),
                LocalTime.of(hour + 1 + random.nextInt(2), 0).toString());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TestClock.PARIS).toInstant();
    }
}
