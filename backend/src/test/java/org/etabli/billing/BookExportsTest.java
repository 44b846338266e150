package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.books.BookEntries;
import org.etabli.billing.books.BookExports;
import org.etabli.billing.books.BooksFile;
import org.etabli.billing.books.BooksTable;
import org.etabli.billing.books.JournalKind;
import org.etabli.billing.deposit.DepositReturn;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.billing.wallet.NewTopUp;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Days;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three invoices and a credit note on 23 November, and on the 25th a payment in cash, one by transfer and a reversal. The
 * rules are those of LPF art. A.47 A-1.
 */
@EtabliTest
@Import(BillingFixtures.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class BookExportsTest {

    private static final Days NOVEMBER = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

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
    CreditNotes creditNotes;

    @Autowired
    Credits credits;

    @Autowired
    org.etabli.billing.wallet.Wallets wallets;

    @Autowired
    org.etabli.billing.deposit.Deposits deposits;

    @Autowired
    Closures closures;

    @Autowired
    BookExports exports;

    @Autowired
    BookEntries entries;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private MemberId bookkeeper;
    private List<InvoiceId> invoices;

    @BeforeEach
    void aMonth() {
        operator = billing.aLiableOperator(NOVEMBER.first());
        given.insert("UPDATE operator SET siren = '123456782' WHERE id = ?", operator.value());
        bookkeeper = given.aMember();
        given.holds(bookkeeper, Role.ACCOUNTANT, operator);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        var plan = billing.aMonthlyPlan(operator, 49_00);
        for (int n = 0; n < 3; n++) {
            billing.aPayingMember(operator, plan, NOVEMBER.first());
        }
        given.insert(
                "UPDATE payer SET legal_name = ? WHERE operator_id = ?",
                "=Léa\t| \"Ço\" & fils, SARL",
                operator.value());
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        var issued = items.issued(accountant, run, 0, 9);
        invoices = issued.stream()
                .map(each -> Objects.requireNonNull(each.invoice()))
                .toList();
        creditNotes.write(accountant, issued.get(0).invoice());
        clock.set(Instant.parse("2026-11-25T23:30:00Z")); // the 26th in Paris
        pay("cash", PaymentMethod.CASH, 20_00, issued.get(1).invoice());
        var wrong = pay("transfer", PaymentMethod.TRANSFER, 49_00, issued.get(2).invoice());
        payments.reverse(accountant, wrong.id(), "-1+2");
    }

    private PaymentOutcome.Recorded pay(String key, PaymentMethod method, long minor, InvoiceId invoice) {
        return (PaymentOutcome.Recorded) payments.record(
                accountant,
                operator,
                new NewPayment(
                        key,
                        List.of(invoice),
                        method,
                        Money.ofMinor(CurrencyUnit.EUR, minor),
                        LocalDate.of(2026, 11, 24),
                        null));
    }

    @AfterEach
    void theUsualDay() {
        clock.reset();
    }

    @Test
    void the_file_is_named_after_the_siren_and_the_closing_date() {
        assertThat(fec().name()).isEqualTo("123456782FEC20261130.txt");
    }

    @Test
    void an_operator_without_siren_is_told_so() {
        OperatorId other = billing.aLiableOperator(NOVEMBER.first());

        assertThatThrownBy(() -> exports.fec(given.staff(Role.ACCOUNTANT, other), other, NOVEMBER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no-siren");
    }

    @Test
    void the_first_line_names_the_eighteen_columns_in_their_order() {
        assertThat(text(fec()).lines().findFirst().orElseThrow().split("\t", -1))
                .containsExactlyElementsOf(COLUMNS);
    }

    @Test
    void every_line_has_eighteen_columns_whatever_a_name_contains_and_ends_with_crlf() {
        String text = text(fec());

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(rows())
                .hasSize(3 * 3 + 3 + 3 * 2)
                .allSatisfy(row -> assertThat(row).hasSize(18));
        assertThat(rows().getFirst().get("CompAuxLib")).isEqualTo("=Léa \"Ço\" & fils, SARL");
    }

    @Test
    void each_entry_balances_and_so_does_each_journal() {
        for (String key : List.of("EcritureNum", "JournalCode")) {
            rows().stream()
                    .collect(Collectors.groupingBy(row -> row.get(key)))
                    .forEach((name, rows) ->
                            assertThat(sum(rows, "Debit")).as(name).isEqualByComparingTo(sum(rows, "Credit")));
        }
        assertThat(sum(rows(), "Debit")).isEqualByComparingTo("314.00"); // 4 × 49 + 20 + 49 + 49
    }

    @Test
    void amounts_have_a_decimal_comma_two_decimals_no_sign_and_stand_on_one_side() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("Debit")).matches("\\d+,\\d{2}");
            assertThat(row.get("Credit")).matches("\\d+,\\d{2}");
            assertThat("0,00".equals(row.get("Debit"))).isNotEqualTo("0,00".equals(row.get("Credit")));
        });
    }

    @Test
    void dates_are_eight_digits_of_the_operators_own_calendar() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("EcritureDate")).matches("202611\\d\\d");
            assertThat(row.get("PieceDate")).matches("202611\\d\\d");
            assertThat(row.get("ValidDate")).isEqualTo(row.get("EcritureDate"));
        });
        var cash = rows().stream()
                .filter(row -> row.get("JournalCode").equals("CA"))
                .toList();
        assertThat(cash).extracting(row -> row.get("EcritureDate")).containsOnly("20261126");
        assertThat(cash).extracting(row -> row.get("PieceDate")).containsOnly("20261124");
    }

    @Test
    void entries_follow_the_order_of_their_validation_without_a_gap() {
        assertThat(rows().stream()
                        .map(row -> Integer.valueOf(row.get("EcritureNum")))
                        .distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void accounts_journals_and_documents_are_named_and_customers_have_their_own_account() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("JournalLib"))
                    .isEqualTo(Map.of("VE", "Ventes", "BQ", "Banque", "CA", "Caisse")
                            .get(row.get("JournalCode")));
            assertThat(row.get("CompteNum")).matches("\\d{6}");
            assertThat(List.of(row.get("CompteLib"), row.get("PieceRef"), row.get("EcritureLib")))
                    .doesNotContain("");
            boolean customer = row.get("CompteNum").startsWith("411");
            assertThat(row.get("CompAuxNum").isEmpty()).isNotEqualTo(customer);
            assertThat(row.get("CompAuxLib").isEmpty()).isNotEqualTo(customer);
        });
    }

    @Test
    void what_is_settled_has_a_letter_that_balances_on_one_customers_account_and_its_day() {
        Map<String, List<Map<String, String>>> lettered = rows().stream()
                .filter(row -> !row.get("EcritureLet").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("EcritureLet")));

        // the invoice with its credit note, and the transfer with its reversal does not settle the third
        assertThat(lettered).hasSize(1);
        lettered.forEach((letter, rows) -> {
            assertThat(letter).matches("[A-Z]{3,}");
            assertThat(sum(rows, "Debit")).isEqualByComparingTo(sum(rows, "Credit"));
            assertThat(rows).allSatisfy(row -> assertThat(row.get("CompteNum")).startsWith("411"));
            assertThat(rows.stream().map(row -> row.get("CompAuxNum")).distinct())
                    .hasSize(1);
            assertThat(rows.stream().map(row -> row.get("DateLet")).distinct())
                    .containsExactly(rows.getLast().get("EcritureDate"));
        });
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("DateLet").isEmpty())
                    .isEqualTo(row.get("EcritureLet").isEmpty());
            assertThat(row.get("Montantdevise") + row.get("Idevise")).isEmpty();
        });
    }

    @Test
    void a_payment_in_parts_is_lettered_with_the_last_and_what_was_too_much_with_its_refund() {
        clock.set(Instant.parse("2026-11-27T09:00:00Z"));
        pay("rest", PaymentMethod.CASH, 40_00, invoices.get(1)); // 20 + 40 on 49
        assertThat(letterOf(invoices.get(1))).isEmpty();

        clock.set(Instant.parse("2026-11-28T09:00:00Z"));
        PayerId payer = payments.credits(accountant, operator).getFirst().payer();
        credits.refund(
                accountant,
                operator,
                new NewRefund("back", payer, PaymentMethod.CASH, Money.ofMinor(CurrencyUnit.EUR, 11_00), null));

        assertThat(letterOf(invoices.get(1))).isNotEmpty();
        var group = rows().stream()
                .filter(row -> row.get("EcritureLet").equals(letterOf(invoices.get(1))))
                .toList();
        assertThat(group).hasSize(4);
        assertThat(group).extracting(row -> row.get("DateLet")).containsOnly("20261128");
        assertThat(sum(group, "Debit")).isEqualByComparingTo("60.00");
        assertThat(sum(group, "Credit")).isEqualByComparingTo("60.00");
    }

    @Test
    void what_is_settled_after_the_closing_day_has_no_letter_yet_and_keeps_its_letter_later() {
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        pay("december", PaymentMethod.CASH, 49_00, invoices.get(2));

        assertThat(letterOf(invoices.get(2))).isEmpty();
        Days both = new Days(NOVEMBER.first(), LocalDate.of(2026, 12, 31));
        String later = text(exports.fec(accountant, operator, both));
        assertThat(later.lines().filter(line -> line.contains("\t20261202\t2026")))
                .isNotEmpty();
    }

    @Test
    void what_a_wallet_and_a_deposit_pay_is_lettered_on_the_customers_account_alone() {
        MemberId member = new MemberId(UUID.fromString(given.text(
                "SELECT p.member_id FROM payer p JOIN invoice v ON v.payer_id = p.id WHERE v.id = ?",
                invoices.get(2).value())));
        Money thirty = Money.ofMajor(CurrencyUnit.EUR, 30);
        wallets.topUp(accountant, operator, new NewTopUp("top", member, PaymentMethod.CASH, thirty, null));
        wallets.spend(accountant, "spend", invoices.get(2), null);
        deposits.take(accountant, operator, new NewDeposit("key", member, "Clé", PaymentMethod.CASH, thirty, null));
        deposits.giveBack(
                accountant,
                new DepositReturn(
                        "back", NewDeposit.idOf(operator, "key"), PaymentMethod.CASH, thirty.minusMajor(20), null));
        deposits.settle(accountant, "settle", NewDeposit.idOf(operator, "key"), invoices.get(2), null);

        String letter = letterOf(invoices.get(2));
        assertThat(letter).isNotEmpty();
        var group = rows().stream()
                .filter(row -> row.get("EcritureLet").equals(letter))
                .toList();
        assertThat(group).extracting(row -> row.get("CompteNum")).containsOnly("411000");
        assertThat(group).extracting(row -> row.get("Credit")).contains("30,00", "19,00");
        assertThat(sum(group, "Debit")).isEqualByComparingTo(sum(group, "Credit"));
        assertThat(rows())
                .filteredOn(row -> row.get("CompteNum").startsWith("165"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get("EcritureLet")).isEmpty());
    }

    @Test
    void the_hash_of_each_payment_can_be_made_again_from_the_archive_alone() {
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Money ten = Money.ofMajor(CurrencyUnit.EUR, 10);
        deposits.take(desk, operator, new NewDeposit("key", member, "Clé", PaymentMethod.CASH, ten, "pour la clé"));
        deposits.giveBack(
                desk, new DepositReturn("back", NewDeposit.idOf(operator, "key"), PaymentMethod.CHEQUE, ten, null));
        Map<String, String> vouchedFor = csv(BooksTable.JOURNAL).stream()
                .collect(Collectors.toMap(
                        row -> row.get("document_id"), row -> row.get("document_hash"), (one, other) -> one));

        var paid = csv(BooksTable.PAYMENTS);

        assertThat(paid).hasSize(5);
        assertThat(paid).allSatisfy(row -> assertThat(hashOf(row)).isEqualTo(vouchedFor.get(row.get("id"))));
    }

    /** As {@link JournalText} says; an apostrophe before a sign of calculation is the table's, not the note's. */
    private static String hashOf(Map<String, String> row) {
        boolean out = row.get("paid_out").equals("true");
        String fund = row.get("fund");
        List<String> told = new ArrayList<>(List.of(
                "etabli-payment-1",
                row.get("id"),
                row.get("operator_id"),
                row.get("payer_id"),
                row.get("number"),
                row.get("method"),
                new BigDecimal(row.get("amount")).abs().movePointRight(2).toPlainString(),
                row.get("currency"),
                row.get("received_on"),
                row.get("note").isEmpty() ? "\\0" : row.get("note").replaceFirst("^'", ""),
                row.get("reverses_id").isEmpty() ? "\\0" : row.get("reverses_id")));
        if (out) {
            told.add("paid-out");
        }
        if (!fund.equals("INVOICES")) {
            told.add(fund);
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((String.join("\n", told) + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Map<String, String>> csv(BooksTable table) {
        List<List<String>> rows = text(exports.csv(accountant, operator, table, NOVEMBER))
                .lines()
                .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> named = new java.util.HashMap<>();
                    for (int place = 0; place < rows.getFirst().size(); place++) {
                        named.put(rows.getFirst().get(place), row.get(place));
                    }
                    return named;
                })
                .toList();
    }

    private String letterOf(InvoiceId invoice) {
        String number = given.text("SELECT CONCAT(series, '-', number) FROM invoice WHERE id = ?", invoice.value());
        return rows().stream()
                .filter(row -> row.get("PieceRef").equals(number)
                        && row.get("CompteNum").startsWith("411"))
                .findFirst()
                .orElseThrow()
                .get("EcritureLet");
    }

    @Test
    void csv_quotes_what_it_must_and_disarms_formulas() {
        String invoices = text(exports.csv(accountant, operator, BooksTable.INVOICES, NOVEMBER));
        String paid = text(exports.csv(accountant, operator, BooksTable.PAYMENTS, NOVEMBER));
        String journal = text(exports.csv(accountant, operator, BooksTable.JOURNAL, NOVEMBER));

        assertThat(invoices).startsWith("number,kind,corrects,issued_on,").contains(",40.83,8.17,49.00,");
        assertThat(invoices).contains("\"'=Léa\t| \"\"Ço\"\" & fils, SARL\"").contains("A2026-1,CREDIT_NOTE,2026-");
        assertThat(paid).contains("R2026-3,TRANSFER,").contains(",-49.00,R2026-2,'-1+2,");
        assertThat(paid.lines()).hasSize(1 + 3);
        assertThat(journal.lines()).hasSize(1 + 18);
    }

    @Test
    void an_archive_holds_what_its_manifest_says_and_the_signature_is_right() throws Exception {
        clock.set(Instant.parse("2026-12-02T08:00:00Z"));
        var month = ((ClosingOutcome.Closed) closures.close(accountant, operator, ClosureKind.MONTH, NOVEMBER.first()))
                .closure();

        Map<String, byte[]> files = unzipped(exports.archive(accountant, operator, month.number()));

        byte[] manifest = files.get("manifest.json");
        var told = JsonMapper.builder().build().readTree(manifest);
        assertThat(told.path("closureHash").asString()).isEqualTo(month.hash());
        assertThat(told.path("sales").asString()).isEqualTo("98.00");
        assertThat(told.path("receipts").asString()).isEqualTo("20.00");
        assertThat(told.path("files").propertyNames())
                .containsExactlyInAnyOrder(
                        "123456782FEC20261130.txt", "closures.csv", "invoices.csv", "journal.csv", "payments.csv");
        for (String name : told.path("files").propertyNames()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(files.get(name));
            assertThat(told.path("files").path(name).asString())
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
        assertThat(signed(manifest, files)).isTrue();
        manifest[40]++;
        assertThat(signed(manifest, files)).isFalse();
    }

    @Test
    void the_screen_reads_the_same_journal_by_days_and_kind() {
        assertThat(entries.sum(accountant, operator, NOVEMBER, null).count()).isEqualTo(7);
        assertThat(entries.list(accountant, operator, NOVEMBER, JournalKind.BANK, 0, 9))
                .hasSize(2);
        assertThat(entries.list(accountant, operator, NOVEMBER, null, 5, 9))
                .extracting(entry -> entry.number())
                .containsExactly(2L, 1L);
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(entries.sum(accountant, operator, new Days(day, day), null))
                .isEqualTo(new BookEntries.Sum(4, Money.ofMinor(CurrencyUnit.EUR, 196_00)));
    }

    @Test
    void the_files_are_given_out_over_http_to_who_bills() {
        var books = api.as(bookkeeper);
        String days = "?operator=" + operator + "&from=2026-11-01&to=2026-11-30";

        assertThat(books.get("/exports/fec" + days)
                        .header("Content-Disposition")
                        .orElseThrow())
                .contains("123456782FEC20261130.txt");
        assertThat(books.get("/exports/payments" + days).raw().body()).startsWith("number,method,");
        assertThat(books.get("/exports/secrets" + days).status()).isEqualTo(404);
        assertThat(books.get("/exports/fec" + days.replace("2026-11-30", "novembre"))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(given.aMember()).get("/exports/fec" + days).status()).isEqualTo(404);
        assertThat(api.as(bookkeeper, Scope.READ).get("/exports/fec" + days).status())
                .isEqualTo(403);
    }

    @Test
    void who_keeps_other_books_finds_none_of_these() {
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(NOVEMBER.first()));

        assertThatThrownBy(() -> exports.fec(elsewhere, operator, NOVEMBER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exports.csv(elsewhere, operator, BooksTable.JOURNAL, NOVEMBER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exports.archive(elsewhere, operator, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> entries.list(elsewhere, operator, NOVEMBER, null, 0, 9))
                .isInstanceOf(NotFoundException.class);
    }

    private BooksFile fec() {
        return exports.fec(accountant, operator, NOVEMBER);
    }

    private List<Map<String, String>> rows() {
        return text(fec())
                .lines()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int place = 0; place < cells.length; place++) {
                        row.put(COLUMNS.get(place), cells[place]);
                    }
                    return row;
                })
                .toList();
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(column).replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(BooksFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(BooksFile file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static boolean signed(byte[] manifest, Map<String, byte[]> files) throws Exception {
        String pem = new String(files.get("public-key.pem"), StandardCharsets.US_ASCII);
        byte[] key = Base64.getMimeDecoder()
                .decode(Arrays.stream(pem.split("\n"))
                        .filter(line -> !line.startsWith("-----"))
                        .collect(Collectors.joining()));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(manifest);
        return signature.verify(files.get("manifest.sig"));
    }
}
