package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.billing.ClosingOutcome.Closed;
import org.etabli.billing.ClosingOutcome.Refused;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.testing.TestDatabase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Two invoices of 49 € on 23 November, and 20 € paid in cash on the 25th. */
@EtabliTest
@Import(BillingFixtures.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class ClosuresTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    Payments payments;

    @Autowired
    Closures closures;

    @Autowired
    Journal journal;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource database;

    private OperatorId operator;
    private Caller accountant;

    @BeforeEach
    void threeDays() {
        operator = billing.aLiableOperator(NOVEMBER);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        var plan = billing.aMonthlyPlan(operator, 49_00);
        billing.aPayingMember(operator, plan, NOVEMBER);
        billing.aPayingMember(operator, plan, NOVEMBER);
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        clock.set(Instant.parse("2026-11-25T10:00:00Z"));
        payments.record(
                accountant,
                operator,
                new NewPayment(
                        "cash",
                        List.of(items.issued(accountant, run, 0, 1).getFirst().invoice()),
                        PaymentMethod.CASH,
                        euros(20_00),
                        LocalDate.of(2026, 11, 25),
                        null));
    }

    @AfterEach
    void theUsualDay() {
        clock.reset();
    }

    @Test
    void days_close_by_themselves_with_their_totals_and_the_perpetual_one() throws SQLException {
        clock.set(Instant.parse("2026-11-26T08:00:00Z"));

        closures.closeDays(operator);
        closures.closeDays(operator);

        List<Closure> days = closures.list(accountant, operator, ClosureKind.DAY, 9);
        assertThat(days)
                .extracting(Closure::firstDay)
                .containsExactly(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23));
        assertThat(days).extracting(Closure::sales).containsExactly(euros(0), euros(0), euros(98_00));
        assertThat(days).extracting(Closure::receipts).containsExactly(euros(20_00), euros(0), euros(0));
        assertThat(days).extracting(Closure::allSales).containsOnly(euros(98_00));
        assertThat(days).extracting(Closure::allReceipts).containsExactly(euros(20_00), euros(0), euros(0));
        assertThat(days).allMatch(Closure::byItself);
        assertThat(verdict()).isNull();
    }

    @Test
    void a_day_is_left_open_until_three_in_the_operators_own_night() {
        clock.set(Instant.parse("2026-11-26T01:59:00Z")); // 2:59 in Paris
        closures.closeDays(operator);
        assertThat(lastClosed()).isEqualTo(LocalDate.of(2026, 11, 24));

        clock.set(Instant.parse("2026-11-26T02:00:00Z"));
        closures.closeDays(operator);
        assertThat(lastClosed()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void nothing_is_booked_on_a_closed_day() {
        clock.set(Instant.parse("2026-11-26T08:00:00Z"));
        closures.closeDays(operator);

        assertThatThrownBy(() -> book(LocalDate.of(2026, 11, 25))).isInstanceOf(IllegalStateException.class);
        book(LocalDate.of(2026, 11, 26));
        assertThat(given.count("SELECT COUNT(*) FROM journal_entry WHERE operator_id = ?", operator.value()))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO journal_entry (operator_id, number, journal, booked_on, booked_at, document_id, document,"
                        + " document_hash, label, previous_hash, hash) SELECT operator_id, 99, 'OD', booked_on, booked_at,"
                        + " UUID(), 'X', document_hash, label, previous_hash, hash FROM journal_entry"
                        + " WHERE operator_id = ? AND number = 1",
                "INSERT INTO journal_line (operator_id, entry_number, position, account, account_label, debit_minor,"
                        + " credit_minor) SELECT operator_id, number, 99, '706000', 'X', 1, 0 FROM journal_entry"
                        + " WHERE operator_id = ? AND number = 1",
                "INSERT INTO invoice SELECT UUID(), operator_id, series, 99, kind, corrects_id, payer_id, run_id, issued_on,"
                        + " issued_at, due_on, supplied_from, supplied_until, customer_name, seller, customer, pays_by,"
                        + " vat_regime, vat_on_debits, vat_mention, currency, net_minor, vat_minor, gross_minor, reason"
                        + " FROM invoice WHERE operator_id = ? AND number = 1"
            })
    void a_closed_day_takes_nothing_by_sql_whoever_writes(String addition) {
        clock.set(Instant.parse("2026-11-26T08:00:00Z"));
        closures.closeDays(operator);

        assertThatThrownBy(() -> asApplication(addition)).hasMessageContaining("is closed");
        assertThatThrownBy(() -> asOwner(addition)).hasMessageContaining("is closed");
        given.insert("UPDATE journal_head SET closed_until = NULL WHERE operator_id = ?", operator.value());
        assertThatCode(() -> asApplication(addition)).doesNotThrowAnyException();
    }

    private void asApplication(String addition) {
        given.insert(addition, operator.value());
    }

    @Test
    void a_month_and_then_its_year_are_closed_by_who_keeps_the_books_when_they_are_over() throws SQLException {
        assertThat(rule(ClosureKind.MONTH, NOVEMBER)).isEqualTo("period-not-over");
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        LocalDate december = LocalDate.of(2026, 12, 1);
        assertThat(rule(ClosureKind.MONTH, december)).isEqualTo("period-before-is-open");
        assertThat(rule(ClosureKind.YEAR, NOVEMBER)).isEqualTo("month-of-the-year-is-open");

        Closure first = closed(ClosureKind.MONTH, NOVEMBER);
        Closure again = closed(ClosureKind.MONTH, NOVEMBER.plusDays(20));
        closed(ClosureKind.MONTH, december);
        Closure year = closed(ClosureKind.YEAR, NOVEMBER);

        assertThat(again).isEqualTo(first);
        assertThat(first.sales()).isEqualTo(euros(98_00));
        assertThat(first.entries()).isEqualTo(3);
        assertThat(first.byItself()).isFalse();
        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(year.receipts()).isEqualTo(euros(20_00));
        assertThat(closures.next(accountant, operator, ClosureKind.MONTH)).contains(LocalDate.of(2027, 1, 1));
        assertThat(verdict()).isNull();
    }

    @Test
    void others_close_nothing_and_see_nothing() {
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(NOVEMBER));

        assertThatThrownBy(() -> closures.close(elsewhere, operator, ClosureKind.MONTH, NOVEMBER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> closures.list(elsewhere, operator, ClosureKind.DAY, 9))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> closures.list(given.staff(Role.FRONT_DESK, operator), operator, ClosureKind.DAY, 9))
                .isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE closure SET sales_minor = sales_minor + 1 WHERE operator_id = ? AND number = 1 | closure 1 (DAY 2026-11-23)",
                "UPDATE closure SET previous_hash = UNHEX(REPEAT('00', 32)) WHERE operator_id = ? AND number = 2 | closure 2 (DAY 2026-11-24)",
                "UPDATE closure SET closed_at = '2026-11-26' WHERE operator_id = ? AND number = 3 | closure 3 (DAY 2026-11-25)",
                "DELETE FROM closure WHERE operator_id = ? AND number = 2 | closure 2",
                "DELETE FROM closure WHERE operator_id = ? AND number = 3 | journal_head",
                "UPDATE journal_head SET closed_until = '2026-11-24' WHERE operator_id = ? | journal_head",
                "UPDATE payment SET amount_minor = amount_minor + 1 WHERE operator_id = ? | payment R2026-1",
                "UPDATE payment SET note = 'x' WHERE operator_id = ? | payment R2026-1",
                "UPDATE payment SET id = UUID() WHERE operator_id = ? | payment R2026-1",
                "UPDATE journal_line SET debit_minor = debit_minor + 1 WHERE operator_id = ? AND entry_number = 3 AND debit_minor > 0 | journal_entry 3"
            })
    void what_was_changed_is_named(String change, String row) throws SQLException {
        clock.set(Instant.parse("2026-11-26T08:00:00Z"));
        closures.closeDays(operator);

        asOwner(change);

        assertThat(verdict()).startsWith(row.strip() + ":");
    }

    @Test
    void an_entry_slipped_into_a_closed_day_is_found_although_its_own_chain_holds() throws SQLException {
        clock.set(Instant.parse("2026-11-26T08:00:00Z"));
        closures.closeDays(operator);
        asOwner("UPDATE journal_head SET closed_until = NULL WHERE operator_id = ?");
        book(LocalDate.of(2026, 11, 24));
        asOwner("UPDATE journal_head SET closed_until = '2026-11-25' WHERE operator_id = ?");

        assertThat(new StoredClosuresOf(database).firstThatDiffers(operator.value()))
                .startsWith("closure 2 (DAY 2026-11-24): its totals are not those of the journal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE closure SET sales_minor = 0 WHERE operator_id = ?",
                "DELETE FROM closure WHERE operator_id = ?",
                "UPDATE payment SET amount_minor = 1 WHERE operator_id = ?",
                "DELETE FROM payment WHERE operator_id = ?",
                "UPDATE payment_allocation SET amount_minor = 1 WHERE payment_id = ?",
                "DELETE FROM payment_allocation WHERE payment_id = ?"
            })
    void the_applications_own_account_has_no_right_to(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(change)) {
            statement.setObject(1, operator.value());
            assertThatThrownBy(statement::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    private void book(LocalDate day) {
        transactions.inOne(() -> journal.append(
                operator,
                List.of(new Journal.Booking(
                        "CA",
                        day,
                        UUID.randomUUID(),
                        "R2026-2",
                        new byte[32],
                        "late",
                        List.of(
                                new Entry.Line("530000", "Caisse", null, null, 1, 0),
                                new Entry.Line("411000", "Clients", "C1", "Inès", 0, 1)))),
                clock.instant()));
    }

    private LocalDate lastClosed() {
        return closures.list(accountant, operator, ClosureKind.DAY, 1)
                .getFirst()
                .lastDay();
    }

    private Closure closed(ClosureKind kind, LocalDate day) {
        return ((Closed) closures.close(accountant, operator, kind, day)).closure();
    }

    private String rule(ClosureKind kind, LocalDate day) {
        return ((Refused) closures.close(accountant, operator, kind, day))
                .refusal()
                .rule();
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    private String verdict() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new JournalVerifier(connection).verify(operator.value(), "").broken();
        }
    }

    /** Looks at the closures alone. */
    private record StoredClosuresOf(DataSource database) {

        String firstThatDiffers(UUID operator) throws SQLException {
            try (Connection connection = database.getConnection()) {
                return new StoredClosures(connection).firstThatDiffers(operator).orElse("");
            }
        }
    }

    private void asOwner(String change) throws SQLException {
        String schema = given.text("SELECT DATABASE()");
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(
                server.url().replaceAll("/etabli$", "/" + schema), server.owner(), server.password())) {
            connection.createStatement().execute("SET foreign_key_checks = 0");
            try (var statement = connection.prepareStatement(change)) {
                statement.setObject(1, operator.value());
                assertThat(statement.executeUpdate()).isPositive();
            }
        }
    }
}
