package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who was let on or in and who was refused at the machines and doors of a venue, for who looks after them; and to each her own. */
@Service
public class AccessHistory {

    private final Supervision supervision;
    private final Resources resources;
    private final DoorRows doors;
    private final Members members;
    private final JdbcClient jdbc;

    AccessHistory(Supervision supervision, Resources resources, DoorRows doors, Members members, JdbcClient jdbc) {
        this.supervision = supervision;
        this.resources = resources;
        this.doors = doors;
        this.members = members;
        this.jdbc = jdbc;
    }

    /**
     * The latest first; it goes back as far as such records are kept.
     *
     * @param machine the only one that is asked about, or null for all that the venue offers
     * @throws NotFoundException when there is no such venue for the caller, or the machine does not stand there
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public List<AccessEntry> list(Caller caller, VenueId venue, @Nullable ResourceId machine, int limit) {
        OperatorId operator = supervision.mustSee(caller, venue).operator();
        List<UUID> machines = resources.list(venue, ResourceKind.MACHINE).stream()
                .map(Resource::id)
                .filter(each -> machine == null || machine.equals(each))
                .map(ResourceId::value)
                .toList();
        if (machine != null && machines.isEmpty()) {
            throw new NotFoundException("resource", machine);
        }
        return named(operator, rows("e.resource_id IN (:where)", machines, limit));
    }

    /**
     * As {@link #list}, of the venue's doors, also of those that were removed since.
     *
     * @param door the only one that is asked about, or null for all
     * @throws NotFoundException when there is no such venue for the caller, or the door is not there
     * @throws org.etabli.kernel.NotAllowedException when she neither works the desk, trains nor manages there
     */
    public List<AccessEntry> listAtDoors(Caller caller, VenueId venue, @Nullable DoorId door, int limit) {
        OperatorId operator = supervision.mustKeepDoors(caller, venue).operator();
        List<UUID> asked = doors.listEverAt(venue).stream()
                .map(Door::id)
                .filter(each -> door == null || door.equals(each))
                .map(DoorId::value)
                .toList();
        if (door != null && asked.isEmpty()) {
            throw new NotFoundException("door", door);
        }
        return named(operator, rows("e.door_id IN (:where)", asked, limit));
    }

    /** What was noted of the caller herself, the latest first; what she did about keys and doors as staff is left out. */
    public List<Passage> listOwn(Caller caller, int limit) {
        caller.mustHave(Scope.READ);
        return jdbc.sql("SELECT e.at, e.what, e.reason, COALESCE(r.venue_id, d.venue_id) AS venue_id,"
                        + " COALESCE(r.name, d.name) AS name FROM access_event e"
                        + " LEFT JOIN resource r ON r.id = e.resource_id LEFT JOIN door d ON d.id = e.door_id"
                        + " WHERE e.member_id = ? AND e.what NOT IN ('KEYED', 'KEY_REVOKED', 'LET_OPEN')"
                        + " ORDER BY e.at DESC, e.id DESC LIMIT ?")
                .params(List.of(caller.member().value(), limit))
                .query(AccessHistory::passage)
                .list();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Passage(
                row.getObject("at", Instant.class),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getString("name"),
                What.valueOf(row.getString("what")),
                reason == null ? null : Reason.valueOf(reason));
    }

    private List<Row> rows(String condition, List<UUID> where, int limit) {
        if (where.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT e.id, e.at, e.resource_id, e.door_id, e.what, e.reason, e.member_id, s.ran_seconds,"
                        + " s.accompanied_by"
                        + " FROM access_event e LEFT JOIN machine_session s ON s.id = e.session_id"
                        + " WHERE " + condition + " ORDER BY e.at DESC, e.id DESC LIMIT :limit")
                .param("where", where)
                .param("limit", limit)
                .query(AccessHistory::row)
                .list();
    }

    private List<AccessEntry> named(OperatorId operator, List<Row> rows) {
        Map<MemberId, MemberDetails> names = members.knownTo(
                operator,
                rows.stream()
                        .map(Row::member)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<MemberId, MemberDetails> beside = members.byId(
                rows.stream().map(Row::accompaniedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> entry(row, names, beside)).toList();
    }

    private record Row(
            UUID id,
            Instant at,
            Guarded where,
            What what,
            @Nullable Reason reason,
            @Nullable MemberId member,
            @Nullable Integer ranSeconds,
            @Nullable MemberId accompaniedBy) {}

    private static AccessEntry entry(Row row, Map<MemberId, MemberDetails> names, Map<MemberId, MemberDetails> beside) {
        MemberDetails trainer = row.accompaniedBy() == null ? null : beside.get(row.accompaniedBy());
        MemberDetails member = row.member() == null ? null : names.get(row.member());
        Integer ran = row.ranSeconds();
        return new AccessEntry(
                row.id(),
                row.at(),
                row.where(),
                row.what(),
                row.reason(),
                member == null ? null : member.id(),
                member == null ? null : member.fullName(),
                ran == null ? null : MachineSession.minutes(Duration.ofSeconds(ran)),
                trainer == null ? null : trainer.fullName());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        UUID member = row.getObject("member_id", UUID.class);
        UUID door = row.getObject("door_id", UUID.class);
        UUID trainer = row.getObject("accompanied_by", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("at", Instant.class),
                door == null
                        ? Guarded.by(new ResourceId(row.getObject("resource_id", UUID.class)))
                        : Guarded.by(new DoorId(door)),
                What.valueOf(row.getString("what")),
                reason == null ? null : Reason.valueOf(reason),
                member == null ? null : new MemberId(member),
                row.getObject("ran_seconds", Integer.class),
                trainer == null ? null : new MemberId(trainer));
    }
}
