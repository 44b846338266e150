package org.etabli.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes contracts and what was agreed about them. */
@Component
class ChangeStore {

    private static final String LATEST_FIRST =
            "SELECT * FROM membership_change WHERE membership_id = ? ORDER BY made_at DESC, id DESC";

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody wait who wants to change the same contract. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(MembershipId id) {
        jdbc.sql("UPDATE membership SET revision = revision + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Membership contract) {
        Seats seats = contract.seats();
        VenueId home = contract.homeVenue();
        jdbc.sql("INSERT INTO membership (id, member_id, plan_id, home_venue_id, starts_on, ends_on, suspended,"
                        + " trial_until, committed_until, team_id, shared) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        contract.id().value(),
                        contract.member().value(),
                        contract.plan().id().value(),
                        home == null ? null : home.value(),
                        contract.startsOn(),
                        contract.endsOn(),
                        contract.suspended(),
                        contract.commitment().trialUntil(),
                        contract.commitment().committedUntil(),
                        seats == null ? null : seats.team().value(),
                        seats == null || seats.shared()))
                .update();
        rests(contract);
        if (seats != null) {
            seats(contract.id(), seats);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(PlannedChange change, MemberId by, Instant at) {
        Membership after = change.after();
        jdbc.sql("UPDATE membership SET ends_on = ?, rest_credited = ? WHERE id = ?")
                .params(Arrays.asList(
                        after.endsOn(),
                        after.commitment().restCredited(),
                        after.id().value()))
                .update();
        if (!after.pauses().equals(change.before().pauses())) {
            rests(after);
        }
        Membership successor = change.successor();
        if (change.kind() == ChangeKind.TAKE_BACK) {
            takeBack(after.id(), successor, at);
            return;
        }
        if (successor != null) {
            begin(successor);
        }
        jdbc.sql(
                        "INSERT INTO membership_change (id, membership_id, kind, effective_on, until_on, successor_id, made_by,"
                                + " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        after.id().value(),
                        change.kind().name(),
                        change.effectiveOn(),
                        change.until(),
                        successor == null ? null : successor.id().value(),
                        by.value(),
                        at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void seats(MembershipId contract, Seats seats) {
        jdbc.sql("DELETE FROM membership_seats WHERE membership_id = ?")
                .param(contract.value())
                .update();
        seats.counts()
                .forEach((from, count) -> jdbc.sql(
                                "INSERT INTO membership_seats (membership_id, starts_on, seats) VALUES (?, ?, ?)")
                        .params(List.of(contract.value(), from, count))
                        .update());
    }

    List<MadeChange> list(MembershipId contract) {
        return jdbc.sql(LATEST_FIRST)
                .param(contract.value())
                .query(ChangeStore::change)
                .list();
    }

    /** The latest that is not about a pause. */
    Optional<MadeChange> last(MembershipId contract) {
        return list(contract).stream()
                .filter(change -> change.kind() != ChangeKind.PAUSE && change.kind() != ChangeKind.RESUME)
                .findFirst();
    }

    private void takeBack(MembershipId contract, @Nullable Membership successor, Instant at) {
        if (successor != null) {
            jdbc.sql("UPDATE membership SET ends_on = starts_on, revision = revision + 1 WHERE id = ?")
                    .param(successor.id().value())
                    .update();
        }
        jdbc.sql("UPDATE membership_change SET taken_back_at = ? WHERE membership_id = ? AND taken_back_at IS NULL"
                        + " AND kind IN ('CANCEL', 'DOWNGRADE') ORDER BY made_at DESC LIMIT 1")
                .params(List.of(at, contract.value()))
                .update();
    }

    private void rests(Membership contract) {
        jdbc.sql("DELETE FROM membership_pause WHERE membership_id = ?")
                .param(contract.id().value())
                .update();
        contract.pauses()
                .forEach(pause -> jdbc.sql(
                                "INSERT INTO membership_pause (membership_id, starts_on, ends_on) VALUES (?, ?, ?)")
                        .params(Arrays.asList(contract.id().value(), pause.start(), pause.end()))
                        .update());
    }

    private static MadeChange change(ResultSet row, int number) throws SQLException {
        UUID successor = row.getObject("successor_id", UUID.class);
        return new MadeChange(
                new MembershipId(row.getObject("membership_id", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                successor == null ? null : new MembershipId(successor),
                new MemberId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", Instant.class),
                row.getObject("taken_back_at", Instant.class));
    }
}
