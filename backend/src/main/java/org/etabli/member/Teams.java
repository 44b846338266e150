package org.etabli.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Teams and who belongs to them. Their admins look after them, and the front desk of their operator. */
@Service
public class Teams {

    private final JdbcClient jdbc;
    private final KnownMembers known;
    private final Members members;
    private final Registrations registrations;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final CatalogueRevision revision;
    private final Snapshot<Set<MemberId>> seated = new Snapshot<>(this::readSeated);

    Teams(
            JdbcClient jdbc,
            KnownMembers known,
            Members members,
            Registrations registrations,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock,
            CatalogueRevision revision) {
        this.jdbc = jdbc;
        this.known = known;
        this.members = members;
        this.registrations = registrations;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.revision = revision;
    }

    /**
     * Makes a team known to the operator, with one admin.
     *
     * @throws NotFoundException when the operator does not exist for the caller, or the admin not for the operator
     * @throws NotAllowedException when the caller does not work at its desk
     */
    public Team create(Caller caller, OperatorId operator, NewTeam wanted) {
        known.mustWorkTheDesk(caller, operator);
        if (!members.isKnownTo(operator, wanted.admin())) {
            throw new NotFoundException("member", wanted.admin());
        }
        return transactions.inOne(() -> {
            Team team = new Team(TeamId.next(), operator, wanted.name(), wanted.siren(), wanted.paysExtras());
            jdbc.sql(
                            "INSERT INTO team (id, operator_id, name, siren, pays_extras, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            team.id().value(),
                            operator.value(),
                            team.name(),
                            team.siren(),
                            team.paysExtras(),
                            clock.instant()))
                    .update();
            add(team, wanted.admin(), true);
            return team;
        });
    }

    /** The operator's teams by name. */
    public List<Team> list(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.READ);
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotFoundException("operator", operator);
        }
        return jdbc.sql("SELECT * FROM team WHERE operator_id = ? ORDER BY name, id")
                .param(operator.value())
                .query(Teams::team)
                .list();
    }

    /** Those that the caller looks after as their admin. */
    public List<Team> listOwn(Caller caller) {
        caller.mustHave(Scope.READ);
        return jdbc.sql("SELECT t.* FROM team_member m JOIN team t ON t.id = m.team_id"
                        + " WHERE m.member_id = ? AND m.admin ORDER BY t.name, t.id")
                .param(caller.member().value())
                .query(Teams::team)
                .list();
    }

    /** @throws NotFoundException when it does not exist for the caller */
    public Team get(Caller caller, TeamId id) {
        caller.mustHave(Scope.READ);
        return find(id).filter(team ->
                        caller.holdsAtSomeVenueOf(Role.FRONT_DESK, team.operator()) || isAdmin(caller.member(), id))
                .orElseThrow(() -> new NotFoundException("team", id));
    }

    /** Whoever asks: for the services that bill it. */
    public Optional<Team> find(TeamId id) {
        return jdbc.sql("SELECT * FROM team WHERE id = ?")
                .param(id.value())
                .query(Teams::team)
                .optional();
    }

    public boolean isAdmin(MemberId member, TeamId team) {
        return jdbc.sql("SELECT COUNT(*) FROM team_member WHERE team_id = ? AND member_id = ? AND admin")
                        .params(List.of(team.value(), member.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the caller looks after some team: else there is nothing for her to see. */
    public boolean hasOne(MemberId member) {
        return jdbc.sql("SELECT COUNT(*) FROM team_member WHERE member_id = ? AND admin")
                        .param(member.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Whether she sat in any team, whoever its operator is, when the reference data had this revision: few members do, and
     * nobody asks the database for the others.
     */
    public boolean sitsInOne(MemberId member, long atRevision) {
        return seated.at(atRevision).contains(member);
    }

    /** Of those members, who sits in a team of the operator that pays what they use beyond the allowance. */
    public Map<MemberId, Team> payingFor(OperatorId operator, Collection<MemberId> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        record Row(MemberId member, Team team) {}
        return jdbc
                .sql(
                        "SELECT m.member_id, t.* FROM team_member m JOIN team t ON t.id = m.team_id"
                                + " WHERE m.member_id IN (:members) AND m.seated AND t.operator_id = :operator AND t.pays_extras")
                .param("members", of.stream().map(MemberId::value).toList())
                .param("operator", operator.value())
                .query((row, n) -> new Row(new MemberId(row.getObject("member_id", UUID.class)), team(row, n)))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::member, Row::team, (one, other) -> one));
    }

    /** Who belongs to it, admins first, then by name. */
    public List<TeamMember> people(Caller caller, TeamId id) {
        get(caller, id);
        return jdbc.sql("SELECT p.*, m.admin, m.seated FROM team_member m JOIN member p ON p.id = m.member_id"
                        + " WHERE m.team_id = ? AND m.left_at IS NULL ORDER BY m.admin DESC, p.last_name, p.first_name")
                .param(id.value())
                .query((row, n) ->
                        new TeamMember(Members.details(row, n), row.getBoolean("admin"), row.getBoolean("seated")))
                .list();
    }

    /**
     * Takes a person into the team; who is unknown gets an account, and who left comes back.
     *
     * @throws NotFoundException when the team does not exist for the caller
     */
    public MemberId invite(Caller caller, TeamId id, NewMember person) {
        caller.mustHave(Scope.MANAGE);
        return transactions.inOne(() -> {
            Team team = get(caller, id);
            MemberId member = members.findByEmail(person.email())
                    .map(MemberDetails::id)
                    .orElseGet(() -> registrations.register(person));
            members.affiliate(member, team.operator());
            add(team, member, false);
            return member;
        });
    }

    /** She belongs to it no more, and gives her seat back. The last admin stays: false. */
    public boolean remove(Caller caller, TeamId id, MemberId member) {
        caller.mustHave(Scope.MANAGE);
        return transactions.inOne(() -> {
            lock(get(caller, id).id());
            revision.bump();
            return jdbc.sql("UPDATE team_member SET seated = FALSE, admin = FALSE, left_at = ?"
                                    + " WHERE team_id = ? AND member_id = ? AND left_at IS NULL"
                                    + " AND (NOT admin OR (SELECT COUNT(*) FROM team_member o"
                                    + " WHERE o.team_id = ? AND o.admin) > 1)")
                            .params(List.of(clock.instant(), id.value(), member.value(), id.value()))
                            .update()
                    > 0;
        });
    }

    /** Makes her an admin, or one no more. The last admin stays one: false. */
    public boolean entrust(Caller caller, TeamId id, MemberId member, boolean admin) {
        caller.mustHave(Scope.MANAGE);
        return transactions.inOne(() -> {
            lock(get(caller, id).id());
            return jdbc.sql("UPDATE team_member SET admin = ? WHERE team_id = ? AND member_id = ? AND left_at IS NULL"
                                    + " AND (? OR NOT admin OR (SELECT COUNT(*) FROM team_member o"
                                    + " WHERE o.team_id = ? AND o.admin) > 1)")
                            .params(List.of(admin, id.value(), member.value(), admin, id.value()))
                            .update()
                    > 0;
        });
    }

    /** Gives her a seat, unless so many are taken; says whether she sits now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean seat(TeamId team, MemberId member, int seats) {
        lock(team);
        revision.bump();
        jdbc.sql("UPDATE team_member SET seated = TRUE WHERE team_id = ? AND member_id = ? AND left_at IS NULL"
                        + " AND (SELECT COUNT(*) FROM team_member o WHERE o.team_id = ? AND o.seated) < ?")
                .params(List.of(team.value(), member.value(), team.value(), seats))
                .update();
        return jdbc.sql("SELECT COUNT(*) FROM team_member WHERE team_id = ? AND member_id = ? AND seated")
                        .params(List.of(team.value(), member.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes her seat back; what she has reserved stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unseat(TeamId team, MemberId member) {
        lock(team);
        revision.bump();
        jdbc.sql("UPDATE team_member SET seated = FALSE WHERE team_id = ? AND member_id = ?")
                .params(List.of(team.value(), member.value()))
                .update();
    }

    /** How many seats are taken, with the team held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int taken(TeamId team) {
        lock(team);
        return jdbc.sql("SELECT COUNT(*) FROM team_member WHERE team_id = ? AND seated")
                .param(team.value())
                .query(Integer.class)
                .single();
    }

    private void add(Team team, MemberId member, boolean admin) {
        jdbc.sql("INSERT INTO team_member (team_id, member_id, admin, joined_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE left_at = NULL")
                .params(List.of(team.id().value(), member.value(), admin, clock.instant()))
                .update();
        events.publishEvent(new TeamJoined(member, team));
    }

    private Set<MemberId> readSeated() {
        return jdbc.sql("SELECT DISTINCT member_id FROM team_member WHERE seated")
                .query((row, n) -> new MemberId(row.getObject("member_id", UUID.class)))
                .set();
    }

    private void lock(TeamId team) {
        jdbc.sql("UPDATE team SET revision = revision + 1 WHERE id = ?")
                .param(team.value())
                .update();
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                row.getString("siren"),
                row.getBoolean("pays_extras"));
    }
}
