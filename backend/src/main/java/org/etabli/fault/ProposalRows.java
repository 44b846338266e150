package org.etabli.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Alternative;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who was told of which fault, and what was proposed to her. */
@Component
class ProposalRows {

    private static final String SELECT = "SELECT * FROM fault_proposal WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when she was told of it before */
    void add(FaultProposal proposal) {
        Target target = proposal.target();
        jdbc.sql(
                        "INSERT INTO fault_proposal (id, fault_id, reservation_id, member_id, reserved_from, kind, resource_id,"
                                + " unit_id, starts_at, ends_at, state, told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        proposal.id().value(),
                        proposal.fault().value(),
                        proposal.reservation().value(),
                        proposal.member().value(),
                        proposal.until(),
                        target == null ? null : target.kind().name(),
                        target == null ? null : target.resource().value(),
                        target == null || target.unit() == null
                                ? null
                                : target.unit().value(),
                        target == null ? null : target.slot().start(),
                        target == null ? null : target.slot().end(),
                        proposal.state().name(),
                        proposal.toldAt()))
                .update();
    }

    /** Something else is proposed to her, and she may answer. */
    void propose(FaultProposalId id, @Nullable Target target) {
        jdbc.sql("UPDATE fault_proposal SET kind = ?, resource_id = ?, unit_id = ?, starts_at = ?, ends_at = ?,"
                        + " state = 'OPEN', answered_at = NULL WHERE id = ?")
                .params(Arrays.asList(
                        target == null ? null : target.kind().name(),
                        target == null ? null : target.resource().value(),
                        target == null || target.unit() == null
                                ? null
                                : target.unit().value(),
                        target == null ? null : target.slot().start(),
                        target == null ? null : target.slot().end(),
                        id.value()))
                .update();
    }

    void becomes(FaultProposalId id, State state) {
        jdbc.sql("UPDATE fault_proposal SET state = ?, answered_at = ? WHERE id = ?")
                .params(List.of(state.name(), clock.instant(), id.value()))
                .update();
    }

    Optional<FaultProposal> find(FaultProposalId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(ProposalRows::proposal)
                .optional();
    }

    /** Those of the reservations whose holders have something to answer already, whatever failed. */
    Set<ReservationId> openAmong(Collection<ReservationId> reservations) {
        if (reservations.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("SELECT reservation_id FROM fault_proposal WHERE open_for IN (:reservations)")
                .param(
                        "reservations",
                        reservations.stream().map(ReservationId::value).toList())
                .query((row, n) -> new ReservationId(row.getObject(1, UUID.class)))
                .list());
    }

    /** From now on it stands for the other fault; says whether it does: not when she was told of that one before. */
    boolean passTo(FaultId other, FaultProposalId id) {
        return jdbc.sql("UPDATE IGNORE fault_proposal SET fault_id = ? WHERE id = ?")
                        .params(List.of(other.value(), id.value()))
                        .update()
                > 0;
    }

    /** Locked until the transaction ends. */
    Optional<FaultProposal> hold(FaultProposalId id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(id.value())
                .query(ProposalRows::proposal)
                .optional();
    }

    /** As they are, locked until the transaction ends. */
    List<FaultProposal> holdOpen(FaultId fault) {
        return jdbc.sql(SELECT + "fault_id = ? AND state = 'OPEN' ORDER BY reserved_from, id FOR UPDATE")
                .param(fault.value())
                .query(ProposalRows::proposal)
                .list();
    }

    Optional<FaultProposal> find(FaultId fault, ReservationId reservation) {
        return jdbc.sql(SELECT + "fault_id = ? AND reservation_id = ?")
                .params(List.of(fault.value(), reservation.value()))
                .query(ProposalRows::proposal)
                .optional();
    }

    List<FaultProposal> listOf(FaultId fault) {
        return jdbc.sql(SELECT + "fault_id = ? ORDER BY reserved_from, id")
                .param(fault.value())
                .query(ProposalRows::proposal)
                .list();
    }

    /** Those that wait for her answer, in the order in which it is due. */
    List<FaultProposal> listOpen(MemberId member) {
        return jdbc.sql(SELECT + "member_id = ? AND state = 'OPEN' ORDER BY reserved_from, id")
                .param(member.value())
                .query(ProposalRows::proposal)
                .list();
    }

    /** What is proposed to others and not answered yet. */
    List<Target> listPromised(ReservationId apart) {
        return jdbc
                .sql(SELECT + "state = 'OPEN' AND kind IS NOT NULL AND reservation_id <> ?")
                .param(apart.value())
                .query(ProposalRows::proposal)
                .list()
                .stream()
                .flatMap(proposal -> Optional.ofNullable(proposal.target()).stream())
                .toList();
    }

    /** Those that were to be answered by then. */
    List<FaultProposalId> listUnanswered(Instant moment) {
        return jdbc.sql("SELECT id FROM fault_proposal WHERE state = 'OPEN' AND reserved_from <= ?"
                        + " ORDER BY reserved_from, id")
                .param(moment)
                .query((row, n) -> new FaultProposalId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many of each fault's people stand where; those without any are left out. One statement. */
    Map<FaultId, Map<State, Integer>> count(Collection<FaultId> faults) {
        if (faults.isEmpty()) {
            return Map.of();
        }
        Map<FaultId, Map<State, Integer>> counts = new HashMap<>();
        jdbc.sql("SELECT fault_id, state, COUNT(*) FROM fault_proposal WHERE fault_id IN (:faults)"
                        + " GROUP BY fault_id, state")
                .param("faults", faults.stream().map(FaultId::value).toList())
                .query(row -> {
                    counts.computeIfAbsent(
                                    new FaultId(row.getObject(1, UUID.class)), fault -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString(2)), row.getInt(3));
                });
        return counts;
    }

    private static FaultProposal proposal(ResultSet row, int number) throws SQLException {
        return new FaultProposal(
                new FaultProposalId(row.getObject("id", UUID.class)),
                new FaultId(row.getObject("fault_id", UUID.class)),
                new ReservationId(row.getObject("reservation_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("reserved_from", Instant.class),
                target(row),
                State.valueOf(row.getString("state")),
                row.getObject("told_at", Instant.class));
    }

    private static @Nullable Target target(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Target(
                Alternative.Kind.valueOf(kind),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                unit == null ? null : new UnitId(unit),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)));
    }
}
