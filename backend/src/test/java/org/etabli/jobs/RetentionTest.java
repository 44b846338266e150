package org.etabli.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class RetentionTest {

    @Autowired
    Fixtures given;

    @Autowired
    Retention retention;

    @Test
    void what_was_kept_long_enough_is_deleted_and_leaves_a_line() {
        MemberId ines = given.aMember();
        token(ines, TestClock.MONDAY_NINE.minus(Duration.ofDays(100)), null);
        token(ines, TestClock.MONDAY_NINE.plus(Duration.ofDays(9)), TestClock.MONDAY_NINE.minus(Duration.ofDays(100)));
        token(ines, TestClock.MONDAY_NINE.plus(Duration.ofDays(9)), null);
        token(ines, TestClock.MONDAY_NINE.minus(Duration.ofDays(80)), null);

        retention.deleteDue();

        assertThat(given.count("SELECT COUNT(*) FROM access_token WHERE member_id = ?", ines.value()))
                .isEqualTo(2);
        assertThat(retention.listDeletions(given.networkAdmin()))
                .filteredOn(deletion -> deletion.table().equals("access_token"))
                .extracting(Retention.Deletion::moment)
                .contains("expires_at", "revoked_at");
        assertThat(retention.account(given.networkAdmin()))
                .hasSameSizeAs(retention.rules())
                .filteredOn(account -> account.rule().table().equals("access_token"))
                .allSatisfy(account -> {
                    assertThat(account.deleted()).isPositive();
                    assertThat(account.lastAt()).isNotNull();
                });
    }

    @Test
    void its_account_is_for_the_networks_administrator() {
        var manager = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> retention.account(manager)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void more_than_a_batch_is_deleted_in_one_run() {
        MemberId ines = given.aMember();
        given.insert(
                "INSERT INTO idempotent_answer (caller_id, idempotency_key, fingerprint, status, body, created_at)"
                        + " SELECT ?, seq, ?, 201, '', ? FROM seq_1_to_1500",
                ines.value(),
                new byte[32],
                TestClock.MONDAY_NINE.minus(Duration.ofDays(8)));

        retention.deleteDue();

        assertThat(given.count("SELECT COUNT(*) FROM idempotent_answer WHERE caller_id = ?", ines.value()))
                .isZero();
    }

    @Test
    void every_rule_names_a_table_and_a_column_that_exist() {
        assertThat(retention.rules())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(given.count(
                                "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                        + " AND table_name = ? AND column_name = ?",
                                rule.table(),
                                rule.moment()))
                        .isEqualTo(1));
    }

    private void token(MemberId member, Instant expires, Instant revoked) {
        given.insert(
                "INSERT INTO access_token (id, member_id, name, token_hash, scopes, created_at, expires_at, revoked_at)"
                        + " VALUES (?, ?, 'test', UNHEX(SHA2(?, 256)), 'READ', ?, ?, ?)",
                Ids.next(),
                member.value(),
                Ids.next().toString(),
                TestClock.MONDAY_NINE.minus(Duration.ofDays(300)),
                expires,
                revoked);
    }
}
