package org.etabli.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.joining.SignUp.State;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.SignUpId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.TariffGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ups as the table keeps them. */
@Component
class SignUpRows {

    private static final String SELECT = "SELECT * FROM sign_up WHERE ";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SignUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignUpId id, OperatorId operator, NewSignUp wanted, Instant now, Instant expiresAt) {
        jdbc.sql("INSERT INTO sign_up (id, operator_id, venue_id, plan_id, first_name, last_name, email, locale, state,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'STARTED', ?, ?)")
                .params(List.of(
                        id.value(),
                        operator.value(),
                        wanted.venue().value(),
                        wanted.plan().value(),
                        wanted.firstName(),
                        wanted.lastName(),
                        wanted.email(),
                        wanted.locale().toLanguageTag(),
                        now,
                        expiresAt))
                .update();
    }

    void putToken(SignUpId id, byte[] hash) {
        jdbc.sql("UPDATE sign_up SET token_hash = ? WHERE id = ?")
                .params(List.of(hash, id.value()))
                .update();
    }

    Optional<SignUp> find(SignUpId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(SignUpRows::signUp)
                .optional();
    }

    /** Holds it until the transaction ends. */
    Optional<SignUp> hold(SignUpId id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(id.value())
                .query(SignUpRows::signUp)
                .optional();
    }

    /** By the link she was mailed; empty when it is unknown or too old. */
    Optional<SignUp> findByToken(byte[] hash, Instant now) {
        return jdbc.sql(SELECT + "token_hash = ? AND (expires_at IS NULL OR expires_at > ?)")
                .params(List.of(hash, now))
                .query(SignUpRows::signUp)
                .optional();
    }

    List<SignUp> listWaiting(OperatorId operator) {
        return jdbc.sql(SELECT + "operator_id = ? AND state = 'WAITING' ORDER BY signed_at")
                .param(operator.value())
                .query(SignUpRows::signUp)
                .list();
    }

    List<SignUp> listLatest(OperatorId operator, int limit) {
        return jdbc.sql(SELECT + "operator_id = ? AND state <> 'WAITING' ORDER BY created_at DESC LIMIT ?")
                .params(List.of(operator.value(), limit))
                .query(SignUpRows::signUp)
                .list();
    }

    void sign(SignUpId id, Signature signature, Terms terms, Instant now) {
        PostalAddress address = signature.address();
        jdbc.sql(
                        "UPDATE sign_up SET street = ?, postcode = ?, city = ?, pays_by = ?, iban = ?, tariff_group = ?,"
                                + " terms_id = ?, terms_hash = ?, signed_at = ?, born_on = ?, answers = ?, expires_at = NULL WHERE id = ?")
                .params(Arrays.asList(
                        address.street(),
                        address.postcode(),
                        address.city(),
                        signature.paysBy().name(),
                        signature.iban(),
                        signature.group() == null ? null : signature.group().name(),
                        terms.id(),
                        HexFormat.of().parseHex(terms.hash()),
                        now,
                        signature.bornOn(),
                        signature.answers().isEmpty() ? null : written(signature.answers()),
                        id.value()))
                .update();
    }

    /** What she said in the operator's fields. */
    Map<MemberFieldId, String> answers(SignUpId id) {
        Map<MemberFieldId, String> answers = new HashMap<>();
        jdbc.sql("SELECT answers FROM sign_up WHERE id = ? AND answers IS NOT NULL")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(stored -> JSON.readValue(stored, ANSWERS))
                .ifPresent(stored -> stored.forEach((field, value) -> answers.put(MemberFieldId.parse(field), value)));
        return answers;
    }

    private static String written(Map<MemberFieldId, String> answers) {
        Map<String, String> byId = new HashMap<>();
        answers.forEach((field, value) -> byId.put(field.toString(), value));
        return JSON.writeValueAsString(byId);
    }

    /** When she said that she was born; empty for who did not say. */
    Optional<LocalDate> bornOn(SignUpId id) {
        return jdbc.sql("SELECT born_on FROM sign_up WHERE id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void documentIs(SignUpId id, String type, int size) {
        jdbc.sql("UPDATE sign_up SET document_type = ?, document_size = ? WHERE id = ?")
                .params(List.of(type, size, id.value()))
                .update();
    }

    void becomes(SignUpId id, State state) {
        jdbc.sql("UPDATE sign_up SET state = ? WHERE id = ?")
                .params(List.of(state.name(), id.value()))
                .update();
    }

    void reviewed(SignUpId id, MemberId by, @Nullable String reason, Instant at) {
        jdbc.sql("UPDATE sign_up SET reviewed_by = ?, reviewed_at = ?, reason = ? WHERE id = ?")
                .params(Arrays.asList(by.value(), at, reason, id.value()))
                .update();
    }

    void done(SignUpId id, MemberId member, MembershipId membership, @Nullable InvoiceId invoice, Instant at) {
        jdbc.sql("UPDATE sign_up SET state = 'DONE', member_id = ?, membership_id = ?, invoice_id = ?, done_at = ?,"
                        + " iban = NULL WHERE id = ?")
                .params(Arrays.asList(
                        member.value(), membership.value(), invoice == null ? null : invoice.value(), at, id.value()))
                .update();
    }

    /** How she said that she pays, and where she lives, once she has signed. */
    Bill bill(SignUpId id) {
        return jdbc.sql("SELECT street, postcode, city, pays_by, iban FROM sign_up WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new Bill(
                        PostalAddress.inFrance(row.getString(1), row.getString(2), row.getString(3)),
                        PaysBy.valueOf(row.getString(4)),
                        row.getString(5)))
                .single();
    }

    record Bill(
            PostalAddress address, PaysBy paysBy, @Nullable String iban) {}

    /** Those whose paper has done its work: reviewed before the moment. */
    List<SignUpId> listReviewedBefore(Instant moment, int limit) {
        return jdbc.sql(
                        "SELECT id FROM sign_up WHERE document_type IS NOT NULL AND state = 'DONE' AND done_at < ? LIMIT ?")
                .params(List.of(moment, limit))
                .query((row, n) -> new SignUpId(row.getObject(1, UUID.class)))
                .list();
    }

    void documentIsGone(SignUpId id) {
        jdbc.sql("UPDATE sign_up SET document_type = NULL, document_size = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    private static SignUp signUp(ResultSet row, int number) throws SQLException {
        String group = row.getString("tariff_group");
        UUID member = row.getObject("member_id", UUID.class);
        UUID invoice = row.getObject("invoice_id", UUID.class);
        return new SignUp(
                new SignUpId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("locale")),
                State.valueOf(row.getString("state")),
                group == null ? null : TariffGroup.valueOf(group),
                row.getString("document_type"),
                row.getString("reason"),
                member == null ? null : new MemberId(member),
                invoice == null ? null : new InvoiceId(invoice),
                row.getObject("created_at", Instant.class),
                row.getObject("signed_at", Instant.class));
    }
}
