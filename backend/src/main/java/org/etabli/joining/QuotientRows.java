package org.etabli.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.joining.QuotientDeclaration.State;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.QuotientId;
import org.etabli.plan.TariffGroup;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Household quotients and the bands they fall into, as the tables keep them. */
@Component
class QuotientRows {

    private static final String SELECT = "SELECT * FROM quotient_declaration WHERE ";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    QuotientRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<QuotientBand> bands(OperatorId operator) {
        return jdbc.sql("SELECT * FROM quotient_band WHERE operator_id = ? ORDER BY from_euro")
                .param(operator.value())
                .query((row, n) -> new QuotientBand(
                        row.getInt("from_euro"),
                        row.getObject("until_euro", Integer.class),
                        TariffGroup.valueOf(row.getString("tariff_group"))))
                .list();
    }

    void replaceBands(OperatorId operator, List<QuotientBand> bands) {
        jdbc.sql("DELETE FROM quotient_band WHERE operator_id = ?")
                .param(operator.value())
                .update();
        Batch rows = new Batch(
                "INSERT INTO quotient_band (operator_id, from_euro, until_euro, tariff_group) VALUES (?, ?, ?, ?)");
        bands.forEach(band -> rows.add(
                operator.value(), band.from(), band.until(), band.group().name()));
        rows.send(batches);
    }

    /** In place of the one that waits, if one does; says under which id. */
    QuotientId declare(OperatorId operator, MemberId member, int quotient, String documentType, Instant now) {
        jdbc.sql("INSERT INTO quotient_declaration (id, operator_id, member_id, quotient, state, waiting,"
                        + " document_type, declared_at) VALUES (?, ?, ?, ?, 'WAITING', TRUE, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE quotient = VALUES(quotient), document_type = VALUES(document_type),"
                        + " declared_at = VALUES(declared_at)")
                .params(List.of(
                        QuotientId.next().value(), operator.value(), member.value(), quotient, documentType, now))
                .update();
        return jdbc.sql("SELECT id FROM quotient_declaration WHERE operator_id = ? AND member_id = ? AND waiting")
                .params(List.of(operator.value(), member.value()))
                .query((row, n) -> new QuotientId(row.getObject(1, UUID.class)))
                .single();
    }

    Optional<QuotientDeclaration> find(QuotientId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(QuotientRows::declaration)
                .optional();
    }

    /** Holds it until the transaction ends. */
    Optional<QuotientDeclaration> hold(QuotientId id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(id.value())
                .query(QuotientRows::declaration)
                .optional();
    }

    /** The latest first. */
    List<QuotientDeclaration> listOf(MemberId member) {
        return jdbc.sql(SELECT + "member_id = ? ORDER BY declared_at DESC")
                .param(member.value())
                .query(QuotientRows::declaration)
                .list();
    }

    /** The longest first. */
    List<QuotientDeclaration> listWaiting(OperatorId operator) {
        return jdbc.sql(SELECT + "operator_id = ? AND state = 'WAITING' ORDER BY declared_at")
                .param(operator.value())
                .query(QuotientRows::declaration)
                .list();
    }

    /** Of each member the one that counts on the day. */
    List<QuotientDeclaration> listInForce(OperatorId operator, LocalDate day) {
        return jdbc.sql(SELECT + "operator_id = ? AND state = 'CONFIRMED' AND valid_until > ?"
                        + " AND NOT EXISTS (SELECT 1 FROM quotient_declaration later WHERE later.operator_id ="
                        + " quotient_declaration.operator_id AND later.member_id = quotient_declaration.member_id"
                        + " AND later.state = 'CONFIRMED' AND later.reviewed_at > quotient_declaration.reviewed_at)")
                .params(List.of(operator.value(), day))
                .query(QuotientRows::declaration)
                .list();
    }

    /** Confirmed, ending from one day to another, and nobody was told yet. */
    List<QuotientDeclaration> listEnding(LocalDate from, LocalDate until, int limit) {
        return jdbc.sql(SELECT + "state = 'CONFIRMED' AND valid_until > ? AND valid_until <= ? AND reminded_at IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM quotient_declaration later WHERE later.operator_id ="
                        + " quotient_declaration.operator_id AND later.member_id = quotient_declaration.member_id"
                        + " AND later.declared_at > quotient_declaration.declared_at AND later.state <> 'REFUSED')"
                        + " ORDER BY valid_until LIMIT ?")
                .params(List.of(from, until, limit))
                .query(QuotientRows::declaration)
                .list();
    }

    /** False when she was told before. */
    boolean reminded(QuotientId id, Instant now) {
        return jdbc.sql("UPDATE quotient_declaration SET reminded_at = ? WHERE id = ? AND reminded_at IS NULL")
                        .params(List.of(now, id.value()))
                        .update()
                > 0;
    }

    void confirmed(QuotientId id, LocalDate validUntil, MemberId by, Instant now) {
        jdbc.sql("UPDATE quotient_declaration SET state = 'CONFIRMED', waiting = NULL, valid_until = ?,"
                        + " reviewed_by = ?, reviewed_at = ? WHERE id = ?")
                .params(List.of(validUntil, by.value(), now, id.value()))
                .update();
    }

    void refused(QuotientId id, String reason, MemberId by, Instant now) {
        jdbc.sql("UPDATE quotient_declaration SET state = 'REFUSED', waiting = NULL, reason = ?, reviewed_by = ?,"
                        + " reviewed_at = ? WHERE id = ?")
                .params(List.of(reason, by.value(), now, id.value()))
                .update();
    }

    /** Those whose paper has done its work: answered before the moment. */
    List<QuotientId> listReviewedBefore(Instant moment, int limit) {
        return jdbc.sql("SELECT id FROM quotient_declaration WHERE document_type IS NOT NULL AND state <> 'WAITING'"
                        + " AND reviewed_at < ? LIMIT ?")
                .params(Arrays.asList(moment, limit))
                .query((row, n) -> new QuotientId(row.getObject(1, UUID.class)))
                .list();
    }

    void documentIsGone(QuotientId id) {
        jdbc.sql("UPDATE quotient_declaration SET document_type = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    private static QuotientDeclaration declaration(ResultSet row, int number) throws SQLException {
        return new QuotientDeclaration(
                new QuotientId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getInt("quotient"),
                State.valueOf(row.getString("state")),
                row.getString("document_type"),
                row.getObject("declared_at", Instant.class),
                row.getString("reason"),
                row.getObject("valid_until", LocalDate.class));
    }
}
