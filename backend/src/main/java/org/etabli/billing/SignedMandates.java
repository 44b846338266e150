package org.etabli.billing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.MandateId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes signed mandates down, in the running transaction, at a desk and by who signs up alike: one of a payer's is in
 * force at a time, its reference is never given again, and she pays by it from now on. Asks no one for her rights.
 */
@Component
public class SignedMandates {

    private static final int LONGEST_HOLDER = 70;

    private final PayerChanges changes;
    private final JdbcClient jdbc;

    SignedMandates(PayerChanges changes, JdbcClient jdbc) {
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * @param holder of the account, cut to the 70 characters that a debit can carry
     * @param iban without spaces
     * @param today on which the one before ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MandateId write(
            PayerId payer,
            String holder,
            String iban,
            @Nullable String bic,
            LocalDate signedOn,
            MemberId by,
            LocalDate today) {
        MandateId id = MandateId.next();
        jdbc.sql("SELECT id FROM payer WHERE id = ? FOR UPDATE")
                .param(payer.value())
                .query()
                .singleRow();
        jdbc.sql("UPDATE mandate SET revoked_on = ? WHERE payer_id = ? AND revoked_on IS NULL")
                .params(List.of(today, payer.value()))
                .update();
        jdbc.sql("INSERT INTO mandate (id, payer_id, reference, holder, iban, bic, signed_on, entered_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        payer.value(),
                        reference(id),
                        holder.substring(0, Math.min(LONGEST_HOLDER, holder.length())),
                        iban,
                        bic,
                        signedOn,
                        by.value()))
                .update();
        changes.payBy(payer, PaysBy.MANDATE);
        return id;
    }

    private static String reference(MandateId id) {
        return "ETB-" + id.toString().replace("-", "").substring(16).toUpperCase(Locale.ROOT);
    }
}
