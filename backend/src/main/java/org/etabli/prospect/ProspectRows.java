package org.etabli.prospect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.Prospect.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prospects as the tables keep them. */
@Component
class ProspectRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProspectRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * False when she asked for it before.
     *
     * @throws DuplicateKeyException when somebody else comes at that time
     */
    boolean add(NewEnquiry wanted, OperatorId operator) {
        if (find(wanted.id()).isPresent()) {
            return false;
        }
        jdbc.sql(
                        "INSERT INTO prospect (id, operator_id, venue_id, first_name, last_name, email, phone, locale, message,"
                                + " stage, visit_at, created_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        wanted.id().value(),
                        operator.value(),
                        wanted.venue().value(),
                        wanted.firstName(),
                        wanted.lastName(),
                        wanted.email(),
                        wanted.phone(),
                        wanted.locale().toLanguageTag(),
                        wanted.message(),
                        (wanted.visitAt() == null ? Stage.ENQUIRY : Stage.VISIT).name(),
                        wanted.visitAt(),
                        clock.instant(),
                        clock.instant()))
                .update();
        return true;
    }

    Optional<Prospect> find(ProspectId id) {
        return one("id = ?", id.value());
    }

    Optional<Prospect> findByToken(byte[] hash) {
        return one("token_hash = ?", hash);
    }

    /** Holds it until the transaction ends. */
    Optional<Prospect> hold(ProspectId id) {
        return one("id = ? FOR UPDATE", id.value());
    }

    /** The operator's, on the way first those with the nearest next step, then what moved last. */
    List<Prospect> list(OperatorId operator, int atMost) {
        return jdbc.sql("SELECT * FROM prospect WHERE operator_id = ?"
                        + " ORDER BY stage IN ('JOINED', 'LOST'), next_on IS NULL, next_on, moved_at DESC LIMIT ?")
                .params(List.of(operator.value(), atMost))
                .query(ProspectRows::prospect)
                .list();
    }

    int count(OperatorId operator, Stage stage) {
        return jdbc.sql("SELECT COUNT(*) FROM prospect WHERE operator_id = ? AND stage = ?")
                .params(List.of(operator.value(), stage.name()))
                .query(Integer.class)
                .single();
    }

    /** Those on the way at the operator who gave this address. */
    List<Prospect> holdOpen(OperatorId operator, String email) {
        return jdbc.sql("SELECT * FROM prospect WHERE operator_id = ? AND email = ?"
                        + " AND stage NOT IN ('JOINED', 'LOST') FOR UPDATE")
                .params(List.of(operator.value(), email))
                .query(ProspectRows::prospect)
                .list();
    }

    void putToken(ProspectId id, byte[] hash) {
        set(id, "token_hash", hash);
    }

    /** @throws DuplicateKeyException when somebody else comes at that time */
    void visitAt(ProspectId id, @Nullable Instant at) {
        jdbc.sql("UPDATE prospect SET visit_at = ?, visit_sequence = visit_sequence + 1, moved_at = ? WHERE id = ?")
                .params(Arrays.asList(at, clock.instant(), id.value()))
                .update();
    }

    void becomes(ProspectId id, Stage stage, @Nullable String lostReason) {
        jdbc.sql("UPDATE prospect SET stage = ?, lost_reason = ?, moved_at = ? WHERE id = ?")
                .params(Arrays.asList(stage.name(), lostReason, clock.instant(), id.value()))
                .update();
    }

    void joined(ProspectId id, MemberId member) {
        set(id, "member_id", member.value());
    }

    void offered(ProspectId id, PlanId plan) {
        set(id, "plan_id", plan.value());
    }

    void trialIs(ProspectId id, @Nullable Trial trial) {
        set(id, "reservation_id", trial == null ? null : trial.desk().value());
        set(id, "visitor_id", trial == null ? null : trial.visitor().value());
    }

    void keptBy(ProspectId id, @Nullable MemberId keeper) {
        set(id, "keeper_id", keeper == null ? null : keeper.value());
    }

    void next(ProspectId id, @Nullable String step, @Nullable LocalDate on) {
        jdbc.sql("UPDATE prospect SET next_step = ?, next_on = ?, moved_at = ? WHERE id = ?")
                .params(Arrays.asList(step, on, clock.instant(), id.value()))
                .update();
    }

    private void set(ProspectId id, String column, @Nullable Object value) {
        jdbc.sql("UPDATE prospect SET " + column + " = ?, moved_at = ? WHERE id = ?")
                .params(Arrays.asList(value, clock.instant(), id.value()))
                .update();
    }

    void note(ProspectId id, ProspectEvent.Kind kind, String detail, @Nullable MemberId author) {
        jdbc.sql("INSERT INTO prospect_event (prospect_id, kind, detail, author_id, at) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(), kind.name(), detail, author == null ? null : author.value(), clock.instant()))
                .update();
    }

    /** The latest first. */
    List<ProspectEvent> events(ProspectId id) {
        return jdbc.sql("SELECT * FROM prospect_event WHERE prospect_id = ? ORDER BY id DESC")
                .param(id.value())
                .query((row, n) -> new ProspectEvent(
                        ProspectEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        id(row, "author_id", MemberId::new),
                        row.getObject("at", Instant.class)))
                .list();
    }

    private Optional<Prospect> one(String which, Object key) {
        return jdbc.sql("SELECT * FROM prospect WHERE " + which)
                .param(key)
                .query(ProspectRows::prospect)
                .optional();
    }

    private static Prospect prospect(ResultSet row, int number) throws SQLException {
        return new Prospect(
                new ProspectId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("message"),
                Stage.valueOf(row.getString("stage")),
                row.getString("lost_reason"),
                row.getObject("visit_at", Instant.class),
                row.getInt("visit_sequence"),
                trial(row),
                id(row, "plan_id", PlanId::new),
                id(row, "member_id", MemberId::new),
                id(row, "keeper_id", MemberId::new),
                row.getString("next_step"),
                row.getObject("next_on", LocalDate.class),
                row.getObject("created_at", Instant.class),
                row.getObject("moved_at", Instant.class));
    }

    private static @Nullable Trial trial(ResultSet row) throws SQLException {
        ReservationId desk = id(row, "reservation_id", ReservationId::new);
        MemberId visitor = id(row, "visitor_id", MemberId::new);
        return desk == null || visitor == null ? null : new Trial(desk, visitor);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }
}
