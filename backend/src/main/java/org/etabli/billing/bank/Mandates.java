package org.etabli.billing.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.SignedMandates;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MandateId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Mandates as people enter and revoke them: who bills for any payer, a member for herself. One is in force at a time; its
 * reference is never given again. It lapses 36 months after its last debit (SEPA core rulebook, 4.1).
 */
@Service
public class Mandates {

    private static final int LAPSE_MONTHS = 36;

    private static final String MANDATE = "SELECT m.*, p.operator_id, p.member_id, o.name AS operator_name, b.zone,"
            + " (SELECT MAX(c.collect_on) FROM collection_item i JOIN collection c ON c.id = i.collection_id"
            + " WHERE i.mandate_id = m.id AND (i.live OR i.outcome = 'RETURNED')) AS last_used_on FROM mandate m"
            + " JOIN payer p ON p.id = m.payer_id JOIN operator o ON o.id = p.operator_id"
            + " JOIN billing_identity b ON b.operator_id = p.operator_id";

    private final BillingAccess access;
    private final SignedMandates signed;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Mandates(BillingAccess access, SignedMandates signed, JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.access = access;
        this.signed = signed;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An operator that bills her, and may debit her. */
    public record Creditor(OperatorId operator, String name) {}

    /** Who bills her; for herself, or for who bills there. */
    public List<Creditor> creditors(Caller caller, MemberId member) {
        return jdbc
                .sql("SELECT p.operator_id, o.name FROM payer p JOIN operator o ON o.id = p.operator_id"
                        + " JOIN billing_identity b ON b.operator_id = p.operator_id AND b.creditor_id IS NOT NULL"
                        + " WHERE p.member_id = ? ORDER BY o.name")
                .param(member.value())
                .query((row, n) -> new Creditor(new OperatorId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .filter(creditor -> may(caller, member, creditor.operator()))
                .toList();
    }

    /** Hers, the one in force first; those only that the caller may see. */
    public List<Mandate> of(Caller caller, MemberId member) {
        return jdbc
                .sql(MANDATE + " WHERE p.member_id = ? ORDER BY m.revoked_on IS NOT NULL, m.signed_on DESC, m.id")
                .param(member.value())
                .query(this::mandate)
                .list()
                .stream()
                .filter(mandate -> may(caller, member, mandate.operator()))
                .toList();
    }

    /**
     * Writes a signed mandate down; the one before is revoked, and she pays by it from now on.
     *
     * @throws NotFoundException when she is not billed there, or that is not the caller's to know
     */
    public MandateId enter(Caller caller, MemberId member, OperatorId operator, NewMandate wanted) {
        LocalDate today = mustMay(caller, member, operator);
        if (wanted.signedOn().isAfter(today)) {
            throw new InvalidInputException("signedOn", "not-in-the-future");
        }
        if (wanted.signedOn().plusMonths(LAPSE_MONTHS).isBefore(today)) {
            throw new InvalidInputException("signedOn", "mandate-lapsed");
        }
        return transactions.inOne(() -> {
            UUID payer = jdbc.sql("SELECT id FROM payer WHERE operator_id = ? AND member_id = ?")
                    .params(List.of(operator.value(), member.value()))
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new NotFoundException("payer", member));
            return signed.write(
                    new PayerId(payer),
                    wanted.holder(),
                    wanted.iban(),
                    wanted.bic(),
                    wanted.signedOn(),
                    caller.member(),
                    today);
        });
    }

    /** Ends it from today on; she pays by transfer until another one is signed. Revoked already, it stays so. */
    public void revoke(Caller caller, MandateId id) {
        LocalDate today = mustMay(caller, id);
        transactions.inOne(() -> {
            jdbc.sql("UPDATE mandate SET revoked_on = COALESCE(revoked_on, ?) WHERE id = ?")
                    .params(List.of(today, id.value()))
                    .update();
            jdbc.sql("UPDATE payer p JOIN mandate m ON m.payer_id = p.id SET p.pays_by = 'TRANSFER' WHERE m.id = ?"
                            + " AND p.pays_by = 'MANDATE' AND NOT EXISTS (SELECT 1 FROM mandate n"
                            + " WHERE n.payer_id = p.id AND n.revoked_on IS NULL)")
                    .param(id.value())
                    .update();
        });
    }

    /** Undoes a revocation of today's, unless another mandate has taken its place. */
    public void restore(Caller caller, MandateId id) {
        LocalDate today = mustMay(caller, id);
        transactions.inOne(() -> {
            UUID payer = jdbc.sql("SELECT p.id FROM payer p WHERE p.id = (SELECT payer_id FROM mandate WHERE id = ?)"
                            + " FOR UPDATE")
                    .param(id.value())
                    .query(UUID.class)
                    .single();
            Boolean free = jdbc.sql("SELECT COUNT(*) = 0 FROM mandate WHERE payer_id = ? AND revoked_on IS NULL")
                    .param(payer)
                    .query(Boolean.class)
                    .single();
            if (free) {
                jdbc.sql("UPDATE mandate SET revoked_on = NULL WHERE id = ? AND revoked_on = ?")
                        .params(List.of(id.value(), today))
                        .update();
                jdbc.sql("UPDATE payer SET pays_by = 'MANDATE' WHERE id = ? AND EXISTS (SELECT 1 FROM mandate"
                                + " WHERE id = ? AND revoked_on IS NULL)")
                        .params(List.of(payer, id.value()))
                        .update();
            }
        });
    }

    /** Lets debits be made again once it is cleared up why the bank refused one; for who bills only. */
    public void resume(Caller caller, MandateId id) {
        Mandate mandate = find(id, caller).mandate();
        access.mustBill(caller, mandate.operator());
        transactions.inOne(() -> {
            jdbc.sql("UPDATE mandate SET suspended_on = NULL, suspended_code = NULL WHERE id = ?")
                    .param(id.value())
                    .update();
        });
    }

    /** Whether the caller may let a suspended one be used again. */
    public boolean mayResume(Caller caller, Mandate mandate) {
        return mandate.state() == MandateState.SUSPENDED && BillingAccess.mayBill(caller, mandate.operator());
    }

    private record Found(@Nullable MemberId member, Mandate mandate) {}

    private Found find(MandateId id, Caller caller) {
        return jdbc.sql(MANDATE + " WHERE m.id = ?")
                .param(id.value())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new Found(member == null ? null : new MemberId(member), mandate(row, n));
                })
                .optional()
                .filter(found -> may(caller, found.member(), found.mandate().operator()))
                .orElseThrow(() -> new NotFoundException("mandate", id));
    }

    private LocalDate mustMay(Caller caller, MandateId id) {
        Found found = find(id, caller);
        return mustMay(caller, found.member(), found.mandate().operator());
    }

    /** @return today there */
    private LocalDate mustMay(Caller caller, @Nullable MemberId member, OperatorId operator) {
        if (member != null && caller.is(member)) {
            caller.mustHave(Scope.BOOK);
        } else {
            access.mustBill(caller, operator);
        }
        return jdbc.sql("SELECT zone FROM billing_identity WHERE operator_id = ?")
                .param(operator.value())
                .query(String.class)
                .optional()
                .map(zone -> clock.instant().atZone(ZoneId.of(zone)).toLocalDate())
                .orElseThrow(() -> new NotFoundException("billing-identity", operator));
    }

    private static boolean may(Caller caller, @Nullable MemberId member, OperatorId operator) {
        return member != null && caller.is(member) || BillingAccess.mayBill(caller, operator);
    }

    private Mandate mandate(ResultSet row, int number) throws SQLException {
        LocalDate revoked = row.getObject("revoked_on", LocalDate.class);
        LocalDate suspended = row.getObject("suspended_on", LocalDate.class);
        LocalDate signed = Objects.requireNonNull(row.getObject("signed_on", LocalDate.class));
        LocalDate used = row.getObject("last_used_on", LocalDate.class);
        LocalDate lapse = (used == null ? signed : used).plusMonths(LAPSE_MONTHS);
        LocalDate today =
                clock.instant().atZone(ZoneId.of(row.getString("zone"))).toLocalDate();
        MandateState state = revoked != null
                ? MandateState.REVOKED
                : suspended != null
                        ? MandateState.SUSPENDED
                        : lapse.isBefore(today) ? MandateState.LAPSED : MandateState.VALID;
        LocalDate since = switch (state) {
            case VALID -> null;
            case SUSPENDED -> suspended;
            case LAPSED -> lapse;
            case REVOKED -> revoked;
        };
        return new Mandate(
                new MandateId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("operator_name"),
                row.getString("reference"),
                row.getString("holder"),
                row.getString("iban"),
                signed,
                used,
                state,
                since,
                row.getString("suspended_code"));
    }
}
