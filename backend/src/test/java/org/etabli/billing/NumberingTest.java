package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.etabli.database.Transactions;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many issue at once, and some of them fail half way. */
@EtabliTest
@Import(BillingFixtures.class)
class NumberingTest {

    private static final int ISSUERS = 16;
    private static final int EACH = 25;

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Issuing issuing;

    @Autowired
    Transactions transactions;

    @Autowired
    DataSource database;

    @Test
    void sixteen_issuers_leave_one_series_without_gap_or_double() throws Exception {
        OperatorId operator = billing.aLiableOperator(LocalDate.of(2026, 1, 1));
        List<MemberId> payers = IntStream.range(0, ISSUERS)
                .mapToObj(n -> {
                    MemberId member = given.aMember();
                    billing.livesSomewhere(operator, member);
                    return member;
                })
                .toList();
        List<Callable<Integer>> work = new ArrayList<>();
        payers.forEach(payer -> work.add(() -> issueMany(operator, payer)));
        int issued = 0;
        try (var threads = Executors.newFixedThreadPool(ISSUERS)) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                issued += done.get();
            }
        }

        assertThat(issued).isEqualTo(ISSUERS * (EACH - EACH / 5));
        assertThat(given.count(
                        "SELECT COUNT(DISTINCT number) FROM invoice WHERE operator_id = ? AND number BETWEEN 1 AND ?",
                        operator.value(),
                        issued))
                .isEqualTo(issued);
        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", operator.value()))
                .isEqualTo(issued);
        try (var connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(operator.value(), "")
                            .broken())
                    .isNull();
        }
    }

    /** Every fifth one fails after it took its number. */
    private int issueMany(OperatorId operator, MemberId payer) {
        int issued = 0;
        for (int n = 1; n <= EACH; n++) {
            boolean fails = n % 5 == 0;
            try {
                transactions.inOne(() -> {
                    issuing.issue(operator, List.of(draft(operator, payer)), now(), null);
                    if (fails) {
                        throw new IllegalStateException("changed its mind");
                    }
                });
                issued++;
            } catch (IllegalStateException changedItsMind) {
                assertThat(fails).isTrue();
            }
        }
        return issued;
    }

    private static Instant now() {
        return TestClock.MONDAY_NINE;
    }

    private static InvoiceDraft draft(OperatorId operator, MemberId payer) {
        return new InvoiceDraft(
                Payers.idOf(operator, payer),
                List.of(new DraftLine(
                        "test " + Ids.next(),
                        null,
                        null,
                        ChargeKind.MANUAL,
                        "{\"key\":\"billing.charge.pack\",\"arguments\":[\"sAtelier\"]}",
                        LocalDate.of(2026, 11, 20),
                        1,
                        49_00,
                        2000)));
    }
}
