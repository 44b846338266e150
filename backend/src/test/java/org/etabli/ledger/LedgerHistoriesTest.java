package org.etabli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.TransferId;
import org.etabli.testing.EtabliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Two thousand random histories of one membership each: booked, moved, cancelled with and without a fee, no-shows, refills,
 * overage in money, pauses that free what is held, refunds. Beside each runs a model that only adds and subtracts. The seed
 * of a history that fails is in its message and makes it again.
 */
@EtabliTest
@TestPropertySource(properties = "etabli.demo-password=a database of its own: these holds have no reservations")
class LedgerHistoriesTest {

    private static final int HISTORIES = 2_000;
    private static final int IN_ONE_TRANSACTION = 50;
    private static final int STEPS = 12;
    private static final long BASE = 20_261_124;

    @Autowired
    Ledger ledger;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_history_balances_never_overdraws_and_adds_up_to_what_is_shown() {
        for (int from = 0; from < HISTORIES; from += IN_ONE_TRANSACTION) {
            long first = BASE + from;
            transactions.inOne(() -> {
                for (long seed = first; seed < first + IN_ONE_TRANSACTION; seed++) {
                    new History(seed).run();
                }
            });
        }
    }

    private record Hold(TransferId id, AccountId debit, AccountId credit, long amount) {}

    private final class History {

        private final Random random;
        private final List<String> told = new ArrayList<>();
        private final UUID owner = Ids.next();
        private final AccountId allowance = Ledger.accountOf(owner, "allowance");
        private final AccountId issued = Ledger.accountOf(owner, "issued");
        private final AccountId consumed = Ledger.accountOf(owner, "consumed");
        private final AccountId receivable = Ledger.accountOf(owner, "receivable");
        private final AccountId income = Ledger.accountOf(owner, "income");
        private final List<Hold> holds = new ArrayList<>();
        private final Map<AccountId, Long> posted = new HashMap<>();
        private long granted;
        private long held;
        private long spent;

        History(long seed) {
            random = new Random(seed);
            told.add("seed " + seed);
        }

        void run() {
            ledger.open(allowance, owner, AccountPurpose.ALLOWANCE, "MINUTES", true, null);
            refill();
            for (int step = 0; step < STEPS; step++) {
                step();
                check();
            }
            while (!holds.isEmpty()) {
                settleWhole(any());
            }
            check();
            compareWithPostings();
        }

        private void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> book();
                case 2 -> move();
                case 3 -> cancel();
                case 4 -> noShow();
                case 5 -> refill();
                case 6 -> pause();
                default -> refund();
            }
        }

        private void book() {
            long amount = 1 + random.nextInt(300);
            told.add("book " + amount);
            Optional<TransferId> covered = ledger.hold(allowance, consumed, amount, "MINUTES", owner);
            assertThat(covered.isPresent()).as("%s", told).isEqualTo(amount <= granted - held - spent);
            if (covered.isPresent()) {
                held += amount;
                holds.add(new Hold(covered.get(), allowance, consumed, amount));
            } else {
                long price = amount * 15;
                TransferId overage = ledger.holdUnguarded(receivable, income, price, "EUR", owner);
                holds.add(new Hold(overage, receivable, income, price));
            }
        }

        private void move() {
            if (!holds.isEmpty()) {
                settle(any(), 0);
                book();
            }
        }

        private void cancel() {
            if (!holds.isEmpty()) {
                Hold hold = any();
                settle(hold, random.nextLong(hold.amount() + 1));
            }
        }

        private void noShow() {
            if (!holds.isEmpty()) {
                settleWhole(any());
            }
        }

        private void refill() {
            long amount = 1 + random.nextInt(400);
            told.add("refill " + amount);
            ledger.transfer(issued, allowance, amount, "MINUTES", owner);
            granted += amount;
            moved(issued, allowance, amount);
        }

        private void pause() {
            told.add("pause");
            while (!holds.isEmpty()) {
                settle(any(), 0);
            }
        }

        private void refund() {
            long owed = -posted.getOrDefault(receivable, 0L);
            if (owed > 0) {
                long amount = 1 + random.nextLong(owed);
                told.add("refund " + amount);
                ledger.transfer(income, receivable, amount, "EUR", owner);
                moved(income, receivable, amount);
            }
        }

        private Hold any() {
            return holds.remove(random.nextInt(holds.size()));
        }

        private void settleWhole(Hold hold) {
            settle(hold, hold.amount());
        }

        private void settle(Hold hold, long amount) {
            told.add("settle " + amount + " of " + hold.amount());
            ledger.settle(hold.id(), amount);
            if (hold.debit().equals(allowance)) {
                held -= hold.amount();
                spent += amount;
            }
            moved(hold.debit(), hold.credit(), amount);
        }

        private void moved(AccountId debit, AccountId credit, long amount) {
            posted.merge(debit, -amount, Long::sum);
            posted.merge(credit, amount, Long::sum);
        }

        private void check() {
            Balance shown = ledger.balances(List.of(allowance)).get(allowance);
            assertThat(shown).as("%s", told).isEqualTo(new Balance(granted, held, spent));
            assertThat(shown.available()).as("%s", told).isNotNegative();
            assertThat(posted.values().stream().mapToLong(Long::longValue).sum())
                    .as("%s", told)
                    .isZero();
        }

        /** What the rows say, without any counter: the balance of each account, all of them together zero. */
        private void compareWithPostings() {
            Map<AccountId, Long> sums = new HashMap<>();
            jdbc.sql("SELECT debit_account_id, credit_account_id, amount FROM ledger_transfer"
                            + " WHERE reference_id = ? AND kind IN ('DIRECT', 'POST')")
                    .param(owner)
                    .query(row -> {
                        sums.merge(new AccountId(row.getObject(1, UUID.class)), -row.getLong(3), Long::sum);
                        sums.merge(new AccountId(row.getObject(2, UUID.class)), row.getLong(3), Long::sum);
                    });
            posted.values().removeIf(each -> each == 0);
            sums.values().removeIf(each -> each == 0);
            assertThat(sums).as("%s", told).isEqualTo(posted);
            assertThat(sums.getOrDefault(allowance, 0L)).as("%s", told).isEqualTo(granted - spent);
        }
    }
}
