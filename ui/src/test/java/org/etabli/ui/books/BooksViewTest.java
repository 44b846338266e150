package org.etabli.ui.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.billing.books.JournalKind;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.EmptyState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Two entries of October, written by hand: their hashes are not theirs. */
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class BooksViewTest extends ViewTest {

    private OperatorId operator;

    @BeforeEach
    void the_accountant() {
        operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org', 'Europe/Paris', '2026-10-01')",
                operator.value());
        MemberId accountant = given.aMember();
        given.holds(accountant, Role.ACCOUNTANT, operator);
        signIn(accountant, "ROLE_MEMBER", "ROLE_ACCOUNTANT");
    }

    @Test
    void without_entries_it_says_what_will_appear() {
        navigate(BooksView.class);

        assertThat(text(find(EmptyState.class).single())).contains("Aucune écriture");
        assertThat(text(find(ClosuresCard.class).single())).contains("Aucun mois n’est encore clôturé");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void entries_are_chosen_by_journal_and_shown_with_both_sides() {
        entries();
        navigate(BooksView.class);
        assertThat(text(find(EntryList.class).single()))
                .contains("2 écritures · 69,00")
                .contains("2026-1 Inès Caillaud")
                .contains("R2026-1 Inès Caillaud");

        find(Select.class).all().getFirst().setValue(JournalKind.CASH);

        assertThat(text(find(EntryList.class).single()))
                .contains("1 écriture · 20,00")
                .doesNotContain("49,00");
    }

    @Test
    void a_broken_chain_is_told_with_the_row() {
        entries();
        navigate(BooksView.class);

        test(button("Vérifier la chaîne")).click();

        assertThat(text(find(ChainCard.class).single()))
                .contains("La chaîne est rompue")
                .contains("journal_entry 1");
    }

    @Test
    void a_month_is_closed_after_its_consequence_was_told() {
        entries();
        navigate(BooksView.class);

        test(button("Clore")).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(given.count("SELECT COUNT(*) FROM closure WHERE operator_id = ?", operator.value()))
                .isZero();
        test(dialog).confirm();

        assertThat(given.count(
                        "SELECT COUNT(*) FROM closure WHERE operator_id = ? AND kind = 'MONTH'", operator.value()))
                .isEqualTo(1);
        assertThat(text(find(ClosuresCard.class).single()))
                .contains("octobre 2026")
                .contains("Ventes 49,00");
    }

    private void entries() {
        given.insert(
                "INSERT INTO journal_head (operator_id, next_number, last_hash) VALUES (?, 3, ?)",
                operator.value(),
                new byte[32]);
        entry(1, "VE", "2026-1", 49_00, "706000", LocalDate.of(2026, 10, 5));
        entry(2, "CA", "R2026-1", -20_00, "530000", LocalDate.of(2026, 10, 6));
    }

    private void entry(int number, String journal, String document, long owed, String account, LocalDate day) {
        given.insert(
                "INSERT INTO journal_entry (operator_id, number, journal, booked_on, booked_at, document_id, document,"
                        + " document_hash, label, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                operator.value(),
                number,
                journal,
                day,
                clock.instant(),
                UUID.randomUUID(),
                document,
                new byte[32],
                document + " Inès Caillaud",
                new byte[32],
                new byte[32]);
        line(number, 1, "411000", "C1", owed);
        line(number, 2, account, null, -owed);
    }

    private void line(int entry, int position, String account, @Nullable String customer, long debit) {
        given.insert(
                "INSERT INTO journal_line (operator_id, entry_number, position, account, account_label, auxiliary,"
                        + " auxiliary_label, debit_minor, credit_minor) VALUES (?, ?, ?, ?, 'Compte', ?, ?, ?, ?)",
                operator.value(),
                entry,
                position,
                account,
                customer,
                customer == null ? null : "Inès Caillaud",
                Math.max(debit, 0),
                Math.max(-debit, 0));
    }

    private Button button(String word) {
        return find(Button.class)
                .withCondition(button -> word.equals(button.getText()))
                .single();
    }

    private static String text(Div component) {
        return component.getElement().getTextRecursively();
    }
}
