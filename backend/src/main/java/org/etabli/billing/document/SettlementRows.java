package org.etabli.billing.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.billing.VatRegime;
import org.etabli.billing.document.Settlement.Mandate;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a document says beyond its amounts, as it was on the day of issue. */
@Component
class SettlementRows {

    private final JdbcClient jdbc;

    SettlementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Settlement get(InvoiceId id) {
        return jdbc.sql("SELECT v.vat_regime, original.issued_on AS corrected_on, m.reference, m.iban, i.creditor_id"
                        + " FROM invoice v LEFT JOIN invoice original ON original.id = v.corrects_id"
                        + " LEFT JOIN billing_identity i ON i.operator_id = v.operator_id"
                        + " LEFT JOIN mandate m ON m.payer_id = v.payer_id AND v.pays_by = 'MANDATE'"
                        + " AND m.signed_on <= v.issued_on AND (m.revoked_on IS NULL OR m.revoked_on > v.issued_on)"
                        + " WHERE v.id = ? ORDER BY m.signed_on DESC, m.id DESC LIMIT 1")
                .param(id.value())
                .query(SettlementRows::settlement)
                .single();
    }

    /** When the document was issued. */
    Instant issuedAt(InvoiceId id) {
        return jdbc.sql("SELECT issued_at FROM invoice WHERE id = ?")
                .param(id.value())
                .query((row, n) -> row.getObject(1, Instant.class))
                .single();
    }

    /** As it would be for an invoice of that day. */
    Settlement ofDraft(PayerId payer, VatRegime regime, LocalDate on) {
        return new Settlement(
                regime,
                null,
                jdbc.sql("SELECT m.reference, m.iban, i.creditor_id FROM payer p JOIN mandate m ON m.payer_id = p.id"
                                + " LEFT JOIN billing_identity i ON i.operator_id = p.operator_id"
                                + " WHERE p.id = :payer AND p.pays_by = 'MANDATE' AND m.signed_on <= :on"
                                + " AND (m.revoked_on IS NULL OR m.revoked_on > :on)"
                                + " ORDER BY m.signed_on DESC, m.id DESC LIMIT 1")
                        .param("payer", payer.value())
                        .param("on", on)
                        .query((row, n) -> Optional.ofNullable(mandate(row)))
                        .optional()
                        .flatMap(found -> found)
                        .orElse(null));
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        return new Settlement(
                VatRegime.valueOf(row.getString("vat_regime")),
                row.getObject("corrected_on", LocalDate.class),
                mandate(row));
    }

    private static @Nullable Mandate mandate(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        return reference == null ? null : new Mandate(reference, row.getString("iban"), row.getString("creditor_id"));
    }
}
