package org.etabli.ui.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.etabli.billing.BilledMonth;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.ui.ViewTest;
import org.etabli.ui.payment.DebitCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A manager bills a month, and corrects one of its invoices. */
@Import(BilledMonth.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class BillingViewTest extends ViewTest {

    @Autowired
    BilledMonth month;

    private OperatorId operator;
    private Caller maud;
    private MemberId ines;

    @BeforeEach
    void a_manager() {
        operator = month.anOperator(LocalDate.of(2026, 11, 1));
        ines = month.aPayer();
        MemberId manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        maud = Caller.of(manager, java.util.Set.of(new RoleAt(Role.MANAGER, operator, null)));
        signIn(manager, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void a_month_is_prepared_looked_at_and_let_go() {
        navigate("billing", BillingView.class);
        test(button("Préparer")).click();
        assertThat(text(getCurrentView())).contains("49,00 €").contains("Rien n’est envoyé ni prélevé");

        test(button("Émettre 1 facture")).click();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        test(ask).confirm();
        month.issueAgain();
        navigate("billing", BillingView.class);

        assertThat(text(getCurrentView())).contains("1 facture émise").contains("2026-1");
    }

    @Test
    void every_phase_of_issuing_says_how_far_it_is_and_what_comes_next() {
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE member_id = ?", ines.value());
        given.insert(
                "INSERT INTO mandate (id, payer_id, reference, holder, iban, signed_on) SELECT UUID(), id, 'ETB-PHASES',"
                        + " 'Inès', 'FR7630006000011234567890189', '2026-01-01' FROM payer WHERE member_id = ?",
                ines.value());
        month.bill(maud, YearMonth.of(2026, 11));
        navigate("billing", BillingView.class);

        assertThat(text(find(RunPhases.class).single()))
                .contains("Numérotation1 sur 1")
                .contains("joints à chaque envoi")
                .contains("Envoi aux membres0 sur 1")
                .contains("Ordres de prélèvement0 sur 1");
        DebitCard order = find(DebitCard.class).single();
        assertThat(text(order)).contains("Aucun ordre n’est encore préparé pour cette facturation");
    }

    @Test
    void drafts_and_what_would_be_debited_are_seen_before_anything_leaves() {
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE member_id = ?", ines.value());
        month.prepare(maud, YearMonth.of(2026, 11));
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE member_id = ?", ines.value());
        navigate("billing", BillingView.class);

        assertThat(text(getCurrentView())).contains("Brouillons en PDF");
        assertThat(text(find(ControlsCard.class).single())).contains("Contrôles");
        Details all = find(AllItems.class).single();
        all.setOpened(true);
        assertThat(text(all)).contains("Brouillon", "PDF");
    }

    @Test
    void every_invoice_stands_beside_the_month_before() {
        month.bill(maud, YearMonth.of(2026, 11));
        clock.set(java.time.Instant.parse("2026-12-10T09:00:00Z"));
        month.prepare(maud, YearMonth.of(2026, 12));
        navigate("billing", BillingView.class);

        Details all = find(AllItems.class).single();
        all.setOpened(true);
        assertThat(text(all)).contains("Mois précédent").contains("49,00").contains("égal");
    }

    @Test
    void a_day_of_the_month_is_chosen_and_given_up() {
        navigate("billing", BillingView.class);
        assertThat(text(getCurrentView())).contains("Aucun jour n’est choisi");

        ScheduleCard card = find(ScheduleCard.class).single();
        test(find(IntegerField.class, card).single()).setValue(5);
        test(find(Button.class, card).withText("Enregistrer").single()).click();
        assertThat(text(card)).contains("5 décembre 2026");
        test(find(Button.class, card)
                        .withText("Ne plus facturer automatiquement")
                        .single())
                .click();
        assertThat(text(card)).contains("Aucun jour n’est choisi");
    }

    @Test
    void the_operator_moves_and_its_old_address_is_kept() {
        navigate("billing", BillingView.class);
        IdentityChangeCard card = find(IdentityChangeCard.class).single();
        card.setOpened(true);
        test(find(TextField.class, card).all().getFirst()).setValue("3 quai du Clain");
        test(find(Button.class, card).withText("Enregistrer").single()).click();

        assertThat(text(card)).contains("Jusqu’au 23 novembre 2026").contains("1 place");
    }

    @Test
    void a_part_of_an_invoice_is_given_back_with_its_reason() {
        InvoiceId invoice = billed();
        navigate(InvoicesView.class, Map.of("invoice", invoice.toString()));
        test(button("Écrire un avoir")).click();
        CreditDialog dialog = find(CreditDialog.class).single();
        BigDecimalField amount = find(BigDecimalField.class, dialog).single();
        amount.setValue(new BigDecimal("60"));
        assertThat(text(dialog)).contains("Au plus ce qui reste");
        amount.setValue(new BigDecimal("12"));
        assertThat(text(dialog)).contains("12,00").contains("10,00").contains("2,00");

        Button write = find(Button.class, dialog).withText("Écrire un avoir").single();
        test(write).click();
        assertThat(find(CreditDialog.class).exists()).as("it wants a reason").isTrue();
        find(TextField.class, dialog).single().setValue("Salle fermée");
        test(write).click();

        assertThat(text(getCurrentView())).contains("Avoir A2026-1").contains("Salle fermée");
    }

    @Test
    void a_member_reads_hers_and_chooses_paper() {
        InvoiceId invoice = billed();
        signIn(ines, "ROLE_MEMBER");
        navigate(InvoicesView.class, Map.of("invoice", invoice.toString()));

        assertThat(text(getCurrentView())).contains("Facture 2026-1").doesNotContain("Écrire un avoir");
        Checkbox paper = find(Checkbox.class).single();
        test(paper).click();
        assertThat(given.count("SELECT COUNT(*) FROM payer WHERE member_id = ? AND on_paper", ines.value()))
                .isEqualTo(1);
    }

    @Test
    void an_invoice_is_spread_over_instalments_and_that_is_ended() {
        InvoiceId invoice = billed();
        navigate(InvoicesView.class, Map.of("invoice", invoice.toString()));
        test(button("Échelonner")).click();
        InstalmentsDialog dialog = find(InstalmentsDialog.class).single();
        assertThat(text(dialog)).contains("49,00 € en tout");
        List<BigDecimalField> amounts = find(BigDecimalField.class, dialog).all();
        assertThat(amounts)
                .extracting(BigDecimalField::getValue)
                .containsExactly(new BigDecimal("16.33"), new BigDecimal("16.33"), new BigDecimal("16.34"));
        amounts.getFirst().setValue(new BigDecimal("20"));
        assertThat(text(dialog)).contains("52,67 € sur 49,00 €");
        Button agree = find(Button.class, dialog).withText("Convenir").single();
        test(agree).click();
        assertThat(find(InstalmentsDialog.class).exists())
                .as("it is not what is open")
                .isTrue();
        amounts.getLast().setValue(new BigDecimal("12.67"));
        test(agree).click();

        InstalmentsCard card = find(InstalmentsCard.class).single();
        assertThat(text(card)).contains("0,00 € réglés sur 49,00 €", "20,00 €", "16,33 €", "12,67 €", "la prochaine");
        assertThat(find(Button.class).withText("Échelonner").exists()).isFalse();

        signIn(ines, "ROLE_MEMBER");
        navigate(InvoicesView.class, Map.of("invoice", invoice.toString()));
        assertThat(text(find(InstalmentsCard.class).single()))
                .contains("la prochaine")
                .doesNotContain("Mettre fin");
        assertThat(text(getCurrentView())).contains("prochaine échéance de 20,00 € le 23 décembre 2026");

        signIn(maud.member(), "ROLE_MEMBER", "ROLE_MANAGER");
        navigate(InvoicesView.class, Map.of("invoice", invoice.toString()));
        test(button("Mettre fin à l’échéancier")).click();
        find(ConfirmDialog.class).single();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(InstalmentsCard.class).exists()).isFalse();
    }

    @Test
    void who_is_billed_by_nobody_is_told_so() {
        signIn(given.aMember(), "ROLE_MEMBER");
        navigate("invoices", InvoicesView.class);

        assertThat(find(org.etabli.ui.component.EmptyState.class).exists()).isTrue();
    }

    private InvoiceId billed() {
        BillingRunId run = month.bill(maud, YearMonth.of(2026, 11));
        return month.invoiceOf(maud, run, ines);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
