package org.etabli.ui.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.deposit.Deposits;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.FileField;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the accountant does on her screens: payments, credits, the bank's statements, mandates. */
class PaymentsViewTest extends ViewTest {

    private static final String IBAN = "FR7630006000011234567890189";

    @Autowired
    Deposits deposits;

    OperatorId operator;
    MemberId ines;
    PayerId payer;
    InvoiceId first;
    InvoiceId second;

    @BeforeEach
    void the_accountant_of_who_bills() {
        operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, iban, bic, creditor_id, zone,"
                        + " bills_from) VALUES (?, '1 place', '86000', 'Poitiers', 'c@example.org', ?, 'AGRIFRPP',"
                        + " 'FR29ZZZ600112', 'Europe/Paris', '2026-10-01')",
                operator.value(),
                IBAN);
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number) VALUES (?, '2020-01-01', 'LIABLE', 'FR12345678901')",
                operator.value());
        given.insert("UPDATE catalogue_revision SET revision = revision + 1");
        ines = given.aMember();
        given.affiliated(ines, operator);
        payer = new PayerId(UUID.randomUUID());
        given.insert(
                "INSERT INTO payer (id, operator_id, member_id, name, pays_by, created_at) VALUES (?, ?, ?, 'Inès Caillaud', 'TRANSFER', ?)",
                payer.value(),
                operator.value(),
                ines.value(),
                clock.instant());
        first = owes(1, 49_00, LocalDate.of(2026, 10, 20));
        second = owes(2, 30_00, LocalDate.of(2026, 12, 20));
        MemberId claire = given.aMember();
        given.holds(claire, Role.ACCOUNTANT, operator);
        signIn(claire, "ROLE_MEMBER", "ROLE_ACCOUNTANT");
    }

    @Test
    void what_is_owed_stands_by_age_and_one_age_is_looked_at_alone() {
        navigate(PaymentsView.class);
        assertThat(text(find(PaymentsView.class).single())).contains("2026-1", "2026-2", "49,00", "échue le");

        test(find(NativeButton.class).withClassName("etb-pay-up_to_60").single())
                .click();

        assertThat(text(find(OpenList.class).single())).contains("2026-1").doesNotContain("2026-2");
    }

    @Test
    void a_payment_is_recorded_and_the_notice_takes_it_back() {
        navigate(PaymentsView.class);
        test(named("Encaisser la facture 2026-1, Inès Caillaud")).click();
        test(find(Button.class).withText("Enregistrer").single()).click();
        assertThat(open(first)).isZero();
        assertThat(text(find(PaymentList.class).single())).contains("R2026-1", "Virement");

        test(find(Button.class).withText("Annuler").last()).click();

        assertThat(open(first)).isEqualTo(49_00);
        assertThat(text(find(PaymentList.class).single())).contains("contre-écriture de R2026-1");
    }

    @Test
    void what_is_too_much_is_used_for_another_invoice_and_the_rest_paid_back() {
        navigate(PaymentsView.class);
        test(named("Encaisser la facture 2026-1, Inès Caillaud")).click();
        find(BigDecimalField.class).single().setValue(new BigDecimal("89.00"));
        test(find(Button.class).withText("Enregistrer").single()).click();

        test(named("Utiliser l’avance de Inès Caillaud")).click();
        test(find(Button.class).withText("Utiliser").last()).click();
        assertThat(open(second)).isZero();
        assertThat(text(find(CreditList.class).single())).contains("10,00");

        test(named("Rembourser l’avance de Inès Caillaud")).click();
        test(find(Button.class).withText("Rembourser").last()).click();
        assertThat(find(CreditList.class).exists()).isFalse();
        assertThat(text(find(PaymentList.class).single())).contains("remboursement", "Avance");
    }

    @Test
    void a_deposit_is_given_back_in_part_and_the_rest_pays_an_invoice() {
        deposits.take(
                given.staff(Role.MANAGER, operator),
                operator,
                new NewDeposit("badge", ines, "Badge", PaymentMethod.CASH, Money.ofMajor(CurrencyUnit.EUR, 80), null));
        navigate(PaymentsView.class);
        assertThat(text(find(DepositCard.class).single())).contains("Inès Caillaud", "Badge", "80,00");

        test(named("Rendre la caution « Badge » à Inès Caillaud")).click();
        find(BigDecimalField.class).single().setValue(new BigDecimal("80.01"));
        test(find(Button.class).withText("Rendre").last()).click();
        assertThat(held()).isEqualTo(80_00);
        test(named("Rendre la caution « Badge » à Inès Caillaud")).click();
        find(BigDecimalField.class).single().setValue(new BigDecimal("30.00"));
        test(find(Button.class).withText("Rendre").last()).click();
        assertThat(held()).isEqualTo(50_00);

        test(named("Retenir sur la caution « Badge » de Inès Caillaud")).click();
        test(find(Button.class).withText("Retenir").last()).click();
        TextField why = find(TextField.class).withCaption("Motif").single();
        assertThat(why.isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        Select<OpenInvoice> owed = find(Select.class).withCaption("Pour").single();
        owed.setValue(owed.getListDataView().getItem(0));
        test(find(Button.class).withText("Retenir").last()).click();

        assertThat(open(first)).isZero();
        assertThat(held()).isEqualTo(1_00);
        assertThat(text(find(PaymentList.class).single())).contains("Caution");
    }

    private long held() {
        return given.count("SELECT held_minor FROM deposit WHERE operator_id = ?", operator.value());
    }

    @Test
    void the_file_and_the_identifier_are_changed_and_a_wrong_one_is_refused_at_its_field() {
        navigate(PaymentsView.class);
        test(named("Compte et fichier de prélèvement")).click();
        TextField ics =
                find(TextField.class).withCaption("Identifiant créancier (ICS)").single();
        ics.setValue("FR28ZZZ600112");
        test(find(Button.class).withText("Enregistrer").single()).click();
        assertThat(ics.getErrorMessage()).startsWith("Cet identifiant créancier");

        ics.setValue("FR29ZZZ600112");
        format().setValue("pain.008.001.02");
        test(find(Button.class).withText("Enregistrer").single()).click();

        assertThat(given.text("SELECT debit_format FROM billing_identity WHERE operator_id = ?", operator.value()))
                .isEqualTo("pain.008.001.02");
    }

    @Test
    void a_statement_matches_what_is_certain_and_the_rest_is_matched_by_hand_and_undone() {
        BankView view = navigate(BankView.class);
        assertThat(text(view)).contains("Rien à traiter");
        view.take(statement());
        assertThat(open(first)).isZero();
        assertThat(text(find(LineList.class).single()))
                .contains("ACOMPTE", "12,00")
                .doesNotContain("49,00");

        test(find(Button.class).withText("Rapprocher").single()).click();
        Checkbox likely = find(Checkbox.class).first();
        assertThat(likely.getLabel()).contains("2026-2");
        assertThat(find(Button.class).withText("Rapprocher").last().isEnabled()).isFalse();
        likely.setValue(true);
        test(find(Button.class).withText("Rapprocher").last()).click();
        assertThat(open(second)).isEqualTo(18_00);

        test(chip("Rapprochées")).click();
        test(named("Annuler le traitement de INES CAILLAUD, 12,00 €")).click();
        assertThat(open(second)).isEqualTo(30_00);
    }

    @Test
    void a_line_that_is_none_of_ours_is_put_aside() {
        BankView view = navigate(BankView.class);
        view.take(statement());

        test(find(Button.class).withText("Hors factures").last()).click();
        test(chip("Hors factures")).click();

        assertThat(text(find(LineList.class).single())).contains("FRAIS");
    }

    @Test
    void the_same_file_again_and_what_is_no_statement_are_said() {
        BankView view = navigate(BankView.class);
        view.take(statement());
        view.take(statement());
        assertThat(given.count("SELECT COUNT(*) FROM bank_file WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);

        find(FileField.class).single().take("<a/>".getBytes(StandardCharsets.UTF_8));

        assertThat(find(FileField.class).single().getErrorMessage()).startsWith("Ce fichier n’est ni un relevé");
    }

    @Test
    void many_lines_take_as_many_statements() {
        navigate(BankView.class).take(statement());
        UI.getCurrent().navigate("home");
        int few = StatementCount.of(() -> navigate(BankView.class));
        UUID file = UUID.fromString(given.text("SELECT id FROM bank_file WHERE operator_id = ?", operator.value()));
        for (int n = 0; n < 40; n++) {
            given.insert(
                    "INSERT INTO bank_line (id, operator_id, file_id, position, source, booked_on, incoming, amount_minor,"
                            + " currency, state) VALUES (?, ?, ?, 99, UNHEX(SHA2(?, 256)), '2026-11-20', TRUE, 100, 'EUR', 'OPEN')",
                    UUID.randomUUID(),
                    operator.value(),
                    file,
                    "line " + n);
        }
        UI.getCurrent().navigate("home");

        int many = StatementCount.of(() -> navigate(BankView.class));

        assertThat(List.of(few, many)).allMatch(statements -> statements <= 8);
    }

    @Test
    void a_member_enters_her_mandate_and_revokes_it() {
        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("profile");
        test(find(Button.class).withText("Saisir un mandat").single()).click();
        TextField iban = find(TextField.class).withCaption("IBAN").single();
        iban.setValue("FR76 3000 6000 0112 3456 7890 188");
        find(DatePicker.class).withCaption("Signé le").single().setValue(LocalDate.of(2026, 11, 20));
        test(find(Button.class).withText("Enregistrer le mandat").single()).click();
        assertThat(iban.getErrorMessage()).startsWith("Cet IBAN ne se vérifie pas");

        iban.setValue(IBAN);
        test(find(Button.class).withText("Enregistrer le mandat").single()).click();
        assertThat(text(find(MandateList.class).single())).contains("Compte ···· 0189", "premier prélèvement à venir");
        assertThat(given.text("SELECT pays_by FROM payer WHERE id = ?", payer.value()))
                .isEqualTo("MANDATE");
    }

    @Test
    void the_desk_takes_money_and_takes_its_own_mistake_back() {
        MemberId sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("desk");
        find(Button.class).withText("Encaisser").single().click();
        find(TextField.class).withCaption("Numéro ou nom").single().setValue("caillaud");
        test(named("Encaisser la facture 2026-1, Inès Caillaud")).click();
        test(find(Button.class).withText("Enregistrer").single()).click();
        assertThat(given.text("SELECT method FROM payment WHERE operator_id = ?", operator.value()))
                .isEqualTo("CASH");
        assertThat(open(first)).isZero();

        test(find(Button.class).withText("Annuler").last()).click();

        assertThat(open(first)).isEqualTo(49_00);
    }

    private InvoiceId owes(int number, long minor, LocalDate due) {
        InvoiceId id = InvoiceId.next();
        given.insert(
                "INSERT INTO invoice (id, operator_id, series, number, kind, payer_id, issued_on, issued_at, due_on,"
                        + " supplied_from, supplied_until, customer_name, seller, customer, pays_by, vat_regime, vat_on_debits,"
                        + " currency, net_minor, vat_minor, gross_minor) VALUES (?, ?, '2026', ?, 'INVOICE', ?, '2026-10-01', ?, ?,"
                        + " '2026-09-01', '2026-09-30', 'Inès Caillaud', '{}', '{}', 'TRANSFER', 'LIABLE', FALSE, 'EUR', ?, 0, ?)",
                id.value(),
                operator.value(),
                number,
                payer.value(),
                clock.instant(),
                due,
                minor,
                minor);
        given.insert(
                "INSERT INTO open_item (invoice_id, operator_id, payer_id, due_on, currency, open_minor) VALUES (?, ?, ?, ?, 'EUR', ?)",
                id.value(),
                operator.value(),
                payer.value(),
                due,
                minor);
        return id;
    }

    private static byte[] statement() {
        return ("<Document><BkToCstmrStmt><GrpHdr><MsgId>R1</MsgId></GrpHdr><Stmt><Acct><Id><IBAN>" + IBAN
                        + "</IBAN></Id></Acct>" + entry("CRDT", "49.00", "INES CAILLAUD", "Facture 2026-1")
                        + entry("CRDT", "12.00", "INES CAILLAUD", "ACOMPTE")
                        + entry("DBIT", "9.90", "BANQUE", "FRAIS") + "</Stmt></BkToCstmrStmt></Document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String way, String amount, String who, String words) {
        String side = way.equals("CRDT") ? "Dbtr" : "Cdtr";
        return "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
                        .formatted(amount, way)
                + "<NtryDtls><TxDtls><RltdPties><%s><Nm>%s</Nm></%s></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
                        .formatted(side, who, side, words);
    }

    @SuppressWarnings("unchecked")
    private Select<String> format() {
        return find(Select.class).single();
    }

    private Button named(String label) {
        return find(Button.class)
                .withCondition(button -> label.replace("\u00a0", " ")
                        .equals(
                                button.getElement().getAttribute("aria-label") == null
                                        ? ""
                                        : button.getElement()
                                                .getAttribute("aria-label")
                                                .replace("\u00a0", " ")))
                .single();
    }

    private NativeButton chip(String word) {
        return find(NativeButton.class)
                .withClassName("etb-chip")
                .withCondition(chip -> text(chip).startsWith(word))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private long open(InvoiceId invoice) {
        return given.count("SELECT open_minor FROM open_item WHERE invoice_id = ?", invoice.value());
    }
}
