package org.etabli.billing;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.EtabliTestApplication;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Établi in a process of its own, to be killed. {@code begin N} prepares a run over so many memberships and lets it leave;
 * {@code issue} issues what is left and says so after every part; {@code verify N} says what is wrong. {@code issuers} lets
 * sixteen issue at once; {@code numbers} says what is wrong with their series.
 */
final class BillingProcess {

    private BillingProcess() {}

    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext application = new SpringApplication(EtabliTestApplication.class)
                .run("--etabli.data=" + arguments[0], "--server.address=127.0.0.1");
        switch (arguments[1]) {
            case "begin" -> begin(application, Integer.parseInt(arguments[2]));
            case "issue" -> issue(application);
            case "issuers" -> issuers(application);
            case "numbers" -> numbers(application);
            default -> verify(application, Integer.parseInt(arguments[2]));
        }
        application.close();
        System.exit(0);
    }

    private static void begin(ConfigurableApplicationContext application, int members) {
        Fixtures given = application.getBean(Fixtures.class);
        BillingFixtures billing = application.getBean(BillingFixtures.class);
        BillingRuns runs = application.getBean(BillingRuns.class);
        LocalDate first = LocalDate.of(2026, 11, 1);
        OperatorId operator = billing.aLiableOperator(first);
        billing.payingMembers(operator, billing.aMonthlyPlan(operator, 49_90), first, members);
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        say("BEGUN " + run);
    }

    private static void issue(ConfigurableApplicationContext application) {
        Issuance issuance = application.getBean(Issuance.class);
        UUID run = application
                .getBean(JdbcClient.class)
                .sql("SELECT id FROM billing_run")
                .query(UUID.class)
                .single();
        say("READY");
        while (issuance.issuePart(run)) {
            say("PART");
        }
        say("DONE");
    }

    /** Sixteen that issue one invoice after the other until the process is killed. */
    private static void issuers(ConfigurableApplicationContext application) throws InterruptedException {
        Issuing issuing = application.getBean(Issuing.class);
        Transactions transactions = application.getBean(Transactions.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        List<UUID> payers =
                jdbc.sql("SELECT id FROM payer LIMIT 16").query(UUID.class).list();
        OperatorId operator = new OperatorId(jdbc.sql("SELECT operator_id FROM billing_run")
                .query(UUID.class)
                .single());
        say("READY");
        List<Thread> threads = payers.stream()
                .map(payer -> Thread.ofPlatform().start(() -> {
                    while (true) {
                        transactions.inOne(() -> issuing.issue(
                                operator, List.of(draft(new PayerId(payer))), TestClock.MONDAY_NINE, null));
                        say("PART");
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static InvoiceDraft draft(PayerId payer) {
        return new InvoiceDraft(
                payer,
                List.of(new DraftLine(
                        "killed " + Ids.next(),
                        null,
                        null,
                        ChargeKind.MANUAL,
                        "{\"key\":\"billing.charge.pack\",\"arguments\":[\"sAtelier\"]}",
                        LocalDate.of(2026, 11, 20),
                        1,
                        49_00,
                        2000)));
    }

    private static void numbers(ConfigurableApplicationContext application) throws Exception {
        Fixtures given = application.getBean(Fixtures.class);
        long invoices = given.count("SELECT COUNT(*) FROM invoice");
        long different = given.count("SELECT COUNT(DISTINCT series, number) FROM invoice");
        long last = given.count("SELECT MAX(number) FROM invoice");
        long next = given.count("SELECT next_number FROM invoice_series");
        if (invoices == 0 || different != invoices || last != invoices || next != invoices + 1) {
            say("WRONG " + invoices + " invoices, " + different + " numbers up to " + last + ", next " + next);
        }
        try (Connection connection = application.getBean(DataSource.class).getConnection()) {
            new JournalVerifier(connection)
                    .verifyAll().stream()
                            .filter(verdict -> verdict.broken() != null || verdict.entries() != invoices)
                            .forEach(verdict -> say("WRONG " + verdict));
        }
        say("NUMBERED " + invoices);
    }

    private static void verify(ConfigurableApplicationContext application, int members) throws Exception {
        Fixtures given = application.getBean(Fixtures.class);
        long invoices = given.count("SELECT COUNT(*) FROM invoice");
        long last = given.count("SELECT MAX(number) FROM invoice");
        long charged = given.count("SELECT COUNT(DISTINCT source) FROM charge WHERE invoice_id IS NOT NULL");
        long total = given.count("SELECT SUM(gross_minor) FROM invoice");
        long lines = given.count("SELECT SUM(gross_minor) FROM invoice_line");
        long ledger = given.count("SELECT SUM(amount) FROM ledger_transfer");
        long open = given.count("SELECT SUM(open_minor) FROM open_item");
        long issued = given.count("SELECT COUNT(*) FROM billing_run_item WHERE state = 'ISSUED'");
        if (invoices != members || last != members || charged != members || issued != members) {
            say("WRONG " + invoices + " invoices up to " + last + ", " + charged + " charges, " + issued + " issued");
        }
        long due = members * 49_90L;
        if (total != due || lines != due || ledger != due || open != due) {
            say("WRONG total " + total + ", lines " + lines + ", ledger " + ledger + ", open " + open);
        }
        try (Connection connection = application.getBean(DataSource.class).getConnection()) {
            new JournalVerifier(connection)
                    .verifyAll().stream()
                            .filter(verdict -> verdict.broken() != null || verdict.entries() != members)
                            .forEach(verdict -> say("WRONG " + verdict));
        }
        say("VERIFIED " + invoices);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
