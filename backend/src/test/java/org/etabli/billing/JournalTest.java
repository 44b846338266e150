package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody with the owner's rights changes the books by SQL. */
@EtabliTest
@Import(BillingFixtures.class)
class JournalTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    Issuance issuance;

    @Autowired
    DataSource database;

    private OperatorId operator;

    @BeforeEach
    void fiveInvoices() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        PlanId plan = billing.aMonthlyPlan(operator, 180_00);
        for (int n = 0; n < 5; n++) {
            billing.aPayingMember(operator, plan, LocalDate.of(2026, 3, 5));
        }
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
    }

    @Test
    void untouched_it_holds() throws SQLException {
        assertThat(verdict()).isEqualTo(new JournalVerifier.Verdict(operator.value(), "", 5, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal_line SET credit_minor = credit_minor + 1 WHERE operator_id = ? AND entry_number = 3 AND position = 2 | journal_entry 3",
                "UPDATE journal_line SET account = '706001' WHERE operator_id = ? AND entry_number = 4 AND position = 2 | journal_entry 4",
                "UPDATE journal_entry SET label = CONCAT(label, ' ') WHERE operator_id = ? AND number = 2 | journal_entry 2",
                "UPDATE journal_entry SET booked_on = '2026-11-22' WHERE operator_id = ? AND number = 1 | journal_entry 1",
                "UPDATE journal_entry SET hash = UNHEX(REPEAT('00', 32)) WHERE operator_id = ? AND number = 5 | journal_entry 5",
                "DELETE FROM journal_line WHERE operator_id = ? AND entry_number = 2 AND position = 3 | journal_entry 2",
                "UPDATE invoice SET customer_name = 'Autre' WHERE operator_id = ? AND number = 4 | invoice 2026-4",
                "UPDATE invoice_line SET label = REPLACE(label, 'R', 'r') WHERE invoice_id = (SELECT id FROM invoice WHERE operator_id = ? AND number = 2) | invoice 2026-2",
                "UPDATE invoice_vat SET net_minor = net_minor - 1, vat_minor = vat_minor + 1 WHERE invoice_id = (SELECT id FROM invoice WHERE operator_id = ? AND number = 5) | invoice 2026-5"
            })
    void what_was_changed_is_named(String change, String row) throws SQLException {
        asOwner(change);

        assertThat(verdict().broken()).startsWith(row.strip() + ":");
    }

    @Test
    void what_was_taken_off_the_end_is_missed() throws SQLException {
        asOwner("DELETE FROM journal_line WHERE operator_id = ? AND entry_number = 5");
        asOwner("DELETE FROM journal_entry WHERE operator_id = ? AND number = 5");

        assertThat(verdict().broken()).startsWith("journal_head: the journal ends at entry 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE invoice SET customer_name = 'x' WHERE operator_id = ?",
                "DELETE FROM invoice WHERE operator_id = ?",
                "UPDATE journal_entry SET label = 'x' WHERE operator_id = ?",
                "DELETE FROM journal_entry WHERE operator_id = ?",
                "UPDATE journal_line SET account = 'x' WHERE operator_id = ?",
                "DELETE FROM journal_line WHERE operator_id = ?",
                "UPDATE invoice_line SET label = 'x' WHERE invoice_id = ?",
                "UPDATE invoice_vat SET net_minor = 0 WHERE invoice_id = ?",
                "UPDATE ledger_transfer SET amount = 1 WHERE id = ?",
                "DELETE FROM ledger_transfer WHERE id = ?"
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

    private JournalVerifier.Verdict verdict() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new JournalVerifier(connection).verify(operator.value(), "");
        }
    }

    private void asOwner(String change) throws SQLException {
        String schema = given.text("SELECT DATABASE()");
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(
                        server.url().replaceAll("/etabli$", "/" + schema), server.owner(), server.password());
                var statement = connection.prepareStatement(change)) {
            statement.setObject(1, operator.value());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
