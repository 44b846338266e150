package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.etabli.billing.CollectionOutcome.Prepared;
import org.etabli.billing.CollectionOutcome.Refused;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.sepa.BankIds;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class DirectDebitsTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    Issuance issuance;

    @Autowired
    DirectDebits debits;

    @Autowired
    RunDebits ofRun;

    @Autowired
    CollectedDebits collected;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private MemberId member;
    private BillingRunId run;

    @BeforeEach
    void oneWhoPaysByMandate() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        member = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        given.insert(
                "UPDATE billing_identity SET creditor_id = 'FR29ZZZ600112' WHERE operator_id = ?", operator.value());
        given.insert("UPDATE catalogue_revision SET revision = revision + 1");
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE operator_id = ?", operator.value());
        given.insert(
                "INSERT INTO mandate (id, payer_id, reference, holder, iban, signed_on) VALUES (?, ?, ?, 'Inès Œuvré & fils',"
                        + " 'FR7630006000011234567890189', '2025-01-01')",
                Ids.next(),
                Payers.idOf(operator, member).value(),
                "ETB-" + member.toString().substring(20));
        run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
    }

    @AfterEach
    void today() {
        clock.set(TestClock.MONDAY_NINE);
    }

    @Test
    void the_file_is_valid_in_both_versions_and_carries_no_address() throws Exception {
        Prepared prepared = prepare();
        String file = file(prepared);

        validate(file, "pain.008.001.08.xsd");
        assertThat(file).contains("<SeqTp>FRST</SeqTp>", "Ines OEuvre + fils", ">49.00<", "NOTPROVIDED");
        assertThat(file).doesNotContain("PstlAdr");
        debits.discard(accountant, prepared.id());
        given.insert(
                "UPDATE billing_identity SET debit_format = 'pain.008.001.02' WHERE operator_id = ?", operator.value());
        validate(file(prepare()), "pain.008.001.02.xsd");
    }

    @Test
    void an_invoice_is_in_one_collection_until_that_is_discarded() {
        Prepared first = prepare();

        assertThat(debits.prepare(accountant, operator, DAY, null)).isInstanceOf(Refused.class);
        debits.discard(accountant, first.id());
        assertThat(debits.list(accountant, operator)).isEmpty();
        assertThat(prepare().count()).isEqualTo(1);
    }

    @Test
    void a_run_tells_how_many_of_its_invoices_the_bank_was_told_to_debit() {
        assertThat(ofRun.of(accountant, run)).isEqualTo(new RunDebits.Progress(1, 0));
        Prepared file = prepare();
        assertThat(ofRun.of(accountant, run)).isEqualTo(new RunDebits.Progress(1, 1));
        debits.discard(accountant, file.id());
        assertThat(ofRun.of(accountant, run)).isEqualTo(new RunDebits.Progress(1, 0));

        assertThatThrownBy(() -> ofRun.of(given.staff(Role.ACCOUNTANT, given.anOperator()), run))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void eight_who_prepare_at_once_debit_once() throws Exception {
        Callable<CollectionOutcome> wish = () -> debits.prepare(accountant, operator, DAY, null);
        int prepared = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<CollectionOutcome> outcome : threads.invokeAll(Collections.nCopies(8, wish))) {
                prepared += outcome.get() instanceof Prepared ? 1 : 0;
            }
        }

        assertThat(prepared).isEqualTo(1);
    }

    @Test
    void what_can_not_be_debited_is_left_out() {
        given.insert("UPDATE mandate SET signed_on = '2023-12-23' WHERE payer_id = ?", payer());
        assertThat(debits.prepare(accountant, operator, DAY, null)).isInstanceOf(Refused.class);
        given.insert(
                "UPDATE mandate SET signed_on = '2023-12-24', iban = 'FR7630006000011234567890188'"
                        + " WHERE payer_id = ?",
                payer());
        assertThat(debits.prepare(accountant, operator, DAY, null)).isInstanceOf(Refused.class);
        given.insert("UPDATE mandate SET iban = 'FR7630006000011234567890189' WHERE payer_id = ?", payer());
        assertThat(prepare().left()).isEmpty();
    }

    @Test
    void an_invoice_is_announced_14_days_before() {
        given.insert("UPDATE open_item SET due_on = '2026-11-23' WHERE payer_id = ?", payer());

        assertThat(debits.prepare(accountant, operator, LocalDate.of(2026, 12, 4), null))
                .isInstanceOf(Refused.class);
        assertThat(debits.prepare(accountant, operator, LocalDate.of(2026, 12, 7), null))
                .isInstanceOf(Prepared.class);
    }

    @Test
    void the_day_is_a_working_day_and_not_too_soon() {
        for (String day : new String[] {"2026-11-24", "2026-12-26"}) {
            assertThatThrownBy(() -> debits.prepare(accountant, operator, LocalDate.parse(day), null))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void what_the_bank_carried_out_is_recorded_once_and_only_then() {
        Prepared prepared = prepare();

        assertThat(collected.record(accountant, prepared.id()).recorded()).isZero();
        clock.set(DAY.atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        assertThat(collected.record(accountant, prepared.id()).recorded()).isEqualTo(1);
        collected.record(accountant, prepared.id());

        assertThat(given.count("SELECT COUNT(*) FROM payment WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);
        assertThat(given.count("SELECT SUM(open_minor) FROM open_item WHERE operator_id = ?", operator.value()))
                .isZero();
    }

    @Test
    void a_creditor_without_a_right_identifier_collects_nothing() {
        given.insert(
                "UPDATE billing_identity SET creditor_id = 'FR12ZZZ600112' WHERE operator_id = ?", operator.value());
        given.insert("UPDATE catalogue_revision SET revision = revision + 1");

        assertThat(debits.prepare(accountant, operator, DAY, null))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("creditor-id"));
    }

    @Test
    void identifiers_are_checked_by_their_digits() {
        assertThat(BankIds.isCreditorId("FR29ZZZ600112")).isTrue();
        assertThat(BankIds.isCreditorId("DE98ZZZ09999999999")).isTrue();
        assertThat(BankIds.isCreditorId("FR28ZZZ600112")).isFalse();
        assertThat(BankIds.isCreditorId(null)).isFalse();
        assertThat(BankIds.isIban("FR7630006000011234567890189")).isTrue();
        assertThat(BankIds.isIban("FR7630006000011234567890188")).isFalse();
        assertThat(BankIds.isBic("AGRIFRPP")).isTrue();
        assertThat(BankIds.isBic("AGRI")).isFalse();
    }

    @Test
    void for_others_it_does_not_exist() {
        Prepared prepared = prepare();
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        assertThatThrownBy(() -> debits.file(elsewhere, prepared.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> debits.discard(elsewhere, prepared.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> collected.record(elsewhere, prepared.id())).isInstanceOf(NotFoundException.class);
    }

    private Prepared prepare() {
        return (Prepared) debits.prepare(accountant, operator, DAY, null);
    }

    private Object payer() {
        return Payers.idOf(operator, member).value();
    }

    private String file(Prepared prepared) {
        return new String(debits.file(accountant, prepared.id()), StandardCharsets.UTF_8);
    }

    private static void validate(String file, String schema) throws Exception {
        var url = Objects.requireNonNull(DirectDebitsTest.class.getClassLoader().getResource(schema));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(url)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }
}
